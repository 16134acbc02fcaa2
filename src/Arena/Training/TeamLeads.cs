using Arena.Organisation;
using Arena.Platform;
using Arena.Training.NameCoordinator;
using Arena.Training.Participation;

namespace Arena.Training;

/// <summary>A team, and how many keep its training going.</summary>
internal sealed record TeamLead(UnitNode Team, CoordinatorPlaces Places);

/// <summary>The teams that train, and who keeps it going there. A team is a unit without units below it and with people in the target group.</summary>
internal sealed class TeamLeads(CoordinatorReader coordinators, ParticipationDoor door, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<Guid, TeamLead>> Read(WeekTree tree, Guid municipality)
    {
        var today = time.Today();
        var training = await door.WithTargetGroup(municipality, tree.Week);
        var lastDays = await coordinators.LastDays();
        return tree.Units.Where(unit => training.Contains(unit.Id) && !tree.Below(unit.Id).Any())
            .ToDictionary(unit => unit.Id, unit => new TeamLead(unit, CoordinatorPlaces.Of(lastDays[unit.Id], today)));
    }
}
