using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

public sealed class ValueTests
{
    [Fact]
    public void Proportion_OutsideItsTotal_CannotBeMade()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(4, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedProportions.Of(0, 0, 0, 0));
    }

    [Fact]
    public void Interval_UpsideDown_CannotBeMade()
    {
        Assert.Throws<ArgumentException>(() => Interval.Of(1, 0, default, IntervalMethod.Stated));
        Assert.Throws<ArgumentException>(() => Interval.Of(double.NaN, 0, default, IntervalMethod.Stated));
    }

    [Fact]
    public void Level_IsUsuallyNinetyFivePercent()
    {
        Assert.Equal((0.95, 0.05), (default(ConfidenceLevel).Share, default(ConfidenceLevel).Outside));
        Assert.Equal(default, ConfidenceLevel.Of(0.95));
        Assert.Equal(1.959963984540054, default(ConfidenceLevel).Z, 14);
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceLevel.Of(1));
    }

    [Fact]
    public void Numbers_ThatAreNone_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Sample.Of());
        Assert.Throws<ArgumentException>(() => Sample.Of(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSummary.Of(1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSummary.Of(5, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Study.Of(0, 0));
        Assert.Throws<ArgumentException>(() => PublishedEffect.Of(0, 0, 1, EffectScale.Ratio));
        Assert.Throws<ArgumentException>(() => PublishedEffect.Of(3, 1, 2, EffectScale.Ratio));
        Assert.Throws<ArgumentException>(() => PublishedEffect.FromP(1, 0.3, EffectScale.Ratio));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust(1.2));
        Assert.Throws<ArgumentException>(() => new Panel([true, true], 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Panel([true, false], 2, 2));
        Assert.Throws<ArgumentException>(() => Trend.Of((1, Proportion.Of(1, 2)), (1, Proportion.Of(1, 2))));
        Assert.Throws<ArgumentException>(() => CountTable.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScaleItem.Of(1, 5).Score(6));
        Assert.Throws<ArgumentException>(() => ScaleDistribution.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScaleDistribution.Of(1, 2).At(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScaleDistribution.Of(1, 2).AtLeast(-1));
    }

    [Fact] // every table of two groups with up to seven in a cell
    public void TwoGroups_TurnedAround_SayTheSame()
    {
        foreach (var (a, b, c, d) in Tables(7))
        {
            var (there, back) = (new TwoProportions(Proportion.Of(a, a + b), Proportion.Of(c, c + d)), new TwoProportions(Proportion.Of(c, c + d), Proportion.Of(a, a + b)));
            var (one, other) = (there.Difference(), back.Difference());
            Assert.Equal(one.Interval.Lower, -other.Interval.Upper, 12);
            Assert.True(one.Interval.Contains(one.Value) && one.Interval.Lower >= -1 && one.Interval.Upper <= 1 && one.Interval.Upper > one.Interval.Lower);
            Assert.Equal(there.Fisher().P, back.Fisher().P, 12);
            Assert.InRange(there.FisherMidP().P, double.Epsilon, there.Fisher().P);
            foreach (var (ratio, turned) in (ReadOnlySpan<(RatioEstimate, RatioEstimate)>)[(there.RiskRatio(), back.RiskRatio()), (there.OddsRatio(), back.OddsRatio())])
            {
                Assert.Equal(ratio.ZeroCells, turned.ZeroCells);
                if (ratio.Value is not { } value)
                    continue;
                Assert.True(ratio.Interval.Contains(value) && ratio.Interval.Lower > 0);
                Assert.Equal(value, 1 / turned.Value!.Value, 9);
            }
        }
    }

    [Fact] // every table of pairs with up to six in a cell
    public void Pairs_TurnedAround_SayTheSame()
    {
        foreach (var (both, before, after, neither) in Tables(6))
        {
            var (there, back) = (PairedProportions.Of(both, before, after, neither), PairedProportions.Of(both, after, before, neither));
            Assert.Equal(there.McNemar().P, back.McNemar().P);
            Assert.Equal(there.Change().Interval.Lower, -back.Change().Interval.Upper, 12);
            Assert.True(there.Change().Interval.Contains(there.Change().Value));
        }
    }

    private static IEnumerable<(int, int, int, int)> Tables(int most) =>
        from a in Enumerable.Range(0, most + 1)
        from b in Enumerable.Range(0, most + 1)
        from c in Enumerable.Range(0, most + 1)
        from d in Enumerable.Range(0, most + 1)
        where a + b > 0 && c + d > 0
        select (a, b, c, d);
}
