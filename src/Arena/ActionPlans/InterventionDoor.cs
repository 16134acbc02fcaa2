using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What one may do with one intervention.</summary>
/// <param name="MayEdit">Edits the unit's plan: decides, starts, ends, names owners.</param>
/// <param name="IsOwner">Was asked to own it and has not said no.</param>
public sealed record Standing(bool MayEdit, bool IsOwner, bool Helps)
{
    /// <summary>Fills in its fields, sees to its steps and holds its follow-ups.</summary>
    public bool MayChange => MayEdit || IsOwner || Helps;
}

/// <summary>Finds interventions through the unit in the address, and what belongs to them.</summary>
internal sealed class InterventionDoor(ArenaDb db, PlanReach reach, OrganisationDirectory directory, IEnumerable<IInterventionSource> sources, TimeProvider time)
{
    public Task<Intervention?> Find(Here here, Guid id) => Find(db, here, id);

    /// <summary>On a writing context: tracked.</summary>
    public static Task<Intervention?> Find(ArenaDb db, Here here, Guid id) =>
        db.Set<Intervention>().FirstOrDefaultAsync(row => row.Id == id && row.UnitId == here.UnitId);

    public async Task<Standing> StandingOf(Viewer viewer, Intervention one) => new(await reach.MayEdit(db, viewer, one.UnitId),
        one.OwnerId == viewer.PersonId && one.OwnerState != OwnerState.Declined,
        await db.Set<InterventionHelper>().AnyAsync(row => row.InterventionId == one.Id && row.PersonId == viewer.PersonId));

    /// <summary>The intervention where this person may change it; null where it is not there or not hers to change.</summary>
    public async Task<Intervention?> FindToChange(Here here, Viewer viewer, Guid id) =>
        await Find(here, id) is { } one && (await StandingOf(viewer, one)).MayChange ? one : null;

    /// <summary>As before, where she edits the unit's plan.</summary>
    public async Task<Intervention?> FindToLead(Here here, Viewer viewer, Guid id) =>
        await Find(here, id) is { } one && await reach.MayEdit(db, viewer, one.UnitId) ? one : null;

    /// <summary>How it was ended, and by whom; null while it is open.</summary>
    public async Task<EndedMeanwhile?> EndOf(Intervention one) =>
        !one.IsOpen && await db.Set<StageChange>().FirstOrDefaultAsync(row => row.InterventionId == one.Id && row.To == one.Stage && row.From != row.To) is { } end
            ? new(end.To, (await Names([end.By])).GetValueOrDefault(end.By, "–"), end.At, end.Reason) : null;

    public async Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> people)
    {
        var ids = people.Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, string>()
            : await db.Set<Person>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.FirstName, row.LastName })
                .ToDictionaryAsync(row => row.Id, row => $"{row.FirstName} {row.LastName}");
    }

    /// <summary>Who may own something here: those who belong to the unit or lead it, not those who look after it from outside.</summary>
    public async Task<IReadOnlyList<PlanPerson>> Owners(Viewer viewer, Guid unit) =>
        (await PlanReach.People(db, await directory.TreeToday(viewer.MunicipalityId), unit, time.Today()))
            .Where(person => person.Role is not (Role.Consultant or Role.Planner)).ToList();

    /// <summary>Standing groups whose agenda it can be on: the unit's own and those over it, by name.</summary>
    /// <param name="named">Groups that are named already, whether or not they still meet.</param>
    public async Task<IReadOnlyDictionary<Guid, string>> Forums(Guid municipality, Guid unit, params IEnumerable<Guid?> named)
    {
        var all = await directory.Tree(municipality);
        var (units, known, today) = (all.In(time.ThisWeek()).PathTo(unit).Select(node => node.Id).ToList(), named.OfType<Guid>().Distinct().ToList(), time.Today());
        var groups = await db.Set<Group>().Where(row => (units.Contains(row.UnitId) && (row.ClosedOn == null || row.ClosedOn > today)) || known.Contains(row.Id))
            .Select(row => new { row.Id, row.UnitId, row.Kind, IsClosed = row.ClosedOn != null && row.ClosedOn <= today }).ToListAsync();
        return groups.OrderByDescending(row => units.IndexOf(row.UnitId)).ThenBy(row => row.Kind).ToDictionary(row => row.Id, row =>
            (row.UnitId == unit ? row.Kind.Word() : $"{row.Kind.Word()}, {all.Find(row.UnitId)?.Name}") + (row.IsClosed ? T(" (nedlagt)", " (closed)") : ""));
    }

    /// <summary>What a unit is called, also where it is closed.</summary>
    public async Task<Func<Guid, string?>> UnitNames(Guid municipality)
    {
        var tree = await directory.Tree(municipality);
        return unit => tree.Find(unit)?.Name;
    }

    /// <summary>What each of them came from, where its module can name it.</summary>
    public async Task<IReadOnlyDictionary<Guid, SourceName>> Sources(Viewer viewer, Here here, IEnumerable<Intervention> of)
    {
        var named = new Dictionary<Guid, SourceName>();
        foreach (var kind in of.Where(one => one.SourceKey is not null).GroupBy(one => one.Source))
            if (sources.FirstOrDefault(source => source.Kind == kind.Key) is { } module)
            {
                var names = await module.Names(db, viewer, here, kind.Select(one => one.SourceKey!).Distinct().ToList());
                foreach (var one in kind)
                    if (names.TryGetValue(one.SourceKey!, out var name))
                        named[one.Id] = name;
            }
        return named;
    }

    /// <summary>How what it came from stood then and stands now, where its module says so to this reader.</summary>
    public async Task<SourceStanding?> SourceStanding(Viewer viewer, Here here, Intervention one) =>
        one.SourceKey is { } key && sources.FirstOrDefault(source => source.Kind == one.Source) is { } module ? await module.Standing(db, viewer, here, key) : null;
}
