using Arena.Platform.Access;

namespace Arena.Dialogue;

/// <summary>
/// Who may do what with a unit's dialogue meetings. Who sits at a table in the room needs no role: the code or the QR code
/// of the running meeting lets a phone in, as a table and never as a person.
/// </summary>
public static class DialoguePermissions
{
    /// <summary>The unit's meetings and what came of them; notes and all stay within the unit.</summary>
    public static readonly Permission See = Permission.AtUnit("dialogue.see",
        new Grant(Role.Employee, Reach.Workplace), new Grant(Role.TrainingCoordinator, Reach.Workplace), new Grant(Role.SafetyRep, Reach.WorkplaceAndSubtree),
        new Grant(Role.UnionRep, Reach.WorkplaceAndSubtree), new Grant(Role.HealthChampion, Reach.Workplace), new Grant(Role.Manager, Reach.Subtree),
        new Grant(Role.OhsCoordinator, Reach.Subtree));

    /// <summary>Prepares a meeting, leads it, keys in what was on paper, and takes over where a meeting leader's device dies.</summary>
    public static readonly Permission Lead = Permission.AtUnit("dialogue.lead",
        new Grant(Role.Manager, Reach.Subtree), new Grant(Role.SafetyRep, Reach.WorkplaceAndSubtree), new Grant(Role.UnionRep, Reach.WorkplaceAndSubtree),
        new Grant(Role.OhsCoordinator, Reach.Subtree), new Grant(Role.TrainingCoordinator, Reach.Unit), new Grant(Role.HealthChampion, Reach.Unit));

    /// <summary>The nine goals over many workplaces, from published figures only.</summary>
    public static readonly Permission SeeProfile = Permission.AtUnit("dialogue.see-profile",
        new Grant(Role.Manager, Reach.Subtree), new Grant(Role.SafetyRep, Reach.Unit), new Grant(Role.UnionRep, Reach.Unit), new Grant(Role.OhsCoordinator, Reach.Subtree),
        new Grant(Role.Consultant, Reach.Subtree), new Grant(Role.Planner, Reach.Subtree), new Grant(Role.Evaluator, Reach.Subtree));
}
