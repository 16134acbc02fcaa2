namespace Arena.Evidence.Statistics;

/// <summary>
/// What an intervention changed, given that without it the units that got it would have changed as the others did. Least squares
/// of each person's value on unit, wave and intervention; units are the clusters.
/// </summary>
public sealed record DifferenceInDifferences
{
    private const int FewUnits = 10;
    private const double FewFreedom = 5;
    private const double Rounding = 1e-11; // of the largest mean: what sums of very many equal values leave behind

    private DifferenceInDifferences(Estimate effect, TestResult test, int treatedUnits, int otherUnits) =>
        (Effect, Test, TreatedUnits, OtherUnits) = (effect, test, treatedUnits, otherUnits);

    /// <summary>The effect, on the values' scale, with its cluster-robust standard error and interval.</summary>
    public Estimate Effect { get; }

    /// <summary>The t of the effect.</summary>
    public TestResult Test { get; }

    /// <summary>Units with the intervention that have values both before and from the start.</summary>
    public int TreatedUnits { get; }

    /// <summary>Units without it that have values both before and from the start.</summary>
    public int OtherUnits { get; }

    /// <summary>
    /// Whether there are so few units (below 10 in an arm, or below 5 degrees of freedom) that interval and p are to be trusted
    /// little: say so, and read <see cref="Panel.Permutation"/> beside them.
    /// </summary>
    public bool FewClusters => Math.Min(TreatedUnits, OtherUnits) < FewUnits || Test.DegreesOfFreedom < FewFreedom;

    /// <summary>
    /// The estimate with CR2 standard error and Satterthwaite's degrees of freedom, which hold with few and unequal units where the
    /// usual sandwich does not. Null with fewer than two units in an arm that have values both before and from the start, where the
    /// waves that units have do not determine it, and where nothing varies around the fit but by rounding: nothing is known of the
    /// spread then. Source: Bell and McCaffrey 2002, Surv Methodol 28:169–181; Pustejovsky and Tipton 2018, J Bus Econ Stat
    /// 36:672–683; as clubSandwich's <c>coef_test(vcov = "CR2")</c>.
    /// </summary>
    public static DifferenceInDifferences? Of(Panel panel, ConfidenceLevel level = default)
    {
        var arms = new int[2];
        for (var unit = 0; unit < panel.Units; unit++)
            if (panel.Change(unit) is not null)
                arms[panel.IsTreated(unit) ? 0 : 1]++;
        if (arms[0] < 2 || arms[1] < 2 || WithinUnits.Of(panel) is not { } fit)
            return null;
        var (variance, freedom) = ClusterRobust.Of(fit);
        var standardError = Math.Sqrt(variance);
        if (!(standardError > Rounding * panel.LargestMean) || !(freedom > 0))
            return null;
        var t = fit.Effect / standardError;
        return new(
            new(fit.Effect, Interval.Around(fit.Effect, Distributions.StudentQuantile(level, freedom) * standardError, level, IntervalMethod.ClusterRobust), standardError),
            new(TestMethod.ClusterRobustT, Distributions.StudentTwoSided(t, freedom), t, freedom), arms[0], arms[1]);
    }
}
