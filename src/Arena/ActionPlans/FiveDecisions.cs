namespace Arena.ActionPlans;

/// <summary>What management and staff decide together before something is started.</summary>
public enum Decision
{
    Gains = 1,
    What = 2,
    Resources = 3,
    Anchoring = 4,
    Evaluation = 5,
}

public static class Decisions
{
    public static IReadOnlyList<Decision> All { get; } = Enum.GetValues<Decision>();

    /// <summary>The word that stands for it in addresses.</summary>
    internal static string Address(this Decision decision) => decision switch
    {
        Decision.Gains => "maal",
        Decision.What => "indsats",
        Decision.Resources => "ressourcer",
        Decision.Anchoring => "forankring",
        Decision.Evaluation => "evaluering",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };
}
