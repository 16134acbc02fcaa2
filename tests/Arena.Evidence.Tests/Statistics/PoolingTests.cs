using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

public sealed class PoolingTests
{
    [Fact]
    public void Pooling_AsInMetafor() => ReferenceCases.Each("pooling", r =>
    {
        var studies = r.Many("effect").Zip(r.Many("se"), Study.Of).ToList();
        var (@fixed, random) = (PooledEffect.Fixed(studies), PooledEffect.Random(studies));
        r.Closed("fixed", @fixed.Effect.Value, scale: 1);
        r.Closed("fixedSe", @fixed.Effect.StandardError);
        r.Closed("random", random.Effect.Value, scale: 1);
        r.Closed("randomSe", random.Effect.StandardError);
        r.Closed("lower", random.Effect.Interval.Lower, scale: 1);
        r.Closed("upper", random.Effect.Interval.Upper, scale: 1);
        r.Closed("q", random.Heterogeneity?.Statistic, scale: 1);
        r.Closed("p", random.Heterogeneity?.P);
        r.Closed("i2", random.ISquared, scale: 10);
        if (!double.IsNaN(r["metaforI2"]))
            r.Closed("metaforI2", random.ISquared, scale: 10);
        r.Closed("tau2", random.TauSquared, scale: 10);
        r.Closed("predictionLower", random.Prediction?.Lower, scale: 1);
        r.Closed("predictionUpper", random.Prediction?.Upper, scale: 1);
        Assert.Null(@fixed.Prediction);
    });

    [Fact]
    public void Pooling_OfNothing_IsRefused() => Assert.Throws<ArgumentException>(() => PooledEffect.Random([]));

    [Fact]
    public void PartialPooling_AsInR() => ReferenceCases.Each("partial-pooling", r =>
    {
        var pooled = PartialPooling.Of(r.Ints("count").Zip(r.Ints("total"), Proportion.Of).ToList())!;
        r.Iterated("mean", pooled.Mean);
        r.Iterated("spread", pooled.Spread);
        r.Iterated("first", pooled[0].Value);
        r.Iterated("firstLower", pooled[0].Interval.Lower);
        r.Iterated("firstUpper", pooled[0].Interval.Upper);
    });

    [Fact]
    public void PartialPooling_WhereUnitsDoNotDiffer_GivesAllTheCommonShare()
    {
        var units = Enumerable.Repeat(Proportion.Of(5, 10), 30).ToList();
        var pooled = PartialPooling.Of(units)!;
        Assert.Equal((0.0, 0.5), (pooled.Spread, pooled.Mean));
        Assert.Equal(0.5, pooled[3].Value);
        Assert.Equal(Proportion.Of(150, 300).Wilson(), pooled[3].Interval);
    }

    [Fact] // the larger a unit, the more of its own it keeps
    public void PartialPooling_DrawsSmallUnitsMore()
    {
        List<Proportion> units = [Proportion.Of(9, 10), Proportion.Of(90, 100), Proportion.Of(20, 60), Proportion.Of(30, 60), Proportion.Of(15, 60), Proportion.Of(40, 60)];
        var pooled = PartialPooling.Of(units)!;
        Assert.InRange(pooled[0].Value, pooled.Mean, pooled[1].Value);
        Assert.InRange(pooled[1].Value, pooled[0].Value, 0.9);
        Assert.Equal(0.5, pooled.ShareAbove(0, pooled[0].Value), 0.1);
    }

    [Fact]
    public void PartialPooling_WithoutAnythingToTellHowUnitsDiffer_IsNone()
    {
        Assert.Null(PartialPooling.Of([Proportion.Of(1, 1), Proportion.Of(0, 1), Proportion.Of(3, 4)]));
        Assert.Null(PartialPooling.Of([Proportion.Of(0, 5), Proportion.Of(0, 6)]));
        Assert.Null(PartialPooling.Of([Proportion.Of(5, 5), Proportion.Of(6, 6)]));
    }

    [Fact] // all or nobody in each unit: as far apart as can be, and still an answer
    public void PartialPooling_OfAllOrNothing_EndsAtTheWidestSpread() =>
        Assert.Equal(1e4, PartialPooling.Of([Proportion.Of(5, 5), Proportion.Of(0, 6), Proportion.Of(7, 7)])!.Spread, 1.0);
}
