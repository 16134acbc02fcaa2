using Arena.Dialogue;

namespace Arena.Tests.Dialogue;

public sealed class BoardOrderTests
{
    [Fact]
    public void Lowest_GoesByTheMiddleTable_NotByAnAverage()
    {
        // the averages are 2.3 and 2; the middle tables gave 1 and 2
        var state = Played.Meeting(3).Rates("k01", 1, 1, 5).Rates("k02", 2, 2, 2);

        Assert.Equal(["k01", "k02"], BoardOrder.Lowest(state, ["k02", "k01"]));
    }

    [Fact]
    public void Lowest_EqualMiddle_PutsFirstWhereMoreTablesGaveOneOrTwo()
    {
        var state = Played.Meeting(4).Rates("k01", 3, 3, 3, 4).Rates("k02", 1, 3, 3, 5);

        Assert.Equal(["k02", "k01"], BoardOrder.Lowest(state, ["k01", "k02"]));
    }

    [Fact]
    public void Lowest_EvenNumberOfTables_LiesBetweenTheTwoInTheMiddle()
    {
        var state = Played.Meeting(2).Rates("k01", 3, 3).Rates("k02", 2, 3).Rates("k03", 2, 2);

        Assert.Equal(["k03", "k02", "k01"], BoardOrder.Lowest(state, ["k01", "k02", "k03"]));
    }

    [Fact]
    public void Lowest_AllEqual_GoesByKey_AndWhatNobodyRatedIsLeftOut() =>
        Assert.Equal(["k02", "k03"], BoardOrder.Lowest(Played.Meeting(1).Rates("k03", 4).Rates("k02", 4), ["k03", "k01", "k02"]));

    [Fact]
    public void MostDisagreed_WidestFirst_AndOneStepIsNoDisagreement()
    {
        var state = Played.Meeting(3).Rates("k01", 2, 3, 2).Rates("k02", 2, 4, 4).Rates("k03", 1, 5, 5).Rates("k04", 1, 3, 3);

        Assert.Equal(["k03", "k02", "k04"], BoardOrder.MostDisagreed(state, state.Cards.Keys));
    }

    [Fact]
    public void InOrder_OfAFullField_ShowsTheLowestAndTheMostDisagreed()
    {
        var state = Played.Meeting(2).Rates("k01", 2, 2).Rates("k02", 2, 3).Rates("k03", 2, 5).Rates("k04", 4, 4);

        Assert.Equal(["k01", "k03", "k02", "k04"], BoardOrder.InOrder(state, DialogueGoal.Leaders));
    }

    [Fact]
    public void InOrder_OwnCardWithoutANumber_LiesOnTheBoardAfterTheRated()
    {
        var own = new CardAdded(Guid.CreateVersion7(), 1, DialogueGoal.Leaders, "Morgenkaffe", "");
        var state = Played.Meeting(1).Rates("k01", 5).Apply(own, Played.Began);

        Assert.Equal(["k01", own.Card], BoardOrder.InOrder(state, DialogueGoal.Leaders));
        Assert.Empty(BoardOrder.InOrder(state, DialogueGoal.Employees));
    }

    [Fact]
    public void LowestOfAll_OfOneCard_IsNone()
    {
        var state = Played.Meeting(1).Rates("k01", 1);

        Assert.Null(BoardOrder.LowestOfAll(state));
        Assert.Equal("k01", BoardOrder.LowestOfAll(state.Rates("k20", 2)));
    }

    [Fact]
    public void MostVotes_EqualOnes_TheLowestRatedFirst()
    {
        var state = Played.Meeting(2).Rates("k01", 5, 5).Rates("k02", 1, 1).Votes(1, ("k01", 1), ("k02", 1), ("k03", 1)).Votes(2, ("k03", 2));

        Assert.Equal([("k03", 3), ("k02", 1), ("k01", 1)], BoardOrder.MostVotes(state));
    }
}
