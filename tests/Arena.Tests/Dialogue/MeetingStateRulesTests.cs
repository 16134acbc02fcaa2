using Arena.Dialogue;
using static Arena.Tests.Dialogue.MeetingOperations;

namespace Arena.Tests.Dialogue;

/// <summary>Each rule of a meeting at its edge: the last that counts, the first that does not, and what follows from it.</summary>
public sealed class MeetingStateRulesTests
{
    private static readonly string Card = Setup.Deck[0].Key, Other = Setup.Deck[1].Key;
    private readonly MeetingState fresh = MeetingState.Of(Setup);

    [Theory]
    [InlineData(0, OperationOutcome.NoRating)]
    [InlineData(1, OperationOutcome.Counts)]
    [InlineData(5, OperationOutcome.Counts)]
    [InlineData(6, OperationOutcome.NoRating)]
    public void ARating_IsFromOneToFive(int rating, OperationOutcome outcome) => Judges(outcome, new RatingAgreed(New, 1, Card, rating));

    [Theory]
    [InlineData(-1, OperationOutcome.NoTable)]
    [InlineData(0, OperationOutcome.NoTable)]
    [InlineData(Tables, OperationOutcome.Counts)]
    [InlineData(Tables + 1, OperationOutcome.NoTable)]
    public void WhatATableSays_IsSaidByATableThatIsThere(int table, OperationOutcome outcome)
    {
        foreach (var said in (MeetingOperation[])[new RatingAgreed(New, table, Card, 3), new CardTaken(New, table, Card), new PeopleCounted(New, table, 4), new VoteMoved(New, table, Card, 1), new AloneSwitched(New, table, false)])
            Judges(outcome, said);
    }

    [Theory]
    [InlineData(0, OperationOutcome.OutOfBounds)]
    [InlineData(1, OperationOutcome.Counts)]
    [InlineData(DialogueMeeting.MostPeople, OperationOutcome.Counts)]
    [InlineData(DialogueMeeting.MostPeople + 1, OperationOutcome.OutOfBounds)]
    public void AtATable_SitSomebodyAndNoMoreThanTheRoomHolds(int people, OperationOutcome outcome) => Judges(outcome, new PeopleCounted(New, 1, people));

    [Theory]
    [InlineData(-121, OperationOutcome.OutOfBounds)]
    [InlineData(-120, OperationOutcome.Counts)]
    [InlineData(120, OperationOutcome.Counts)]
    [InlineData(121, OperationOutcome.OutOfBounds)]
    public void Time_IsGivenByTheHour(int minutes, OperationOutcome outcome) => Judges(outcome, new TimeGiven(New, minutes));

    [Fact]
    public void TimeGivenAgainAndAgain_HasAnEnd()
    {
        var state = After([.. Enumerable.Range(0, 5).Select(_ => new TimeGiven(New, 120))]);
        Assert.Equal(240, state.Clocks[MeetingStep.Welcome].Given);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void AStepThatThereIsNot_IsNotGoneTo(int step)
    {
        Judges(OperationOutcome.OutOfBounds, new StepTaken(New, (MeetingStep)step));
        Judges(OperationOutcome.OutOfBounds, new ReadySaid(New, 1, (MeetingStep)step, true));
    }

    [Theory]
    [InlineData(0, OperationOutcome.OutOfBounds)]
    [InlineData(4, OperationOutcome.Counts)]
    [InlineData(5, OperationOutcome.OutOfBounds)]
    public void ANote_AnswersOneOfFourQuestions(int question, OperationOutcome outcome) => Judges(outcome, new NoteWritten(New, 1, New, Card, question, "Sådan"));

    [Fact]
    public void ACardThatThereIsNot_IsNotTaken_Skipped_NotedRatedOrVotedFor()
    {
        foreach (var said in (MeetingOperation[])[new CardTaken(New, 1, "k99"), new CardSkipped(New, 1, "k99"), new NoteWritten(New, 1, New, "k99", 1, "Sådan"), new RatingAgreed(New, 1, "k99", 3), new CardMoved(New, 1, "k99", DialogueGoal.Leaders),
            new VoteMoved(New, 1, "k99", 1), new VotesSpread(New, 1, new Dictionary<string, int> { ["k99"] = 1 }), new FollowUpWritten(New, Row(card: "k99"))])
            Judges(OperationOutcome.NoCard, said);
    }

    [Fact]
    public void ATable_HasThreeVotes_HoweverTheyAreGiven()
    {
        Judges(OperationOutcome.Counts, Votes((Card, 2), (Other, 1)));
        Judges(OperationOutcome.TooManyVotes, Votes((Card, 2), (Other, 2)));
        Judges(OperationOutcome.TooManyVotes, Votes((Card, 4), (Other, -1)));
        Judges(OperationOutcome.TooManyVotes, Votes((Card, 0)));
        Judges(OperationOutcome.TooManyVotes, Votes((Card, int.MaxValue), (Other, int.MaxValue)));

        var all = After(Vote(Card, 1), Vote(Card, 1), Vote(Other, 1));
        Assert.Equal(OperationOutcome.TooManyVotes, all.Judge(Vote(Card, 1)));
        Assert.Equal(OperationOutcome.Counts, all.Judge(Vote(Card, 1) with { Table = 2 }));
        Assert.Equal((2, 1), (all.VotesFor(Card), all.VotesFor(Other)));
    }

    [Fact]
    public void AVote_IsTakenBackOneAtATime_AndOnlyWhereItLies()
    {
        Judges(OperationOutcome.OutOfBounds, Vote(Card, -1));
        var state = After(Vote(Card, 1), Vote(Card, 1));
        foreach (var by in (int[])[0, 2, -2])
            Assert.Equal(OperationOutcome.OutOfBounds, state.Judge(Vote(Card, by)));
        Assert.Equal(OperationOutcome.OutOfBounds, state.Judge(Vote(Card, -1) with { Table = 2 }));
        state = state.Apply(Vote(Card, -1), Began).Apply(Vote(Card, -1), Began);
        Assert.Empty(state.Table(1).Votes);
    }

    [Fact]
    public void VotesSpreadAnew_ReplaceThoseBefore() => Assert.Equal([(Other, 1)], After(Votes((Card, 3)), Votes((Other, 1))).Table(1).Votes.Select(vote => (vote.Key, vote.Value)));

    [Fact]
    public void AnOwnCard_HasANameThatFits_AndAGoal()
    {
        Judges(OperationOutcome.NoText, new CardAdded(New, 1, DialogueGoal.Leaders, " \n", "Tekst"));
        Judges(OperationOutcome.Counts, new CardAdded(New, 1, DialogueGoal.Leaders, new('x', MeetingCard.LongestName), new('y', MeetingCard.LongestText)));
        Judges(OperationOutcome.TooLong, new CardAdded(New, 1, DialogueGoal.Leaders, new('x', MeetingCard.LongestName + 1), ""));
        Judges(OperationOutcome.TooLong, new CardAdded(New, 1, DialogueGoal.Leaders, "Navn", new('y', MeetingCard.LongestText + 1)));
        Judges(OperationOutcome.NoGoal, new CardAdded(New, 1, (DialogueGoal)10, "Navn", ""));
    }

    [Fact]
    public void ACard_IsMovedByWhoLaidIt_OrByTheLeader_AndNoneOfTheDeckIs()
    {
        var added = new CardAdded(New, 2, DialogueGoal.Leaders, "Vores", "");
        var state = After(added);
        Assert.Equal(OperationOutcome.NotYours, fresh.Judge(new CardMoved(New, 0, Card, DialogueGoal.Diversity)));
        Assert.Equal(OperationOutcome.NotYours, state.Judge(new CardMoved(New, 1, added.Card, DialogueGoal.Diversity)));
        Assert.Equal(OperationOutcome.NoGoal, state.Judge(new CardMoved(New, 2, added.Card, (DialogueGoal)0)));
        foreach (var by in (int[])[0, 2])
            Assert.Equal(DialogueGoal.Diversity, state.Apply(new CardMoved(New, by, added.Card, DialogueGoal.Diversity), Began).Cards[added.Card].Goal);
    }

    [Fact]
    public void ANote_IsItsTables_KeepsItsPlace_AndGoesWhenItIsEmptied()
    {
        var (note, later) = (New, New);
        var state = After(new NoteWritten(New, 1, note, Card, 1, "Først"), new NoteWritten(New, 1, later, Card, 1, "Så"), new NoteWritten(New, 1, note, Card, 1, "Først, rettet"));
        Assert.Equal(["Først, rettet", "Så"], state.Notes.Values.OrderBy(one => one.Number).Select(one => one.Text));
        Assert.Equal(3, state.Table(1).Written);
        Assert.Equal(OperationOutcome.NotYours, state.Judge(new NoteWritten(New, 2, note, Card, 1, "Min")));
        Assert.Equal(OperationOutcome.NotYours, state.Judge(new LeaderNoted(New, note, "Min")));
        Assert.Equal([later], state.Apply(new NoteWritten(New, 1, note, Card, 1, " "), Began).Notes.Keys);
        Judges(OperationOutcome.Counts, new LeaderNoted(New, New, new('x', MeetingState.LongestNote)));
        Judges(OperationOutcome.TooLong, new LeaderNoted(New, New, new('x', MeetingState.LongestNote + 1)));
        Judges(OperationOutcome.NoGoal, new StatusWritten(New, 1, New, (DialogueArea)4, false, "Sådan"));
    }

    [Fact]
    public void AFollowUp_HasAGoal_FitsItsPlace_AndGoesWhenItIsEmptied()
    {
        Judges(OperationOutcome.NoGoal, new FollowUpWritten(New, Row() with { Goal = 0 }));
        foreach (var row in (FollowUpRow[])[Row() with { Prioritised = Long }, Row() with { Achieved = Long }, Row() with { Done = Long }])
            Judges(OperationOutcome.TooLong, new FollowUpWritten(New, row));
        var there = Row(card: Card);
        var state = After(new FollowUpWritten(New, there));
        Assert.Equal(there, Assert.Single(state.FollowUps.Values));
        Assert.Empty(state.Apply(new FollowUpWritten(New, there with { Achieved = "" }), Began).FollowUps);
    }

    [Fact]
    public void CardsNotesAndFollowUps_HaveAnEnd_AndThoseThatAreThereCanStillBeChanged()
    {
        var added = Enumerable.Range(0, MeetingState.MostOwnCards).Select(number => new CardAdded(New, 1, DialogueGoal.Leaders, $"Kort {number}", "")).ToArray();
        var cards = After(added);
        Assert.Equal(OperationOutcome.Full, cards.Judge(new CardAdded(New, 1, DialogueGoal.Leaders, "Ét mere", "")));
        Assert.Equal(OperationOutcome.Counts, cards.Judge(new CardMoved(New, 1, added[0].Card, DialogueGoal.Diversity)));

        var ids = Enumerable.Range(0, MeetingState.MostNotes).Select(_ => New).ToArray();
        var notes = After([.. ids.Select(id => new NoteWritten(New, 1, id, Card, 1, "Sådan"))]);
        Assert.Equal(OperationOutcome.Full, notes.Judge(new LeaderNoted(New, New, "Én mere")));
        Assert.Equal(OperationOutcome.Counts, notes.Judge(new NoteWritten(New, 1, ids[0], Card, 1, "Rettet")));

        var rows = Enumerable.Range(0, MeetingState.MostOwnCards).Select(_ => Row()).ToArray();
        var follow = After([.. rows.Select(row => new FollowUpWritten(New, row))]);
        Assert.Equal(OperationOutcome.Full, follow.Judge(new FollowUpWritten(New, Row())));
        Assert.Equal(OperationOutcome.Counts, follow.Judge(new FollowUpWritten(New, rows[0] with { Done = "Rettet" })));
    }

    [Fact]
    public void ACard_IsTaken_LeftForNow_TakenAgain_AndRatedAnew()
    {
        Assert.Equal(Card, After(new CardTaken(New, 1, Card)).Table(1).Card);
        var left = After(new CardTaken(New, 1, Card), new CardSkipped(New, 1, Card));
        Assert.Null(left.Table(1).Card);
        Assert.Equal([Card], left.Table(1).Skipped);
        Assert.Empty(left.Apply(new CardTaken(New, 1, Card), Began).Table(1).Skipped);
        Assert.Empty(left.Apply(new RatingAgreed(New, 1, Card, 2), Began).Table(1).Skipped);
        Assert.Equal(Other, After(new CardTaken(New, 1, Other), new CardSkipped(New, 1, Card)).Table(1).Card);

        var rated = After(new RatingAgreed(New, 1, Card, 2), new RatingAgreed(New, 2, Card, 5), new RatingAgreed(New, 1, Card, 4));
        Assert.Equal([(1, 4), (2, 5)], rated.Ratings(Card).Order());
        Assert.Equal([0, 0, 0, 1, 1], rated.Spread(Card));
    }

    [Fact]
    public void WhatIsSwitchedOn_IsSwitchedOff()
    {
        var on = After(new ReadySaid(New, 1, MeetingStep.Cards, true), new ClosingTicked(New, "strengths", true), new AloneSwitched(New, 1, false));
        Assert.Equal((true, true, false), (on.Table(1).Ready.Contains(MeetingStep.Cards), on.Closed.Contains("strengths"), on.Table(1).RatesAlone));
        var off = on.Apply(new ReadySaid(New, 1, MeetingStep.Cards, false), Began).Apply(new ClosingTicked(New, "strengths", false), Began).Apply(new AloneSwitched(New, 1, true), Began);
        Assert.Equal((false, false, true), (off.Table(1).Ready.Contains(MeetingStep.Cards), off.Closed.Contains("strengths"), off.Table(1).RatesAlone));
        Judges(OperationOutcome.OutOfBounds, new ClosingTicked(New, "", true));
        Judges(OperationOutcome.OutOfBounds, new ClosingTicked(New, new('x', 41), true));
    }

    [Fact]
    public void AStepsClock_StandsWhileOneIsElsewhere_AndGoesOnFromThere()
    {
        var state = fresh.Apply(new StepTaken(New, MeetingStep.Cards), Began).Apply(new StepTaken(New, MeetingStep.Status), Began.AddMinutes(10)).Apply(new StepTaken(New, MeetingStep.Cards), Began.AddMinutes(30));
        Assert.Equal(TimeSpan.FromMinutes(14), state.Clocks[MeetingStep.Cards].RunAt(Began.AddMinutes(34)));
        Assert.Equal(TimeSpan.FromMinutes(20), state.Clocks[MeetingStep.Status].Before);
        // a clock that was set back takes nothing away
        Assert.Equal(TimeSpan.FromMinutes(10), state.Clocks[MeetingStep.Cards].RunAt(Began));
    }

    [Fact]
    public void TheSameOperation_CountsOnce_WhateverElseItSays()
    {
        var id = New;
        var state = After(new RatingAgreed(id, 1, Card, 2));
        Assert.Equal(OperationOutcome.SentBefore, state.Judge(new RatingAgreed(id, 2, Other, 5)));
        Assert.Same(state, state.Apply(new RatingAgreed(id, 2, Other, 5), Began));
    }

    private static Guid New => Guid.CreateVersion7();
    private static string Long => new('x', MeetingState.LongestNote + 1);

    private static FollowUpRow Row(string? card = null) => new(New, DialogueGoal.Wellbeing, card, "", "Færre løft", "", null, null);

    private static VotesSpread Votes(params (string Card, int Count)[] votes) => new(New, 1, votes.ToDictionary(vote => vote.Card, vote => vote.Count));

    private static VoteMoved Vote(string card, int by) => new(New, 1, card, by);

    private void Judges(OperationOutcome outcome, MeetingOperation operation) => Assert.Equal(outcome, fresh.Judge(operation));

    private MeetingState After(params MeetingOperation[] operations) => operations.Aggregate(fresh, (state, operation) =>
    {
        Assert.Equal(OperationOutcome.Counts, state.Judge(operation));
        return state.Apply(operation, Began);
    });
}
