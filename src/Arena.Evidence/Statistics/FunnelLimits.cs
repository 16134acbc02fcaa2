namespace Arena.Evidence.Statistics;

/// <summary>Where a unit lies in the funnel.</summary>
public enum FunnelPlace
{
    /// <summary>Within what chance does.</summary>
    Within,

    /// <summary>Below the lower limit.</summary>
    Below,

    /// <summary>Above the upper limit.</summary>
    Above,
}

/// <summary>
/// Limits within which units of a size would lie by chance alone, around a common share: instead of rankings. Of units that do
/// not differ about a share of 1 − level lies outside all the same.
/// </summary>
public static class FunnelLimits
{
    /// <summary>
    /// Exact binomial limits, interpolated between whole counts so that they do not jump: (r − α)/n, r the binomial quantile of the
    /// tail p, α = (F(r) − p)/(F(r) − F(r − 1)); within 0–1, cut off there, and but for small steps the narrower the larger the unit. One person is enough.
    /// Source: Spiegelhalter 2005, Stat Med 24:1185–1202, appendix A.1.1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0 and below 1, or there is nobody.</exception>
    public static Interval At(int people, double target, ConfidenceLevel level = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        if (target is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(target), target, "A target lies between 0 and 1.");
        return Interval.Of(Limit(people, target, level.Outside / 2), Limit(people, target, 1 - level.Outside / 2), level, IntervalMethod.Funnel);
    }

    /// <summary>Where a unit lies against the limits for its size; on a limit is within. Source: as <see cref="At"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0 and below 1.</exception>
    public static FunnelPlace Place(Proportion unit, double target, ConfidenceLevel level = default)
    {
        var limits = At(unit.Total, target, level);
        return unit.Value < limits.Lower ? FunnelPlace.Below : unit.Value > limits.Upper ? FunnelPlace.Above : FunnelPlace.Within;
    }

    private static double Limit(int people, double target, double tail)
    {
        var count = Distributions.BinomialQuantile(tail, people, target);
        var (at, below) = (Distributions.BinomialLower(count, people, target), Distributions.BinomialLower(count - 1, people, target));
        return Math.Clamp((count - (at - tail) / (at - below)) / people, 0, 1);
    }
}
