namespace Arena.Evidence.Statistics;

/// <summary>The same people twice by a value, at least one pair. Changes are after minus before.</summary>
public sealed class Pairs
{
    private const int ExactBelow = 50;

    private Pairs(Sample before, Sample after, Sample changes) => (Before, After, Changes) = (before, after, changes);

    /// <summary>The values before.</summary>
    public Sample Before { get; }

    /// <summary>The values after.</summary>
    public Sample After { get; }

    /// <summary>After minus before, for each pair.</summary>
    public Sample Changes { get; }

    /// <summary>Pairs from their values.</summary>
    /// <exception cref="ArgumentException">There is none, or a value or a change is not a number or beyond 10⁶⁰.</exception>
    public static Pairs Of(params IEnumerable<(double Before, double After)> pairs)
    {
        var all = pairs.ToArray();
        return new(Sample.Of(all.Select(pair => pair.Before)), Sample.Of(all.Select(pair => pair.After)), Sample.Of(all.Select(pair => pair.After - pair.Before)));
    }

    /// <summary>
    /// The mean change, in the values' unit, with Student's t interval. Null for a single pair; unbounded where all change by the same.
    /// Source: as <see cref="MeanSummary.Interval"/> on the changes.
    /// </summary>
    public Estimate? MeanChange(ConfidenceLevel level = default) => Changes.Summary?.Interval(level);

    /// <summary>The paired t test, n − 1 degrees of freedom. Null for a single pair and where all change by the same. Source: Student 1908; as R's <c>t.test(paired = TRUE)</c>.</summary>
    public TestResult? PairedT()
    {
        if (Changes.Summary is not { StandardDeviation: > 0 } summary)
            return null;
        var t = summary.Mean / summary.StandardError;
        return new(TestMethod.PairedT, Distributions.StudentTwoSided(t, summary.Count - 1), t, summary.Count - 1);
    }

    /// <summary>
    /// Wilcoxon's signed ranks; the statistic is the sum of the ranks of positive changes. Pairs without change are left out. Exact
    /// where there are fewer than 50 pairs, all change and no two by the same size; else normal with tie and continuity correction.
    /// Sizes that rounding tells apart (1.1 − 1 and 2.1 − 2) are not the same here, nor in R: whole numbers keep ties. One pair is enough.
    /// Null where nobody changes. Source: Wilcoxon 1945; Hollander and Wolfe 1999, 3.1; as R's <c>wilcox.test(paired = TRUE)</c>.
    /// </summary>
    public TestResult? SignedRank()
    {
        var (statistic, ties, changed) = PositiveRanks();
        if (changed == 0)
            return null;
        if (IsExact(ties, changed))
            return new(TestMethod.SignedRankExact, RankDistribution.OfSignedRanks(changed).TwoSided((int)statistic), statistic);
        var distance = statistic - (double)changed * (changed + 1) / 4;
        var z = (distance - Math.Sign(distance) * 0.5) / Math.Sqrt(Variance(ties, changed));
        return new(TestMethod.SignedRankNormal, Distributions.NormalTwoSided(z), statistic);
    }

    /// <summary>
    /// The typical change (Hodges–Lehmann's pseudomedian): the median of all averages of two changes, with two of those averages as
    /// interval, counted from the rank distribution as in <see cref="SignedRank"/> (the normal one without the corrections,
    /// rounded outwards: rather too wide than too narrow; pairs without change count here). Unbounded where there are too few pairs for the level.
    /// Source: Hollander and Wolfe 1999, 3.2–3.3.
    /// </summary>
    public Estimate TypicalChange(ConfidenceLevel level = default)
    {
        var n = Changes.Count;
        var averages = (long)n * (n + 1) / 2;
        var (_, ties, changed) = PositiveRanks();
        var exact = IsExact(ties, changed);
        var method = exact ? IntervalMethod.RankExact : IntervalMethod.RankNormal;
        var middle = (PairOrder.Average(Changes.Sorted, (averages + 1) / 2) + PairOrder.Average(Changes.Sorted, averages / 2 + 1)) / 2;
        var rank = exact
            ? RankDistribution.OfSignedRanks(n).Quantile(level.Outside / 2)
            : (long)Math.Floor(averages / 2.0 - level.Z * Math.Sqrt(Variance(ties: 0, n)));
        return new(middle, rank < 1
            ? Interval.Unknown(level, method)
            : Interval.Of(PairOrder.Average(Changes.Sorted, rank), PairOrder.Average(Changes.Sorted, averages + 1 - rank), level, method));
    }

    private bool IsExact(double ties, int changed) => ties == 0 && changed == Changes.Count && changed < ExactBelow;

    // n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48
    private static double Variance(double ties, double n) => n * (n + 1) * (2 * n + 1) / 24 - ties / 48;

    private (double Statistic, double Ties, int Changed) PositiveRanks()
    {
        var changes = Changes.Sorted.ToArray();
        changes = Array.FindAll(changes, change => change != 0);
        Array.Sort(Array.ConvertAll(changes, Math.Abs), changes);
        var (statistic, ties) = (0.0, 0.0);
        for (var from = 0; from < changes.Length;)
        {
            var to = from;
            while (to < changes.Length && Math.Abs(changes[to]) == Math.Abs(changes[from]))
                to++;
            double equal = to - from, rank = (from + 1 + to) / 2.0;
            statistic += rank * changes[from..to].Count(change => change > 0);
            ties += equal * (equal * equal - 1);
            from = to;
        }
        return (statistic, ties, changes.Length);
    }
}
