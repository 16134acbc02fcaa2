using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

public sealed class SeveralTests
{
    [Fact]
    public void ChiSquare_AsInR() => ReferenceCases.Each("chi-square", r =>
    {
        var table = CountTable.Of(r.Rows("table").Select(row => row.Select(one => (int)one!.Value).ToArray()).ToArray());
        var test = table.ChiSquare()!;
        r.Closed("statistic", test.Statistic, scale: 10);
        r.Closed("freedom", test.DegreesOfFreedom);
        r.Closed("p", test.P);
        r.Closed("smallest", table.SmallestExpected);
    });

    [Fact] // Fleiss 1981 by way of R's documentation: smokers among patients in four hospitals
    public void Smokers_AsPublished()
    {
        (int Count, int Total)[] hospitals = [(83, 86), (90, 93), (129, 136), (70, 82)];
        var test = CountTable.Of([.. hospitals.Select(one => (int[])[one.Count, one.Total - one.Count])]).ChiSquare()!;
        Assert.Equal((12.6004, 3, 0.005585), (Math.Round(test.Statistic!.Value, 4), test.DegreesOfFreedom!.Value, Math.Round(test.P, 6)));

        double Pair(int i, int j) => new TwoProportions(Proportion.Of(hospitals[i].Count, hospitals[i].Total), Proportion.Of(hospitals[j].Count, hospitals[j].Total)).ChiSquare(yates: true)!.P;
        var adjusted = Holm.Adjust(Pair(0, 1), Pair(0, 2), Pair(1, 2), Pair(0, 3), Pair(1, 3), Pair(2, 3));
        Assert.Equal([1.000, 1.000, 1.000, 0.119, 0.093, 0.124], adjusted.Select(p => Math.Round(p, 3)));
    }

    [Fact]
    public void ChiSquare_WithAnEmptyRow_IsNoTest()
    {
        var table = CountTable.Of([[1, 2], [0, 0], [3, 4]]);
        Assert.Null(table.ChiSquare());
        Assert.Null(table.SmallestExpected);
    }

    [Fact]
    public void Holm_AsInR() => ReferenceCases.Each("holm", r => r.ClosedMany("adjusted", Holm.Adjust(r.Many("p"))));

    [Fact]
    public void PublishedEffect_AsInR() => ReferenceCases.Each("published-effect", r =>
    {
        var scale = r.Int("ratio") == 1 ? EffectScale.Ratio : EffectScale.Difference;
        var effect = PublishedEffect.Of(r["value"], r["lower"], r["upper"], scale);
        r.Closed("standardError", effect.StandardError);
        r.Closed("z", effect.Z);
        r.Closed("p", effect.P);
        r.Closed("backLower", effect.Interval().Lower, scale: 1);
        r.Closed("backUpper", effect.Interval().Upper, scale: 1);
        if (effect.P is > 0 and < 1)
            r.Closed("back", PublishedEffect.FromP(r["value"], effect.P, scale).StandardError);
    });

    [Fact] // Altman and Bland 2011, BMJ 343:d2304: a risk ratio of 0.81 (0.70 to 0.94)
    public void PublishedEffect_AsPublished()
    {
        var effect = PublishedEffect.Of(0.81, 0.70, 0.94, EffectScale.Ratio);
        Assert.Equal((0.075, -2.80, 0.005), (Math.Round(effect.StandardError, 3), Math.Round(effect.Z, 2), Math.Round(effect.P, 3)));
    }

    [Fact]
    public void Funnel_AsInR() => ReferenceCases.Each("funnel", r =>
    {
        var (usual, wide) = (FunnelLimits.At(r.Int("people"), r["target"]), FunnelLimits.At(r.Int("people"), r["target"], ConfidenceLevel.Of(0.998)));
        r.Closed("lower", usual.Lower, scale: 1);
        r.Closed("upper", usual.Upper, scale: 1);
        r.Closed("wideLower", wide.Lower, scale: 1);
        r.Closed("wideUpper", wide.Upper, scale: 1);
    });

    [Fact]
    public void Funnel_TellsWhereAUnitLies()
    {
        Assert.Equal(FunnelPlace.Within, FunnelLimits.Place(Proportion.Of(3, 5), 0.8));
        Assert.Equal(FunnelPlace.Below, FunnelLimits.Place(Proportion.Of(60, 100), 0.8));
        Assert.Equal(FunnelPlace.Above, FunnelLimits.Place(Proportion.Of(95, 100), 0.8));
    }

    [Fact]
    public void AlphaAndScores_AsInPsych() => ReferenceCases.Each("alpha", r =>
    {
        var answers = r.Rows("answers");
        var scale = Scale.Of(Enumerable.Repeat(ScaleItem.Of(1, 5), answers[0].Length).ToArray());
        var alpha = scale.Alpha(answers)!;
        r.Closed("alpha", alpha.Value, scale: 1);
        if (!double.IsNaN(r["psych"]))
            r.Closed("psych", alpha.Value, scale: 1);
        r.Closed("lower", alpha.Interval.Lower, scale: 1);
        r.Closed("upper", alpha.Interval.Upper, scale: 1);
        r.ClosedMany("scores", [.. answers.Select(one => scale.Score(one) ?? double.NaN)]);
    });

    [Fact]
    public void Alpha_LeavesOutWhoDidNotAnswerAll()
    {
        var scale = Scale.Of(ScaleItem.Of(1, 5), ScaleItem.Of(1, 5, reversed: true));
        var alpha = scale.Alpha([[1, 5], [3, 2], [4, null], [5, 1]])!;
        Assert.Equal((3, 1), (alpha.People, alpha.Incomplete));
        Assert.Null(scale.Alpha([[1, 5], [3, null]]));
        Assert.Null(scale.Alpha([[3, 3], [3, 3]]));
        Assert.Null(Scale.Of(ScaleItem.Of(1, 5)).Alpha([[1], [3]]));
    }

    [Theory] // half of the questions is enough, less is not
    [InlineData(5, 5, null, null, 100.0)]
    [InlineData(1, 4, null, 3, 41.7)]
    [InlineData(3, null, null, null, null)]
    public void Score_AsksForHalfOfTheAnswers(int first, int? second, int? third, int? fourth, double? score) =>
        Assert.Equal(score, Round(Scale.Of(ScaleItem.Of(1, 5), ScaleItem.Of(1, 5), ScaleItem.Of(1, 5), ScaleItem.Of(1, 5)).Score([first, second, third, fourth])));

    private static double? Round(double? score) => score is { } one ? Math.Round(one, 1) : null;

    [Fact]
    public void Score_TurnsAReversedQuestionAround() => Assert.Equal(75, ScaleItem.Of(0, 4, reversed: true).Score(1));

    [Fact]
    public void Distribution_KnowsItsSharesMeanAndMiddle()
    {
        var answers = ScaleDistribution.Of(1, 2, 3, 4, 10);
        Assert.Equal((Proportion.Of(10, 20), Proportion.Of(14, 20)), (answers.At(4), answers.AtLeast(3)));
        Assert.Equal((75.0, 3), (answers.Mean, answers.MedianStep));
        // the same as of the answers one by one
        var one = Sample.Of(answers.Counts.SelectMany((count, step) => Enumerable.Repeat(25.0 * step, count))).Summary!;
        Assert.Equal(one.Mean, answers.Mean, 10);
        Assert.Equal(one.StandardDeviation, answers.StandardDeviation!.Value, 10);
        Assert.Null(ScaleDistribution.Of(0, 1).StandardDeviation);
    }
}
