namespace Arena.Evidence.Statistics;

/// <summary>A proportion that knows its counts: <c>Proportion.Of(23, 46)</c>. The total is at least 1.</summary>
public sealed record Proportion
{
    private Proportion(int count, int total) => (Count, Total) = (count, total);

    /// <summary>How many; 0 to <see cref="Total"/>.</summary>
    public int Count { get; }

    /// <summary>Of how many; at least 1.</summary>
    public int Total { get; }

    /// <summary>How many not.</summary>
    public int Others => Total - Count;

    /// <summary>The proportion, 0–1.</summary>
    public double Value => (double)Count / Total;

    /// <summary>A proportion from its counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The total is below 1, or the count not within 0 and the total.</exception>
    public static Proportion Of(int count, int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, total);
        return new(count, total);
    }

    /// <summary>
    /// Wilson's score interval: the proportions p that z = |x/n − p| / √(p(1−p)/n) does not reject. Any counts; within 0–1; the
    /// lower end is exactly 0 where the count is 0, the upper exactly 1 where all are counted.
    /// Source: Wilson 1927; Newcombe 1998, Stat Med 17:857–872, method 3.
    /// </summary>
    public Interval Wilson(ConfidenceLevel level = default) => Interval.Of(
        Count == 0 ? 0 : WilsonLower(Value, Total, level.Z),
        Others == 0 ? 1 : WilsonUpper(Value, Total, level.Z), level, IntervalMethod.Wilson);

    /// <summary>
    /// Wilson's score interval with continuity correction: as <see cref="Wilson"/> with the observed proportion moved 1/(2n)
    /// outwards, so that it holds at least the level on average. Any counts; ends as there.
    /// Source: Newcombe 1998, Stat Med 17:857–872, method 4.
    /// </summary>
    public Interval WilsonCorrected(ConfidenceLevel level = default)
    {
        var step = 0.5 / Total;
        return Interval.Of(
            Count == 0 ? 0 : WilsonLower(Value - step, Total, level.Z),
            Others == 0 ? 1 : WilsonUpper(Value + step, Total, level.Z), level, IntervalMethod.WilsonCorrected);
    }

    private static double WilsonUpper(double p, double n, double z)
    {
        var share = z * z / n;
        return Math.Min(1, (2 * p + share + Math.Sqrt(share * share + 4 * share * p * (1 - p))) / (2 * (1 + share)));
    }

    // the product of both ends is p²/(1 + z²/n): dividing keeps the digits that subtracting would lose near 0
    private static double WilsonLower(double p, double n, double z) => p * p / ((1 + z * z / n) * WilsonUpper(p, n, z));
}
