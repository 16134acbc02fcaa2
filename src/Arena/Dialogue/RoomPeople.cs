using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue;

/// <summary>Somebody who may be asked to a meeting.</summary>
/// <param name="Team">Where she works: the unit's name.</param>
/// <param name="Job">Empty where nobody has said.</param>
public sealed record RoomPerson(Guid Id, string Name, string Team, string Job, bool HasMail);

/// <summary>Who a meeting is for.</summary>
internal static class RoomPeople
{
    /// <summary>Of more people nobody reads a list of names.</summary>
    public const int MostListed = 300;

    private static readonly Role[] Belonging = [Role.Manager, Role.SafetyRep, Role.UnionRep, Role.OhsCoordinator];

    /// <summary>Everybody who works or leads in the unit or below it, or the group's members, by team and name; and those who are placed already.</summary>
    /// <returns>Null where there are more than a list can hold.</returns>
    public static async Task<IReadOnlyList<RoomPerson>?> Of(ArenaDb db, WeekTree tree, DialogueMeeting meeting, DateOnly today)
    {
        var units = tree.Subtree(meeting.UnitId).Select(unit => unit.Id).ToList();
        var invited = meeting.GroupId is { } group
            ? await db.Set<GroupMember>().Where(row => row.GroupId == group && row.From <= today && (row.To == null || row.To >= today)).Select(row => row.PersonId).Distinct().ToListAsync()
            : await db.Set<Employment>().Where(row => units.Contains(row.UnitId) && row.From <= today && (row.To == null || row.To >= today)).Select(row => row.PersonId)
                .Union(db.Set<RoleAssignment>().Where(row => row.UnitId == meeting.UnitId && Belonging.Contains(row.Role) && row.From <= today && (row.To == null || row.To >= today)).Select(row => row.PersonId))
                .Take(MostListed + 1).ToListAsync();
        return invited.Count > MostListed ? null : await Read(db, tree, meeting, invited.Union(meeting.Participants.Select(one => one.PersonId)).ToList(), today);
    }

    private static async Task<IReadOnlyList<RoomPerson>> Read(ArenaDb db, WeekTree tree, DialogueMeeting meeting, List<Guid> ids, DateOnly today)
    {
        var people = await db.Set<Person>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.FirstName, row.LastName, HasMail = row.Email != null }).ToListAsync();
        var jobs = (await db.Set<Employment>().Where(row => ids.Contains(row.PersonId) && row.From <= today && (row.To == null || row.To >= today))
            .OrderByDescending(row => row.WeeklyMinutes).ThenBy(row => row.Id).Select(row => new { row.PersonId, row.UnitId, row.JobTitle }).ToListAsync()).ToLookup(row => row.PersonId);
        var names = tree.Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var inside = tree.Subtree(meeting.UnitId).Select(unit => unit.Id).ToHashSet();
        return people.Select(person =>
        {
            // of several jobs the one here, and of those the larger
            var job = jobs[person.Id].OrderByDescending(row => inside.Contains(row.UnitId)).FirstOrDefault();
            return new RoomPerson(person.Id, $"{person.FirstName} {person.LastName}", names.GetValueOrDefault(job?.UnitId ?? meeting.UnitId, ""), job?.JobTitle ?? "", person.HasMail);
        }).OrderBy(person => person.Team, Alphabet).ThenBy(person => person.Name, Alphabet).ThenBy(person => person.Id).ToList();
    }

    private static readonly StringComparer Alphabet = StringComparer.Create(Platform.Web.Language.Danish, ignoreCase: true);
}
