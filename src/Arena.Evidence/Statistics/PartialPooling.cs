using System.Runtime.InteropServices;

namespace Arena.Evidence.Statistics;

/// <summary>
/// Shares of many small units, each drawn towards the common one as far as its own count is too small to stand alone (empirical
/// Bayes, beta-binomial): the units' true shares follow a beta distribution that all of them together tell of.
/// </summary>
public sealed class PartialPooling
{
    private readonly Proportion[] _units;
    private readonly Estimate[] _pooled;

    private PartialPooling(Proportion[] units, double mean, double spread, ConfidenceLevel level)
    {
        (_units, Mean, Spread) = (units, mean, spread);
        var (z, common) = (level.Z, spread == 0 ? Common(level) : null);
        // units with the same counts come out the same
        var known = new Dictionary<(int, int), Estimate>(units.Length);
        _pooled = Array.ConvertAll(units, unit =>
        {
            ref var estimate = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (unit.Count, unit.Total), out _);
            return estimate ??= common ?? After(unit, level, z);
        });
    }

    /// <summary>The mean of the units' true shares; between 0 and 1.</summary>
    public double Mean { get; }

    /// <summary>
    /// How much the true shares differ, α + β = 1/spread: 0 where the units differ no more than chance lets them. The variance of
    /// true shares is mean · (1 − mean) · spread / (1 + spread). At most 10⁴.
    /// </summary>
    public double Spread { get; }

    /// <summary>How many units.</summary>
    public int Count => _units.Length;

    /// <summary>
    /// The fit by maximum likelihood. Null where there are fewer than two units with at least two people, or where nobody or
    /// everybody is counted in all: then nothing tells how units differ. Source: Skellam 1948; Griffiths 1973, Biometrics 29:637–648;
    /// Carlin and Louis 2009, 5. Memory and time grow with the largest unit.
    /// </summary>
    /// <exception cref="ArgumentException">There are more than 2 147 483 647 people in all.</exception>
    public static PartialPooling? Of(IReadOnlyList<Proportion> units, ConfidenceLevel level = default)
    {
        Proportion[] all = [.. units];
        if (all.Sum(unit => (long)unit.Total) > int.MaxValue)
            throw new ArgumentException("There are more people than can be counted.", nameof(units));
        return BetaBinomial.Fit(all) is var (mean, spread) ? new(all, mean, spread, level) : null;
    }

    /// <summary>
    /// A unit's share after pooling, with the quantiles of its beta distribution. Its interval leaves out how unsure the common
    /// share and spread are, which with many units is little. Where the spread is 0 every unit has the common share, with Wilson's
    /// interval of all units together. Source: (x + Mean/Spread) / (n + 1/Spread), Carlin and Louis 2009, 5.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public Estimate this[int unit] => _pooled[Guarded(unit)];

    /// <summary>
    /// How sure it is, 0–1, that a unit's true share is above a value within 0 and 1: the upper tail of its beta distribution; with
    /// spread 0 it is 1 or 0. Source: as for the unit's share.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or the value lies outside 0–1.</exception>
    public double ShareAbove(int unit, double value)
    {
        if (!(value is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A share lies within 0 and 1.");
        var counted = _units[Guarded(unit)];
        if (Spread == 0)
            return Mean > value ? 1 : 0;
        var (a, b) = Posterior(counted);
        return IncompleteBeta.Of(b, a, 1 - value, value);
    }

    private int Guarded(int unit) => (uint)unit < (uint)_units.Length ? unit : throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit.");

    private (double A, double B) Posterior(Proportion unit) => (unit.Count + Mean / Spread, unit.Others + (1 - Mean) / Spread);

    private Estimate Common(ConfidenceLevel level) =>
        new(Mean, Proportion.Of(_units.Sum(one => one.Count), _units.Sum(one => one.Total)).Wilson(level));

    private Estimate After(Proportion unit, ConfidenceLevel level, double z)
    {
        var (a, b) = Posterior(unit);
        var (lower, upper) = BetaDistribution.Middle(a, b, level, z);
        return new(a / (a + b), Interval.Of(lower, upper, level, IntervalMethod.EmpiricalBayes));
    }
}
