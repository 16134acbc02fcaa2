using Arena.Organisation;

namespace Arena.ActionPlans;

/// <summary>A workplace's plan is its own and its teams': what is asked of the workplace is asked of them together.</summary>
internal static class Workplaces
{
    /// <summary>The workplace that a team is part of; itself of any other unit, for what is higher up is nobody's workplace.</summary>
    public static Guid WorkplaceOf(this WeekTree tree, Guid unit)
    {
        foreach (var above in tree.PathTo(unit))
            if (above.Level == UnitLevel.Workplace)
                return above.Id;
        return unit;
    }
}
