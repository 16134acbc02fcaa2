using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

public sealed class TimeTests
{
    [Fact]
    public void DifferenceInDifferences_AsInClubSandwich() => ReferenceCases.Each("difference-in-differences", r =>
    {
        var result = DifferenceInDifferences.Of(PanelOf(r))!;
        var largest = Math.Max(100, r.Many("value").Max(Math.Abs));
        r.Closed("effect", result.Effect.Value, largest);
        r.Closed("standardError", result.Effect.StandardError, largest);
        r.Iterated("freedom", result.Test.DegreesOfFreedom);
        r.Iterated("p", result.Test.P);
    });

    [Fact]
    public void DifferenceInDifferences_WithFewUnits_SaysSo()
    {
        Assert.True(DifferenceInDifferences.Of(Even(units: 8))!.FewClusters);
        Assert.False(DifferenceInDifferences.Of(Even(units: 60))!.FewClusters);
    }

    [Fact]
    public void DifferenceInDifferences_WithOneUnitInAnArm_IsNone()
    {
        var panel = new Panel([true, false, false], 2, 1);
        for (var unit = 0; unit < 3; unit++)
            for (var wave = 0; wave < 2; wave++)
                panel.Add(unit, wave, unit * wave + 0.5 * unit);
        Assert.Null(DifferenceInDifferences.Of(panel));
    }

    [Theory] // rounding alone leaves a variance that is not quite 0, and made a p of 0 of it
    [InlineData(0.1, 0.7)]
    [InlineData(3, 0)]
    [InlineData(1e9, 0.3)]
    [InlineData(-1e-9, 3e-9)]
    public void DifferenceInDifferences_WithoutAnySpread_IsNone(double level, double effect)
    {
        var panel = new Panel([.. Enumerable.Range(0, 9).Select(unit => unit % 2 == 0)], 3, 1);
        for (var unit = 0; unit < 9; unit++)
            for (var wave = 0; wave < 3; wave++)
                for (var person = 0; person <= 7 * unit; person++)
                    panel.Add(unit, wave, level * (1 + unit / 3.0) + 0.1 * level * wave + (wave > 0 && panel.IsTreated(unit) ? effect : 0));
        Assert.Null(DifferenceInDifferences.Of(panel));
    }

    // with one person a unit and wave, and two waves, it is Welch's t of the changes: CR2 is then exact for unequal variances
    [Fact]
    public void DifferenceInDifferences_OfTwoWaves_IsTheDifferenceOfTheChanges()
    {
        var panel = Even(units: 30);
        var (treated, others) = (new List<double>(), new List<double>());
        for (var unit = 0; unit < 30; unit++)
            (panel.IsTreated(unit) ? treated : others).Add(panel.Change(unit)!.Value);
        var welch = new TwoMeans(Sample.Of(treated).Summary!, Sample.Of(others).Summary!).Difference();
        var result = DifferenceInDifferences.Of(panel)!;
        Assert.Equal(welch.Value, result.Effect.Value, 10);
        Assert.Equal(welch.StandardError!.Value, result.Effect.StandardError!.Value, 10);
    }

    [Fact]
    public void Permutation_CountsEveryDealAsInR() => ReferenceCases.Each("permutation", r =>
    {
        var test = new TwoSamples(Sample.Of(r.Many("first")), Sample.Of(r.Many("second"))).Permutation(seed: 1, rounds: 1_000_000);
        r.Closed("difference", test.Statistic, scale: 10);
        r.Closed("p", test.P);
        r.Closed("coin", test.P);
        Assert.Equal(TestMethod.PermutationExact, test.Method);
    });

    [Fact]
    public void Permutation_FromASeed_IsRepeatableAndNearTheExactOne()
    {
        var samples = new TwoSamples(Sample.Of(1, 4, 2, 6, 7, 9, 3.5), Sample.Of(2, 8, 9, 11, 12, 7.5, 10));
        var exact = samples.Permutation(seed: 1, rounds: 10_000);
        Assert.Equal(TestMethod.PermutationExact, exact.Method); // 3,432 ways
        var drawn = samples.Permutation(seed: 7, rounds: 3_000);
        Assert.Equal(TestMethod.PermutationRandom, drawn.Method);
        Assert.Equal(drawn.P, samples.Permutation(seed: 7, rounds: 3_000).P);
        Assert.NotEqual(drawn.P, samples.Permutation(seed: 8, rounds: 3_000).P);
        var error = Math.Sqrt(exact.P * (1 - exact.P) / 3_000);
        Assert.InRange(drawn.P, exact.P - 4 * error, exact.P + 4 * error);
    }

    [Fact] // as many deals as there are ways, and twenty times more: a seed's draws miss no order and favour none
    public void Permutation_FromASeed_FavoursNoDeal()
    {
        foreach (var size in (ReadOnlySpan<int>)[6, 9, 10])
        {
            var samples = new TwoSamples(Sample.Of(Enumerable.Range(0, size).Select(one => one * 3.7 % 5)), Sample.Of(Enumerable.Range(0, size + 1).Select(one => 0.9 + one * 2.9 % 5)));
            var exact = samples.Permutation(seed: 1, rounds: 1_000_000).P;
            var many = Enumerable.Range(0, 20).Average(seed => PermutationTest.OfMeans(samples.First.Sorted, samples.Second.Sorted, seed, 100_000, everyUpTo: 0).P);
            var error = Math.Sqrt(exact * (1 - exact) / 2_000_000);
            Assert.InRange(many, exact - 5 * error, exact + 5 * error + 1e-5);
        }
    }

    [Fact]
    public void Permutation_OfAPanel_CountsEachUnitOnce()
    {
        var panel = Even(units: 8);
        var test = panel.Permutation(seed: 3)!;
        Assert.Equal(TestMethod.PermutationExact, test.Method); // 70 ways
        Assert.Equal(0, test.P * 70 % 1, 9);
        Assert.Equal(DifferenceInDifferences.Of(panel)!.Effect.Value, test.Statistic!.Value, 10);
    }

    [Fact]
    public void ExactTrend_AsWrittenDownInR() => ReferenceCases.Each("trend-exact", r =>
    {
        var trend = TrendOf(r).OddsRatioPerStep();
        Assert.Equal(IntervalMethod.ExactConditional, trend.Interval.Method);
        r.Iterated("oddsRatio", trend.OddsRatio);
        r.Iterated("lower", trend.Interval.Lower);
        r.Iterated("upper", trend.Interval.Upper);
        r.Closed("p", trend.Test!.P);
    });

    [Fact]
    public void Trend_AsInR() => ReferenceCases.Each("trend", r =>
    {
        var trend = TrendOf(r);
        var slope = trend.OddsRatioPerStep();
        if (r["exact"] == 1)
            Assert.Equal(IntervalMethod.ExactConditional, slope.Interval.Method);
        else
        {
            r.Iterated("oddsRatio", slope.OddsRatio);
            r.Iterated("lower", slope.Interval.Lower);
            r.Iterated("upper", slope.Interval.Upper);
            Assert.Equal(IntervalMethod.LogNormal, slope.Interval.Method);
        }
        r.Closed("statistic", trend.CochranArmitage()!.Statistic, scale: 10);
        r.Closed("p", trend.CochranArmitage()!.P);
    });

    [Fact] // the rarer answer is counted: turned around, the trend is its reciprocal
    public void ExactTrend_OfTheOthers_IsTheReciprocal()
    {
        var (rising, falling) = (Trend.Of((0, Proportion.Of(1, 9)), (2, Proportion.Of(2, 8)), (3, Proportion.Of(5, 9))), Trend.Of((0, Proportion.Of(8, 9)), (2, Proportion.Of(6, 8)), (3, Proportion.Of(4, 9))));
        var (up, down) = (rising.OddsRatioPerStep(), falling.OddsRatioPerStep());
        Assert.Equal(up.OddsRatio!.Value, 1 / down.OddsRatio!.Value, 9);
        Assert.Equal(up.Interval.Lower, 1 / down.Interval.Upper, 9);
        Assert.Equal(up.Test!.P, down.Test!.P, 12);
    }

    [Theory] // few cases are exact, many by likelihood: both say where the estimate goes
    [InlineData(1)]
    [InlineData(100)]
    public void Trend_ThatSeparates_IsWithoutEnd(int times)
    {
        Proportion Of(int count) => Proportion.Of(count * times, 3 * times);
        var (rising, falling) = (Trend.Of((1, Of(0)), (2, Of(1)), (3, Of(3))).OddsRatioPerStep(), Trend.Of((1, Of(3)), (2, Of(3)), (3, Of(0))).OddsRatioPerStep());
        Assert.Equal(double.PositiveInfinity, rising.OddsRatio);
        Assert.Equal(0, falling.OddsRatio);
        Assert.Equal(double.PositiveInfinity, rising.Interval.Upper);
        Assert.Equal(0, falling.Interval.Lower);
        Assert.Equal(times == 1 ? IntervalMethod.ExactConditional : IntervalMethod.LogNormal, rising.Interval.Method);
        Assert.InRange(rising.Test!.P, 0, times == 1 ? 0.2 : 1e-20);
    }

    [Fact]
    public void Trend_DoesNotCareWhetherTimeIsInYearsOrSeconds()
    {
        TrendEstimate Of(int unit) => Trend.Of((0, Proportion.Of(60, 200)), (unit, Proportion.Of(80, 200)), (2 * unit, Proportion.Of(95, 200))).OddsRatioPerStep();
        Assert.Equal(Math.Log(Of(1).OddsRatio!.Value), Math.Log(Of(31_556_952).OddsRatio!.Value) * 31_556_952, 6);
    }

    [Fact]
    public void Trend_OfNobody_SaysNothing()
    {
        var nobody = Trend.Of((1, Proportion.Of(0, 9)), (2, Proportion.Of(0, 8)));
        Assert.Null(nobody.OddsRatioPerStep().OddsRatio);
        Assert.Null(nobody.CochranArmitage());
    }

    private static Trend TrendOf(ReferenceCases r) =>
        Trend.Of([.. r.Ints("time").Zip(r.Ints("count").Zip(r.Ints("total"), Proportion.Of))]);

    private static Panel PanelOf(ReferenceCases r)
    {
        var panel = new Panel([.. r.Ints("treated").Select(one => one == 1)], r.Int("waves"), r.Int("start"));
        var (units, waves, values) = (r.Ints("unit"), r.Ints("wave"), r.Many("value"));
        for (var row = 0; row < units.Length; row++)
            panel.Add(units[row], waves[row], values[row]);
        return panel;
    }

    // one person in each unit at both waves; every other unit treated
    private static Panel Even(int units)
    {
        var panel = new Panel([.. Enumerable.Range(0, units).Select(unit => unit % 2 == 0)], 2, 1);
        for (var unit = 0; unit < units; unit++)
        {
            panel.Add(unit, 0, unit * 7 % 5);
            panel.Add(unit, 1, unit * 11 % 6 + (unit % 2 == 0 ? 1 : 0) * (1 + unit % 3));
        }
        return panel;
    }
}
