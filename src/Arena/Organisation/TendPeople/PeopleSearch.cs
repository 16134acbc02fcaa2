using System.Diagnostics.CodeAnalysis;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.TendPeople;

internal static class PeopleSearch
{
    /// <summary>Everybody, for an administrator of the municipality; else those all of whose places the role reaches.</summary>
    public static async Task<IQueryable<Person>> Reached(ArenaDb db, Viewer viewer, OrganisationDirectory directory)
    {
        if (await WholeMunicipality.IsReachedBy(viewer, directory))
            return db.Set<Person>();
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        var units = viewer.UnitsOf(Role.Administrator).SelectMany(tree.Subtree).Select(unit => unit.Id).Distinct().ToList();
        return db.Set<Person>().Where(person =>
            (db.Set<Employment>().Any(job => job.PersonId == person.Id && units.Contains(job.UnitId)) || db.Set<RoleAssignment>().Any(role => role.PersonId == person.Id && units.Contains(role.UnitId)))
            && !db.Set<Employment>().Any(job => job.PersonId == person.Id && job.To == null && !units.Contains(job.UnitId))
            && !db.Set<RoleAssignment>().Any(role => role.PersonId == person.Id && role.To == null && !units.Contains(role.UnitId)));
    }

    // neither database folds Danish letters by itself, so a name is looked for as typed, in small letters, and with a capital
    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes lower() in the database.")]
    [SuppressMessage("Usage", "MA0011", Justification = "Becomes lower() in the database.")]
    public static IQueryable<Person> Holding(IQueryable<Person> people, string word)
    {
        var small = word.ToLower(Platform.Web.Language.Danish);
        var capital = char.ToUpper(small[0], Platform.Web.Language.Danish) + small[1..];
        return people.Where(person =>
            person.FirstName.ToLower().Contains(small) || person.LastName.ToLower().Contains(small)
            || person.FirstName.Contains(capital) || person.LastName.Contains(capital)
            || (person.Number != null && person.Number.ToLower().Contains(small)));
    }
}
