namespace Arena.Evidence.Statistics;

/// <summary>One question of a scale: its lowest and highest answer, and whether a high answer means little of what the scale measures.</summary>
public sealed record ScaleItem
{
    private ScaleItem(double lowest, double highest, bool reversed) => (Lowest, Highest, Reversed) = (lowest, highest, reversed);

    /// <summary>The lowest answer that can be given.</summary>
    public double Lowest { get; }

    /// <summary>The highest answer that can be given; above the lowest.</summary>
    public double Highest { get; }

    /// <summary>Whether the lowest answer counts 100.</summary>
    public bool Reversed { get; }

    /// <summary>A question from its ends.</summary>
    /// <exception cref="ArgumentException">An end is not a number or beyond 10⁶⁰, or the lowest not below the highest.</exception>
    public static ScaleItem Of(double lowest, double highest, bool reversed = false) =>
        Measured.Is(lowest) && Measured.Is(highest) && lowest < highest
            ? new(lowest, highest, reversed)
            : throw new ArgumentException(FormattableString.Invariant($"Answers from {lowest} to {highest} are no scale."), nameof(lowest));

    /// <summary>An answer on 0–100: 100(answer − lowest)/(highest − lowest), or 100 less that where reversed. Source: the scoring of COPSOQ (Burr et al. 2019, Saf Health Work 10:482–503).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The answer is not a number, or lies outside the ends.</exception>
    public double Score(double answer)
    {
        if (!(answer >= Lowest && answer <= Highest))
            throw new ArgumentOutOfRangeException(nameof(answer), answer, FormattableString.Invariant($"An answer lies within {Lowest} and {Highest}."));
        var score = 100 * (answer - Lowest) / (Highest - Lowest);
        return Reversed ? 100 - score : score;
    }
}
