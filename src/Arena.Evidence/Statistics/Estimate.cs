namespace Arena.Evidence.Statistics;

/// <summary>A figure with its interval, and its standard error where the method has one.</summary>
public sealed record Estimate
{
    internal Estimate(double value, Interval interval, double? standardError = null)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A figure is a finite number.");
        (Value, Interval, StandardError) = (value, interval, standardError);
    }

    /// <summary>The figure; finite.</summary>
    public double Value { get; }

    /// <summary>What the data agree with; it may leave out the figure itself only where a method says so.</summary>
    public Interval Interval { get; }

    /// <summary>The standard error on the figure's scale; null where the interval does not come from one.</summary>
    public double? StandardError { get; }
}
