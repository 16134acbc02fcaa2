using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Platform.Web.Charts;

/// <summary>
/// What a chart may show of a share: the figure, or only that it is under 10 % or over 90 %, so that none and
/// all cannot be read. What may not be shown at all, or is not known, is a null of this type: a gap or a sentence.
/// </summary>
public readonly record struct ShownShare
{
    private readonly Kind kind;
    private readonly double share;

    private ShownShare(Kind kind, double share) => (this.kind, this.share) = (kind, share);

    private enum Kind { Exact, UnderTen, OverNinety }

    /// <summary>"under 10 %", drawn at 5 %.</summary>
    public static ShownShare UnderTenPercent { get; } = new(Kind.UnderTen, 0.05);

    /// <summary>"over 90 %", drawn at 95 %.</summary>
    public static ShownShare OverNinetyPercent { get; } = new(Kind.OverNinety, 0.95);

    /// <param name="share">From 0 to 1.</param>
    public static ShownShare Exact(double share) => share is >= 0 and <= 1
        ? new(Kind.Exact, share) : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is from 0 to 1.");

    public static implicit operator ShownShare(double share) => Exact(share);

    /// <summary>How far the chart is drawn, from 0 to 1.</summary>
    public double Fill => share;

    /// <summary>"71 %", "under 10 %".</summary>
    public string Text => Prefix is { } prefix ? $"{prefix} {Figure}" : Figure;

    /// <summary>"&lt;10 %" where a chart has no room for the word; beside it the whole text is read aloud.</summary>
    public string ShortText => kind switch { Kind.UnderTen => "<", Kind.OverNinety => ">", _ => "" } + Figure;

    /// <summary>The word before the figure, where there is one.</summary>
    public string? Prefix => kind switch
    {
        Kind.UnderTen => T("under", "under"),
        Kind.OverNinety => T("over", "over"),
        _ => null,
    };

    /// <summary>The figure without the word: "10 %".</summary>
    public string Figure => Format.Percent(kind switch { Kind.UnderTen => 0.1, Kind.OverNinety => 0.9, _ => share });
}
