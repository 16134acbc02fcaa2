using Arena.Organisation;

namespace Arena.ActionPlans.SeePlans;

/// <summary>How a workplace's plan stands, what needs a hand first.</summary>
public enum PlanState
{
    /// <summary>Something is overdue by more than 30 days.</summary>
    Late = 0,

    /// <summary>Nobody has said yes to anything in it.</summary>
    WithoutOwner = 1,

    /// <summary>Nobody has touched it for 90 days.</summary>
    Asleep = 2,

    /// <summary>Nothing is open in it.</summary>
    None = 3,
    Living = 4,
}

/// <summary>One unit in the overview: a workplace with its state, or all workplaces below it.</summary>
public sealed record PlansRow(UnitNode Unit)
{
    public int Workplaces { get; set; }
    public int Living { get; set; }
    public int Running { get; set; }

    /// <summary>Workplaces with something past its date.</summary>
    public int Late { get; set; }

    /// <summary>Of a workplace; null for a unit above.</summary>
    public PlanState? State { get; set; }
    public bool IsAbove => Unit.Level < UnitLevel.Workplace;

    /// <summary>There is more to see below it.</summary>
    public bool HasParts { get; init; }
}

/// <summary>A workplace where something has passed its date, in which unit's plan it stands, and since when.</summary>
public sealed record LatePlan(UnitNode Place, UnitNode Unit, DateOnly Since);

/// <summary>The plans of all workplaces below a unit, or below the units that a person is there for.</summary>
public sealed class PlansPage
{
    /// <summary>Null where the page shows several units side by side.</summary>
    public required UnitNode? Unit { get; init; }

    /// <summary>From the top that the reader reaches down to the unit's parent.</summary>
    public required IReadOnlyList<UnitNode> Above { get; init; }
    public required PlansRow Whole { get; init; }
    public required IReadOnlyList<PlansRow> Rows { get; init; }
    public required IReadOnlyList<LatePlan> Late { get; init; }
    public required IReadOnlyList<ThemeStanding> Themes { get; init; }
}
