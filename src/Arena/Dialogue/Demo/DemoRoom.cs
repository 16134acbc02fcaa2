using Arena.Dialogue.RunMeeting;

namespace Arena.Dialogue.Demo;

/// <summary>What happens in a room of the demo: operations as phones send them, each judged as any other.</summary>
/// <param name="meeting">Has begun; its cards and tables are there.</param>
/// <param name="begins">When the first step's clock starts.</param>
internal sealed class DemoRoom(DialogueMeeting meeting, DemoDice dice, DemoPlace place, DateTimeOffset begins)
{
    private static readonly DialogueArea[] Areas = [.. DialogueTerms.Areas];
    private DateTimeOffset at;
    private readonly List<MeetingOperationRow> rows = [];
    private readonly Dictionary<string, int> written = [];

    public MeetingState State { get; private set; } = MeetingState.Of(MeetingReader.SetupOf(meeting));
    public IReadOnlyList<MeetingOperationRow> Rows => rows;
    private IEnumerable<int> Tables => State.Tables.Select(table => table.Number);

    /// <summary>A higher number for a card than it would have had, or a lower.</summary>
    public Func<string, double> Shift { get; init; } = _ => 0;

    /// <summary>The first three steps.</summary>
    public void Open()
    {
        Go(MeetingStep.Welcome);
        Go(MeetingStep.Scope);
        Go(MeetingStep.Status);
        foreach (var table in Tables)
        {
            var area = Areas[(table - 1) % Areas.Length];
            Say(new StatusWritten(Id(), table, Id(), area, IsHindrance: false, DemoTalk.Done[area][(table - 1) / Areas.Length % DemoTalk.Done[area].Length]));
            if (table <= DemoTalk.Hindrances.Count)
                Say(new StatusWritten(Id(), table, Id(), area, IsHindrance: true, DemoTalk.Hindrances[(table - 1 + place.Code[^1]) % DemoTalk.Hindrances.Count]));
            Say(new ReadySaid(Id(), table, MeetingStep.Status, IsReady: true));
        }
    }

    /// <summary>The tables take their cards, each from another end; so many of them.</summary>
    public void Cards(int most)
    {
        Go(MeetingStep.Cards);
        var cards = Deck();
        var tilts = Tables.ToDictionary(table => table, _ => dice.Around(0.7));
        for (var round = 0; round < Math.Min(most, cards.Count); round++)
            foreach (var table in Tables)
                // where time is short a card is left
                if (dice.Happens(0.06))
                    Say(new CardSkipped(Id(), table, cards[(round + 2 * table) % cards.Count]));
                else
                    Talk(table, cards[(round + 2 * table) % cards.Count], tilts[table]);
    }

    /// <summary>What lies on the tables while nobody has agreed on it yet.</summary>
    public void TurnTo(int number)
    {
        var cards = Deck();
        foreach (var table in Tables)
            Say(new CardTaken(Id(), table, cards[(number + 2 * table) % cards.Count]));
    }

    /// <summary>A blank card, filled in at a table and rated by all.</summary>
    public void OwnCard(DemoOwnCard? own)
    {
        Go(MeetingStep.OwnCards);
        if (own is null)
            return;
        var added = new CardAdded(Id(), Table: 2, own.Goal, own.Name, own.Text);
        Say(added);
        foreach (var table in Tables)
            Say(new RatingAgreed(Id(), table, added.Card, Rating(own.Level + dice.Around(1.1))));
    }

    /// <summary>Each table's three votes, on what it rated lowest; most of all on what comes of it.</summary>
    public void Vote(IReadOnlyList<string> chosen)
    {
        Go(MeetingStep.Priorities);
        foreach (var table in Tables)
        {
            var low = State.Table(table).Ratings.OrderBy(rating => rating.Value).ThenBy(rating => rating.Key, StringComparer.Ordinal).First().Key;
            Say(new VotesSpread(Id(), table, new[] { chosen[0], chosen[table % chosen.Count], low }.GroupBy(card => card).ToDictionary(card => card.Key, card => card.Count())));
        }
    }

    /// <summary>The follow-up sheet and the closing lists.</summary>
    public void Close(IEnumerable<FollowUpRow> sheet, string note)
    {
        Go(MeetingStep.Closing);
        foreach (var row in sheet)
            Say(new FollowUpWritten(Id(), row));
        foreach (var item in DialogueDeck.Closing.SelectMany(list => list.Items).SkipLast(1))
            Say(new ClosingTicked(Id(), item.Key, IsDone: true));
        Say(new LeaderNoted(Id(), Id(), note));
    }

    private void Talk(int table, string card, double tilt)
    {
        Say(new CardTaken(Id(), table, card));
        var notes = DemoCards.All[card].Notes;
        // no two tables of a meeting write the same
        var before = written.GetValueOrDefault(card);
        if (before < notes.Length && dice.Happens(0.6))
        {
            Say(new NoteWritten(Id(), table, Id(), card, notes[before].Question, notes[before].Text));
            written[card] = before + 1;
        }
        Say(new RatingAgreed(Id(), table, card, Rating(DemoCards.All[card].Level + place.Tilt + Shift(card) + tilt + dice.Around(0.9))));
    }

    private List<string> Deck() => [.. State.Setup.Deck.Where(card => !card.IsOwn).Select(card => card.Key)];

    private static int Rating(double level) => (int)Math.Round(Math.Clamp(level, 1, 5));

    // a step begins when its time has come, and what is said in it comes a few seconds apart
    private void Go(MeetingStep step)
    {
        var planned = begins.AddMinutes(State.Setup.StepMinutes.Take((int)step - 1).Sum());
        at = planned > at ? planned : at;
        Say(new StepTaken(Id(), step));
    }

    private Guid Id() => dice.Id(at);

    private void Say(MeetingOperation operation)
    {
        at = at.AddSeconds(1 + dice.Upto(4));
        if (State.Judge(operation) is not OperationOutcome.Counts and var why)
            throw new InvalidOperationException($"The demo's {operation.GetType().Name} at {place.Code} does not count: {why}.");
        State = State.Apply(operation, at);
        rows.Add(new() { Id = operation.Id, MunicipalityId = meeting.MunicipalityId, MeetingId = meeting.Id, Number = State.Version, At = at, Body = operation.ToBody() });
    }
}
