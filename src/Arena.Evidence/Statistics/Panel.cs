namespace Arena.Evidence.Statistics;

/// <summary>
/// People's values by unit and wave, where some units get something from one wave on and others never do: what a difference in
/// differences needs. It keeps a count and a sum for each unit and wave, and no person.
/// </summary>
public sealed class Panel
{
    private readonly bool[] _treated;
    private readonly int[] _counts;
    private readonly double[] _sums;

    /// <summary>An empty panel.</summary>
    /// <param name="treated">For each unit whether it gets the intervention; at least one that does and one that does not.</param>
    /// <param name="waves">How many waves; at least 2.</param>
    /// <param name="startWave">The first wave, from 0, with the intervention in those units; after the first and within the waves.</param>
    /// <exception cref="ArgumentException">No unit gets it, or every one does.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two waves, or none before or none from the start.</exception>
    public Panel(IReadOnlyList<bool> treated, int waves, int startWave)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(waves, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(startWave, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(startWave, waves);
        if (!treated.Contains(true) || !treated.Contains(false))
            throw new ArgumentException("Some units get the intervention and some do not: else there is nothing to compare.", nameof(treated));
        (_treated, Waves, StartWave) = ([.. treated], waves, startWave);
        (_counts, _sums) = (new int[_treated.Length * waves], new double[_treated.Length * waves]);
    }

    /// <summary>How many units.</summary>
    public int Units => _treated.Length;

    /// <summary>How many waves.</summary>
    public int Waves { get; }

    /// <summary>The first wave with the intervention, from 0.</summary>
    public int StartWave { get; }

    /// <summary>One person's value at a unit and wave, both from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit or wave, or the value is not a number or beyond 10⁶⁰.</exception>
    public void Add(int unit, int wave, double value)
    {
        Guard(unit);
        if ((uint)wave >= (uint)Waves)
            throw new ArgumentOutOfRangeException(nameof(wave), wave, "There is no such wave.");
        if (!Measured.Is(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A value is a number within ±10⁶⁰.");
        var at = unit * Waves + wave;
        _counts[at]++;
        _sums[at] += value;
    }

    /// <summary>Whether a unit, from 0, gets the intervention.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public bool IsTreated(int unit)
    {
        Guard(unit);
        return _treated[unit];
    }

    /// <summary>
    /// Each unit's change: its mean from the start on less its mean before, each person's value counted once; null for a unit
    /// without values on one side.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public double? Change(int unit)
    {
        Guard(unit);
        var (before, after) = (Mean(unit, 0, StartWave), Mean(unit, StartWave, Waves));
        return after - before;
    }

    /// <summary>
    /// The permutation version: each unit counts once, by its <see cref="Change"/>; the difference of the mean changes against what it
    /// would be had the intervention been dealt to the units by chance, as <see cref="TwoSamples.Permutation"/>. Right with few
    /// units too, where the intervention was dealt by lot. Null where an arm has no unit with values on both sides.
    /// Source: Fisher 1935; Gail et al. 1996, Stat Med 15:1069–1092 (on units' means).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no rounds.</exception>
    public TestResult? Permutation(int seed, int rounds = 10_000)
    {
        var (treated, others) = (Changes(true), Changes(false));
        return treated.Count == 0 || others.Count == 0 ? null : new TwoSamples(Sample.Of(treated), Sample.Of(others)).Permutation(seed, rounds);
    }

    internal int Count(int unit, int wave) => _counts[unit * Waves + wave];

    internal double Sum(int unit, int wave) => _sums[unit * Waves + wave];

    /// <summary>The largest mean of a unit at a wave, without its sign; 0 where there is no value.</summary>
    internal double LargestMean => _counts.Zip(_sums, (count, sum) => count == 0 ? 0 : Math.Abs(sum / count)).Max();

    /// <summary>
    /// Of two waves: an arm's means over its units with values at both, weighted as least squares does it (m·n/(m + n) for m people
    /// before and n after), so that the difference of the arms' changes is the estimate.
    /// </summary>
    internal (double Before, double After) MeansBeforeAndAfter(bool treated)
    {
        var (before, after, weights) = (0.0, 0.0, 0.0);
        for (var unit = 0; unit < Units; unit++)
            if (_treated[unit] == treated && Change(unit) is not null)
            {
                double m = Count(unit, 0), n = Count(unit, 1), weight = m * n / (m + n);
                (before, after, weights) = (before + weight * Sum(unit, 0) / m, after + weight * Sum(unit, 1) / n, weights + weight);
            }
        return (before / weights, after / weights);
    }

    private List<double> Changes(bool treated) =>
        [.. Enumerable.Range(0, Units).Where(unit => _treated[unit] == treated).Select(Change).OfType<double>()];

    private void Guard(int unit)
    {
        if ((uint)unit >= (uint)_treated.Length)
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit.");
    }

    private double? Mean(int unit, int from, int to)
    {
        var (count, sum) = (0, 0.0);
        for (var wave = from; wave < to; wave++)
        {
            count += Count(unit, wave);
            sum += Sum(unit, wave);
        }
        return count == 0 ? null : sum / count;
    }
}
