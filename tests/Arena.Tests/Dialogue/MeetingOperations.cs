using System.Collections.Immutable;
using Arena.Dialogue;
using FsCheck;
using FsCheck.Fluent;

namespace Arena.Tests.Dialogue;

/// <summary>Operations as phones, leaders and mischief send them: of few tables, cards and notes, so that they meet; some of them wrong.</summary>
internal static class MeetingOperations
{
    public const int Tables = 3;
    public static readonly DateTimeOffset Began = new(2026, 11, 19, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 60).Select(number => new Guid(number, 0, 0, new byte[8]))];
    private static readonly Guid[] Notes = [.. Enumerable.Range(1, 6).Select(number => new Guid(0, (short)number, 0, new byte[8]))];

    public static readonly MeetingSetup Setup = new(new Guid(1, 2, 3, new byte[8]), null,
        [.. Enum.GetValues<DialogueGoal>().Select(goal => new BoardCard($"card-{goal}", goal, goal.ToString(), goal.ToString(), "", "", IsOwn: false)),
            new BoardCard(Ids[0].ToString("N"), DialogueGoal.Leaders, "Vores eget", null, "", null, IsOwn: true)],
        MeetingAgenda.OfNinety, [4, 5, 6]);

    private static readonly Gen<string> Card = Gen.Elements((string[])[.. Setup.Deck.Select(card => card.Key), .. Ids.Take(8).Select(id => id.ToString("N")), "", "nothing", "<b>", "\0"]);
    private static readonly Gen<string> Text = Gen.Elements("", " ", "Vi taler om det", "😀 æøå \"<script>\" \\ \n\u2028", new string('x', 1000), new string('y', 1001), "\0");
    private static readonly Gen<Guid> Id = Gen.Elements(Ids);
    private static readonly Gen<Guid> Note = Gen.Elements(Notes);
    private static readonly Gen<int> Table = Gen.Choose(-1, Tables + 1);
    private static readonly Gen<DialogueGoal> Goal = Gen.Choose(0, 10).Select(number => (DialogueGoal)number);
    private static readonly Gen<MeetingStep> Step = Gen.Choose(0, 8).Select(number => (MeetingStep)number);
    private static readonly Gen<IReadOnlyDictionary<string, int>> Votes = Gen.Choose(-1, 4).Two().Zip(Card.Two())
        .Select(drawn => (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { [drawn.Item2.Item1] = drawn.Item1.Item1, [drawn.Item2.Item2] = drawn.Item1.Item2 });

    public static readonly Gen<MeetingOperation> One = Gen.OneOf(
        Id.Zip(Step).Select(drawn => (MeetingOperation)new StepTaken(drawn.Item1, drawn.Item2)),
        Id.Zip(Gen.Elements(-121, -10, 0, 10, 121, int.MaxValue)).Select(drawn => (MeetingOperation)new TimeGiven(drawn.Item1, drawn.Item2)),
        OfTable((id, table) => Gen.Elements(-1, 0, 1, 5, 80, 81).Select(people => (MeetingOperation)new PeopleCounted(id, table, people))),
        OfTable((id, table) => Card.Select(card => (MeetingOperation)new CardTaken(id, table, card))),
        OfTable((id, table) => Card.Select(card => (MeetingOperation)new CardSkipped(id, table, card))),
        OfTable((id, table) => Goal.Zip(Text.Two()).Select(drawn => (MeetingOperation)new CardAdded(id, table, drawn.Item1, drawn.Item2.Item1, drawn.Item2.Item2))),
        OfTable((id, table) => Card.Zip(Goal).Select(drawn => (MeetingOperation)new CardMoved(id, table, drawn.Item1, drawn.Item2))),
        OfTable((id, table) => Note.Zip(Card).Zip(Gen.Choose(0, 5).Zip(Text)).Select(drawn => (MeetingOperation)new NoteWritten(id, table, drawn.Item1.Item1, drawn.Item1.Item2, drawn.Item2.Item1, drawn.Item2.Item2))),
        Gen.OneOf(Enumerable.Repeat(OfTable((id, table) => Card.Zip(Gen.Choose(-1, 7)).Select(drawn => (MeetingOperation)new RatingAgreed(id, table, drawn.Item1, drawn.Item2))), 3)),
        OfTable((id, table) => Gen.Elements(true, false).Select(on => (MeetingOperation)new AloneSwitched(id, table, on))),
        OfTable((id, table) => Note.Zip(Gen.Choose(0, 4)).Zip(Text).Select(drawn => (MeetingOperation)new StatusWritten(id, table, drawn.Item1.Item1, (DialogueArea)drawn.Item1.Item2, drawn.Item1.Item2 % 2 == 0, drawn.Item2))),
        OfTable((id, table) => Step.Zip(Gen.Elements(true, false)).Select(drawn => (MeetingOperation)new ReadySaid(id, table, drawn.Item1, drawn.Item2))),
        OfTable((id, table) => Votes.Select(votes => (MeetingOperation)new VotesSpread(id, table, votes))),
        Gen.OneOf(Enumerable.Repeat(OfTable((id, table) => Card.Zip(Gen.Choose(-2, 2)).Select(drawn => (MeetingOperation)new VoteMoved(id, table, drawn.Item1, drawn.Item2))), 2)),
        Id.Zip(Note).Zip(Text).Select(drawn => (MeetingOperation)new LeaderNoted(drawn.Item1.Item1, drawn.Item1.Item2, drawn.Item2)),
        Id.Zip(Text).Select(drawn => (MeetingOperation)new ClosingTicked(drawn.Item1, drawn.Item2, drawn.Item2.Length % 2 == 0)),
        Id.Zip(Note.Zip(Goal)).Zip(Card.Zip(Text)).Select(drawn => (MeetingOperation)new FollowUpWritten(drawn.Item1.Item1,
            new(drawn.Item1.Item2.Item1, drawn.Item1.Item2.Item2, drawn.Item2.Item1.Length == 0 ? null : drawn.Item2.Item1, drawn.Item2.Item2, "", "", null, null))));

    /// <summary>As they come in, with the minute of each; the clock may be set back.</summary>
    public static readonly Arbitrary<List<Sent>> Many = One.Zip(Gen.Choose(-5, 30)).Select(drawn => new Sent(drawn.Item1, Began.AddMinutes(drawn.Item2))).ListOf().Resize(120).Select(list => list.ToList()).ToArbitrary();

    /// <summary>Takes all in their turn; gives the state, and what was stored.</summary>
    public static (MeetingState State, List<MeetingOperationRow> Rows) Run(IEnumerable<Sent> sent)
    {
        var state = MeetingState.Of(Setup);
        var rows = new List<MeetingOperationRow>();
        foreach (var (operation, at) in sent)
        {
            if (state.Judge(operation) == OperationOutcome.Counts)
                rows.Add(new() { Id = operation.Id, MunicipalityId = Guid.Empty, MeetingId = Setup.Meeting, Number = state.Version + 1, At = at, Body = operation.ToBody() });
            state = state.Apply(operation, at);
        }
        return (state, rows);
    }

    private static Gen<MeetingOperation> OfTable(Func<Guid, int, Gen<MeetingOperation>> make) => Id.Zip(Table).SelectMany(drawn => make(drawn.Item1, drawn.Item2));
}

internal sealed record Sent(MeetingOperation Operation, DateTimeOffset At);
