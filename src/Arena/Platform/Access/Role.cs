namespace Arena.Platform.Access;

/// <summary>What a person is at a unit, from a day to a day.</summary>
public enum Role
{
    Employee = 1,
    Manager = 2,
    TrainingCoordinator = 3,
    SafetyRep = 4,
    UnionRep = 5,
    OhsCoordinator = 6,
    HealthChampion = 7,
    Consultant = 8,
    Planner = 9,
    Caseworker = 10,
    HotlineCounsellor = 11,
    Evaluator = 12,
    Administrator = 13,
}

/// <summary>How far a role at a unit goes.</summary>
public enum Reach
{
    /// <summary>That very unit, and no other.</summary>
    Unit,

    /// <summary>The unit and everything below it.</summary>
    Subtree,

    /// <summary>The unit, and the workplace that it is a part of: a team's people belong to their nursing home.</summary>
    Workplace,

    /// <summary>The unit, the workplace that it is a part of, and everything below the unit: who is elected for a nursing home stands for its teams.</summary>
    WorkplaceAndSubtree,
}
