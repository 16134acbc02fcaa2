using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

/// <summary>Every method's interval at levels from next to none to next to all.</summary>
public sealed class LevelTests
{
    [Fact] // the t of one degree of freedom is tan(π/2 · level): near none and near all
    public void Mean_OfTwo_HasTheQuantileOfCauchy()
    {
        foreach (var level in (double[])[1e-12, 1e-6, 0.3, 0.95, 0.999999])
        {
            var interval = MeanSummary.Of(2, 0, Math.Sqrt(2)).Interval(ConfidenceLevel.Of(level)).Interval;
            Assert.Equal(1, interval.Upper / Math.Tan(Math.PI / 2 * level), 1e-3 * Math.Max(1e-6, 1e-13 / level));
        }
    }

    [Theory] // every interval says the level it was asked for, and grows with it
    [MemberData(nameof(Methods))]
    public void Intervals_GrowWithTheLevel(string method, Func<ConfidenceLevel, Interval> of)
    {
        ConfidenceLevel[] levels = [ConfidenceLevel.Of(1e-6), ConfidenceLevel.Of(0.5), default, ConfidenceLevel.Of(0.99), ConfidenceLevel.Of(0.999999)];
        var intervals = Array.ConvertAll(levels, level => of(level));
        Assert.Equal(levels, intervals.Select(interval => interval.Level));
        for (var at = 1; at < levels.Length; at++)
        {
            Assert.True(intervals[at].Lower <= intervals[at - 1].Lower && intervals[at].Upper >= intervals[at - 1].Upper, $"{method} at {levels[at].Share}");
            Assert.True(at is 1 or 4 || intervals[at].Upper > intervals[at - 1].Upper, $"{method} is as wide at {levels[at].Share} as below");
        }
    }

    public static TheoryData<string, Func<ConfidenceLevel, Interval>> Methods()
    {
        var (share, other) = (Proportion.Of(7, 20), Proportion.Of(3, 25));
        var (first, second) = (Sample.Of(Enumerable.Range(0, 30).Select(one => one * 1.37 % 7)), Sample.Of(Enumerable.Range(0, 30).Select(one => one * 2.11 % 9)));
        var pairs = Pairs.Of(first.Sorted.ToArray().Zip(Enumerable.Range(0, 30).Select(one => one * 2.11 % 9)));
        var means = new TwoMeans(first.Summary!, second.Summary!);
        var trend = Trend.Of((0, other), (1, share));
        var many = Trend.Of((0, Proportion.Of(120, 400)), (1, Proportion.Of(150, 400)));
        var panel = new Panel([true, true, true, false, false, false], 2, 1);
        for (var unit = 0; unit < 6; unit++)
            for (var wave = 0; wave < 2; wave++)
                panel.Add(unit, wave, (unit * 7 + wave * 5 + unit * wave * 3) % 11);
        List<Study> studies = [Study.Of(0.1, 0.2), Study.Of(0.5, 0.1), Study.Of(-0.2, 0.3), Study.Of(0.9, 0.2)];
        var scale = Scale.Of(ScaleItem.Of(1, 5), ScaleItem.Of(1, 5), ScaleItem.Of(1, 5));
        double?[][] people = [[1, 2, 2], [3, 3, 4], [5, 4, 5], [2, 2, 1], [4, 5, 3], [1, 1, 3]];
        List<Proportion> units = [Proportion.Of(1, 9), Proportion.Of(8, 9), Proportion.Of(4, 10), Proportion.Of(20, 30)];
        List<Proportion> same = [Proportion.Of(5, 10), Proportion.Of(5, 10)];
        return new()
        {
            { "Wilson", level => share.Wilson(level) },
            { "Wilson corrected", level => share.WilsonCorrected(level) },
            { "mean", level => first.Summary!.Interval(level).Interval },
            { "median", level => first.Median(level).Interval },
            { "Newcombe", level => new TwoProportions(share, other).Difference(level).Interval },
            { "risk ratio", level => new TwoProportions(share, other).RiskRatio(level).Interval },
            { "odds ratio", level => new TwoProportions(share, other).OddsRatio(level).Interval },
            { "Newcombe paired", level => PairedProportions.Of(9, 4, 7, 6).Change(level).Interval },
            { "Welch", level => means.Difference(level).Interval },
            { "Hedges", level => means.StandardisedDifference(level)!.Interval },
            { "shift", level => new TwoSamples(first, second).Shift(level).Interval },
            { "mean change", level => pairs.MeanChange(level)!.Interval },
            { "typical change", level => pairs.TypicalChange(level).Interval },
            { "difference in differences", level => DifferenceInDifferences.Of(panel, level)!.Effect.Interval },
            { "exact trend", level => trend.OddsRatioPerStep(level).Interval },
            { "trend", level => many.OddsRatioPerStep(level).Interval },
            { "fixed", level => PooledEffect.Fixed(studies, level).Effect.Interval },
            { "random", level => PooledEffect.Random(studies, level).Effect.Interval },
            { "prediction", level => PooledEffect.Random(studies, level).Prediction! },
            { "partial pooling", level => PartialPooling.Of(units, level)![0].Interval },
            { "one share", level => PartialPooling.Of(same, level)![0].Interval },
            { "funnel", level => FunnelLimits.At(50, 0.3, level) },
            { "alpha", level => scale.Alpha(people, level)!.Interval },
            { "published", level => PublishedEffect.Of(0.8, 0.5, 1.1, EffectScale.Ratio).Interval(level) },
        };
    }
}
