namespace Arena.Evidence.Statistics;

/// <summary>The values of a group, at least one, in any unit and from −10⁶⁰ to 10⁶⁰; kept in order of size.</summary>
public sealed class Sample
{
    internal const double Rounding = 10 * 2.220446049250313e-16; // a standard error below this share of the mean is none: R stops there

    private readonly double[] _sorted;

    private Sample(double[] sorted) => _sorted = sorted;

    /// <summary>How many values; at least 1.</summary>
    public int Count => _sorted.Length;

    /// <summary>The values, smallest first.</summary>
    public ReadOnlySpan<double> Sorted => _sorted;

    /// <summary>A sample from its values, in any order; they are copied.</summary>
    /// <exception cref="ArgumentException">There is none, or one is not a number or beyond 10⁶⁰.</exception>
    public static Sample Of(params IEnumerable<double> values)
    {
        var sorted = values.ToArray();
        if (sorted.Length == 0)
            throw new ArgumentException("A sample has at least one value.", nameof(values));
        if (!Array.TrueForAll(sorted, Measured.Is))
            throw new ArgumentException("Each value is a number within ±10⁶⁰.", nameof(values));
        Array.Sort(sorted);
        return new(sorted);
    }

    /// <summary>
    /// Count, mean and standard deviation √(Σ(x − x̄)²/(n − 1)), 0 where the values differ by rounding only (a standard error below
    /// 2.2e-15 of the mean, where R's <c>t.test</c> stops too); null for a single value, which has no spread.
    /// Source: Altman 1991, Practical Statistics for Medical Research, 3; as R's <c>mean</c> and <c>sd</c>.
    /// </summary>
    public MeanSummary? Summary
    {
        get
        {
            if (Count < 2)
                return null;
            if (_sorted[0] == _sorted[^1])
                return new(Count, _sorted[0], 0);
            var mean = Mean(_sorted);
            // as shares of the largest distance, so that squares of tiny ones do not run out of the numbers' range
            var (squares, largest) = (0.0, Math.Max(mean - _sorted[0], _sorted[^1] - mean));
            foreach (var value in _sorted)
                squares += (value - mean) / largest * ((value - mean) / largest);
            var deviation = largest * Math.Sqrt(squares / (Count - 1));
            return new(Count, mean, deviation / Math.Sqrt(Count) < Rounding * Math.Abs(mean) ? 0 : deviation);
        }
    }

    /// <summary>
    /// The median with the narrowest pair of order statistics, equally far from both ends, that holds it at least at the level,
    /// whatever the distribution. Below 6 values at 95 % there is no such pair: the interval is unbounded, its coverage 1.
    /// Even numbers of values have the middle of the middle two. Source: Conover 1999, Practical Nonparametric Statistics, 3.2; the ends are x(l) and x(n+1−l), with l the α/2 quantile of
    /// Binomial(n, ½).
    /// </summary>
    public MedianEstimate Median(ConfidenceLevel level = default)
    {
        var middle = (_sorted[(Count - 1) / 2] + _sorted[Count / 2]) / 2;
        var rank = Distributions.BinomialQuantile(level.Outside / 2, Count, 0.5);
        return rank == 0
            ? new(middle, Interval.Unknown(level, IntervalMethod.OrderStatistics), 1)
            : new(middle, Interval.Of(_sorted[rank - 1], _sorted[Count - rank], level, IntervalMethod.OrderStatistics),
                1 - 2 * Distributions.BinomialLower(rank - 1, Count, 0.5));
    }

    // the sum's rounding is taken out once more, as R's mean does
    internal static double Mean(ReadOnlySpan<double> values)
    {
        var (sum, rest) = (0.0, 0.0);
        foreach (var value in values)
            sum += value;
        var mean = sum / values.Length;
        foreach (var value in values)
            rest += value - mean;
        return mean + rest / values.Length;
    }
}

/// <summary>A median with its interval and how often such intervals hold the true one.</summary>
public sealed record MedianEstimate
{
    internal MedianEstimate(double value, Interval interval, double coverage) => (Value, Interval, Coverage) = (value, interval, coverage);

    /// <summary>The median; the middle of the two middle values where their number is even.</summary>
    public double Value { get; }

    /// <summary>Two of the values, or unbounded.</summary>
    public Interval Interval { get; }

    /// <summary>The exact coverage, at least the level's share; 1 where the interval is unbounded.</summary>
    public double Coverage { get; }
}
