using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

internal static class PlanCrumbs
{
    /// <summary>From the municipality down to the unit's plan, and on to the leaf; a link only where this person may go.</summary>
    public static async Task<IReadOnlyList<Crumb>> Crumbs(this OrganisationDirectory directory, Viewer viewer, Here here, params Crumb[] leaves)
    {
        var crumbs = new List<Crumb>();
        foreach (var unit in (await directory.TreeToday(viewer.MunicipalityId)).PathTo(here.UnitId))
            crumbs.Add(new(unit.Name, unit.Id != here.UnitId && await directory.May(viewer, PlanPermissions.See, unit.Id) ? PlanLinks.Plan(unit.Code) : null));
        if (leaves.Length == 0)
            return crumbs;
        crumbs.Add(new(T("Handlingsplan", "Action plan"), PlanLinks.Plan(here.Code)));
        crumbs.AddRange(leaves);
        return crumbs;
    }
}
