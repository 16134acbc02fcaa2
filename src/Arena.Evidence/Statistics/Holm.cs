namespace Arena.Evidence.Statistics;

/// <summary>Several tests at once.</summary>
public static class Holm
{
    /// <summary>
    /// Holm's correction: p-values, in the order given, such that all below α together are wrong in at most a share α of cases,
    /// however the tests depend on each other. Each lies within the p itself and 1; a single one stays as it is, none gives none. Source: Holm 1979, Scand J Stat 6:65–70; as R's <c>p.adjust</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A p is not a number within 0–1.</exception>
    public static IReadOnlyList<double> Adjust(params IReadOnlyList<double> p)
    {
        foreach (var one in p)
            if (!(one is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(p), one, "A p lies within 0 and 1.");
        var adjusted = new double[p.Count];
        var (largest, left) = (0.0, p.Count);
        foreach (var at in Enumerable.Range(0, p.Count).OrderBy(at => p[at]))
            adjusted[at] = largest = Math.Max(largest, Math.Min(1, p[at] * left--));
        return adjusted;
    }
}
