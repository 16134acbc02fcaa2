using Arena.Platform.Access;

namespace Arena.Training;

/// <summary>Who may do what in training. Names are seen only by those who register in that very unit.</summary>
public static class TrainingPermissions
{
    /// <summary>The unit's week in figures.</summary>
    public static readonly Permission SeeWeek = Permission.AtUnit("training.see-week",
        new Grant(Role.Employee, Reach.Unit), new Grant(Role.TrainingCoordinator, Reach.Unit), new Grant(Role.SafetyRep, Reach.Unit),
        new Grant(Role.UnionRep, Reach.Unit), new Grant(Role.HealthChampion, Reach.Unit), new Grant(Role.Manager, Reach.Subtree),
        new Grant(Role.OhsCoordinator, Reach.Subtree), new Grant(Role.Consultant, Reach.Subtree), new Grant(Role.Planner, Reach.Subtree));

    /// <summary>Lists with names: who is on the team, who took part.</summary>
    public static readonly Permission Register = Permission.AtUnit("training.register",
        new Grant(Role.TrainingCoordinator, Reach.Unit), new Grant(Role.Manager, Reach.Unit));

    /// <summary>The unit's weekly blocks.</summary>
    public static readonly Permission Plan = Permission.AtUnit("training.plan",
        new Grant(Role.TrainingCoordinator, Reach.Unit), new Grant(Role.Manager, Reach.Subtree));

    /// <summary>Names coordinators, chooses a way back.</summary>
    public static readonly Permission Lead = Permission.AtUnit("training.lead", new Grant(Role.Manager, Reach.Subtree));

    /// <summary>The consultant's own workplaces.</summary>
    public static readonly Permission MyWorkplaces = Permission.Anywhere("training.my-workplaces", new Grant(Role.Consultant, Reach.Subtree));

    /// <summary>Talks with a workplace, and notes what was agreed.</summary>
    public static readonly Permission Contact = Permission.AtUnit("training.contact", new Grant(Role.Consultant, Reach.Subtree));

    /// <summary>All units that the planner's role reaches.</summary>
    public static readonly Permission SeeAll = Permission.Anywhere("training.see-all", new Grant(Role.Planner, Reach.Subtree));
}
