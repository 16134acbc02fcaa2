using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena.ActionPlans.ShowOnFrontPage;

/// <summary>What comes next at the workplace by its annual cycle: meetings, follow-ups, the day when something shall be finished.</summary>
internal sealed class PlanFrontPage(ArenaDb db, CycleReader cycle, OrganisationDirectory directory, TimeProvider time) : IFrontPageParts
{
    private const int Shown = 3, DaysAhead = 120;

    public async Task<IReadOnlyList<FrontPagePart>> For(Viewer viewer, Here? workplace)
    {
        if (workplace is null || !await directory.May(viewer, PlanPermissions.See, workplace.UnitId))
            return [];
        var today = time.Today();
        var next = (await cycle.Read(db, workplace, today, today.AddDays(DaysAhead))).Days.Where(day => day.State == CycleState.Coming).Take(Shown).ToList();
        return next.Count == 0 ? [] : [new(FrontPagePlace.Card, 20, typeof(FrontCycle), new Dictionary<string, object> { ["Unit"] = workplace, ["Next"] = next })];
    }
}
