using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

internal static class PlanCrumbs
{
    /// <summary>From the municipality down to the unit's plan, a link only where this person may go; of a page below the plan, from the unit on.</summary>
    public static async Task<IReadOnlyList<Crumb>> Crumbs(this OrganisationDirectory directory, Viewer viewer, Here here, params Crumb[] leaves)
    {
        if (leaves.Length > 0)
            return [new(here.Name), new(T("Handlingsplan", "Action plan"), PlanLinks.Plan(here.Code)), .. leaves];
        var crumbs = new List<Crumb>();
        foreach (var unit in (await directory.TreeToday(viewer.MunicipalityId)).PathTo(here.UnitId))
            crumbs.Add(new(unit.Name, unit.Id != here.UnitId && await directory.May(viewer, PlanPermissions.See, unit.Id) ? PlanLinks.Plan(unit.Code) : null));
        return crumbs;
    }
}
