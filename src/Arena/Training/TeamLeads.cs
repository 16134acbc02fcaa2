using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Training.Participation;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training;

/// <summary>A team's coordinators today, and the day on which the next of them stops, where one is known.</summary>
internal sealed record TeamLead(UnitNode Team, int Coordinators, DateOnly? OneLeaves)
{
    public const int Enough = 2;

    /// <summary>Fewer than two, or one who leaves: training that hangs on one person ends with her.</summary>
    public bool IsVacant => Coordinators < Enough || OneLeaves is not null;
    public bool HasNone => Coordinators == 0;
}

/// <summary>The teams that train, and who keeps it going there. A team is a unit without units below it and with people in the target group.</summary>
internal sealed class TeamLeads(ArenaDb db, ParticipationDoor door, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<Guid, TeamLead>> Read(WeekTree tree, Guid municipality)
    {
        var today = time.Today();
        var training = await door.WithTargetGroup(municipality, tree.Week);
        var ends = await db.Set<RoleAssignment>()
            .Where(role => role.Role == Role.TrainingCoordinator && role.From <= today && (role.To == null || role.To >= today))
            .Select(role => new { role.UnitId, role.To }).ToListAsync();
        var byUnit = ends.ToLookup(role => role.UnitId, role => role.To);
        return tree.Units.Where(unit => training.Contains(unit.Id) && !tree.Below(unit.Id).Any())
            .ToDictionary(unit => unit.Id, unit => new TeamLead(unit, byUnit[unit.Id].Count(), byUnit[unit.Id].Min()));
    }
}
