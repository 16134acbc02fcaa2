using Arena.Platform.Access;

namespace Arena.Training;

internal static class UnitInsiders
{
    // who looks after a unit from outside, or plans over it, does not belong to it, though the role is held there
    private static readonly Role[] Belonging = [Role.Employee, Role.Manager, Role.TrainingCoordinator, Role.SafetyRep, Role.UnionRep, Role.HealthChampion];

    public static bool BelongsTo(this Viewer viewer, Guid unit) => viewer.Roles.Any(held => held.UnitId == unit && Belonging.Contains(held.Role));
}
