using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>A workplace that has looked at whether things go on by themselves is asked to look again after a year, while anything is in its plan. It is voluntary, so it is never late.</summary>
internal sealed class CheckItems(OrganisationDirectory directory, TimeProvider time) : IFrontPageItems
{
    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var today = time.Today();
        var before = LocalTime.Moment(today.AddMonths(-PlanCheck.MonthsBetween), TimeOnly.MinValue);
        var due = await db.Set<PlanCheck>().Where(row => row.MunicipalityId == municipality && row.Kind == PlanCheckKind.Anchoring && row.InterventionId == null)
            .GroupBy(row => row.UnitId).Select(unit => new { UnitId = unit.Key, Last = unit.Max(row => row.At) })
            .Where(row => row.Last < before && db.Set<Intervention>().Any(one => one.UnitId == row.UnitId && one.Stage <= Stage.Running)).ToListAsync();
        if (due.Count == 0)
            return [];
        var all = await directory.Tree(municipality);
        var tree = all.In(IsoWeek.Of(today));
        var ties = await Ties.At(db, due.Where(row => tree.Has(row.UnitId)).SelectMany(row => tree.UpFrom(row.UnitId)), today);
        return due.Where(row => tree.Has(row.UnitId)).Select(row => (Unit: all[row.UnitId], row.Last, Manager: ties.ManagerOf(tree, row.UnitId)))
            .Where(row => row.Manager is { } manager && (person is null || manager == person)).Select(row => new FrontPageItem(row.Manager!.Value, WaitingKind.Soon, "calendar-month",
                () => T("Bliver det ved? Se på det igen", "Does it go on? Look at it again"),
                () => T($"{row.Unit.Name}. I så sidst på det {Format.Date(LocalTime.Day(row.Last))}. Fire punkter, to minutter.", $"{row.Unit.Name}. You last looked at it on {Format.Date(LocalTime.Day(row.Last))}. Four points, two minutes."),
                PlanLinks.Check(row.Unit.Code, PlanCheckKind.Anchoring))).ToList();
    }
}
