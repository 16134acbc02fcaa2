using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

/// <summary>Edges that R cannot be asked for, each with why the figure is what it is, or with its refusal.</summary>
public sealed class EdgeTests
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

    [Fact] // the t of one degree of freedom is tan(π/2 · level): near none and near all
    public void Mean_OfTwo_HasTheQuantileOfCauchy()
    {
        foreach (var level in (double[])[1e-12, 1e-6, 0.3, 0.95, 0.999999])
        {
            var interval = MeanSummary.Of(2, 0, Math.Sqrt(2)).Interval(ConfidenceLevel.Of(level)).Interval;
            Assert.Equal(1, interval.Upper / Math.Tan(Math.PI / 2 * level), 1e-3 * Math.Max(1e-6, 1e-13 / level));
        }
    }

    [Fact] // 2 · 10⁹ a group is not enough: no number is, and the doubling stops there
    public void Planning_BeyondWhatCanBeCounted_HasNoNumber()
    {
        Assert.Null(Planning.PeopleForTwoProportions(0.5, 0.50001, 0.9));
        Assert.Null(Planning.PeopleForTwoMeans(1e-9, 1, 0.5));
        Assert.Null(Planning.PeopleForTwoMeans(1, 1, 0.8, design: DesignEffect.Of(1e10, 1)));
        Assert.InRange(Planning.PeopleForTwoProportions(0.5, 0.50005, 0.8)!.Value, 1_500_000_000, 1_600_000_000);
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

    [Fact] // one person a unit, or people of a unit no more alike than others: nothing is lost
    public void DesignEffect_OfNoClusters_IsOne() => Assert.Equal((1.0, 1.0), (DesignEffect.Of(1, 1).Factor, DesignEffect.Of(500, 0, 3).Factor));

    [Fact]
    public void Holm_OfNoTest_IsEmpty() => Assert.Empty(Holm.Adjust());

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

    [Fact] // one study outweighs the other: Σw − Σw²/Σw is 2w₁w₂/(w₁ + w₂) there, by hand nearly 2, and Q nearly 25
    public void Pooling_WhereOneStudyOutweighsTheOther_KeepsItsDigits() =>
        Assert.Equal((25 / (1 + 1e-30) - 1) / (2 / (1 + 1e-30)), PooledEffect.Random([Study.Of(0, 1e-15), Study.Of(5, 1)]).TauSquared, 1e-9);

    [Fact] // Tarone 1979: from spread 0 on the likelihood rises where units differ by more than chance lets them, and else 0 is a top
    public void PartialPooling_HasNoSpread_OnlyWhereUnitsDiffersNoMoreThanByChance()
    {
        var random = new Random(20261122);
        var without = 0;
        for (var town = 0; town < 400; town++)
        {
            var units = Enumerable.Range(0, random.Next(2, 12)).Select(_ => random.Next(1, 30)).Select(total => Proportion.Of(random.Next(total + 1) / 2 + total / 4, total)).ToList();
            if (PartialPooling.Of(units) is not { Spread: 0 } pooled)
                continue;
            without++;
            double Twice(Func<Proportion, int> of) => units.Sum(unit => of(unit) * (of(unit) - 1.0));
            Assert.True(Twice(unit => unit.Count) / pooled.Mean + Twice(unit => unit.Others) / (1 - pooled.Mean) <= Twice(unit => unit.Total) * (1 + 1e-9));
        }
        Assert.InRange(without, 100, 399);
    }

    [Fact] // dealing one value, or values that do not differ, gives the same always
    public void Permutation_WithNothingToDeal_IsOne()
    {
        Assert.Equal(1, new TwoSamples(Sample.Of(0.1, 0.1, 0.1), Sample.Of(0.1, 0.1)).Permutation(1, rounds: 1).P);
        Assert.Equal(1, new TwoSamples(Sample.Of(3), Sample.Of(8)).Permutation(1).P);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TwoSamples(Sample.Of(3), Sample.Of(8)).Permutation(1, rounds: 0));
        Assert.Null(new Panel([true, false], 2, 1).Permutation(1));
    }

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

    [Fact] // two rounds of doubling past where C(n, 50) ends: as many among as many, so the odds ratio is 31/19 and Fisher's p the test's
    public void ExactTrend_OfManyPeople_IsFishersTest()
    {
        var (first, second) = (Proportion.Of(19, 1_000_000_000), Proportion.Of(31, 1_000_000_000));
        var trend = Trend.Of((0, first), (1, second)).OddsRatioPerStep();
        Assert.Equal(31 / 19.0, trend.OddsRatio!.Value, 1e-6);
        Assert.Equal(new TwoProportions(first, second).Fisher().P, trend.Test!.P, 1e-9);
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
