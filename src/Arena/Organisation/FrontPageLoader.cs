using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena.Organisation;

/// <summary>Gathers what all modules have for a person's front page.</summary>
internal sealed class FrontPageLoader(ArenaDb db, OrganisationDirectory directory, IEnumerable<IFrontPageItems> items, IEnumerable<ILoopSteps> loop)
{
    // where one leads comes before where one is elected, and that before where one works
    private static readonly Role[] Closest =
        [Role.Manager, Role.TrainingCoordinator, Role.SafetyRep, Role.UnionRep, Role.HealthChampion, Role.OhsCoordinator, Role.Planner, Role.Employee];

    /// <summary>What waits for her, as it is shown.</summary>
    public async Task<IReadOnlyList<FrontPageItem>> Waiting(Viewer viewer)
    {
        var waiting = new List<FrontPageItem>();
        foreach (var source in items)
            waiting.AddRange(await source.Read(db, viewer.MunicipalityId, viewer.PersonId));
        return FrontPageItem.InOrder(waiting);
    }

    /// <summary>The unit that is hers first of all; null where she has none. Who looks after many has none by being employed somewhere.</summary>
    public async Task<Here?> Workplace(Viewer viewer)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        var roles = viewer.Holds(Role.Consultant) ? Closest.Where(role => role != Role.Employee) : Closest;
        return roles.SelectMany(viewer.UnitsOf).Where(tree.Has).Select(id => tree.Units.First(unit => unit.Id == id))
            .Select(unit => new Here(unit.Id, unit.Code, unit.Name)).FirstOrDefault();
    }

    /// <summary>Where the workplace stands in the loop, as all modules know it; a whole area stands nowhere in particular.</summary>
    public async Task<IReadOnlyList<LoopStep>> Loop(Viewer viewer, Here? workplace)
    {
        var steps = new List<LoopStep>();
        if (workplace is null || (await directory.Tree(viewer.MunicipalityId)).Find(workplace.UnitId) is not { Level: UnitLevel.Workplace or UnitLevel.Team })
            return steps;
        foreach (var module in loop)
            steps.AddRange(await module.At(workplace));
        return steps;
    }
}
