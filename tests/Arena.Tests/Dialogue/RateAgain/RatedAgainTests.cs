using System.Collections.Immutable;
using Arena.Dialogue;

namespace Arena.Tests.Dialogue.RateAgain;

public sealed class RatedAgainTests
{
    [Theory]
    [InlineData("0 2 0 0 0", "0 2 0 0 0", "Bordene giver det samme som da.")]
    [InlineData("1 1 0 0 0", "0 0 1 1 0", "Alle borde giver et højere tal nu.")]
    [InlineData("0 0 0 1 1", "0 1 0 0 0", "Bordet giver et lavere tal nu.")]
    [InlineData("1 1 0 0 0", "0 1 1 0 0", "Tallene går ind over hinanden. De viser ikke, om noget har flyttet sig.")]
    public void InWords_SaysWhatTheNumbersDo_AndNothingOfAChangeWhereTheyOverlap(string then, string now, string said)
    {
        var card = new BoardCard("k01", DialogueGoal.Leaders, "Kort", null, "", null, IsOwn: false);

        Assert.Equal(said, new RatedAgain(card, new(new(2026, 11, 19), Spread(then)), new(new(2027, 5, 1), Spread(now)), Guid.Empty).InWords);
    }

    [Fact]
    public void Chosen_AreThoseOfTheFollowUpSheet_ElseThoseWithMostVotes_AndOnlyWhatWasRated()
    {
        var state = Played.Meeting(2).Rates("k01", 2).Rates("k05", 3).Rates("k09", 1).Votes(1, ("k05", 2), ("k12", 1));
        Assert.Equal(["k05"], ChosenCards.Of(state).Select(card => card.Key));

        var followed = state.Does(new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Leaders, "k01", "", "Vi taler sammen", "", null, null)))
            .Does(new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Leaders, "k02", "", "Ikke vurderet", "", null, null)));
        Assert.Equal(["k01"], ChosenCards.Of(followed).Select(card => card.Key));
    }

    [Fact]
    public void Check_BeginsAtItsCards_WithItsClock_AndTakesNothingElse()
    {
        var whole = Played.Meeting(1);
        var check = MeetingState.Of(whole.Setup with { Deck = [whole.Cards["k05"]], StepMinutes = [0, 0, 0, 5, 0, 0, 0], CheckSince = Played.Began });

        Assert.Equal(MeetingStep.Cards, check.Step);
        Assert.Equal(TimeSpan.FromMinutes(4), check.Scene().Left);
        Assert.Equal(OperationOutcome.Counts, check.Judge(new RatingAgreed(Guid.CreateVersion7(), 1, "k05", 4)));
        Assert.Equal(OperationOutcome.NoCard, check.Judge(new RatingAgreed(Guid.CreateVersion7(), 1, "k01", 4)));
        foreach (var operation in (MeetingOperation[])[new StepTaken(Guid.CreateVersion7(), MeetingStep.Closing), new CardAdded(Guid.CreateVersion7(), 1, DialogueGoal.Leaders, "Nyt", ""),
            new VotesSpread(Guid.CreateVersion7(), 1, new Dictionary<string, int> { ["k05"] = 1 }), new StatusWritten(Guid.CreateVersion7(), 1, Guid.CreateVersion7(), DialogueArea.Inclusion, false, "Tekst"),
            new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.Leaders, null, "", "Noget", "", null, null))])
            Assert.Equal(OperationOutcome.OutOfBounds, check.Judge(operation));
    }

    private static ImmutableArray<int> Spread(string counts) => [.. counts.Split(' ').Select(int.Parse)];
}
