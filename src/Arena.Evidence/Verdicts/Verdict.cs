namespace Arena.Evidence.Verdicts;

/// <summary>
/// What a comparison's figures say, in plain words of one language. No sentence claims more than the design and the data allow:
/// see <see cref="ForbiddenWords"/>. A result at a follow-up says in the same sentence whether a later one exists, and a sub-group
/// never stands without its number and how many were looked at.
/// </summary>
public sealed class Verdict
{
    private Verdict(string headline, IReadOnlyList<ResultLine> results, IReadOnlyList<string> seen, IReadOnlyList<string> mayBeSaid, IReadOnlyList<string> mayNotBeSaid, IReadOnlyList<string> needed) =>
        (Headline, Results, Seen, MayBeSaid, MayNotBeSaid, Needed) = (headline, results, seen, mayBeSaid, mayNotBeSaid, needed);

    /// <summary>The verdict on a comparison.</summary>
    public static Verdict Of(Comparison comparison, VerdictLanguage language)
    {
        var tongue = new Tongue(language);
        return new(Headlines.Of(comparison, tongue), ResultLine.Of(comparison, tongue), SeenSentences.Of(comparison, tongue),
            ConclusionSentences.May(comparison, tongue), ConclusionSentences.MayNot(comparison, tongue), NeedSentences.Of(comparison, tongue));
    }

    /// <summary>The answer in one to three short sentences.</summary>
    public string Headline { get; }

    /// <summary>The figures as a table: one line, and one more where a later result is at hand.</summary>
    public IReadOnlyList<ResultLine> Results { get; }

    /// <summary>What was seen: numbers, figure, interval, when and in whom.</summary>
    public IReadOnlyList<string> Seen { get; }

    /// <summary>What may be concluded; at least one sentence.</summary>
    public IReadOnlyList<string> MayBeSaid { get; }

    /// <summary>What may not be concluded, as "that …"; at least one sentence.</summary>
    public IReadOnlyList<string> MayNotBeSaid { get; }

    /// <summary>What would be needed to say more; at least one sentence.</summary>
    public IReadOnlyList<string> Needed { get; }

    /// <summary>Every sentence of it.</summary>
    public IEnumerable<string> Sentences => [Headline, .. Seen, .. MayBeSaid, .. MayNotBeSaid, .. Needed];
}

/// <summary>A line of figures.</summary>
/// <param name="When">"efter 3 måneder"; null where it is not told.</param>
/// <param name="First">The first group's figure with its number.</param>
/// <param name="Second">The second group's.</param>
/// <param name="Difference">"13,8": percentage points for shares, else on the values' scale.</param>
/// <param name="Interval">"−6,1 til 32,3".</param>
/// <param name="Told">The difference and its interval as a sentence.</param>
/// <param name="Measure">What it was made of.</param>
public sealed record ResultLine(string? When, string First, string Second, string Difference, string Interval, string Told, Measure Measure)
{
    internal static IReadOnlyList<ResultLine> Of(Comparison comparison, Tongue tongue)
    {
        var lines = new List<ResultLine> { Line(comparison, comparison.Measure, comparison.FollowUp.Months, tongue) };
        if (comparison.FollowUp.Later is { Measure: { } later, Months: { } months })
            lines.Add(Line(comparison, later, months, tongue));
        return lines;
    }

    private static ResultLine Line(Comparison comparison, Measure measure, int? months, Tongue tongue)
    {
        var interval = measure.Difference.Interval;
        return new(months is { } told ? tongue.Say($"efter {tongue.Months(told)}", $"after {tongue.Months(told)}") : null,
            measure.Figure(tongue, first: true, comparison.Counted), measure.Figure(tongue, first: false, comparison.Counted), measure.Signed(tongue, measure.Difference.Value),
            interval.IsUnbounded ? tongue.Say("kan ikke regnes", "cannot be computed")
                : $"{measure.Signed(tongue, interval.Lower)} {tongue.Say("til", "to")} {measure.Signed(tongue, interval.Upper)}",
            SeenSentences.Gap(comparison, measure, tongue), measure);
    }
}
