namespace Arena.Evidence.Verdicts;

/// <summary>Whom the figures are about: all, or a sub-group that cannot be named without its number and how many were looked at.</summary>
public sealed class Whom
{
    private Whom(int? people, int lookedAt) => (People, LookedAt) = (people, lookedAt);

    /// <summary>All who took part.</summary>
    public static readonly Whom Everybody = new(null, 0);

    /// <summary>A sub-group.</summary>
    /// <param name="people">How many belong to it, measured or not; at least 1.</param>
    /// <param name="lookedAt">How many sub-groups were looked at in all, this one among them; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static Whom SubGroup(int people, int lookedAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lookedAt, 1);
        return new(people, lookedAt);
    }

    /// <summary>How many belong to the sub-group; null where the figures are about all.</summary>
    public int? People { get; }

    /// <summary>How many sub-groups were looked at; 0 where the figures are about all.</summary>
    public int LookedAt { get; }
}
