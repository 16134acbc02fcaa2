using MathNet.Numerics;

namespace Arena.Evidence.Statistics;

/// <summary>Two independent groups by their means. Differences are first minus second.</summary>
/// <param name="First">The group that is looked at, as a rule those that got the intervention.</param>
/// <param name="Second">The group that it is compared with.</param>
public sealed record TwoMeans(MeanSummary First, MeanSummary Second)
{
    // no spread but that of rounding
    private bool IsConstant => StandardError <= Sample.Rounding * Math.Max(Math.Abs(First.Mean), Math.Abs(Second.Mean));

    private double StandardError => double.Hypot(First.StandardError, Second.StandardError);

    /// <summary>
    /// The difference of the means, in the values' unit, with Welch's interval, each group with its own variance; one of them may be
    /// constant. Where both are, or differ by rounding only, nothing is known of the spread, and the interval is unbounded. Source: Welch 1947, Biometrika 34:28–35; as R's <c>t.test</c>.
    /// </summary>
    public Estimate Difference(ConfidenceLevel level = default)
    {
        var difference = First.Mean - Second.Mean;
        return new(difference, IsConstant
            ? Interval.Unknown(level, IntervalMethod.Welch)
            : Interval.Around(difference, Distributions.StudentQuantile(level, Freedom) * StandardError, level, IntervalMethod.Welch), StandardError);
    }

    /// <summary>Welch's t with Satterthwaite's degrees of freedom, not whole as a rule, and between the smaller n − 1 and n₁ + n₂ − 2. Null where both groups are constant; p is 0 below the numbers' range. Source: as <see cref="Difference"/>.</summary>
    public TestResult? WelchT()
    {
        if (IsConstant)
            return null;
        var t = (First.Mean - Second.Mean) / StandardError;
        return new(TestMethod.WelchT, Distributions.StudentTwoSided(t, Freedom), t, Freedom);
    }

    /// <summary>
    /// The difference in pooled standard deviations (Hedges' g): Cohen's d times the small-sample factor
    /// Γ(m/2) / (√(m/2) Γ((m−1)/2)), m = n₁ + n₂ − 2; the interval is normal with variance 1/n₁ + 1/n₂ + g²/(2(n₁ + n₂)).
    /// Null where both groups are constant. Source: Hedges 1981, J Educ Stat 6:107–128; as metafor's <c>escalc("SMD")</c>.
    /// </summary>
    public Estimate? StandardisedDifference(ConfidenceLevel level = default)
    {
        double n1 = First.Count, n2 = Second.Count, freedom = n1 + n2 - 2;
        var pooled = double.Hypot(Math.Sqrt((n1 - 1) / freedom) * First.StandardDeviation, Math.Sqrt((n2 - 1) / freedom) * Second.StandardDeviation);
        if (pooled == 0 || IsConstant)
            return null;
        // by Stirling's formula and its rest: of many people's log gammas the difference has few digits
        var half = freedom / 2;
        var factor = Math.Exp(-(half - 1) * SpecialFunctions.Log1p(-0.5 / half) - 0.5 + IncompleteBeta.Stirling(half) - IncompleteBeta.Stirling(half - 0.5));
        var g = factor * (First.Mean - Second.Mean) / pooled;
        var standardError = Math.Sqrt(1 / n1 + 1 / n2 + g * g / (2 * (n1 + n2)));
        return new(g, Interval.Around(g, level.Z * standardError, level, IntervalMethod.NormalApproximation), standardError);
    }

    private double Freedom
    {
        get
        {
            // as shares of their sum, so that tiny and huge variances do not run out of the numbers' range
            var share = Square(First.StandardError / StandardError);
            return 1 / (share * share / (First.Count - 1) + Square(1 - share) / (Second.Count - 1));
        }
    }

    private static double Square(double value) => value * value;
}
