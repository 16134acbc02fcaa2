using Arena.Platform.Access;
using static Arena.Platform.Access.Role;

namespace Arena.Tests.Platform.Access;

/// <summary>
/// Who shall have which permission, written a second time by hand: a grant that is changed in the program alone, by
/// accident, fails a test. A new permission gets its line here.
/// </summary>
internal static class Rights
{
    public static readonly IReadOnlyDictionary<string, Right> Of = new Dictionary<string, Right>(StringComparer.Ordinal)
    {
        ["dialogue.lead"] = AtUnit([TrainingCoordinator, HealthChampion], [Manager, OhsCoordinator], [], [SafetyRep, UnionRep]),
        ["dialogue.see"] = AtUnit([], [Manager, OhsCoordinator], [Employee, TrainingCoordinator, HealthChampion], [SafetyRep, UnionRep]),
        ["dialogue.see-profile"] = AtUnit([SafetyRep, UnionRep], [Manager, OhsCoordinator, Consultant, Planner, Evaluator]),
        ["ideas.tend"] = Anywhere(Planner),
        ["organisation.administer"] = Anywhere(Administrator),
        ["organisation.administer-unit"] = AtUnit([], [Administrator]),
        ["plans.edit"] = AtUnit([SafetyRep, UnionRep, TrainingCoordinator, HealthChampion], [Manager, OhsCoordinator]),
        ["plans.see"] = AtUnit([], [Manager, OhsCoordinator, Consultant, Planner], [Employee, TrainingCoordinator, HealthChampion], [SafetyRep, UnionRep]),
        ["plans.see-many"] = Anywhere(Manager, OhsCoordinator, Consultant, Planner),
        ["plans.suggest"] = AtUnit([], [Manager, OhsCoordinator], [Employee, TrainingCoordinator, HealthChampion], [SafetyRep, UnionRep]),
        ["stories.suggest"] = Anywhere(Consultant),
        ["training.see-week"] = AtUnit([Employee, TrainingCoordinator, SafetyRep, UnionRep, HealthChampion], [Manager, OhsCoordinator, Consultant, Planner]),
        ["training.register"] = AtUnit([TrainingCoordinator, Manager], []),
        ["training.plan"] = AtUnit([TrainingCoordinator], [Manager]),
        ["training.lead"] = AtUnit([], [Manager]),
        ["training.my-workplaces"] = Anywhere(Consultant),
        ["training.contact"] = AtUnit([], [Consultant]),
        ["training.see-all"] = Anywhere(Planner),
    };

    /// <param name="InTheUnit">Roles that have it in the unit where they are held, and in no other.</param>
    /// <param name="AndBelow">Roles that have it in everything below too.</param>
    /// <param name="AndWorkplace">Roles that have it in the workplace over the unit too.</param>
    /// <param name="AndBoth">Roles that have it in everything below and in the workplace over the unit too.</param>
    internal sealed record Right(PermissionKind Kind, IReadOnlyList<Role> InTheUnit, IReadOnlyList<Role> AndBelow, IReadOnlyList<Role> AndWorkplace, IReadOnlyList<Role> AndBoth);

    private static Right AtUnit(Role[] inTheUnit, Role[] andBelow, Role[]? andWorkplace = null, Role[]? andBoth = null) => new(PermissionKind.AtUnit, inTheUnit, andBelow, andWorkplace ?? [], andBoth ?? []);
    private static Right Anywhere(params Role[] roles) => new(PermissionKind.Anywhere, roles, [], [], []);
}
