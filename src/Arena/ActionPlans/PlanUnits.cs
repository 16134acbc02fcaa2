using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans;

/// <summary>A unit with a plan, as it is named and addressed.</summary>
public sealed record PlanUnit(string Code, string Name);

/// <summary>Units as choices: where somebody may put an idea into the plan, and what a role reaches.</summary>
internal sealed class PlanUnits(OrganisationDirectory directory)
{
    /// <summary>Where she works, or has a role that lets her put ideas into the plan.</summary>
    public async Task<IReadOnlyList<PlanUnit>> Of(Viewer viewer)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        var held = viewer.Roles.Where(role => PlanPermissions.Suggest.Grants.Any(grant => grant.Role == role.Role)).Select(role => role.UnitId).Distinct().ToHashSet();
        return tree.Units.Where(unit => held.Contains(unit.Id)).Select(unit => new PlanUnit(unit.Code, Name(tree, unit))).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
    }

    /// <summary>Workplaces and teams that the role reaches; the value is the code.</summary>
    public async Task<IReadOnlyList<Choice>> ReachedAs(Viewer viewer, Role role)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        return viewer.UnitsOf(role).SelectMany(tree.Subtree).Where(unit => unit.Level >= UnitLevel.Workplace && tree.Has(unit.Id)).DistinctBy(unit => unit.Id)
            .Select(unit => new Choice(unit.Code, Name(tree, unit))).ToList();
    }

    /// <summary>The unit as one of many: a team by its workplace too.</summary>
    public async Task<PlanUnit> Named(Viewer viewer, Here here)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        return new PlanUnit(here.Code, tree.Units.FirstOrDefault(unit => unit.Id == here.UnitId) is { } unit ? Name(tree, unit) : here.Name);
    }

    private static string Name(WeekTree tree, UnitNode unit) =>
        unit.Level == UnitLevel.Team && tree.Above(unit.Id) is { } above ? $"{above.Name}, {unit.Name}" : unit.Name;
}
