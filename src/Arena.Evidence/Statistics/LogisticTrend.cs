namespace Arena.Evidence.Statistics;

/// <summary>Logistic regression of a share on time by Newton's method, time taken from its mean.</summary>
internal static class LogisticTrend
{
    /// <summary>The odds ratio of a unit of time; null where the likelihood has no greatest value, or one beyond the numbers' range.</summary>
    public static (double Value, Interval Interval)? Of((int Time, Proportion Share)[] points, ConfidenceLevel level)
    {
        double all = points.Sum(point => (double)point.Share.Total), cases = points.Sum(point => (double)point.Share.Count);
        var middle = points.Sum(point => (double)point.Share.Total * point.Time) / all;
        var (intercept, slope) = (Math.Log(cases / (all - cases)), 0.0);
        var reach = points.Max(point => Math.Abs(point.Time - middle)); // so that it does not matter whether time is in years or in days
        for (var round = 0; round < 100; round++)
        {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0);
            foreach (var (time, share) in points)
            {
                var t = time - middle;
                var p = 1 / (1 + Math.Exp(-intercept - slope * t));
                var (rest, weight) = (share.Count - share.Total * p, share.Total * p * (1 - p));
                (g0, g1) = (g0 + rest, g1 + rest * t);
                (h00, h01, h11) = (h00 + weight, h01 + weight * t, h11 + weight * t * t);
            }
            var determinant = h00 * h11 - h01 * h01;
            if (!(determinant > 0))
                return null;
            var step = (h00 * g1 - h01 * g0) / determinant;
            intercept += (h11 * g0 - h01 * g1) / determinant;
            slope += step;
            if (!double.IsFinite(slope) || Math.Abs(slope) > 300)
                return null;
            if (Math.Abs(step) * reach <= 1e-12 * (1 + Math.Abs(slope) * reach))
            {
                var spread = Math.Exp(level.Z * Math.Sqrt(h00 / determinant));
                var value = Math.Exp(slope);
                return (value, Interval.Of(value / spread, value * spread, level, IntervalMethod.LogNormal));
            }
        }
        return null;
    }
}
