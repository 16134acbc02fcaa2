using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

/// <summary>Edges that R cannot be asked for, each with why the figure is what it is.</summary>
public sealed class EdgeTests
{
    [Fact] // by hand: C(2n, n) is far beyond a double for n = 10⁷, so p is below the smallest one; and nothing is walked to find that
    public void Fisher_OfAllAgainstNobody_EndsAtZero()
    {
        foreach (var people in (int[])[10_000_000, 1_000_000_000])
        {
            var table = new TwoProportions(Proportion.Of(people, people), Proportion.Of(0, people));
            Assert.Equal((0.0, 0.0), (table.Fisher().P, table.FisherMidP().P));
        }
        // 2 / C(2n, n), both tables at the ends: n = 20 by hand
        Assert.Equal(2 / 137_846_528_820.0, new TwoProportions(Proportion.Of(20, 20), Proportion.Of(0, 20)).Fisher().P, 1e-24);
    }

    [Fact] // only one table is possible: p is 1, and mid-P takes half of it away
    public void Fisher_WithOneTableOnly_IsOne()
    {
        var nobody = new TwoProportions(Proportion.Of(0, 3), Proportion.Of(0, 5));
        Assert.Equal((1.0, 0.5), (nobody.Fisher().P, nobody.FisherMidP().P));
    }

    [Fact] // 2 · 10⁹ a group is not enough: no number is, and the doubling stops there
    public void Planning_BeyondWhatCanBeCounted_HasNoNumber()
    {
        Assert.Null(Planning.PeopleForTwoProportions(0.5, 0.50001, 0.9));
        Assert.Null(Planning.PeopleForTwoMeans(1e-9, 1, 0.5));
        Assert.Null(Planning.PeopleForTwoMeans(1, 1, 0.8, design: DesignEffect.Of(1e10, 1)));
        Assert.InRange(Planning.PeopleForTwoProportions(0.5, 0.50005, 0.8)!.Value, 1_500_000_000, 1_600_000_000);
    }

    [Fact] // one person a unit, or people of a unit no more alike than others: nothing is lost
    public void DesignEffect_OfNoClusters_IsOne() => Assert.Equal((1.0, 1.0), (DesignEffect.Of(1, 1).Factor, DesignEffect.Of(500, 0, 3).Factor));

    [Fact]
    public void Holm_OfNoTest_IsEmpty() => Assert.Empty(Holm.Adjust());

    [Fact] // fewer than six values hold no median at 95 %: 2 · ½⁵ > 5 %
    public void Median_OfFive_IsUnboundedAndOfSixIsTheWholeRange()
    {
        Assert.True(Sample.Of(1, 2, 3, 4, 5).Median().Interval.IsUnbounded);
        var six = Sample.Of(1, 2, 3, 4, 5, 6).Median();
        Assert.Equal((1.0, 6.0), (six.Interval.Lower, six.Interval.Upper));
        Assert.Equal(1 - 2 / 64.0, six.Coverage, 14);
    }

    [Fact] // 2 / C(7, 3) and 2 / C(6, 3) are the smallest p: three and four hold a shift only where the level lets them
    public void Shift_OfTooFew_IsUnbounded()
    {
        Assert.True(new TwoSamples(Sample.Of(1, 2, 3), Sample.Of(4, 5, 6)).Shift().Interval.IsUnbounded);
        Assert.False(new TwoSamples(Sample.Of(1, 2, 3, 4), Sample.Of(5, 6, 7, 8)).Shift().Interval.IsUnbounded);
        Assert.Equal(2 / 20.0, new TwoSamples(Sample.Of(1, 2, 3), Sample.Of(4, 5, 6)).MannWhitney()!.P, 12);
    }

    [Fact] // so many that the ties' cubes are rounded
    public void MannWhitney_OfVeryManyAlike_IsNoTest()
    {
        var alike = Sample.Of(Enumerable.Repeat(3.0, 300_001));
        Assert.Null(new TwoSamples(alike, alike).MannWhitney());
    }
}
