using System.Text.Json;
using Arena.Dialogue;
using Arena.Dialogue.RunMeeting;
using FsCheck;
using FsCheck.Fluent;
using static Arena.Tests.Dialogue.MeetingOperations;

namespace Arena.Tests.Dialogue;

/// <summary>What holds of a meeting's state whatever is sent, in whatever order, however often.</summary>
public sealed class MeetingStateTests
{
    [Fact]
    public void TheStoredOperations_GiveTheSameState() => Check(sent =>
    {
        var (state, rows) = Run(sent);
        return Text(state) == Text(MeetingReader.Follow(MeetingState.Of(Setup), rows)) && rows.Select(row => row.Number).SequenceEqual(Enumerable.Range(1, rows.Count));
    });

    [Fact]
    public void ReadInTwoParts_TheyGiveTheSameState() => Check(sent =>
    {
        var (state, rows) = Run(sent);
        var first = MeetingReader.Follow(MeetingState.Of(Setup), rows.Take(rows.Count / 2));
        return Text(state) == Text(MeetingReader.Follow(first, rows.Skip(rows.Count / 2)));
    });

    [Fact]
    public void WhatIsSentAgain_ChangesNothing() => Check(sent =>
    {
        var (state, rows) = Run(sent);
        var stored = rows.Select(row => row.Id).ToHashSet();
        return sent.Where(one => stored.Contains(one.Operation.Id)).All(one => state.Judge(one.Operation) == OperationOutcome.SentBefore && ReferenceEquals(state, state.Apply(one.Operation, one.At)));
    });

    [Fact]
    public void InAnyOrder_EachCountsAtMostOnce_AndTheRulesHold() => Check(sent =>
    {
        foreach (var order in (IEnumerable<Sent>[])[sent, Enumerable.Reverse(sent), sent.OrderBy(one => one.Operation.Id), sent.Concat(sent)])
        {
            var (state, rows) = Run(order);
            MustHold(state);
            if (state.Version != rows.Count || rows.Select(row => row.Id).Distinct().Count() != rows.Count)
                return false;
        }
        return true;
    });

    [Fact]
    public void ATablesNumber_IsTheLastThatItAgreedOn_AndNobodyElses() => Check(sent =>
    {
        var (state, rows) = Run(sent);
        var agreed = rows.Select(row => MeetingOperation.FromBody(row.Body)).OfType<RatingAgreed>().GroupBy(one => (one.Table, one.Card)).ToDictionary(group => group.Key, group => group.Last().Rating);
        var shown = state.Tables.SelectMany(table => table.Ratings.Select(rating => ((table.Number, rating.Key), rating.Value))).ToDictionary();
        return agreed.Count == shown.Count && agreed.All(pair => shown.GetValueOrDefault(pair.Key) == pair.Value);
    });

    [Fact]
    public void ATable_ChangesNothingOfAnother() => Check(sent =>
    {
        var state = MeetingState.Of(Setup);
        foreach (var (operation, at) in sent)
        {
            var after = state.Apply(operation, at);
            if (after.Tables.Any(table => table.Number != operation.Table && !ReferenceEquals(table, state.Table(table.Number))))
                return false;
            state = after;
        }
        return true;
    });

    [Fact]
    public void JudgeAndApply_Agree() => Check(sent =>
    {
        var state = MeetingState.Of(Setup);
        foreach (var (operation, at) in sent)
        {
            var after = state.Apply(operation, at);
            if (state.Judge(operation) == OperationOutcome.Counts ? after.Version != state.Version + 1 : !ReferenceEquals(after, state))
                return false;
            state = after;
        }
        return true;
    });

    [Fact]
    public void EveryBody_SurvivesJson_AndFitsItsColumn() => Check(sent => sent.All(one =>
        MeetingOperation.FromBody(one.Operation.ToBody()) is { } read && read.GetType() == one.Operation.GetType() && read.ToBody() == one.Operation.ToBody()
        && read.Id == one.Operation.Id && read.Table == one.Operation.Table && (Run([one]).Rows.Count == 0 || one.Operation.ToBody().Length <= MeetingOperationRow.LongestBody)));

    [Fact]
    public void TheLongestRow_InEmoji_FitsItsColumn()
    {
        var text = string.Concat(Enumerable.Repeat("😀", MeetingState.LongestNote / 2));
        var row = new FollowUpWritten(Guid.CreateVersion7(), new(Guid.CreateVersion7(), DialogueGoal.MentalHealth, Setup.Deck[0].Key, text, text, text, Guid.CreateVersion7(), new DateOnly(2027, 1, 1)));
        Assert.Equal(OperationOutcome.Counts, MeetingState.Of(Setup).Judge(row));
        Assert.InRange(row.ToBody().Length, 1, MeetingOperationRow.LongestBody);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"what":"dance","id":"00000001-0000-0000-0000-000000000000"}""")]
    [InlineData("""{"what":"votes","id":"00000001-0000-0000-0000-000000000000","table":1}""")]
    [InlineData("""{"what":"votes","id":"00000001-0000-0000-0000-000000000000","table":1,"votes":null}""")]
    [InlineData("""{"what":"take","id":"00000001-0000-0000-0000-000000000000","table":1}""")]
    [InlineData("""{"what":"agree","id":"00000001-0000-0000-0000-000000000000","table":1,"card":"card-Leaders"}""")]
    [InlineData("""{"what":"agree","id":"1","table":1,"card":"card-Leaders","rating":3}""")]
    [InlineData("""{"what":"agree","id":"00000001-0000-0000-0000-000000000000","table":99999999999,"card":"card-Leaders","rating":3}""")]
    [InlineData("""{"what":"follow-up","id":"00000001-0000-0000-0000-000000000000","row":null}""")]
    public void ABodyThatNothingCanBeMadeOf_KeepsItsNumber_AndTheMeetingGoesOn(string body)
    {
        Assert.Null(MeetingOperation.FromBody(body));
        var next = new RatingAgreed(Guid.CreateVersion7(), 2, Setup.Deck[1].Key, 4);
        var state = MeetingReader.Follow(MeetingState.Of(Setup), [Row(1, Guid.CreateVersion7(), body), Row(2, next.Id, next.ToBody())]);
        Assert.Equal(2, state.Version);
        Assert.Equal(4, state.Table(2).Ratings[Setup.Deck[1].Key]);
    }

    [Fact]
    public void AStoredOperationThatTheRulesOfTodayRefuse_KeepsItsNumber()
    {
        var refused = new RatingAgreed(Guid.CreateVersion7(), 1, "a card that is gone", 3);
        var state = MeetingState.Of(Setup).Follow(Row(1, refused.Id, refused.ToBody()));
        Assert.Equal(1, state.Version);
        Assert.Equal(OperationOutcome.SentBefore, state.Judge(refused));
    }

    [Fact]
    public void AnOwnCard_WithTheIdOfACardOfTheDeck_IsRefused()
    {
        var own = Setup.Deck.Single(card => card.IsOwn);
        Assert.Equal(OperationOutcome.NotYours, MeetingState.Of(Setup).Judge(new CardAdded(Guid.ParseExact(own.Key, "N"), 1, own.Goal, "Et kort", "")));
    }

    [Fact]
    public void AMeetingOverOneArea_HasNoCardsOfAnother()
    {
        var state = MeetingState.Of(Setup with { OnlyArea = DialogueArea.Inclusion });
        Assert.Equal(OperationOutcome.NoGoal, state.Judge(new CardAdded(Guid.CreateVersion7(), 1, DialogueGoal.Leaders, "Et kort", "")));
        Assert.Equal(OperationOutcome.Counts, state.Judge(new CardAdded(Guid.CreateVersion7(), 1, DialogueGoal.Diversity, "Et kort", "")));
    }

    [Fact]
    public void WhatTablesSend_HasAnEnd_AndTheLeaderCanStillCloseTheMeeting()
    {
        var state = MeetingState.Of(Setup);
        for (var number = 0; number < MeetingState.MostOperations; number++)
            state = state.Apply(new ReadySaid(Guid.CreateVersion7(), 1, MeetingStep.Cards, number % 2 == 0), Began);
        Assert.Equal(MeetingState.MostOperations, state.Version);
        Assert.Equal(OperationOutcome.Full, state.Judge(new ReadySaid(Guid.CreateVersion7(), 1, MeetingStep.Cards, true)));
        Assert.Equal(OperationOutcome.Counts, state.Judge(new StepTaken(Guid.CreateVersion7(), MeetingStep.Closing)));
    }

    private static void MustHold(MeetingState state)
    {
        Assert.All(state.Tables, table =>
        {
            Assert.All(table.Ratings, rating => Assert.InRange(rating.Value, 1, 5));
            Assert.InRange(table.Votes.Values.Sum(), 0, MeetingState.MostVotes);
            Assert.All(table.Votes, vote => Assert.InRange(vote.Value, 1, MeetingState.MostVotes));
            Assert.InRange(table.People, 1, DialogueMeeting.MostPeople);
            Assert.All(table.Ratings.Keys.Concat(table.Votes.Keys).Concat(table.Skipped), card => Assert.True(state.Cards.ContainsKey(card)));
        });
        Assert.True(Enum.IsDefined(state.Step));
        Assert.All(state.Cards.Values, card => Assert.True(Enum.IsDefined(card.Goal)));
        Assert.All(state.Notes.Values, note => Assert.InRange(note.Text.Length, 1, MeetingState.LongestNote));
        Assert.All(state.Clocks.Values, clock => Assert.True(clock.Before >= TimeSpan.Zero));
        Assert.All(state.Setup.Deck, card => Assert.Equal(card with { Goal = state.Cards[card.Key].Goal }, state.Cards[card.Key]));
        Assert.All(state.Setup.Deck.Where(card => !card.IsOwn), card => Assert.Equal(card, state.Cards[card.Key]));
    }

    private static MeetingOperationRow Row(int number, Guid id, string body) =>
        new() { Id = id, MunicipalityId = Guid.Empty, MeetingId = Setup.Meeting, Number = number, At = Began, Body = body };

    private static void Check(Func<List<Sent>, bool> holds) => Prop.ForAll(Many, holds).QuickCheckThrowOnFailure();

    // every part of it, in an order that does not depend on how it came about
    private static string Text(MeetingState state) => JsonSerializer.Serialize(new
    {
        state.Version, state.Step,
        Clocks = state.Clocks.OrderBy(pair => pair.Key),
        Cards = state.Cards.Values.OrderBy(card => card.Key, StringComparer.Ordinal),
        Tables = state.Tables.Select(table => new
        {
            table.Number, table.People, table.Card, table.Written, table.RatesAlone,
            Ratings = table.Ratings.OrderBy(pair => pair.Key, StringComparer.Ordinal), Votes = table.Votes.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            Skipped = table.Skipped.Order(StringComparer.Ordinal), Ready = table.Ready.Order(),
        }),
        Notes = state.Notes.Values.OrderBy(note => note.Id),
        FollowUps = state.FollowUps.Values.OrderBy(row => row.Id),
        Closed = state.Closed.Order(StringComparer.Ordinal),
    });
}
