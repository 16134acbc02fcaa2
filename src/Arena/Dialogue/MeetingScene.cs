using System.Collections.Immutable;

namespace Arena.Dialogue;

/// <summary>What a view of a running meeting is drawn from: the same for all who have that view open.</summary>
/// <param name="Unit">The unit's name.</param>
/// <param name="UnitCode">For addresses.</param>
/// <param name="Code">What phones type; null where the meeting is over.</param>
/// <param name="Key">What the QR code carries.</param>
/// <param name="Phones">How many devices each table has, by table from 1.</param>
public sealed record MeetingScene(MeetingState State, MeetingStage Stage, string Unit, string UnitCode, string? Code, string? Key, DateTimeOffset Now, ImmutableArray<int> Phones)
{
    /// <summary>What those of a table have rated each for themselves of the card that lies on it, by table.</summary>
    public ImmutableDictionary<int, TableAlone> Alone { get; init; } = ImmutableDictionary<int, TableAlone>.Empty;

    /// <summary>What it is for, as it was agreed beforehand; may be empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What of its views is drawn already; null where it is drawn for one request.</summary>
    internal DrawnParts? Drawn { get; init; }

    public Guid Meeting => State.Setup.Meeting;

    /// <summary>The minutes that a step has in all.</summary>
    public int MinutesOf(MeetingStep step) => Math.Max(0, State.Setup.StepMinutes[(int)step - 1] + (State.Clocks.GetValueOrDefault(step)?.Given ?? 0));

    /// <summary>When the time of the step that the meeting is at is up; null before its clock runs.</summary>
    public DateTimeOffset? EndsAt => State.Clocks.TryGetValue(State.Step, out var clock) ? clock.Began - clock.Before + TimeSpan.FromMinutes(MinutesOf(State.Step)) : null;

    public TimeSpan? Left => EndsAt - Now;

    /// <summary>The cards of a goal, deck first, in their order.</summary>
    public IEnumerable<BoardCard> CardsOf(DialogueGoal goal) => State.Cards.Values.Where(card => card.Goal == goal)
        .OrderBy(card => card.IsOwn).ThenBy(card => card.Key, StringComparer.Ordinal);
}

/// <summary>How many have rated a card alone at a table; lowest and highest only once they are shown, and no more than those two ever.</summary>
public sealed record TableAlone(int Count, int? Lowest, int? Highest)
{
    /// <summary>Of fewer nothing is shown: one would know who it was.</summary>
    public const int Fewest = 4;

    public bool IsShown => Lowest is not null;
    public bool MayBeShown => Count >= Fewest && !IsShown;
}
