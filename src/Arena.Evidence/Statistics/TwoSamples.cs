namespace Arena.Evidence.Statistics;

/// <summary>Two independent groups by their values, compared by rank. Differences are first minus second.</summary>
/// <param name="First">The group that is looked at, as a rule those that got the intervention.</param>
/// <param name="Second">The group that it is compared with.</param>
public sealed record TwoSamples(Sample First, Sample Second)
{
    private const int ExactBelow = 50;

    /// <summary>
    /// The Mann–Whitney test; the statistic is the number of pairs in which the first group's value is the greater, ties as half.
    /// Exact where both groups are below 50 and no value comes twice; else normal with tie and continuity correction. One value a
    /// group is enough. Null where all values are the same. Source: Mann and Whitney 1947; Hollander and Wolfe 1999, 4.1; as R's <c>wilcox.test</c>.
    /// </summary>
    public TestResult? MannWhitney()
    {
        if (Math.Min(First.Sorted[0], Second.Sorted[0]) == Math.Max(First.Sorted[^1], Second.Sorted[^1]))
            return null;
        var (statistic, ties) = PairsWon();
        double m = First.Count, n = Second.Count;
        if (IsExact(ties))
            return new(TestMethod.MannWhitneyExact, RankDistribution.OfRankSum(First.Count, Second.Count).TwoSided((int)statistic), statistic);
        var distance = statistic - m * n / 2;
        var z = (distance - Math.Sign(distance) * 0.5) / Math.Sqrt(Variance(ties));
        return new(TestMethod.MannWhitneyNormal, Distributions.NormalTwoSided(z), statistic);
    }

    /// <summary>
    /// Hodges–Lehmann's shift: the median of all differences between a value of the first group and one of the second, with two of
    /// those differences as interval, counted from the rank distribution as in <see cref="MannWhitney"/> (the normal one without
    /// the corrections, rounded outwards: rather too wide than too narrow). Unbounded where the groups are too small for the level.
    /// Source: Hodges and Lehmann 1963; Hollander and Wolfe 1999, 4.2–4.3.
    /// </summary>
    public Estimate Shift(ConfidenceLevel level = default)
    {
        var pairs = (long)First.Count * Second.Count;
        var shift = (Difference((pairs + 1) / 2) + Difference(pairs / 2 + 1)) / 2;
        var ties = PairsWon().Ties;
        var exact = IsExact(ties);
        var method = exact ? IntervalMethod.RankExact : IntervalMethod.RankNormal;
        var rank = exact
            ? RankDistribution.OfRankSum(First.Count, Second.Count).Quantile(level.Outside / 2)
            : (long)Math.Floor(pairs / 2.0 - level.Z * Math.Sqrt(Variance(ties: 0)));
        return new(shift, rank < 1
            ? Interval.Unknown(level, method)
            : Interval.Of(Difference(rank), Difference(pairs + 1 - rank), level, method));
    }

    /// <summary>
    /// The difference of the means, as statistic, against how it would come out had the values been dealt to the groups by chance:
    /// p is the share of deals at least as far out, either side. Every deal is counted where there are no more than
    /// <paramref name="rounds"/>; else as many are drawn from the seed, and the observed one counts among them, so that p is never 0
    /// (Phipson and Smyth 2010). Differences that rounding alone tells apart are as far out. The same seed gives the same p. Any
    /// groups; 1 where all values are the same.
    /// Source: Fisher 1935; Pitman 1937.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no rounds.</exception>
    public TestResult Permutation(int seed, int rounds = 10_000) => PermutationTest.OfMeans(First.Sorted, Second.Sorted, seed, rounds);

    private bool IsExact(double ties) => ties == 0 && First.Count < ExactBelow && Second.Count < ExactBelow;

    private double Difference(long rank) => PairOrder.Difference(First.Sorted, Second.Sorted, rank);

    // mn/12 · (N + 1 − Σ(t³ − t)/(N(N − 1)))
    private double Variance(double ties)
    {
        double m = First.Count, n = Second.Count, all = m + n;
        return m * n / 12 * (all + 1 - ties / (all * (all - 1)));
    }

    /// <summary>The Mann–Whitney count, and Σ(t³ − t) over the groups of equal values in both samples together.</summary>
    private (double Won, double Ties) PairsWon()
    {
        var first = First.Sorted;
        var second = Second.Sorted;
        var (won, ties) = (0.0, 0.0);
        for (int i = 0, j = 0; i < first.Length || j < second.Length;)
        {
            var value = j == second.Length || i < first.Length && first[i] <= second[j] ? first[i] : second[j];
            var (i0, j0) = (i, j);
            while (i < first.Length && first[i] == value)
                i++;
            while (j < second.Length && second[j] == value)
                j++;
            double ofFirst = i - i0, ofSecond = j - j0, equal = ofFirst + ofSecond;
            won += ofFirst * (j0 + ofSecond / 2);
            ties += equal * (equal * equal - 1);
        }
        return (won, ties);
    }
}
