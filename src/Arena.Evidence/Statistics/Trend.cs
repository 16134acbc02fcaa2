namespace Arena.Evidence.Statistics;

/// <summary>A share at several times: whether it rises or falls, and how sure that is when the counts are small.</summary>
public sealed class Trend
{
    private const int FewCases = 50;
    private const int FewSums = 4_000;

    private readonly (int Time, Proportion Share)[] _points;

    private Trend((int Time, Proportion Share)[] points) => _points = points;

    /// <summary>The points, in the order given.</summary>
    public IReadOnlyList<(int Time, Proportion Share)> Points => _points;

    /// <summary>A trend from its points, in any order; times are whole numbers in any unit, also below 0: waves, months, years.</summary>
    /// <exception cref="ArgumentException">There are not two different times.</exception>
    public static Trend Of(params IReadOnlyList<(int Time, Proportion Share)> points) =>
        points.Select(point => point.Time).Distinct().Take(2).Count() == 2
            ? new([.. points])
            : throw new ArgumentException("A trend has at least two times.", nameof(points));

    /// <summary>
    /// The Cochran–Armitage test for a linear trend, chi-square with one degree of freedom. Null where nobody or everybody is counted
    /// at all times; 0 with p 1 where the share is the same at all. For many; for few see <see cref="OddsRatioPerStep"/>.
    /// Source: Armitage 1955, Biometrics 11:375–386; as R's <c>prop.trend.test</c>.
    /// </summary>
    public TestResult? CochranArmitage()
    {
        double all = _points.Sum(point => (double)point.Share.Total), cases = _points.Sum(point => (double)point.Share.Count);
        if (cases == 0 || cases == all)
            return null;
        var middle = _points.Sum(point => (double)point.Share.Total * point.Time) / all;
        var (pull, room) = (0.0, 0.0);
        foreach (var (time, share) in _points)
        {
            pull += (time - middle) * share.Count;
            room += (time - middle) * (time - middle) * share.Total;
        }
        var statistic = pull * pull / (cases / all * (1 - cases / all) * room);
        return new(TestMethod.ChiSquare, Distributions.ChiSquareUpper(statistic, 1), statistic, 1);
    }

    /// <summary>
    /// How many times the odds grow for each unit of time, by logistic regression on time. With few (at most 50 of the rarer answer,
    /// and they times the times' span in their largest common step at most 4,000) exact given the total: conditional estimate, interval by both tails, two-sided p by distance from what is expected; else
    /// maximum likelihood with a normal interval on the log scale and the Cochran–Armitage p. The estimate is +∞ where no case lies
    /// before any of the others, 0 where none lies after; the exact interval still has its other end, the normal one does not exist
    /// there and goes from 0 to +∞. Null, with that interval and no test, where nobody or everybody is counted; a time may come twice.
    /// Source: Cox 1970; Mehta and Patel 1995, Stat Med 14:2143–2160; McCullagh and Nelder 1989, 4.
    /// </summary>
    public TrendEstimate OddsRatioPerStep(ConfidenceLevel level = default)
    {
        long cases = _points.Sum(point => (long)point.Share.Count), others = _points.Sum(point => (long)point.Share.Others);
        if (cases == 0 || others == 0)
            return new(null, Interval.Of(0, double.PositiveInfinity, level, IntervalMethod.ExactConditional), null);
        var (from, to) = (_points.Min(point => point.Time), _points.Max(point => point.Time));
        var (rarer, step) = (Math.Min(cases, others), CommonStep(from));
        if (rarer <= FewCases && rarer * (((long)to - from) / step) <= FewSums)
            return ExactTrend.Of(_points, ofCases: cases <= others, from, step, level);
        var fitted = Separated is null ? LogisticTrend.Of(_points, level) : null;
        return new(fitted?.Value ?? Separated, fitted?.Interval ?? Interval.Of(0, double.PositiveInfinity, level, IntervalMethod.LogNormal), CochranArmitage());
    }

    /// <summary>The longest step of which all times are whole ones apart.</summary>
    private long CommonStep(int from)
    {
        var step = 0L;
        foreach (var (time, _) in _points)
            for (var rest = (long)time - from; rest != 0;)
                (step, rest) = (rest, step % rest);
        return step;
    }

    /// <summary>+∞ where every case lies no earlier than every other, 0 where no later; else null: only then does the likelihood have a greatest value.</summary>
    private double? Separated
    {
        get
        {
            var (cases, others) = (_points.Where(point => point.Share.Count > 0), _points.Where(point => point.Share.Others > 0));
            return cases.Min(point => point.Time) >= others.Max(point => point.Time) ? double.PositiveInfinity
                : cases.Max(point => point.Time) <= others.Min(point => point.Time) ? 0 : null;
        }
    }
}

/// <summary>A trend's odds ratio for each unit of time.</summary>
public sealed record TrendEstimate
{
    internal TrendEstimate(double? oddsRatio, Interval interval, TestResult? test) => (OddsRatio, Interval, Test) = (oddsRatio, interval, test);

    /// <summary>Above 1 where the share rises; 0 to +∞, both ends included; null where nobody or everybody is counted, or it lies beyond the numbers' range.</summary>
    public double? OddsRatio { get; }

    /// <summary>Exact, or normal on the log scale: its method says which. 0 to +∞.</summary>
    public Interval Interval { get; }

    /// <summary>The test of no trend; null where nothing can be said.</summary>
    public TestResult? Test { get; }
}
