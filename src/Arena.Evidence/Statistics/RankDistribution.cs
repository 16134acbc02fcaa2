namespace Arena.Evidence.Statistics;

/// <summary>
/// The exact distribution of a rank statistic where nothing is tied and nothing differs: in how many ways each whole number from 0
/// up comes about. Symmetric. Counted by adding only, so that no digit is lost.
/// </summary>
internal sealed class RankDistribution
{
    private readonly double[] _lower; // P(X ≤ x)

    private RankDistribution(double[] ways)
    {
        var all = ways.Sum();
        var sum = 0.0;
        _lower = Array.ConvertAll(ways, way => (sum += way) / all);
    }

    /// <summary>Mann–Whitney: of m·n pairs, how many the first wins. Fewer than 50 on each side.</summary>
    public static RankDistribution OfRankSum(int m, int n)
    {
        // ways[j][u]: i values of the first and j of the second with u pairs won; the greatest is the first's (it wins j) or not
        var ways = new double[n + 1][];
        for (var j = 0; j <= n; j++)
        {
            ways[j] = new double[m * n + 1];
            ways[j][0] = 1;
        }
        for (var i = 1; i <= m; i++)
            for (var j = 1; j <= n; j++)
                for (var u = i * j; u >= 0; u--)
                    ways[j][u] = (u >= j ? ways[j][u - j] : 0) + ways[j - 1][u];
        return new(ways[n]);
    }

    /// <summary>Signed ranks: the sum of those of 1…n that belong to a positive difference. Fewer than 50.</summary>
    public static RankDistribution OfSignedRanks(int n)
    {
        var ways = new double[n * (n + 1) / 2 + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= n; rank++)
            for (var sum = ways.Length - 1; sum >= rank; sum--)
                ways[sum] += ways[sum - rank];
        return new(ways);
    }

    /// <summary>Twice the smaller tail, at most 1.</summary>
    public double TwoSided(int x) => Math.Min(1, 2 * _lower[Math.Min(x, _lower.Length - 1 - x)]);

    /// <summary>The smallest x with P(X ≤ x) ≥ probability.</summary>
    public int Quantile(double probability) => Array.FindIndex(_lower, share => share >= probability * (1 - 1e-14));
}
