namespace Arena.Evidence.Statistics;

/// <summary>What tests on means need of a group: how many (at least 2), their mean and their standard deviation.</summary>
public sealed record MeanSummary
{
    internal MeanSummary(int count, double mean, double standardDeviation) =>
        (Count, Mean, StandardDeviation) = (count, mean, standardDeviation);

    /// <summary>How many values; at least 2.</summary>
    public int Count { get; }

    /// <summary>The mean, on the values' scale.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation with n − 1, on the values' scale; 0 where all values are the same.</summary>
    public double StandardDeviation { get; }

    /// <summary>The standard error of the mean: standard deviation / √n; 0 where all values are the same.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(Count);

    /// <summary>A summary from its three figures.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 2, the standard deviation negative, or a figure not a number or beyond 10⁶⁰.</exception>
    public static MeanSummary Of(int count, double mean, double standardDeviation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        if (!Measured.Is(mean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is a number within ±10⁶⁰.");
        if (!Measured.Is(standardDeviation) || standardDeviation < 0)
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is not negative, and at most 10⁶⁰.");
        return new(count, mean, standardDeviation);
    }

    /// <summary>
    /// The mean with Student's t interval, n − 1 degrees of freedom: right for values that are roughly normal, or many. From 2 people on. Where all
    /// values are the same nothing is known of their spread, and the interval is unbounded.
    /// Source: Student 1908; as R's <c>t.test</c>.
    /// </summary>
    public Estimate Interval(ConfidenceLevel level = default) => new(Mean,
        StandardDeviation == 0
            ? Statistics.Interval.Unknown(level, IntervalMethod.StudentT)
            : Statistics.Interval.Around(Mean, Distributions.StudentQuantile(level, Count - 1) * StandardError, level, IntervalMethod.StudentT),
        StandardError);
}
