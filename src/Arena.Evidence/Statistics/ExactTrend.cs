namespace Arena.Evidence.Statistics;

/// <summary>The exact distribution of the sum of the cases' times, given how many cases there are in all, and what follows from it.</summary>
internal sealed class ExactTrend
{
    private const double Far = 700; // of a log odds ratio: beyond, the numbers end
    private const double Rounding = 1e-9;

    private readonly double[] _logWays; // by the sum of times; −∞ where it cannot come about
    private readonly int _observed;

    private ExactTrend(double[] logWays, int observed) => (_logWays, _observed) = (logWays, observed);

    public static TrendEstimate Of((int Time, Proportion Share)[] points, bool ofCases, int from, long step, ConfidenceLevel level)
    {
        var rarer = Array.ConvertAll(points, point => (Time: (int)(((long)point.Time - from) / step), Count: ofCases ? point.Share.Count : point.Share.Others, point.Share.Total));
        var trend = new ExactTrend(Array.ConvertAll(Ways(rarer), Math.Log), rarer.Sum(point => point.Time * point.Count));
        var (low, high) = (trend.Root(level.Outside / 2, below: false), trend.Root(level.Outside / 2, below: true));
        var slope = trend.Slope();
        return ofCases
            ? new(Math.Exp(slope / step), Interval.Of(Math.Exp(low / step), Math.Exp(high / step), level, IntervalMethod.ExactConditional), trend.Test())
            : new(Math.Exp(-slope / step), Interval.Of(Math.Exp(-high / step), Math.Exp(-low / step), level, IntervalMethod.ExactConditional), trend.Test());
    }

    // ways[cases, sum], time by time; each case over √people, so that with at most 50 of them both the likeliest and the rarest
    // ways lie within the numbers' range however many people there are
    private static double[] Ways((int Time, int Count, int Total)[] points)
    {
        var cases = points.Sum(point => point.Count);
        var sums = cases * points.Max(point => point.Time) + 1;
        var scale = Math.Sqrt(points.Sum(point => (double)point.Total));
        var ways = new double[cases + 1, sums];
        ways[0, 0] = 1;
        foreach (var (time, _, total) in points)
        {
            var most = Math.Min(cases, total);
            var choose = new double[most + 1];
            choose[0] = 1;
            for (var k = 0; k < most; k++)
                choose[k + 1] = choose[k] * (total - k) / (k + 1) / scale;
            for (var c = cases; c >= 0; c--)
                for (var sum = sums - 1; sum >= 0; sum--)
                {
                    var all = 0.0;
                    for (var k = 0; k <= Math.Min(c, most) && k * time <= sum; k++)
                        all += ways[c - k, sum - k * time] * choose[k];
                    ways[c, sum] = all;
                }
        }
        return [.. Enumerable.Range(0, sums).Select(sum => ways[cases, sum])];
    }

    /// <summary>Two-sided: sums at least as far from the expected one.</summary>
    private TestResult Test()
    {
        var shares = Shares(0);
        var middle = shares.Select((share, sum) => share * sum).Sum();
        var distance = Math.Abs(_observed - middle) - Rounding * _logWays.Length;
        return new(TestMethod.TrendExact, shares.Where((_, sum) => Math.Abs(sum - middle) >= distance).Sum(), _observed);
    }

    /// <summary>The slope at which the observed sum is the expected one.</summary>
    private double Slope() => IsLeast ? double.NegativeInfinity : IsGreatest ? double.PositiveInfinity
        : Solve(slope => Shares(slope).Select((share, sum) => share * (sum - _observed)).Sum());

    /// <summary>The slope at which the tail from the observed sum on, below or above, is that rare.</summary>
    private double Root(double tail, bool below) => below
        ? IsGreatest ? double.PositiveInfinity : Solve(slope => Math.Log(tail) - Math.Log(Shares(slope).Take(_observed + 1).Sum()))
        : IsLeast ? double.NegativeInfinity : Solve(slope => Math.Log(Shares(slope).Skip(_observed).Sum()) - Math.Log(tail));

    private bool IsLeast => _logWays.AsSpan(0, _observed).IndexOfAnyExcept(double.NegativeInfinity) < 0;

    private bool IsGreatest => _logWays.AsSpan(_observed + 1).IndexOfAnyExcept(double.NegativeInfinity) < 0;

    /// <summary>The probability of each sum where the log odds grow by that slope.</summary>
    private double[] Shares(double slope)
    {
        var weights = _logWays.Select((ways, sum) => ways + slope * (sum - _observed)).ToArray();
        var largest = weights.Max();
        var total = 0.0;
        for (var sum = 0; sum < weights.Length; sum++)
            total += weights[sum] = Math.Exp(weights[sum] - largest);
        return Array.ConvertAll(weights, weight => weight / total);
    }

    // rising in the slope, and infinite far out: a bracket by doubling, then halving, which minds neither
    private static double Solve(Func<double, double> rising)
    {
        var (low, high) = (-1.0, 1.0);
        while (rising(low) > 0 && low > -Far)
            low *= 2;
        while (rising(high) < 0 && high < Far)
            high *= 2;
        while (high - low > 1e-15 * Math.Max(1, Math.Max(-low, high)))
        {
            var middle = low + (high - low) / 2;
            (low, high) = rising(middle) > 0 ? (low, middle) : (middle, high);
        }
        return low + (high - low) / 2;
    }
}
