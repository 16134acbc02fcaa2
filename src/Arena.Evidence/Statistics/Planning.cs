using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Arena.Evidence.Statistics;

/// <summary>
/// How many people a comparison of two equal groups needs, and what chance it has of seeing a difference that is there. Two-sided
/// tests; power counts the side on which the difference lies. With a design effect people count as people / factor.
/// </summary>
public static class Planning
{
    /// <summary>
    /// The power, 0–1, to see p₁ against p₂ (each above 0 and below 1): Φ((√n |p₁ − p₂| − z √(2p̄q̄)) / √(p₁q₁ + p₂q₂)), normal, variance pooled under "no difference".
    /// Half of what the level leaves outside where the shares do not differ; one person a group is enough. Source: Fleiss, Levin and Paik 2003, 4.2; as R's <c>power.prop.test</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is nobody, or a share not between 0 and 1.</exception>
    public static double PowerOfTwoProportions(int perGroup, double first, double second, ConfidenceLevel level = default, DesignEffect design = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perGroup, 1);
        GuardShare(first);
        GuardShare(second);
        var both = first + second;
        var apart = Math.Sqrt(perGroup / design.Factor) * Math.Abs(first - second);
        return Upper((level.Z * Math.Sqrt(both * (1 - both / 2)) - apart) / Math.Sqrt(first * (1 - first) + second * (1 - second)));
    }

    /// <summary>The fewest people a group for at least that power; null beyond 2 147 483 647, and where the shares do not differ. Source: as <see cref="PowerOfTwoProportions"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share or the power is not between 0 and 1.</exception>
    public static int? PeopleForTwoProportions(double first, double second, double power, ConfidenceLevel level = default, DesignEffect design = default)
    {
        GuardShare(power);
        GuardShare(first);
        GuardShare(second);
        return first == second ? null : Fewest(1, people => PowerOfTwoProportions(people, first, second, level, design) >= power);
    }

    /// <summary>
    /// The power, 0–1, of the t test to see a difference of means, in the same unit as the standard deviation: the non-central t
    /// distribution with 2n − 2 degrees of freedom, by Gauss–Legendre quadrature over the standard deviation that the sample may show (nine digits).
    /// Half of what the level leaves outside where the means do not differ; the difference's sign does not matter. Source: Cohen 1988, 2.3; as R's <c>power.t.test</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A group is below 2 people after the design effect, a figure not finite, or the standard deviation not above 0.</exception>
    public static double PowerOfTwoMeans(int perGroup, double difference, double standardDeviation, ConfidenceLevel level = default, DesignEffect design = default)
    {
        GuardMeans(difference, standardDeviation);
        var people = perGroup / design.Factor;
        if (!(people >= 2))
            throw new ArgumentOutOfRangeException(nameof(perGroup), perGroup, "Each group has at least two people, after the design effect.");
        var freedom = 2 * people - 2;
        return NonCentralUpper(Distributions.StudentQuantile(level, freedom), freedom, Math.Sqrt(people / 2) * Math.Abs(difference) / standardDeviation);
    }

    /// <summary>The fewest people a group for at least that power; null beyond 2 147 483 647, and where the means do not differ. Source: as <see cref="PowerOfTwoMeans"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The power is not between 0 and 1, a figure not finite, or the standard deviation not above 0.</exception>
    public static int? PeopleForTwoMeans(double difference, double standardDeviation, double power, ConfidenceLevel level = default, DesignEffect design = default)
    {
        GuardShare(power);
        GuardMeans(difference, standardDeviation);
        return difference == 0 || 2 * design.Factor > int.MaxValue ? null : Fewest((int)Math.Ceiling(2 * design.Factor), people => PowerOfTwoMeans(people, difference, standardDeviation, level, design) >= power);
    }

    // more people never make the power less: double until it is enough, then halve the way back
    private static int? Fewest(int least, Func<int, bool> enough)
    {
        var (low, high) = (least, least);
        while (!enough(high))
        {
            if (high == int.MaxValue)
                return null;
            (low, high) = (high + 1, high > int.MaxValue / 2 ? int.MaxValue : high * 2);
        }
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = enough(middle) ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>P(T > t), T non-central: the normal tail averaged over s = √(χ²/ν), whose density lies within twelve of its widths around 1.</summary>
    private static double NonCentralUpper(double t, double freedom, double shift)
    {
        var width = 12 / Math.Sqrt(2 * freedom);
        // by Stirling's formula and its rest, and by how far s is from 1: of many people's own logarithms the difference has few digits
        var half = freedom / 2;
        var constant = 0.5 * Math.Log(half * 2 / Math.PI) - IncompleteBeta.Stirling(half);
        double Part(double off)
        {
            var s = 1 + off;
            if (s <= 0)
                return 0;
            var log = SpecialFunctions.Log1p(off);
            return Upper(t * s - shift) * Math.Exp(constant + half * (2 * (log - off) - off * off) - log);
        }
        return Math.Min(1, GaussLegendreRule.Integrate(Part, Math.Max(-1, -width), 0, 64) + GaussLegendreRule.Integrate(Part, 0, width, 64));
    }

    private static double Upper(double z) => SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;

    private static void GuardShare(double share)
    {
        if (share is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
    }

    private static void GuardMeans(double difference, double standardDeviation)
    {
        if (!double.IsFinite(difference))
            throw new ArgumentOutOfRangeException(nameof(difference), difference, "A difference is a finite number.");
        if (!double.IsFinite(standardDeviation) || standardDeviation <= 0)
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is finite and above 0.");
    }
}
