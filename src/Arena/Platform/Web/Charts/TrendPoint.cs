namespace Arena.Platform.Web.Charts;

/// <summary>
/// One week of a line. Null is a gap, not zero: nobody was present, or too few to show.
/// <paramref name="Share"/> is of those present, <paramref name="Strict"/> of all employed.
/// </summary>
public sealed record TrendPoint(IsoWeek Week, ShownShare? Share, ShownShare? Strict = null);
