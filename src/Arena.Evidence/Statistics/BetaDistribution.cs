using MathNet.Numerics;

namespace Arena.Evidence.Statistics;

/// <summary>
/// Quantiles of beta. From Cornish and Fisher's normal approximation by steps along the inverse's Taylor series to the fourth order,
/// each from one value of the distribution function: one or two are enough. Where a step leaves the ends known so far they are halved.
/// </summary>
internal static class BetaDistribution
{
    private const double OfAnInterval = 1e-8; // far below how sure such an end is
    private const double Utmost = 1e-14;

    /// <summary>The quantile, to the last digits.</summary>
    public static double Quantile(double a, double b, double p) =>
        Quantile(a, b, p, Distributions.NormalQuantile(p), SpecialFunctions.BetaLn(a, b), Utmost);

    /// <summary>The middle share of the distribution, to eight digits.</summary>
    public static (double Lower, double Upper) Middle(double a, double b, ConfidenceLevel level, double z)
    {
        var logBeta = SpecialFunctions.BetaLn(a, b);
        var tail = level.Outside / 2;
        // from the end near which it lies, so that what is left to 1 keeps its digits too
        if (a > b)
        {
            var (lower, upper) = (Quantile(b, a, tail, -z, logBeta, OfAnInterval), Quantile(b, a, 1 - tail, z, logBeta, OfAnInterval));
            return (1 - Math.Max(lower, upper), 1 - lower);
        }
        var first = Quantile(a, b, tail, -z, logBeta, OfAnInterval);
        return (first, Math.Max(first, Quantile(a, b, 1 - tail, z, logBeta, OfAnInterval)));
    }

    private static double Quantile(double a, double b, double p, double z, double logBeta, double precision)
    {
        var (low, high) = (0.0, 1.0);
        var x = Guess(a, b, z);
        for (var round = 0; round < 100; round++)
        {
            var off = IncompleteBeta.Of(a, b, x, 1 - x) - p;
            (low, high) = off > 0 ? (low, x) : (x, high);
            var u = -off / Math.Exp((a - 1) * Math.Log(x) + (b - 1) * Math.Log(1 - x) - logBeta);
            // the density's slope over itself, and that one's first two derivatives
            var (left, right) = ((a - 1) / x, (b - 1) / (1 - x));
            var h = left - right;
            var h1 = -left / x - right / (1 - x);
            var h2 = 2 * left / (x * x) - 2 * right / ((1 - x) * (1 - x));
            var fourth = u * u * u * u / 24 * (-6 * h * h * h + 7 * h * h1 - h2);
            var next = x + u - h * u * u / 2 + (2 * h * h - h1) * u * u * u / 6 + fourth;
            var trusted = next > low && next < high && Math.Abs(u * h) < 0.5;
            if (!trusted)
                next = x + u > low && x + u < high ? x + u : low + (high - low) / 2;
            var (moved, fifth) = (Math.Abs(next - x), Math.Abs(fourth * u) * (Math.Abs(h) + Math.Sqrt(Math.Abs(h1))));
            x = next;
            if (moved <= precision * x || trusted && fifth <= precision * x)
                break;
        }
        return x;
    }

    private static double Guess(double a, double b, double z)
    {
        var n = a + b;
        var mean = a / n;
        var deviation = Math.Sqrt(mean * (1 - mean) / (n + 1));
        var skew = 2 * (b - a) * Math.Sqrt(n + 1) / ((n + 2) * Math.Sqrt(a * b));
        var excess = 6 * ((a - b) * (a - b) * (n + 1) - a * b * (n + 2)) / (a * b * (n + 2) * (n + 3));
        var guess = mean + deviation * (z + skew * (z * z - 1) / 6 + excess * (z * z * z - 3 * z) / 24 - skew * skew * (2 * z * z * z - 5 * z) / 36);
        return guess > 0 && guess < 1 ? guess : Math.Clamp(mean + z * deviation, mean / 8, 1 - (1 - mean) / 8);
    }
}
