using Arena.Evidence.Statistics;
using TestResult = Arena.Evidence.Statistics.TestResult;

namespace Arena.Evidence.Tests.Statistics;

public sealed class TwoSampleTests
{
    // R's sleep: hours of sleep gained with two drugs, by the same ten people
    private static readonly double[] FirstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] SecondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void Welch_AsInR() => ReferenceCases.Each("welch", r =>
    {
        var (first, second) = (r.Many("first"), r.Many("second"));
        var largest = first.Concat(second).Max(Math.Abs);
        var means = new TwoMeans(Sample.Of(first).Summary!, Sample.Of(second).Summary!);
        var (difference, test, g) = (means.Difference(), means.WelchT()!, means.StandardisedDifference()!);
        r.Closed("difference", difference.Value, largest);
        r.Closed("lower", difference.Interval.Lower, largest);
        r.Closed("upper", difference.Interval.Upper, largest);
        r.Closed("statistic", test.Statistic, largest);
        r.Closed("freedom", test.DegreesOfFreedom);
        r.Closed("p", test.P);
        r.Closed("g", g.Value, largest);
        r.Closed("gLower", g.Interval.Lower, largest);
        r.Closed("gUpper", g.Interval.Upper, largest);
    });

    [Fact]
    public void WelchOfSummaries_AsInR() => ReferenceCases.Each("welch-summary", r =>
    {
        var means = new TwoMeans(MeanSummary.Of(r.Int("n1"), r["m1"], r["s1"]), MeanSummary.Of(r.Int("n2"), r["m2"], r["s2"]));
        var (difference, test, g) = (means.Difference(), means.WelchT()!, means.StandardisedDifference()!);
        r.Closed("lower", difference.Interval.Lower, scale: 1);
        r.Closed("upper", difference.Interval.Upper, scale: 1);
        r.Closed("statistic", test.Statistic);
        r.Closed("freedom", test.DegreesOfFreedom);
        r.Closed("p", test.P);
        r.Closed("g", g.Value);
        r.Closed("gError", g.StandardError);
    });

    [Fact]
    public void MannWhitney_AsInR() => ReferenceCases.Each("mann-whitney", r =>
    {
        var (first, second) = (r.Many("first"), r.Many("second"));
        var samples = new TwoSamples(Sample.Of(first), Sample.Of(second));
        var (test, shift) = (samples.MannWhitney()!, samples.Shift());
        r.Closed("statistic", test.Statistic);
        r.Closed("p", test.P);
        r.Same("exact", test.Method == TestMethod.MannWhitneyExact ? 1 : 0);
        r.Closed("shift", shift.Value);
        r.Closed("lower", shift.Interval.Lower);
        r.Closed("upper", shift.Interval.Upper);
    });

    [Fact]
    public void Pairs_AsInR() => ReferenceCases.Each("pairs", r =>
    {
        var pairs = Pairs.Of(r.Many("before").Zip(r.Many("after")));
        var (mean, t, ranks, typical) = (pairs.MeanChange(), pairs.PairedT(), pairs.SignedRank(), pairs.TypicalChange());
        r.Closed("change", mean?.Value, scale: 100);
        r.Closed("lower", mean?.Interval.Lower, scale: 100);
        r.Closed("upper", mean?.Interval.Upper, scale: 100);
        r.Closed("statistic", t?.Statistic, scale: 100);
        r.Closed("p", t?.P);
        r.Closed("ranks", ranks?.Statistic);
        r.Closed("ranksP", ranks?.P);
        r.Same("exact", ranks?.Method == TestMethod.SignedRankExact ? 1 : 0);
        r.Closed("typical", typical.Value, scale: 100);
        r.Closed("typicalLower", typical.Interval.Lower, scale: 100);
        r.Closed("typicalUpper", typical.Interval.Upper, scale: 100);
    });

    [Fact]
    public void PairedProportions_AsInR() => ReferenceCases.Each("paired-proportions", r =>
    {
        var people = PairedProportions.Of(r.Int("both"), r.Int("onlyBefore"), r.Int("onlyAfter"), r.Int("neither"));
        var change = people.Change();
        r.Closed("p", people.McNemar().P);
        r.Closed("change", change.Value, scale: 1);
        r.Closed("lower", change.Interval.Lower, scale: 1);
        r.Closed("upper", change.Interval.Upper, scale: 1);
    });

    [Fact] // Fagerland, Lydersen and Laake 2017, Statistical Analysis of Contingency Tables, ch. 8: complete response before and after (Cavo et al. 2012)
    public void PairedProportions_AsPublished()
    {
        var change = PairedProportions.Of(59, 6, 16, 80).Change();
        Assert.Equal((0.0621, 0.0046, 0.1186), (Math.Round(change.Value, 4), Math.Round(change.Interval.Lower, 4), Math.Round(change.Interval.Upper, 4)));
    }

    [Fact] // Student 1908 by way of R's documentation
    public void Sleep_AsPublished()
    {
        var welch = new TwoMeans(Sample.Of(FirstDrug).Summary!, Sample.Of(SecondDrug).Summary!);
        Assert.Equal((-1.8608, 17.776, 0.07939), Rounded(welch.WelchT()!, 5));
        Assert.Equal((-3.3654832, 0.2054832), Ends(welch.Difference().Interval));

        var pairs = Pairs.Of(SecondDrug.Zip(FirstDrug));
        Assert.Equal((-4.0621, 9, 0.002833), Rounded(pairs.PairedT()!, 6));
        Assert.Equal((-2.4598858, -0.7001142), Ends(pairs.MeanChange()!.Interval));
    }

    [Fact]
    public void Constants_AreNoTest()
    {
        var same = Sample.Of(2, 2, 2);
        Assert.Null(new TwoMeans(same.Summary!, same.Summary!).WelchT());
        Assert.Null(new TwoMeans(same.Summary!, same.Summary!).StandardisedDifference());
        Assert.Null(new TwoSamples(same, same).MannWhitney());
        Assert.Null(Pairs.Of((1, 2), (2, 3)).PairedT());
        Assert.Null(Pairs.Of((1, 1.1), (2, 2.1), (3, 3.1)).PairedT()); // the same but for rounding
        Assert.Null(Pairs.Of((1, 1), (2, 2)).SignedRank());
        Assert.True(new TwoMeans(same.Summary!, same.Summary!).Difference().Interval.IsUnbounded);
    }

    private static (double, double, double) Rounded(TestResult test, int digits) =>
        (Math.Round(test.Statistic!.Value, 4), Math.Round(test.DegreesOfFreedom!.Value, 3), Math.Round(test.P, digits));

    private static (double, double) Ends(Interval interval) => (Math.Round(interval.Lower, 7), Math.Round(interval.Upper, 7));
}
