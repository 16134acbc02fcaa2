namespace Arena.Calculator.CompareGroups;

/// <summary>Where values lie on an axis that has room for all of them and for no difference, with round ticks.</summary>
internal sealed class IntervalAxis
{
    private const int Ticked = 4;

    private IntervalAxis(double low, double high, double step) => (Low, High, Step) = (low, high, step);

    public double Low { get; }
    public double High { get; }
    public double Step { get; }

    public IReadOnlyList<double> Ticks => [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(tick => Math.Round(Low / Step + tick) * Step)];

    /// <summary>How many decimals the ticks need.</summary>
    public int Decimals => Math.Clamp(-(int)Math.Floor(Math.Log10(Step)), 0, 6);

    public static IntervalAxis For(IEnumerable<double> values)
    {
        var all = values.Where(double.IsFinite).Append(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        if (low == high)
            (low, high) = (-1, 1);
        var rough = (high - low) / Ticked;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        // room on both sides, so that "lower" and "higher" each have theirs
        return new(Math.Min(Math.Floor(low / step), -1) * step, Math.Max(Math.Ceiling(high / step), 1) * step, step);
    }

    /// <summary>0 at the left end, 1 at the right.</summary>
    public double At(double value) => (value - Low) / (High - Low);
}
