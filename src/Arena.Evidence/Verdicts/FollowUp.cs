namespace Arena.Evidence.Verdicts;

/// <summary>
/// When a result was measured. A result that names its months cannot be made without saying whether a later one exists.
/// </summary>
public sealed class FollowUp
{
    private FollowUp(int? months, LaterResult? later) => (Months, Later) = (months, later);

    /// <summary>It is not told how long after it was measured; the verdict says so.</summary>
    public static readonly FollowUp NotTold = new(null, null);

    /// <summary>Measured so many months after the start, 1 to 1,200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The months are outside, or the later result is not later.</exception>
    public static FollowUp After(int months, LaterResult later)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 1200);
        if (later.Months is { } laterMonths)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(laterMonths, months);
        return new(months, later);
    }

    /// <summary>Months after the start; null where it is not told.</summary>
    public int? Months { get; }

    /// <summary>Whether a later result exists; null only where the months are not told.</summary>
    public LaterResult? Later { get; }
}

/// <summary>Whether somebody has measured again later, and what came of it.</summary>
public sealed class LaterResult
{
    private LaterResult(int? months = null, Measure? measure = null) => (Months, Measure) = (months, measure);

    /// <summary>Nobody has measured later.</summary>
    public static readonly LaterResult None = new();

    /// <summary>There is a later result, but it is not at hand.</summary>
    public static readonly LaterResult Elsewhere = new();

    /// <summary>It is not known whether there is one.</summary>
    public static readonly LaterResult Unknown = new();

    /// <summary>The later result itself, on the same groups in the same order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The months are not from 1 to 1,200.</exception>
    public static LaterResult At(int months, Measure measure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 1200);
        return new(months, measure);
    }

    /// <summary>Months after the start, where the later result is at hand.</summary>
    public int? Months { get; }

    /// <summary>The later figures, where they are at hand.</summary>
    public Measure? Measure { get; }
}
