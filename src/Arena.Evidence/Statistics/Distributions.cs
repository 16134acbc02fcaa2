using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Arena.Evidence.Statistics;

/// <summary>
/// The tails and quantiles that the methods ask for, from MathNet's special functions; those of t and the binomial distribution from
/// <see cref="IncompleteBeta"/>. Its own quantiles of t, F and beta stop at eight digits or at ±800; the ones here go on by Newton's
/// method to the last digits.
/// </summary>
internal static class Distributions
{
    public static double NormalTwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    public static double NormalQuantile(double p) => Normal.InvCDF(0, 1, p);

    public static double StudentTwoSided(double t, double freedom) => double.IsInfinity(t) ? 0
        : double.IsPositiveInfinity(freedom) ? NormalTwoSided(t)
        : IncompleteBeta.Of(freedom / 2, 0.5, 1 / (1 + t * t / freedom), 1 / (1 + freedom / (t * t)));

    public static double ChiSquareUpper(double x, double freedom) => x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(freedom / 2, x / 2);

    /// <summary>The two-sided quantile of t. The tail is convex beyond 0, so Newton's steps from the normal quantile, which is never above it, only go up.</summary>
    public static double StudentQuantile(ConfidenceLevel level, double freedom)
    {
        var t = level.Z;
        for (var round = 0; round < 200 && !double.IsPositiveInfinity(freedom); round++)
        {
            var step = (StudentTwoSided(t, freedom) - level.Outside) / (2 * StudentT.PDF(0, 1, freedom, t));
            t += step;
            if (Math.Abs(step) <= 1e-15 * t)
                break;
        }
        return t;
    }

    /// <summary>The quantile of F by way of the beta distribution.</summary>
    public static double FQuantile(double freedom1, double freedom2, double p)
    {
        var x = BetaDistribution.Quantile(freedom1 / 2, freedom2 / 2, p);
        return freedom2 * x / (freedom1 * (1 - x));
    }

    /// <summary>P(X ≤ k) of the binomial distribution.</summary>
    public static double BinomialLower(int k, int n, double p) => k < 0 ? 0 : k >= n ? 1 : IncompleteBeta.Of(n - k, k + 1.0, 1 - p, p);

    /// <summary>The smallest k with P(X ≤ k) ≥ probability.</summary>
    public static int BinomialQuantile(double probability, int n, double p)
    {
        var (low, high) = (0, n);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (BinomialLower(middle, n, p) >= probability * (1 - 1e-14))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
