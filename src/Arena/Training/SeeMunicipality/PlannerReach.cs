using Arena.Organisation;
using Arena.Platform.Access;

namespace Arena.Training.SeeMunicipality;

internal static class PlannerReach
{
    /// <summary>The units over which the viewer plans, by name; one below another of them is left out.</summary>
    public static List<UnitNode> TopsOf(Viewer viewer, WeekTree tree)
    {
        var held = viewer.UnitsOf(Role.Planner).Where(tree.Has).ToHashSet();
        return tree.Units.Where(unit => held.Contains(unit.Id) && !tree.UpFrom(unit.Id).Skip(1).Any(held.Contains))
            .OrderBy(unit => unit.Name, StringComparer.CurrentCulture).ToList();
    }
}
