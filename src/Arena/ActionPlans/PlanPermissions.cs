using Arena.Platform.Access;

namespace Arena.ActionPlans;

/// <summary>
/// Who may do what with a unit's plan. Everybody employed there sees it; who is elected for a workplace sees its teams' too,
/// which mostly have nobody of their own. What is more for an owner or a helper of one
/// intervention, or for a member of the unit's standing groups, is answered by <see cref="PlanReach"/>.
/// </summary>
public static class PlanPermissions
{
    /// <summary>The plan of the unit, and each intervention in it. Nothing in it is about one person's health.</summary>
    public static readonly Permission See = Permission.AtUnit("plans.see",
        new Grant(Role.Employee, Reach.Workplace), new Grant(Role.TrainingCoordinator, Reach.Workplace), new Grant(Role.SafetyRep, Reach.WorkplaceAndSubtree),
        new Grant(Role.UnionRep, Reach.WorkplaceAndSubtree), new Grant(Role.HealthChampion, Reach.Workplace), new Grant(Role.Manager, Reach.Subtree),
        new Grant(Role.OhsCoordinator, Reach.Subtree), new Grant(Role.Consultant, Reach.Subtree), new Grant(Role.Planner, Reach.Subtree));

    /// <summary>Decides, starts, names owners: the plan is management's and the staff's together.</summary>
    public static readonly Permission Edit = Permission.AtUnit("plans.edit",
        new Grant(Role.Manager, Reach.Subtree), new Grant(Role.SafetyRep, Reach.Unit), new Grant(Role.UnionRep, Reach.Unit),
        new Grant(Role.OhsCoordinator, Reach.Subtree), new Grant(Role.TrainingCoordinator, Reach.Unit), new Grant(Role.HealthChampion, Reach.Unit));

    /// <summary>Writes an idea into the plan; one who may do no more owns it herself.</summary>
    public static readonly Permission Suggest = Permission.AtUnit("plans.suggest",
        new Grant(Role.Employee, Reach.Workplace), new Grant(Role.TrainingCoordinator, Reach.Workplace), new Grant(Role.SafetyRep, Reach.WorkplaceAndSubtree),
        new Grant(Role.UnionRep, Reach.WorkplaceAndSubtree), new Grant(Role.HealthChampion, Reach.Workplace), new Grant(Role.Manager, Reach.Subtree),
        new Grant(Role.OhsCoordinator, Reach.Subtree));

    /// <summary>How the plans of many workplaces stand; the page shows what the role reaches.</summary>
    public static readonly Permission SeeMany = Permission.Anywhere("plans.see-many",
        new Grant(Role.Manager, Reach.Subtree), new Grant(Role.OhsCoordinator, Reach.Subtree), new Grant(Role.Consultant, Reach.Subtree), new Grant(Role.Planner, Reach.Subtree));
}
