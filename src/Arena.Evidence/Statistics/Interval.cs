namespace Arena.Evidence.Statistics;

/// <summary>
/// An interval that knows its level and the method that made it. The ends may be infinite, where the data say nothing on that
/// side; they are never missing, and the lower is never above the upper.
/// </summary>
public sealed record Interval
{
    private Interval(double lower, double upper, ConfidenceLevel level, IntervalMethod method) =>
        (Lower, Upper, Level, Method) = (lower, upper, level, method);

    /// <summary>The lower end, on the scale of the figure that the interval belongs to; may be −∞.</summary>
    public double Lower { get; }

    /// <summary>The upper end, on the scale of the figure that the interval belongs to; may be +∞.</summary>
    public double Upper { get; }

    /// <summary>The level asked for. Methods on whole numbers reach at least this.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>How it was made.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Whether an end is infinite: there is too little data for this level on that side.</summary>
    public bool IsUnbounded => double.IsInfinity(Lower) || double.IsInfinity(Upper);

    /// <summary>Whether a value is among those that the data agree with at this level, ends included; what is not a number is not.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <summary>An interval from its ends.</summary>
    /// <exception cref="ArgumentException">An end is not a number, or the lower is above the upper.</exception>
    public static Interval Of(double lower, double upper, ConfidenceLevel level, IntervalMethod method) =>
        lower <= upper // false too where an end is not a number
            ? new(lower, upper, level, method)
            : throw new ArgumentException(FormattableString.Invariant($"An interval from {lower} to {upper} is none."), nameof(lower));

    /// <summary>Nothing is known: from −∞ to +∞.</summary>
    internal static Interval Unknown(ConfidenceLevel level, IntervalMethod method) =>
        new(double.NegativeInfinity, double.PositiveInfinity, level, method);

    internal static Interval Around(double middle, double half, ConfidenceLevel level, IntervalMethod method) =>
        Of(middle - half, middle + half, level, method);
}
