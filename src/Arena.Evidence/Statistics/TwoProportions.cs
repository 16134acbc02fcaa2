namespace Arena.Evidence.Statistics;

/// <summary>Two independent groups by a yes or no. Differences are first minus second, ratios first over second.</summary>
/// <param name="First">The group that is looked at, as a rule those that got the intervention.</param>
/// <param name="Second">The group that it is compared with.</param>
public sealed record TwoProportions(Proportion First, Proportion Second)
{
    /// <summary>
    /// The risk difference, −1 to 1, with Newcombe's method 10: Wilson's intervals of both groups squared and added. Any counts;
    /// the interval lies within −1 and 1 and never has no width.
    /// One person a group is enough. Source: Newcombe 1998, Stat Med 17:873–890.
    /// </summary>
    public Estimate Difference(ConfidenceLevel level = default)
    {
        var (first, second) = (First.Wilson(level), Second.Wilson(level));
        var (p1, p2) = (First.Value, Second.Value);
        var difference = p1 - p2;
        return new(difference, Interval.Of(
            difference - double.Hypot(p1 - first.Lower, second.Upper - p2),
            difference + double.Hypot(first.Upper - p1, p2 - second.Lower), level, IntervalMethod.Newcombe));
    }

    /// <summary>
    /// The risk ratio with Katz's interval, normal on the log scale: variance 1/a − 1/n₁ + 1/c − 1/n₂. Where one of the four cells
    /// is empty half is added to each; where nobody or everybody is counted in both groups there is no figure. Both are said in
    /// <see cref="RatioEstimate.ZeroCells"/>. Source: Katz et al. 1978, Biometrics 34:469–474.
    /// </summary>
    public RatioEstimate RiskRatio(ConfidenceLevel level = default)
    {
        var (half, zeros) = Correction();
        var (a, n1, c, n2) = (First.Count + half, First.Total + 2 * half, Second.Count + half, Second.Total + 2 * half);
        var observed = Second.Count == 0 && First.Count == 0 ? (double?)null : (double)First.Count * Second.Total / ((double)First.Total * Second.Count);
        return Ratio(a / n1 / (c / n2), observed, 1 / a - 1 / n1 + 1 / c - 1 / n2, zeros, level);
    }

    /// <summary>
    /// The odds ratio ad/(bc) with Woolf's interval, normal on the log scale: variance 1/a + 1/b + 1/c + 1/d. Empty cells as with
    /// <see cref="RiskRatio"/>. Source: Woolf 1955, Ann Hum Genet 19:251–253.
    /// </summary>
    public RatioEstimate OddsRatio(ConfidenceLevel level = default)
    {
        var (half, zeros) = Correction();
        var (a, b, c, d) = (First.Count + half, First.Others + half, Second.Count + half, Second.Others + half);
        var (up, down) = ((double)First.Count * Second.Others, (double)First.Others * Second.Count);
        var observed = up == 0 && down == 0 ? (double?)null : up / down;
        return Ratio(a / b * (d / c), observed, 1 / a + 1 / b + 1 / c + 1 / d, zeros, level);
    }

    /// <summary>
    /// Fisher's exact test, two-sided: the probability, given the margins, of all tables no more likely than this one (with a
    /// tolerance of 1e-7 for rounding). Any counts; 1 where only one table is possible, 0 where p is below the numbers' range.
    /// Source: Fisher 1935; as R's <c>fisher.test</c>.
    /// </summary>
    public TestResult Fisher() =>
        new(TestMethod.FisherExact, FisherExact.TwoSided(First.Count, First.Others, Second.Count, Second.Others).P);

    /// <summary>
    /// Fisher's test with mid-P: as <see cref="Fisher"/>, less half the probability of the observed table, which takes away most of
    /// its caution; ½ where only one table is possible. Source: Lancaster 1961; Lydersen, Fagerland and Laake 2009, Stat Med 28:1159–1175.
    /// </summary>
    public TestResult FisherMidP()
    {
        var (p, observed) = FisherExact.TwoSided(First.Count, First.Others, Second.Count, Second.Others);
        return new(TestMethod.FisherMidP, p - observed / 2);
    }

    /// <summary>
    /// Pearson's chi-square with one degree of freedom; with Yates' correction as R does it, never by more than the distance itself.
    /// Null where nobody or everybody is counted in both groups: there is nothing to test. Rough where fewer than 5 are expected in a
    /// cell. Source: Pearson 1900; Yates 1934, J R Stat Soc Suppl 1:217–235; as R's <c>chisq.test</c>.
    /// </summary>
    public TestResult? ChiSquare(bool yates) => CountTable.Of([[First.Count, First.Others], [Second.Count, Second.Others]]).ChiSquare(yates);

    private (double Half, ZeroCells Zeros) Correction() => (First, Second) switch
    {
        ({ Count: 0 }, { Count: 0 }) or ({ Others: 0 }, { Others: 0 }) => (0.5, ZeroCells.SaysNothing),
        ({ Count: 0 } or { Others: 0 }, _) or (_, { Count: 0 } or { Others: 0 }) => (0.5, ZeroCells.HalfAddedToEachCell),
        _ => (0, ZeroCells.None),
    };

    private static RatioEstimate Ratio(double value, double? observed, double variance, ZeroCells zeros, ConfidenceLevel level)
    {
        if (zeros == ZeroCells.SaysNothing)
            return new(null, observed, Interval.Of(0, double.PositiveInfinity, level, IntervalMethod.LogNormal), zeros);
        var spread = Math.Exp(level.Z * Math.Sqrt(variance));
        return new(value, observed, Interval.Of(value / spread, value * spread, level, IntervalMethod.LogNormal), zeros);
    }
}
