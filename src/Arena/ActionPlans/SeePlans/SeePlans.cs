using Arena.ActionPlans.KeepStandings;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena.ActionPlans.SeePlans;

/// <summary>All plans below a unit: how many live, what is late where, what is chosen and what was said to help.</summary>
internal static class SeePlansSlice
{
    public static void Map(WebApplication app) => app.MapGet(PlanLinks.Plans, Get).Allow(PlanPermissions.SeeMany);

    private static async Task<IResult> Get(HttpRequest request, Viewer viewer, PlansLoader loader) =>
        await loader.Load(viewer, request.Query["enhed"]) is { } page ? Pages.Show<PlansView>(new { Model = page }) : Results.NotFound();

    /// <summary>In the menu of those who have many workplaces; a manager of managers comes here from her own plan.</summary>
    public static string? FrontOf(Viewer viewer) =>
        viewer.Roles.Any(held => held.Role is Role.Planner or Role.Consultant or Role.OhsCoordinator) ? PlanLinks.Plans : null;
}

internal sealed class PlansLoader(ArenaDb db, OrganisationDirectory directory, PlanStandings standings, TimeProvider time)
{
    /// <summary>Null where the viewer does not reach the unit.</summary>
    public async Task<PlansPage?> Load(Viewer viewer, string? code)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        var tops = TopsOf(viewer, tree);
        if (tops.Count == 0)
            return null;
        var unit = string.IsNullOrEmpty(code) ? (tops.Count == 1 ? tops[0] : null) : tree.Units.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase));
        var path = unit is null ? [] : tree.PathTo(unit.Id).SkipWhile(one => tops.TrueForAll(top => top.Id != one.Id)).ToList();
        if (unit is null ? !string.IsNullOrEmpty(code) : path.Count == 0)
            return null;
        return new PlansOverview(tree, await standings.All(db, viewer.MunicipalityId), time.Today()).Of(unit, tops, path.SkipLast(1).ToList());
    }

    // one below another of them is left out
    private static List<UnitNode> TopsOf(Viewer viewer, WeekTree tree)
    {
        var held = viewer.Roles.Where(role => PlanPermissions.SeeMany.Grants.Any(grant => grant.Role == role.Role)).Select(role => role.UnitId).Where(tree.Has).ToHashSet();
        return tree.Units.Where(unit => held.Contains(unit.Id) && !tree.UpFrom(unit.Id).Skip(1).Any(held.Contains))
            .OrderBy(unit => unit.Name, StringComparer.CurrentCulture).ToList();
    }
}
