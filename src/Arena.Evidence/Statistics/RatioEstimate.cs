namespace Arena.Evidence.Statistics;

/// <summary>What was done about a cell of the table in which there is nobody.</summary>
public enum ZeroCells
{
    /// <summary>There is no such cell.</summary>
    None,

    /// <summary>Half a person was added to each of the four cells, for the figure and its interval (Haldane 1956, Anscombe 1956).</summary>
    HalfAddedToEachCell,

    /// <summary>Nobody, or everybody, in both groups: the table says nothing on the ratio.</summary>
    SaysNothing,
}

/// <summary>A ratio of two risks or two odds, the first group's over the second's, and what was done about empty cells.</summary>
public sealed record RatioEstimate
{
    internal RatioEstimate(double? value, double? observed, Interval interval, ZeroCells zeroCells) =>
        (Value, Observed, Interval, ZeroCells) = (value, observed, interval, zeroCells);

    /// <summary>The ratio, above 0, that the interval belongs to; null where the table says nothing on it.</summary>
    public double? Value { get; }

    /// <summary>The ratio of the counts as they stand: may be 0 or +∞ where a cell is empty; null where it is 0/0.</summary>
    public double? Observed { get; }

    /// <summary>Normal on the log scale; from 0 to +∞ where the table says nothing.</summary>
    public Interval Interval { get; }

    /// <summary>Whether cells were empty, and what was done about it: to be said beside the figure.</summary>
    public ZeroCells ZeroCells { get; }
}
