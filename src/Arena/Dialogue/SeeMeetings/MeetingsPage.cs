using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.SeeMeetings;

/// <summary>A unit's meetings: what runs, what is prepared, what was held.</summary>
/// <param name="Held">Latest first.</param>
public sealed record MeetingsPage(Here Unit, IReadOnlyList<Crumb> Crumbs, bool MayLead, IReadOnlyList<MeetingLine> Running, IReadOnlyList<MeetingLine> Prepared, IReadOnlyList<MeetingLine> Held)
{
    public string? Receipt { get; init; }

    /// <summary>Units below that have meetings.</summary>
    public IReadOnlyList<MeetingsBelow> Below { get; init; } = [];
    public bool MaySeeProfile { get; init; }
    public bool IsEmpty => Running.Count + Prepared.Count + Held.Count == 0;
}

/// <param name="Name">With the place that it is a part of, where that is not the unit one looks from.</param>
public sealed record MeetingsBelow(string Code, string Name, bool IsRunning, bool IsPrepared, int Held);

/// <param name="Group">The standing group that meets; null: the unit.</param>
/// <param name="Day">When it began or is to begin.</param>
/// <param name="Left">What is left to settle, of one that is prepared.</param>
public sealed record MeetingLine(Guid Id, string? Group, string Purpose, DateTimeOffset? Day, int Tables, int People, IReadOnlyList<CheckLine> Left)
{
    /// <summary>A short check of another meeting's cards.</summary>
    public bool IsCheck { get; init; }

    /// <summary>It was called off while it ran.</summary>
    public bool IsCalledOff { get; init; }
}
