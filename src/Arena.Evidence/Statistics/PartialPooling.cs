namespace Arena.Evidence.Statistics;

/// <summary>
/// Shares of many small units, each drawn towards the common one as far as its own count is too small to stand alone (empirical
/// Bayes, beta-binomial): the units' true shares follow a beta distribution that all of them together tell of.
/// </summary>
public sealed class PartialPooling
{
    private readonly Proportion[] _units;
    private readonly ConfidenceLevel _level;

    private PartialPooling(Proportion[] units, double mean, double spread, ConfidenceLevel level) =>
        (_units, Mean, Spread, _level) = (units, mean, spread, level);

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
    /// Carlin and Louis 2009, 5.
    /// </summary>
    public static PartialPooling? Of(IReadOnlyList<Proportion> units, ConfidenceLevel level = default) =>
        units.Count(unit => unit.Total > 1) < 2 || units.All(unit => unit.Count == 0) || units.All(unit => unit.Others == 0)
            ? null
            : BetaBinomial.Fit(units) is var (mean, spread) ? new([.. units], mean, spread, level) : null;

    /// <summary>
    /// A unit's share after pooling, with the quantiles of its beta distribution. Its interval leaves out how unsure the common
    /// share and spread are, which with many units is little. Where the spread is 0 every unit has the common share, with Wilson's
    /// interval of all units together.
    /// </summary>
    public Estimate this[int unit] => Spread == 0
        ? new(Mean, Proportion.Of(_units.Sum(one => one.Count), _units.Sum(one => one.Total)).Wilson(_level))
        : After(_units[unit]);

    /// <summary>
    /// How sure it is that a unit's true share is above a value: the upper tail of its beta distribution; with spread 0 it is 1 or 0.
    /// </summary>
    public double ShareAbove(int unit, double value)
    {
        if (!(value is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A share lies within 0 and 1.");
        var (a, b) = Posterior(_units[unit]);
        return Spread == 0 ? Mean > value ? 1 : 0 : MathNet.Numerics.SpecialFunctions.BetaRegularized(b, a, 1 - value);
    }

    private (double A, double B) Posterior(Proportion unit) => (unit.Count + Mean / Spread, unit.Others + (1 - Mean) / Spread);

    private Estimate After(Proportion unit)
    {
        var (a, b) = Posterior(unit);
        return new(a / (a + b), Interval.Of(
            Distributions.BetaQuantile(a, b, _level.Outside / 2), Distributions.BetaQuantile(a, b, 1 - _level.Outside / 2), _level, IntervalMethod.EmpiricalBayes));
    }
}
