using MathNet.Numerics;

namespace Arena.Evidence.Statistics;

/// <summary>
/// The regularized incomplete beta function for counts of any size. MathNet's weighs by differences of log gammas, which at ten
/// million people leave eight digits, and takes 1 − x from x, which near 1 leaves none. Here the weight comes from deviances
/// (Loader 2000, Fast and accurate computation of binomial probabilities) and both shares are given; the continued fraction is the
/// one of Didonato and Morris 1992 (ACM Trans Math Softw 18:360–373).
/// </summary>
internal static class IncompleteBeta
{
    private const double Smallest = 1e-300;
    private const int Most = 1_000_000; // about √(a + b) are enough

    /// <summary>I_x(a, b), with y = 1 − x.</summary>
    public static double Of(double a, double b, double x, double y) => x <= 0 ? 0 : y <= 0 ? 1
        : x < (a + 1) / (a + b + 2) ? Below(a, b, x, y) : 1 - Below(b, a, y, x);

    /// <summary>What Stirling's formula leaves out of ln Γ(z).</summary>
    public static double Stirling(double z)
    {
        if (z < 15)
            return SpecialFunctions.GammaLn(z) - ((z - 0.5) * Math.Log(z) - z + 0.5 * Math.Log(2 * Math.PI));
        var w = 1 / (z * z);
        return (1 / 12.0 - w * (1 / 360.0 - w * (1 / 1260.0 - w * (1 / 1680.0 - w * (1 / 1188.0))))) / z;
    }

    private static double Below(double a, double b, double x, double y)
    {
        var n = a + b;
        var distance = a * y - b * x; // a − nx, and nearer to it than that
        var weight = Math.Sqrt(a * b / n / (2 * Math.PI))
            * Math.Exp(Stirling(n) - Stirling(a) - Stirling(b) - Deviance(a, n * x, distance) - Deviance(b, n * y, -distance));
        return weight / Fraction(a, b, x, distance);
    }

    /// <summary>count · ln(count / expected) − (count − expected), without the cancelling where they are near each other.</summary>
    private static double Deviance(double count, double expected, double distance)
    {
        if (Math.Abs(distance) >= 0.1 * (count + expected))
            return count * Math.Log(count / expected) - distance;
        var v = distance / (count + expected);
        var (sum, term) = (distance * v, 2 * count * v);
        for (var j = 1; j < 1000; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next == sum)
                break;
            sum = next;
        }
        return sum;
    }

    // the even part of the usual one, with a − (a + b)x as ay − bx: where x is next to 1, y tells how near
    private static double Fraction(double a, double b, double x, double distance)
    {
        var sum = a * (distance + 1) / (a + 1);
        var (c, d) = (sum, 0.0);
        for (var m = 1; m <= Most; m++)
        {
            var before = a + 2 * m - 1;
            var over = (a + m - 1) / before * ((a + b + m - 1) / before) * m * (b - m) * x * x;
            var under = m + m * (b - m) * x / before + (a + m) * (distance + 1 + m * (2 - x)) / (a + 2 * m + 1);
            d = 1 / Off0(under + over * d);
            c = Off0(under + over / c);
            var factor = c * d;
            sum *= factor;
            if (Math.Abs(factor - 1) < 3e-16)
                break;
        }
        return sum;
    }

    private static double Off0(double value) => Math.Abs(value) < Smallest ? Smallest : value;
}
