namespace Arena.Evidence.Statistics;

/// <summary>Several studies of the same, in one figure, with how much they differ among themselves.</summary>
public sealed record PooledEffect
{
    private PooledEffect(Estimate effect, TestResult? heterogeneity, double iSquared, double tauSquared, Interval? prediction) =>
        (Effect, Heterogeneity, ISquared, TauSquared, Prediction) = (effect, heterogeneity, iSquared, tauSquared, prediction);

    /// <summary>The pooled effect with a normal interval, on the studies' scale.</summary>
    public Estimate Effect { get; }

    /// <summary>Cochran's Q, Σw(y − ȳ)² with the fixed weights, with k − 1 degrees of freedom; null for a single study. Source: Cochran 1954, Biometrics 10:101–129.</summary>
    public TestResult? Heterogeneity { get; }

    /// <summary>I², 0–1: the share of the studies' spread that chance does not explain, (Q − (k − 1))/Q; 0 where that is less, and for a single study. Source: Higgins and Thompson 2002, Stat Med 21:1539–1558.</summary>
    public double ISquared { get; }

    /// <summary>τ², the variance of the true effects, on the scale squared; 0 where the studies differ no more than chance lets them, and with fixed effects, which suppose that there is none. Source: as <see cref="Random"/>.</summary>
    public double TauSquared { get; }

    /// <summary>Where the true effect of one more study would lie (t with k − 2 degrees of freedom); null below 3 studies and with fixed effects. Source: Higgins, Thompson and Spiegelhalter 2009, J R Stat Soc A 172:137–159.</summary>
    public Interval? Prediction { get; }

    /// <summary>
    /// Fixed effects: weights 1/variance; the figure is of these studies, and supposes one true effect. At least one study, which
    /// alone stands as it is. Source: Hedges and Olkin 1985, Statistical Methods for Meta-Analysis, 6; as metafor's <c>rma(method = "FE")</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no study.</exception>
    public static PooledEffect Fixed(IReadOnlyList<Study> studies, ConfidenceLevel level = default)
    {
        var (q, _) = Spread(studies);
        return new(Pool(studies, 0, level), Test(q, studies.Count), Share(q, studies.Count), 0, null);
    }

    /// <summary>
    /// Random effects by DerSimonian and Laird: weights 1/(variance + τ²), τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)). With few
    /// studies τ² is hardly known, and the interval too narrow: read the prediction interval. At least one study; a single one stands as it is.
    /// Source: DerSimonian and Laird 1986, Control Clin Trials 7:177–188; as metafor's <c>rma(method = "DL")</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no study.</exception>
    public static PooledEffect Random(IReadOnlyList<Study> studies, ConfidenceLevel level = default)
    {
        var (q, room) = Spread(studies);
        var tauSquared = studies.Count < 2 ? 0 : Math.Max(0, (q - (studies.Count - 1)) / room);
        var effect = Pool(studies, tauSquared, level);
        var prediction = studies.Count < 3 ? null : Interval.Around(effect.Value,
            Distributions.StudentQuantile(level, studies.Count - 2) * Math.Sqrt(tauSquared + effect.StandardError!.Value * effect.StandardError.Value), level, IntervalMethod.Prediction);
        return new(effect, Test(q, studies.Count), Share(q, studies.Count), tauSquared, prediction);
    }

    private static Estimate Pool(IReadOnlyList<Study> studies, double tauSquared, ConfidenceLevel level)
    {
        var (weights, sum) = (0.0, 0.0);
        foreach (var study in studies)
        {
            var weight = 1 / (study.Variance + tauSquared);
            weights += weight;
            sum += weight * study.Effect;
        }
        var standardError = Math.Sqrt(1 / weights);
        return new(sum / weights, Interval.Around(sum / weights, level.Z * standardError, level, IntervalMethod.NormalApproximation), standardError);
    }

    /// <summary>Cochran's Q, and what it grows by for each unit of τ².</summary>
    private static (double Q, double Room) Spread(IReadOnlyList<Study> studies)
    {
        if (studies.Count == 0)
            throw new ArgumentException("There is nothing to pool.", nameof(studies));
        var middle = Pool(studies, 0, default).Value;
        var (q, weights, pairs) = (0.0, 0.0, 0.0);
        foreach (var study in studies)
        {
            var weight = 1 / study.Variance;
            q += weight * (study.Effect - middle) * (study.Effect - middle);
            // Σw − Σw²/Σw pair by pair: the difference itself leaves nothing where one study outweighs the others
            pairs += weight * weights;
            weights += weight;
        }
        return (q, 2 * pairs / weights);
    }

    private static TestResult? Test(double q, int count) =>
        count < 2 ? null : new(TestMethod.CochranQ, Distributions.ChiSquareUpper(q, count - 1), q, count - 1);

    private static double Share(double q, int count) => count < 2 || q <= count - 1 ? 0 : (q - (count - 1)) / q;
}
