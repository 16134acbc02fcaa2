using System.Collections.Immutable;

namespace Arena.Dialogue;

/// <summary>Whether an operation counts, and if not, why.</summary>
public enum OperationOutcome
{
    Counts,

    /// <summary>The same one was here before: nothing happens, and nothing is wrong.</summary>
    SentBefore,
    NoTable,
    NoCard,
    NoGoal,

    /// <summary>Not from 1 to 5.</summary>
    NoRating,
    TooManyVotes,

    /// <summary>A blank card without a name.</summary>
    NoText,
    TooLong,

    /// <summary>The meeting holds as many cards or notes as it can.</summary>
    Full,

    /// <summary>Of no step, time or number of people.</summary>
    OutOfBounds,

    /// <summary>Another table's note, or a card of the deck that somebody wants to move.</summary>
    NotYours,

    /// <summary>The meeting does not run.</summary>
    NotRunning,

    /// <summary>Somebody else has changed the same row since the form was opened.</summary>
    Overtaken,
}

public sealed partial record MeetingState
{
    public const int MostVotes = 3;
    public const int MostOwnCards = 200;
    public const int MostNotes = 3000;
    public const int LongestNote = 1000;

    /// <summary>Far more than eighty people do in an afternoon; the meeting leader can still end it well after that.</summary>
    public const int MostOperations = 20_000;
    private const int LeftForTheLeader = 1_000;

    /// <summary>The state after an operation; the same one where it does not count.</summary>
    /// <param name="at">When it was taken in, by the server's clock.</param>
    public MeetingState Apply(MeetingOperation operation, DateTimeOffset at) => Judge(operation) != OperationOutcome.Counts ? this
        : After(operation, at) with { Version = Version + 1, Seen = Seen.Add(operation.Id) };

    /// <summary>
    /// The state after an operation that is stored. It had its number when it counted, and keeps it: also where this
    /// program makes nothing of it, for the next one's number follows from it.
    /// </summary>
    internal MeetingState Follow(MeetingOperationRow row) =>
        (MeetingOperation.FromBody(row.Body) is { } operation ? Apply(operation, row.At) : this) with { Version = row.Number, Seen = Seen.Add(row.Id) };

    public OperationOutcome Judge(MeetingOperation operation)
    {
        if (Seen.Contains(operation.Id))
            return OperationOutcome.SentBefore;
        if (operation.Table < 0 || operation.Table > Tables.Length || (operation.Table == 0 && IsTableOnly(operation)))
            return OperationOutcome.NoTable;
        if (Version >= (operation.Table == 0 ? MostOperations + LeftForTheLeader : MostOperations))
            return OperationOutcome.Full;
        if (Setup.IsCheck && IsOfWholeMeeting(operation))
            return OperationOutcome.OutOfBounds;
        return operation switch
        {
            StepTaken step => Enum.IsDefined(step.Step) ? OperationOutcome.Counts : OperationOutcome.OutOfBounds,
            TimeGiven time => time.Minutes is >= -120 and <= 120 ? OperationOutcome.Counts : OperationOutcome.OutOfBounds,
            PeopleCounted people => people.People is >= 1 and <= DialogueMeeting.MostPeople ? OperationOutcome.Counts : OperationOutcome.OutOfBounds,
            CardTaken card => OfCard(card.Card),
            CardSkipped card => OfCard(card.Card),
            CardAdded card => OfOwn(card),
            CardMoved card => !Cards.TryGetValue(card.Card, out var there) ? OperationOutcome.NoCard : !IsTalkedAbout(card.Goal) ? OperationOutcome.NoGoal
                : !there.IsOwn || (card.Table != 0 && there.Table != card.Table) ? OperationOutcome.NotYours : OperationOutcome.Counts,
            NoteWritten note => OfCard(note.Card) is not OperationOutcome.Counts and var why ? why
                : note.Question is < 1 or > 4 ? OperationOutcome.OutOfBounds : OfNote(note.Note, note.Table, note.Text),
            RatingAgreed agreed => OfCard(agreed.Card) is not OperationOutcome.Counts and var why ? why
                : agreed.Rating is >= 1 and <= 5 ? OperationOutcome.Counts : OperationOutcome.NoRating,
            StatusWritten status => Enum.IsDefined(status.Area) ? OfNote(status.Note, status.Table, status.Text) : OperationOutcome.NoGoal,
            ReadySaid ready => Enum.IsDefined(ready.Step) ? OperationOutcome.Counts : OperationOutcome.OutOfBounds,
            VotesSpread votes => votes.Votes.Keys.Any(card => !Cards.ContainsKey(card)) ? OperationOutcome.NoCard
                : votes.Votes.Values.Any(count => count < 1) || votes.Votes.Values.Sum(count => (long)count) > MostVotes ? OperationOutcome.TooManyVotes : OperationOutcome.Counts,
            VoteMoved vote => OfVote(vote),
            LeaderNoted note => OfNote(note.Note, 0, note.Text),
            ClosingTicked tick => tick.Item.Length is > 0 and <= 40 ? OperationOutcome.Counts : OperationOutcome.OutOfBounds,
            FollowUpWritten row => OfRow(row.Row) is not OperationOutcome.Counts and var why ? why : IsOvertaken(row) ? OperationOutcome.Overtaken : OperationOutcome.Counts,
            AloneSwitched => OperationOutcome.Counts,
            _ => OperationOutcome.OutOfBounds,
        };
    }

    // what only a table can say; the meeting leader speaks for none
    private static bool IsTableOnly(MeetingOperation operation) =>
        operation is PeopleCounted or CardTaken or CardSkipped or NoteWritten or RatingAgreed or AloneSwitched or ReadySaid or VotesSpread or VoteMoved;

    // a check has its one step and its cards
    private static bool IsOfWholeMeeting(MeetingOperation operation) =>
        operation is StepTaken or CardAdded or CardMoved or StatusWritten or VotesSpread or VoteMoved or ClosingTicked or FollowUpWritten;

    private bool IsTalkedAbout(DialogueGoal goal) => Enum.IsDefined(goal) && (Setup.OnlyArea is not { } only || goal.Area() == only);

    private OperationOutcome OfCard(string card) => Cards.ContainsKey(card) ? OperationOutcome.Counts : OperationOutcome.NoCard;

    private OperationOutcome OfVote(VoteMoved vote) => OfCard(vote.Card) is not OperationOutcome.Counts and var why ? why
        : vote.By == 1 ? (Table(vote.Table).Votes.Values.Sum() < MostVotes ? OperationOutcome.Counts : OperationOutcome.TooManyVotes)
        : vote.By == -1 && Table(vote.Table).Votes.ContainsKey(vote.Card) ? OperationOutcome.Counts : OperationOutcome.OutOfBounds;

    private OperationOutcome OfOwn(CardAdded card) => string.IsNullOrWhiteSpace(card.Name) ? OperationOutcome.NoText
        : card.Name.Length > MeetingCard.LongestName || card.Text.Length > MeetingCard.LongestText ? OperationOutcome.TooLong
        : !IsTalkedAbout(card.Goal) ? OperationOutcome.NoGoal
        : Cards.ContainsKey(card.Card) ? OperationOutcome.NotYours // an id that a card of the deck has
        : Cards.Count - Setup.Deck.Length >= MostOwnCards ? OperationOutcome.Full : OperationOutcome.Counts;

    private OperationOutcome OfNote(Guid note, int table, string text) => text.Length > LongestNote ? OperationOutcome.TooLong
        : Notes.TryGetValue(note, out var there) ? (there.Table == table ? OperationOutcome.Counts : OperationOutcome.NotYours)
        : Notes.Count >= MostNotes ? OperationOutcome.Full : OperationOutcome.Counts;

    private OperationOutcome OfRow(FollowUpRow row) => !Enum.IsDefined(row.Goal) ? OperationOutcome.NoGoal
        : row.Card is { } card && !Cards.ContainsKey(card) ? OperationOutcome.NoCard
        : Math.Max(row.Prioritised.Length, Math.Max(row.Achieved.Length, row.Done.Length)) > LongestNote ? OperationOutcome.TooLong
        : FollowUps.Count >= MostOwnCards && !FollowUps.ContainsKey(row.Id) ? OperationOutcome.Full : OperationOutcome.Counts;

    // what two have written alike is no clash
    private bool IsOvertaken(FollowUpWritten sent) => sent.From is { } from
        && (FollowUps.TryGetValue(sent.Row.Id, out var there) ? there.Mark != from && there != sent.Row : from.Length > 0 && !sent.Row.IsEmpty);

    private MeetingState After(MeetingOperation operation, DateTimeOffset at) => operation switch
    {
        StepTaken step => Go(step.Step, at),
        TimeGiven time => this with { Clocks = Clocks.SetItem(Step, ClockOf(Step, at) with { Given = Math.Clamp(ClockOf(Step, at).Given + time.Minutes, -240, 240) }) },
        PeopleCounted people => At(people.Table, table => table with { People = people.People }),
        CardTaken card => At(card.Table, table => table with { Card = card.Card, Skipped = table.Skipped.Remove(card.Card) }),
        CardSkipped card => At(card.Table, table => table with { Card = table.Card == card.Card ? null : table.Card, Skipped = table.Skipped.Add(card.Card) }),
        CardAdded card => this with { Cards = Cards.Add(card.Card, new(card.Card, card.Goal, card.Name.Trim(), null, card.Text.Trim(), null, IsOwn: true, card.Table)) },
        CardMoved card => this with { Cards = Cards.SetItem(card.Card, Cards[card.Card] with { Goal = card.Goal }) },
        NoteWritten note => Written(new(note.Note, note.Table, Version + 1, note.Text.Trim()) { Card = note.Card, Question = note.Question }),
        RatingAgreed agreed => At(agreed.Table, table => table with { Ratings = table.Ratings.SetItem(agreed.Card, agreed.Rating), Skipped = table.Skipped.Remove(agreed.Card) }),
        AloneSwitched alone => At(alone.Table, table => table with { RatesAlone = alone.IsOn }),
        StatusWritten status => Written(new(status.Note, status.Table, Version + 1, status.Text.Trim()) { Area = status.Area, IsHindrance = status.IsHindrance }),
        ReadySaid ready => At(ready.Table, table => table with { Ready = ready.IsReady ? table.Ready.Add(ready.Step) : table.Ready.Remove(ready.Step) }),
        VotesSpread votes => At(votes.Table, table => table with { Votes = votes.Votes.ToImmutableDictionary() }),
        VoteMoved vote => At(vote.Table, table => table with { Votes = table.Votes.GetValueOrDefault(vote.Card) + vote.By is > 0 and var left ? table.Votes.SetItem(vote.Card, left) : table.Votes.Remove(vote.Card) }),
        LeaderNoted note => Written(new(note.Note, 0, Version + 1, note.Text.Trim())),
        ClosingTicked tick => this with { Closed = tick.IsDone ? Closed.Add(tick.Item) : Closed.Remove(tick.Item) },
        FollowUpWritten { Row.IsEmpty: true } row => this with { FollowUps = FollowUps.Remove(row.Row.Id) },
        FollowUpWritten row => this with { FollowUps = FollowUps.SetItem(row.Row.Id, row.Row) },
        _ => this,
    };

    private MeetingState Go(MeetingStep step, DateTimeOffset at)
    {
        var clocks = Clocks;
        if (clocks.TryGetValue(Step, out var running))
            clocks = clocks.SetItem(Step, running with { Before = running.RunAt(at), Began = at });
        clocks = clocks.SetItem(step, (clocks.GetValueOrDefault(step) ?? new(at, TimeSpan.Zero, 0)) with { Began = at });
        return this with { Step = step, Clocks = clocks };
    }

    private StepClock ClockOf(MeetingStep step, DateTimeOffset at) => Clocks.GetValueOrDefault(step) ?? new(at, TimeSpan.Zero, 0);

    private MeetingState At(int number, Func<TableState, TableState> change) => this with { Tables = Tables.SetItem(number - 1, change(Table(number))) };

    private MeetingState Written(MeetingNote note)
    {
        var notes = note.Text.Length == 0 ? Notes.Remove(note.Id) : Notes.SetItem(note.Id, Notes.TryGetValue(note.Id, out var there) ? note with { Number = there.Number } : note);
        return (note.Table == 0 ? this : At(note.Table, table => table with { Written = table.Written + 1 })) with { Notes = notes };
    }
}
