using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

public sealed class TwoGroupTests
{
    [Fact]
    public void Difference_AsInEpi() => ReferenceCases.Each("risk-difference", r =>
    {
        var difference = Table(r).Difference();
        r.Closed("difference", difference.Value, scale: 1);
        r.Closed("lower", difference.Interval.Lower, scale: 1);
        r.Closed("upper", difference.Interval.Upper, scale: 1);
    });

    [Theory] // Newcombe 1998, Stat Med 17:873–890, table II, method 10
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Difference_AsPublished(int a, int m, int b, int n, double lower, double upper)
    {
        var interval = new TwoProportions(Proportion.Of(a, m), Proportion.Of(b, n)).Difference().Interval;
        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void Difference_OfTheTrainingTrial_HoldsNoDifference()
    {
        var trial = new TwoProportions(Proportion.Of(23, 46), Proportion.Of(17, 47)).Difference();
        Assert.Equal((0.138, -0.061, 0.323), (Math.Round(trial.Value, 3), Math.Round(trial.Interval.Lower, 3), Math.Round(trial.Interval.Upper, 3)));
    }

    [Fact]
    public void RiskRatio_AsInMetafor() => ReferenceCases.Each("risk-ratio", r => CheckRatio(r, Table(r).RiskRatio()));

    [Fact]
    public void OddsRatio_AsInMetafor() => ReferenceCases.Each("odds-ratio", r => CheckRatio(r, Table(r).OddsRatio()));

    [Theory]
    [InlineData(3, 10, 4, 10, ZeroCells.None, 0.75)]
    [InlineData(0, 10, 4, 10, ZeroCells.HalfAddedToEachCell, 0.0)]
    [InlineData(4, 10, 0, 10, ZeroCells.HalfAddedToEachCell, double.PositiveInfinity)]
    [InlineData(10, 10, 4, 10, ZeroCells.HalfAddedToEachCell, 2.5)]
    [InlineData(0, 10, 0, 20, ZeroCells.SaysNothing, null)]
    [InlineData(10, 10, 20, 20, ZeroCells.SaysNothing, 1.0)]
    public void RiskRatio_SaysWhatWasDoneAboutEmptyCells(int a, int m, int b, int n, ZeroCells zeroCells, double? observed)
    {
        var ratio = new TwoProportions(Proportion.Of(a, m), Proportion.Of(b, n)).RiskRatio();
        Assert.Equal(zeroCells, ratio.ZeroCells);
        Assert.Equal(observed, ratio.Observed);
        Assert.Equal(zeroCells == ZeroCells.SaysNothing, ratio.Value is null);
    }

    [Fact]
    public void Fisher_AsInR() => ReferenceCases.Each("fisher", r =>
    {
        r.Closed("p", Table(r).Fisher().P);
        r.Closed("midP", Table(r).FisherMidP().P);
    });

    [Fact] // Fisher 1935: the lady tasting tea
    public void Fisher_OfTheTeaTasting() => Assert.Equal(0.4857, new TwoProportions(Proportion.Of(3, 4), Proportion.Of(1, 4)).Fisher().P, 4);

    [Fact]
    public void ChiSquare_AsInR() => ReferenceCases.Each("chi-square-2x2", r =>
    {
        var (plain, yates) = (Table(r).ChiSquare(yates: false)!, Table(r).ChiSquare(yates: true)!);
        r.Closed("statistic", plain.Statistic, scale: 1);
        r.Closed("p", plain.P);
        r.Closed("yates", yates.Statistic, scale: 1);
        r.Closed("yatesP", yates.P);
    });

    [Fact]
    public void ChiSquare_OfNobody_IsNoTest() => Assert.Null(new TwoProportions(Proportion.Of(0, 3), Proportion.Of(0, 5)).ChiSquare(yates: false));

    private static TwoProportions Table(ReferenceCases r) =>
        new(Proportion.Of(r.Int("a"), r.Int("a") + r.Int("b")), Proportion.Of(r.Int("c"), r.Int("c") + r.Int("d")));

    private static void CheckRatio(ReferenceCases r, RatioEstimate ratio)
    {
        r.Closed("value", ratio.Value);
        r.Closed("lower", ratio.Interval.Lower);
        r.Closed("upper", ratio.Interval.Upper);
    }
}
