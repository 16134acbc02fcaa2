using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

/// <summary>Somebody who belongs to a unit's plan, in her most telling role there.</summary>
public sealed record PlanPerson(Guid Id, string Name, string FirstName, Role Role);

/// <summary>Who belongs to a unit's plan, and who may change it: the one answer for pages, for new owners and for what passes on.</summary>
internal sealed class PlanReach(OrganisationDirectory directory, TimeProvider time)
{
    /// <summary>Edits the unit's plan: by a role, or as a member of one of its standing groups.</summary>
    public async Task<bool> MayEdit(ArenaDb db, Viewer viewer, Guid unit)
    {
        if (await directory.May(viewer, PlanPermissions.Edit, unit))
            return true;
        var today = time.Today();
        return await (
            from member in db.Set<GroupMember>()
            join held in db.Set<Group>() on member.GroupId equals held.Id
            where held.UnitId == unit && (held.ClosedOn == null || held.ClosedOn > today) && member.PersonId == viewer.PersonId
                && member.From <= today && (member.To == null || member.To >= today)
            select member.Id).AnyAsync();
    }

    /// <summary>Everybody who sees the unit's plan today, by name.</summary>
    public static async Task<IReadOnlyList<PlanPerson>> People(ArenaDb db, WeekTree tree, Guid unit, DateOnly today)
    {
        var ties = await Ties.At(db, [unit, .. tree.UpFrom(unit), .. tree.Subtree(unit).Select(below => below.Id)], today);
        var roles = ties.Reaching(tree, unit);
        var ids = roles.Keys.ToList();
        var people = await db.Set<Person>().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.FirstName, person.LastName }).ToListAsync();
        return people.Select(person => new PlanPerson(person.Id, $"{person.FirstName} {person.LastName}", person.FirstName, roles[person.Id]))
            .OrderBy(person => person.Name, StringComparer.Create(Platform.Web.Language.Danish, ignoreCase: true)).ThenBy(person => person.Id).ToList();
    }

    /// <summary>Her most telling role that reaches the unit's plan; null where she does not belong to it.</summary>
    public async Task<Role?> RoleOf(ArenaDb db, Guid municipality, Guid unit, Guid person)
    {
        var tree = await directory.TreeToday(municipality);
        var ties = await Ties.Of(db, [person], time.Today());
        return ties.Reaching(tree, unit).TryGetValue(person, out var role) ? role : null;
    }
}
