namespace Arena.Evidence.Statistics;

/// <summary>
/// Logistic regression of a share on time, time taken from its mean. The likelihood is one hill, so the slope's own equation, the
/// intercept the best for it, falls all the way: it is halved down. Newton's steps lead astray where a share is next to 0 or 1.
/// </summary>
internal sealed class LogisticTrend
{
    private const double Steepest = 300;
    private const double Far = 60; // of log odds: what is further from its expectation would show

    private readonly (double Time, Proportion Share)[] _points;
    private readonly double _reach; // so that it does not matter whether time is in years or in days

    private LogisticTrend((int Time, Proportion Share)[] points)
    {
        var middle = points.Sum(point => (double)point.Share.Total * point.Time) / points.Sum(point => (double)point.Share.Total);
        _points = Array.ConvertAll(points, point => (point.Time - middle, point.Share));
        _reach = _points.Max(point => Math.Abs(point.Time));
    }

    /// <summary>The odds ratio of a unit of time; null where the likelihood has no greatest value, or one beyond the numbers' range.</summary>
    public static (double Value, Interval Interval)? Of((int Time, Proportion Share)[] points, ConfidenceLevel level)
    {
        var trend = new LogisticTrend(points);
        var (low, high) = (-1 / trend._reach, 1 / trend._reach);
        while (trend.Score(low).Pull < 0 && low > -Steepest)
            low *= 2;
        while (trend.Score(high).Pull > 0 && high < Steepest)
            high *= 2;
        while (high - low > 1e-15 * Math.Max(1 / trend._reach, Math.Max(-low, high)))
        {
            var middle = low + (high - low) / 2;
            (low, high) = trend.Score(middle).Pull > 0 ? (middle, high) : (low, middle);
        }
        var slope = low + (high - low) / 2;
        var room = trend.Score(slope).Room;
        if (!(room > 0) || Math.Abs(slope) > Steepest)
            return null;
        var (value, spread) = (Math.Exp(slope), Math.Exp(level.Z / Math.Sqrt(room)));
        return (value, Interval.Of(value / spread, value * spread, level, IntervalMethod.LogNormal));
    }

    /// <summary>Where the cases lie against what a slope expects, in time; and how sure that is.</summary>
    private (double Pull, double Room) Score(double slope)
    {
        var intercept = Intercept(slope);
        var (weights, times) = (0.0, 0.0);
        foreach (var (time, share) in _points)
        {
            var (_, weight) = At(share, intercept + slope * time);
            (weights, times) = (weights + weight, times + weight * time);
        }
        var centre = weights > 0 ? times / weights : 0;
        var (pull, room) = (0.0, 0.0);
        foreach (var (time, share) in _points)
        {
            var (off, weight) = At(share, intercept + slope * time);
            (pull, room) = (pull + off * (time - centre), room + weight * (time - centre) * (time - centre));
        }
        return (pull, room);
    }

    /// <summary>The intercept at which as many cases are expected as there are.</summary>
    private double Intercept(double slope)
    {
        var furthest = Math.Abs(slope) * _reach + Far;
        var (low, high) = (-furthest, furthest);
        while (high - low > 1e-15 * furthest)
        {
            var (middle, off) = (low + (high - low) / 2, 0.0);
            foreach (var (time, share) in _points)
                off += At(share, middle + slope * time).Off;
            (low, high) = off > 0 ? (middle, high) : (low, middle);
        }
        return low + (high - low) / 2;
    }

    /// <summary>What a point counts more than expected, and how much it weighs, at the logarithm of its odds.</summary>
    private static (double Off, double Weight) At(Proportion share, double odds)
    {
        var (p, q) = (1 / (1 + Math.Exp(-odds)), 1 / (1 + Math.Exp(odds)));
        return (share.Count * q - share.Others * p, share.Total * p * q);
    }
}
