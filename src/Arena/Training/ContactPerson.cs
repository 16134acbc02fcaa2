using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training;

/// <summary>The consultant who looks after a unit.</summary>
public sealed record ContactPerson(Guid Id, string Name, string FirstName, string? Email)
{
    /// <summary>The one of the unit itself, else of the nearest unit over it; null where nobody is named.</summary>
    internal static async Task<ContactPerson?> Of(ArenaDb db, WeekTree tree, Guid unit, DateOnly today)
    {
        var above = tree.UpFrom(unit).ToList();
        var named = await (
            from role in db.Set<RoleAssignment>()
            join person in db.Set<Person>() on role.PersonId equals person.Id
            where above.Contains(role.UnitId) && role.Role == Role.Consultant && role.From <= today && (role.To == null || role.To >= today)
            select new { role.UnitId, person.Id, person.FirstName, person.LastName, person.Email }).ToListAsync();
        return named.OrderBy(row => above.IndexOf(row.UnitId)).ThenBy(row => row.FirstName, StringComparer.Ordinal).ThenBy(row => row.Id)
            .Select(row => new ContactPerson(row.Id, $"{row.FirstName} {row.LastName}", row.FirstName, row.Email)).FirstOrDefault();
    }
}
