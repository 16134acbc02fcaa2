using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

/// <summary>As <see cref="EdgeTests"/>, for what goes over time and over many units.</summary>
public sealed class TimeEdgeTests
{
    [Fact] // one study outweighs the other: Σw − Σw²/Σw is 2w₁w₂/(w₁ + w₂) there, by hand nearly 2, and Q nearly 25
    public void Pooling_WhereOneStudyOutweighsTheOther_KeepsItsDigits() =>
        Assert.Equal((25 / (1 + 1e-30) - 1) / (2 / (1 + 1e-30)), PooledEffect.Random([Study.Of(0, 1e-15), Study.Of(5, 1)]).TauSquared, 1e-9);

    [Fact] // Tarone 1979: from spread 0 on the likelihood rises where units differ by more than chance lets them, and else 0 is a top
    public void PartialPooling_HasNoSpread_OnlyWhereUnitsDifferNoMoreThanByChance()
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

    [Fact] // two rounds of doubling past where C(n, 50) ends: as many among as many, so the odds ratio is 31/19 and Fisher's p the test's
    public void ExactTrend_OfManyPeople_IsFishersTest()
    {
        var (first, second) = (Proportion.Of(19, 1_000_000_000), Proportion.Of(31, 1_000_000_000));
        var trend = Trend.Of((0, first), (1, second)).OddsRatioPerStep();
        Assert.Equal(31 / 19.0, trend.OddsRatio!.Value, 1e-6);
        Assert.Equal(new TwoProportions(first, second).Fisher().P, trend.Test!.P, 1e-9);
    }

    [Theory] // of two times the odds ratio is the table's, per step between them: (d/c)/(b/a), and the spread Woolf's
    [InlineData(284, 3, 102, 286, 15_900, 15_902)]
    [InlineData(1, 45, 161, 2, 2_692_930, 2_692_993)]
    [InlineData(-5, 60, 2_000_000_000, 995, 1_999_999_000, 2_000_000_000)]
    public void Trend_OfTwoTimesFarApart_IsTheTable(int from, int a, int m, int to, int b, int n)
    {
        var (first, second) = (Proportion.Of(a, m), Proportion.Of(b, n));
        var ratio = new TwoProportions(second, first).OddsRatio();
        var trend = Trend.Of((from, first), (to, second)).OddsRatioPerStep();
        Assert.Equal(IntervalMethod.LogNormal, trend.Interval.Method);
        Assert.Equal(1, trend.OddsRatio!.Value / Math.Pow(ratio.Value!.Value, 1.0 / (to - from)), 1e-9);
        Assert.Equal(1, trend.Interval.Upper / Math.Pow(ratio.Interval.Upper, 1.0 / (to - from)), 1e-9);
    }

    [Theory] // few of very many, and all of the others: far out the tails are infinite in logarithms, and that is no end of the search
    [InlineData(13, 62, 43_777_791, 43_777_791)]
    [InlineData(0, 16_175_034, 43, 43)]
    [InlineData(41, 47, 0, 780_659)]
    public void ExactTrend_OfFewAmongMany_HasItsEnds(int a, int m, int b, int n)
    {
        var (first, second) = (Proportion.Of(a, m), Proportion.Of(b, n));
        var trend = Trend.Of((0, first), (2, second)).OddsRatioPerStep();
        Assert.Equal(IntervalMethod.ExactConditional, trend.Interval.Method);
        Assert.True(trend.Interval.Lower is >= 0 and < double.PositiveInfinity && trend.Interval.Contains(trend.OddsRatio!.Value) && (trend.Interval.Lower > 0 || trend.Interval.Upper < 1));
        Assert.Equal(1, trend.Test!.P / new TwoProportions(first, second).Fisher().P, 1e-6);
    }

    [Fact] // the same figures in tenths and a thousand higher: what is a tie in whole numbers stays one
    public void Permutation_OfDecimals_KeepsTies()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++)
        {
            int[] Draw() => [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(10))];
            var (first, second) = (Draw(), Draw());
            double P(Func<int, double> of) => new TwoSamples(Sample.Of(first.Select(of)), Sample.Of(second.Select(of))).Permutation(1).P;
            Assert.Equal(P(one => one), P(one => 1000 + one / 10.0));
        }
    }

    [Fact] // the intervention's units answer at the first and last waves, the others at the two between: every step may be the waves' own
    public void DifferenceInDifferences_WithoutACommonWave_IsNone()
    {
        var panel = new Panel([true, true, false, false], 4, 2);
        for (var unit = 0; unit < 4; unit++)
            foreach (var wave in (int[])(unit < 2 ? [0, 3] : [1, 2]))
                panel.Add(unit, wave, unit * wave % 3 + unit);
        Assert.NotNull(panel.Change(0));
        Assert.Null(DifferenceInDifferences.Of(panel));
    }
}
