using System.Collections.Immutable;

namespace Arena.Dialogue;

/// <summary>What a meeting starts from: its frozen deck, its tables, the minutes of its steps.</summary>
public sealed record MeetingSetup(Guid Meeting, DialogueArea? OnlyArea, ImmutableArray<BoardCard> Deck, ImmutableArray<int> StepMinutes, ImmutableArray<int> People)
{
    /// <summary>A short check that began then: its cards are rated, and nothing else; null: a whole meeting.</summary>
    public DateTimeOffset? CheckSince { get; init; }
    public bool IsCheck => CheckSince is not null;
}

/// <summary>A card as it is worded in this meeting.</summary>
/// <param name="Table">The table that filled it in; 0 for the meeting leader or the deck.</param>
public sealed record BoardCard(string Key, DialogueGoal Goal, string Name, string? NameEnglish, string Text, string? TextEnglish, bool IsOwn, int Table = 0);

/// <summary>
/// What has happened in a meeting so far, as a value: the same operations in the same order give the same state, wherever
/// and however often. <see cref="Judge"/> says whether an operation counts, <see cref="Apply"/> what follows from it.
/// </summary>
public sealed partial record MeetingState
{
    private MeetingState(MeetingSetup setup)
    {
        Setup = setup;
        Cards = setup.Deck.ToImmutableDictionary(card => card.Key);
        Tables = [.. setup.People.Select((people, index) => new TableState(index + 1, people))];
        if (setup.CheckSince is { } since)
            (Step, Clocks) = (MeetingStep.Cards, Clocks.SetItem(MeetingStep.Cards, new(since, TimeSpan.Zero, 0)));
    }

    public MeetingSetup Setup { get; }

    /// <summary>How many operations it follows from.</summary>
    public int Version { get; private init; }
    public MeetingStep Step { get; private init; } = MeetingStep.Welcome;

    /// <summary>When the clock of each step began, for how long it had run before, and minutes given beside the planned ones.</summary>
    public ImmutableDictionary<MeetingStep, StepClock> Clocks { get; private init; } = ImmutableDictionary<MeetingStep, StepClock>.Empty;

    /// <summary>Deck and own cards, by key.</summary>
    public ImmutableDictionary<string, BoardCard> Cards { get; private init; }

    /// <summary>By number, from 1.</summary>
    public ImmutableArray<TableState> Tables { get; private init; }
    public ImmutableDictionary<Guid, MeetingNote> Notes { get; private init; } = ImmutableDictionary<Guid, MeetingNote>.Empty;
    public ImmutableDictionary<Guid, FollowUpRow> FollowUps { get; private init; } = ImmutableDictionary<Guid, FollowUpRow>.Empty;
    public ImmutableHashSet<string> Closed { get; private init; } = [];
    private ImmutableHashSet<Guid> Seen { get; init; } = [];

    public static MeetingState Of(MeetingSetup setup) => new(setup);

    public TableState Table(int number) => Tables[number - 1];

    /// <summary>Every table's number for a card, by table.</summary>
    public IEnumerable<(int Table, int Rating)> Ratings(string card) =>
        Tables.Where(table => table.Ratings.ContainsKey(card)).Select(table => (table.Number, table.Ratings[card]));

    /// <summary>How many tables gave 1, 2, 3, 4, 5.</summary>
    public ImmutableArray<int> Spread(string card)
    {
        var counts = new int[5];
        foreach (var (_, rating) in Ratings(card))
            counts[rating - 1]++;
        return [.. counts];
    }

    public int VotesFor(string card) => Tables.Sum(table => table.Votes.GetValueOrDefault(card));
}

/// <summary>A step's clock.</summary>
/// <param name="Began">When it was last gone to.</param>
/// <param name="Before">What had run before that.</param>
/// <param name="Given">Minutes beside the planned ones.</param>
public sealed record StepClock(DateTimeOffset Began, TimeSpan Before, int Given)
{
    /// <summary>How long it has run; a clock that was set back runs from where it stood.</summary>
    public TimeSpan RunAt(DateTimeOffset now) => Before + (now > Began ? now - Began : TimeSpan.Zero);
}

/// <summary>What a table has said.</summary>
public sealed record TableState(int Number, int People)
{
    /// <summary>The card that lies on the table.</summary>
    public string? Card { get; init; }
    public ImmutableDictionary<string, int> Ratings { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Cards that it left for now.</summary>
    public ImmutableHashSet<string> Skipped { get; init; } = [];
    public ImmutableDictionary<string, int> Votes { get; init; } = ImmutableDictionary<string, int>.Empty;
    public ImmutableHashSet<MeetingStep> Ready { get; init; } = [];

    /// <summary>How often it has written something down.</summary>
    public int Written { get; init; }

    /// <summary>Each rates alone first.</summary>
    public bool RatesAlone { get; init; } = true;
}

/// <summary>Something written: to a card's question, to the status of an area, or by the meeting leader.</summary>
/// <param name="Number">The operation that it first came with: notes stand in that order.</param>
public sealed record MeetingNote(Guid Id, int Table, int Number, string Text)
{
    public string? Card { get; init; }

    /// <summary>From 1 to 4, of a card's note.</summary>
    public int Question { get; init; }
    public DialogueArea? Area { get; init; }
    public bool IsHindrance { get; init; }
}
