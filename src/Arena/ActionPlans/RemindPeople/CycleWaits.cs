using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>
/// What waits on annual cycles, as the wheels show it: near its day, or past it, and by which rule, also where nobody has put
/// it on the wheel. For whoever sees to it; where nobody is named or she no longer belongs there, for the unit's manager.
/// </summary>
internal sealed class CycleWaits(OrganisationDirectory directory, CycleReader reader, TimeProvider time) : IFrontPageItems
{
    /// <summary>What takes weeks to prepare is told of this long before.</summary>
    public const int DaysBefore = 30;

    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var today = time.Today();
        var all = await directory.Tree(municipality);
        var tree = all.In(IsoWeek.Of(today));
        // most people manage nothing, and who else does is not hers to know
        var isLeader = person is not { } one || (await Ties.Of(db, [one], today)).All.Any(tie => tie.Role == Role.Manager);
        var managers = isLeader ? await Ties.OfManagers(db, municipality, today) : new([]);
        var units = (person is { } her ? await UnitsOf(db, tree, managers, her) : tree.Units.Select(unit => unit.Id)).Select(id => new Here(id, all[id].Code, all[id].Name)).ToList();
        if (units.Count == 0)
            return [];
        var near = (await reader.Things(db, units))
            .Where(thing => thing.Dates.Due <= today.AddDays(DaysBefore) && !thing.Dates.IsAnnounced).ToList();
        var owners = await Ties.Of(db, near.Select(thing => thing.Item?.OwnerId).OfType<Guid>().Distinct().ToList(), today);
        return near.Select(thing => (Thing: thing, Whose: thing.Item is { OwnerId: { } owner, OwnerRole: { } role } && owners.Holds(tree, owner, role, thing.Unit.UnitId) ? owner : managers.ManagerOf(tree, thing.Unit.UnitId)))
            .Where(row => row.Whose is { } whose && (person is null || whose == person)).Select(row => Item(row.Thing, row.Whose!.Value, today)).ToList();
    }

    // those that she is the nearest manager of, and those where she sees to something
    private static async Task<IEnumerable<Guid>> UnitsOf(ArenaDb db, WeekTree tree, Ties managers, Guid person)
    {
        var sees = await db.Set<CycleItem>().Where(row => row.OwnerId == person && row.RemovedAt == null).Select(row => row.UnitId).Distinct().ToListAsync();
        var leads = managers.All.Where(tie => tie.Person == person && tree.Has(tie.Unit)).SelectMany(tie => tree.Subtree(tie.Unit)).Select(unit => unit.Id)
            .Where(unit => managers.ManagerOf(tree, unit) == person);
        return leads.Concat(sees.Where(tree.Has)).Distinct();
    }

    private static FrontPageItem Item(CycleThing thing, Guid person, DateOnly today)
    {
        var (unit, dates, due) = (thing.Unit, thing.Dates, thing.Dates.Due!.Value);
        return new(person, due < today ? WaitingKind.Late : WaitingKind.Soon, "calendar-month", () => CycleRules.Of(thing.Kind)?.Renew.ToString() ?? thing.Item?.Title ?? "",
            () => dates.Setting is { } rule ? T($"{unit.Name}, senest {Format.Date(due)}.{Planned(dates)} {rule.Says} {rule.Source}.", $"{unit.Name}, by {Format.Date(due)}.{Planned(dates)} {rule.Says} {rule.Source}.")
                : T($"{unit.Name}, {Format.Date(due)}.", $"{unit.Name}, {Format.Date(due)}."),
            thing.Item is { } item ? CycleLinks.Item(unit.Code, item.Id) : CycleLinks.Wheel(unit.Code), due);
    }

    private static string Planned(CycleDates dates) => dates.Planned is { } day ? T($" I har planlagt det til {Format.Date(day)}.", $" You have planned it for {Format.Date(day)}.") : "";
}
