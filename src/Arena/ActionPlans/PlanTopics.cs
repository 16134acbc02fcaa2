namespace Arena.ActionPlans;

/// <summary>What open pages of plans listen to.</summary>
internal static class PlanTopics
{
    /// <summary>Something in the unit's plan is another than before.</summary>
    public static string Unit(Guid unit) => $"plan:{unit:N}";
}
