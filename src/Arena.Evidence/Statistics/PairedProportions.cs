namespace Arena.Evidence.Statistics;

/// <summary>The same people twice by a yes or no; at least one person. Changes are after minus before.</summary>
public sealed record PairedProportions
{
    private PairedProportions(int both, int onlyBefore, int onlyAfter, int neither) =>
        (Both, OnlyBefore, OnlyAfter, Neither) = (both, onlyBefore, onlyAfter, neither);

    /// <summary>Yes both times.</summary>
    public int Both { get; }

    /// <summary>Yes before, no after.</summary>
    public int OnlyBefore { get; }

    /// <summary>No before, yes after.</summary>
    public int OnlyAfter { get; }

    /// <summary>No both times.</summary>
    public int Neither { get; }

    /// <summary>How many people.</summary>
    public int Total => Both + OnlyBefore + OnlyAfter + Neither;

    /// <summary>The share with yes before.</summary>
    public Proportion Before => Proportion.Of(Both + OnlyBefore, Total);

    /// <summary>The share with yes after.</summary>
    public Proportion After => Proportion.Of(Both + OnlyAfter, Total);

    /// <summary>Pairs from their four counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, there is nobody, or more than 2 147 483 647 in all.</exception>
    public static PairedProportions Of(int both, int onlyBefore, int onlyAfter, int neither)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyBefore);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyAfter);
        ArgumentOutOfRangeException.ThrowIfNegative(neither);
        var people = (long)both + onlyBefore + onlyAfter + neither;
        ArgumentOutOfRangeException.ThrowIfZero(people);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, int.MaxValue);
        return new(both, onlyBefore, onlyAfter, neither);
    }

    /// <summary>
    /// McNemar's test, exact: of those who changed, Binomial(n, ½), twice the smaller tail. 1 where nobody changed, or as many each way.
    /// Source: McNemar 1947; as R's <c>binom.test</c> on those who changed.
    /// </summary>
    public TestResult McNemar()
    {
        var changed = OnlyBefore + OnlyAfter;
        var p = changed == 0 ? 1 : Math.Min(1, 2 * Distributions.BinomialLower(Math.Min(OnlyBefore, OnlyAfter), changed, 0.5));
        return new(TestMethod.McNemarExact, p);
    }

    /// <summary>
    /// The change of the share, −1 to 1, with Newcombe's method 10 for pairs: Wilson's intervals of both shares squared and added,
    /// less what they have in common (φ with continuity correction; 0 where a margin is empty). Any counts; within −1 and 1.
    /// Source: Newcombe 1998, Stat Med 17:2635–2650.
    /// </summary>
    public Estimate Change(ConfidenceLevel level = default)
    {
        var (before, after) = (Before.Wilson(level), After.Wilson(level));
        var (p1, p2, phi) = (Before.Value, After.Value, Phi());
        var change = p2 - p1;
        return new(change, Interval.Of(
            change - Joined(p2 - after.Lower, before.Upper - p1, phi),
            change + Joined(after.Upper - p2, p1 - before.Lower, phi), level, IntervalMethod.NewcombePaired));
    }

    private static double Joined(double one, double other, double phi) =>
        Math.Sqrt(Math.Max(0, one * one - 2 * phi * one * other + other * other));

    private double Phi()
    {
        double a = Both, b = OnlyBefore, c = OnlyAfter, d = Neither;
        var margins = (a + b) * (c + d) * (a + c) * (b + d);
        var product = a * d - b * c;
        var corrected = product > 0 ? Math.Max(0, product - Total / 2.0) : product;
        return margins == 0 ? 0 : corrected / Math.Sqrt(margins);
    }
}
