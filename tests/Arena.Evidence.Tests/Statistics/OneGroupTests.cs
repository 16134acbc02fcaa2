using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

public sealed class OneGroupTests
{
    [Fact]
    public void Wilson_AsInR() => ReferenceCases.Each("wilson", r =>
    {
        var proportion = Proportion.Of(r.Int("count"), r.Int("total"));
        var (plain, corrected) = (proportion.Wilson(), proportion.WilsonCorrected());
        r.Closed("lower", plain.Lower, scale: 1);
        r.Closed("upper", plain.Upper);
        r.Closed("correctedLower", corrected.Lower, scale: 1);
        r.Closed("correctedUpper", corrected.Upper);
    });

    [Theory] // Newcombe 1998, Stat Med 17:857–872, table I, methods 3 and 4
    [InlineData(81, 263, 0.2553, 0.3662, 0.2535, 0.3682)]
    [InlineData(15, 148, 0.0624, 0.1605, 0.0598, 0.1644)]
    [InlineData(0, 20, 0.0000, 0.1611, 0.0000, 0.2005)]
    [InlineData(1, 29, 0.0061, 0.1718, 0.0018, 0.1963)]
    public void Wilson_AsPublished(int count, int total, double lower, double upper, double correctedLower, double correctedUpper)
    {
        var proportion = Proportion.Of(count, total);
        var (plain, corrected) = (proportion.Wilson(), proportion.WilsonCorrected());
        Assert.Equal((lower, upper), (Math.Round(plain.Lower, 4), Math.Round(plain.Upper, 4)));
        Assert.Equal((correctedLower, correctedUpper), (Math.Round(corrected.Lower, 4), Math.Round(corrected.Upper, 4)));
        Assert.Equal(IntervalMethod.Wilson, plain.Method);
        Assert.Equal(IntervalMethod.WilsonCorrected, corrected.Method);
    }

    [Fact]
    public void Wilson_OfNobodyAndEverybody_EndsExactlyAtTheEdge()
    {
        for (var total = 1; total < 200; total++)
        {
            Assert.Equal(0, Proportion.Of(0, total).Wilson().Lower);
            Assert.Equal(1, Proportion.Of(total, total).Wilson().Upper);
            Assert.Equal(0, Proportion.Of(0, total).WilsonCorrected().Lower);
            Assert.Equal(1, Proportion.Of(total, total).WilsonCorrected().Upper);
        }
    }

    [Fact]
    public void Mean_AsInR() => ReferenceCases.Each("mean", r =>
    {
        var values = r.Many("values");
        var largest = values.Max(Math.Abs);
        var summary = Sample.Of(values).Summary!;
        var estimate = summary.Interval();
        r.Closed("mean", estimate.Value, largest);
        r.Closed("sd", summary.StandardDeviation);
        r.Closed("lower", estimate.Interval.Lower, largest);
        r.Closed("upper", estimate.Interval.Upper, largest);
    });

    [Fact]
    public void MeanOfSummaries_AsInR() => ReferenceCases.Each("mean-summary", r =>
    {
        var estimate = MeanSummary.Of(r.Int("count"), r["mean"], r["sd"]).Interval();
        r.Closed("standardError", estimate.StandardError);
        r.Closed("lower", estimate.Interval.Lower);
        r.Closed("upper", estimate.Interval.Upper);
    });

    [Fact]
    public void Levels_AsInR() => ReferenceCases.Each("levels", r =>
    {
        var level = ConfidenceLevel.Of(r["level"]);
        var sample = Sample.Of(r.Many("values"));
        var (share, mean, median) = (Proportion.Of(r.Int("count"), r.Int("total")).Wilson(level), sample.Summary!.Interval(level), sample.Median(level));
        r.Closed("z", level.Z);
        r.Closed("lower", share.Lower, scale: 1);
        r.Closed("upper", share.Upper);
        r.Closed("meanLower", mean.Interval.Lower, scale: 1);
        r.Closed("meanUpper", mean.Interval.Upper, scale: 1);
        r.Closed("medianLower", median.Interval.Lower);
        r.Closed("medianUpper", median.Interval.Upper);
        r.Closed("coverage", median.Coverage);
    });

    [Fact]
    public void Median_AsInR() => ReferenceCases.Each("median", r =>
    {
        var median = Sample.Of(r.Many("values")).Median();
        r.Closed("median", median.Value);
        r.Closed("lower", median.Interval.Lower);
        r.Closed("upper", median.Interval.Upper);
        r.Closed("coverage", median.Coverage);
    });

    [Fact]
    public void Mean_OfConstants_KnowsNothingOfTheSpread() => Assert.True(Sample.Of(3, 3, 3).Summary!.Interval().Interval.IsUnbounded);

    [Fact]
    public void Mean_OfOneValue_HasNoSummary() => Assert.Null(Sample.Of(3).Summary);
}
