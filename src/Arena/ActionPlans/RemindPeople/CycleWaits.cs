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
/// What waits on annual cycles: near its day, or past it, and by which rule. For whoever sees to it; where nobody is named
/// or she no longer belongs there, for the unit's manager.
/// </summary>
internal sealed class CycleWaits(OrganisationDirectory directory, IEnumerable<ICycleEntries> modules, TimeProvider time) : IFrontPageItems
{
    /// <summary>What takes weeks to prepare is told of this long before.</summary>
    public const int DaysBefore = 30;

    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var today = time.Today();
        var rows = await db.Set<CycleItem>().Include(row => row.Done).Where(row => row.MunicipalityId == municipality && row.RemovedAt == null).ToListAsync();
        var near = rows.Select(row => (Item: row, Dates: new CycleDates(row, row.Kind, [], today))).Where(row => row.Dates.Due <= today.AddDays(DaysBefore)).ToList();
        if (near.Count == 0)
            return [];
        var all = await directory.Tree(municipality);
        var tree = all.In(IsoWeek.Of(today));
        var ties = await Ties.OfAll(db, municipality, today);
        var items = new List<FrontPageItem>();
        foreach (var (item, own) in near)
            if (all.Find(item.UnitId) is { } unit && tree.Has(item.UnitId) && For(item, tree, ties) is { } whose && (person is null || whose == person))
            {
                // modules may know that it was done; they are asked only about what seems near
                var dates = item.Kind == CycleKind.Own ? own : new CycleDates(item, item.Kind, await Entries(db, new(unit.Id, unit.Code, unit.Name), today), today);
                if (dates.Due <= today.AddDays(DaysBefore))
                    items.Add(Item(item, dates, unit, whose, today));
            }
        return items;
    }

    private async Task<List<CycleEntry>> Entries(ArenaDb db, Here unit, DateOnly today)
    {
        var entries = new List<CycleEntry>();
        foreach (var module in modules)
            entries.AddRange(await module.At(db, unit, today.AddYears(-CycleReader.YearsBack)));
        return entries;
    }

    private static Guid? For(CycleItem item, WeekTree tree, Ties ties) =>
        item.OwnerId is { } owner && ties.Reaching(tree, item.UnitId).ContainsKey(owner) ? owner : ties.ManagerOf(tree, item.UnitId);

    private static FrontPageItem Item(CycleItem item, CycleDates dates, UnitNode unit, Guid person, DateOnly today)
    {
        var due = dates.Due!.Value;
        return new(person, due < today ? WaitingKind.Late : WaitingKind.Soon, "calendar-month", () => CycleRules.Of(item.Kind)?.Renew.ToString() ?? item.Title ?? "",
            () => dates.Setting is { } rule ? T($"{unit.Name}, senest {Format.Date(due)}. {rule.Says} {rule.Source}.", $"{unit.Name}, by {Format.Date(due)}. {rule.Says} {rule.Source}.")
                : T($"{unit.Name}, {Format.Date(due)}.", $"{unit.Name}, {Format.Date(due)}."),
            CycleLinks.Item(unit.Code, item.Id), due);
    }
}
