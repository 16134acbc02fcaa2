using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

/// <summary>What lies outside a method's domain is refused where it comes in; what lies just within is computed.</summary>
public sealed class DomainTests
{
    private const double Beyond = 1.1e60;

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(Beyond)]
    [InlineData(-Beyond)]
    public void Values_BeyondWhatCanBeSquared_AreRefused(double value)
    {
        Assert.Throws<ArgumentException>(() => Sample.Of(1, value));
        Assert.Throws<ArgumentException>(() => Pairs.Of((1, value)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSummary.Of(2, value, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSummary.Of(2, 0, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Study.Of(value, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Study.Of(0, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Panel([true, false], 2, 1).Add(0, 0, value));
        Assert.Throws<ArgumentException>(() => ScaleItem.Of(value, 1));
        Assert.Throws<ArgumentException>(() => PublishedEffect.Of(value, value, value, EffectScale.Difference));
        Assert.Throws<ArgumentException>(() => PublishedEffect.FromP(value, 0.5, EffectScale.Difference));
    }

    [Fact] // the greatest and the smallest that are let in: nothing runs out of the numbers' range
    public void Values_AsLargeAndAsSmallAsTheyMayBe_AreComputed()
    {
        Assert.Equal(2e60 / Math.Sqrt(2), Sample.Of(-1e60, 1e60).Summary!.StandardDeviation, 1e46);
        Assert.Equal(1e-200 * Math.Sqrt(2), Sample.Of(1e-200, 3e-200).Summary!.StandardDeviation, 1e-214);
        Assert.Throws<ArgumentException>(() => Pairs.Of((-1e60, 1e60))); // it is their change that is too large
        var far = PooledEffect.Random([Study.Of(-1e60, 1e-60), Study.Of(1e60, 1e-60), Study.Of(1e60, 1e60)]);
        Assert.True(double.IsFinite(far.TauSquared) && double.IsFinite(far.Heterogeneity!.Statistic!.Value) && double.IsFinite(far.Prediction!.Upper));
        // without spread in one group and next to none in the other: (1 − 0) / pooled, pooled = 1e-200 / √2
        Assert.Equal(1, new TwoMeans(MeanSummary.Of(2, 1e-200, 0), MeanSummary.Of(2, 0, 1e-200)).StandardisedDifference()!.Value / Math.Sqrt(2) / Factor, 9);
    }

    private static double Factor => 1 / Math.Sqrt(Math.PI); // Hedges' for two degrees of freedom: Γ(1) / Γ(½)

    [Fact] // counts that add up to more than can be counted
    public void Counts_BeyondWhatCanBeCounted_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedProportions.Of(int.MaxValue, 1, 0, 0));
        Assert.Throws<ArgumentException>(() => ScaleDistribution.Of(int.MaxValue, 1));
        Assert.Throws<ArgumentException>(() => PartialPooling.Of([Proportion.Of(1, int.MaxValue), Proportion.Of(1, 2)]));
        Assert.Equal(int.MaxValue, ScaleDistribution.Of(0, int.MaxValue).Total);
        Assert.Equal((100.0, 0.0, 1), (ScaleDistribution.Of(0, int.MaxValue).Mean, ScaleDistribution.Of(0, int.MaxValue).StandardDeviation, ScaleDistribution.Of(0, int.MaxValue).MedianStep));
    }

    [Fact]
    public void UnitsThatAreNot_AreRefused()
    {
        var panel = new Panel([true, false], 2, 1);
        var pooled = PartialPooling.Of([Proportion.Of(1, 5), Proportion.Of(4, 5)])!;
        foreach (var unit in (int[])[-1, 2])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => panel.Change(unit));
            Assert.Throws<ArgumentOutOfRangeException>(() => panel.IsTreated(unit));
            Assert.Throws<ArgumentOutOfRangeException>(() => pooled[unit]);
            Assert.Throws<ArgumentOutOfRangeException>(() => pooled.ShareAbove(unit, 0.5));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => pooled.ShareAbove(0, double.NaN));
    }

    [Fact]
    public void Planning_OutsideItsDomain_IsRefused()
    {
        foreach (var share in (double[])[0, 1, -0.1, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PowerOfTwoProportions(5, share, 0.5));
            Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PowerOfTwoProportions(5, 0.5, share));
            Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PeopleForTwoProportions(0.2, 0.5, share));
            Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PeopleForTwoMeans(1, 1, share));
            Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.At(5, share));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PowerOfTwoProportions(0, 0.2, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PowerOfTwoMeans(1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PowerOfTwoMeans(3, 1, 1, design: DesignEffect.Of(2, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Planning.PowerOfTwoMeans(3, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.At(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => DesignEffect.Of(0.9, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DesignEffect.Of(5, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DesignEffect.Of(5, 0.1, -1));
    }

    [Fact] // every standard error fits no effect; and a p of 1 fits none
    public void PublishedEffect_FromWhatSaysNothing_IsRefused()
    {
        foreach (var p in (double[])[0, 1, -0.1, double.NaN])
            Assert.Throws<ArgumentException>(() => PublishedEffect.FromP(2, p, EffectScale.Ratio));
        Assert.Throws<ArgumentException>(() => PublishedEffect.FromP(0, 0.5, EffectScale.Difference));
        Assert.Throws<ArgumentException>(() => PublishedEffect.FromP(1e-310, 1e-300, EffectScale.Difference));
        Assert.Throws<ArgumentException>(() => PublishedEffect.Of(1, 1, 1, EffectScale.Difference));
        Assert.Equal(1, PublishedEffect.FromP(0.7, 1e-320, EffectScale.Ratio).P / 1e-320, 1e-2);
        Assert.Equal(1, PublishedEffect.FromP(0.7, 1 - 1e-12, EffectScale.Ratio).P, 1e-11);
    }
}
