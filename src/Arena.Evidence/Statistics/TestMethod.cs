namespace Arena.Evidence.Statistics;

/// <summary>Which test; all are two-sided.</summary>
public enum TestMethod
{
    /// <summary>Fisher's exact test, two-sided by point probability.</summary>
    FisherExact,

    /// <summary>Fisher's exact test with half the probability of the observed table (mid-P).</summary>
    FisherMidP,

    /// <summary>Pearson's chi-square.</summary>
    ChiSquare,

    /// <summary>Pearson's chi-square with Yates' correction.</summary>
    ChiSquareYates,

    /// <summary>Welch's t for two means.</summary>
    WelchT,

    /// <summary>Mann–Whitney (Wilcoxon rank sum), exact.</summary>
    MannWhitneyExact,

    /// <summary>Mann–Whitney (Wilcoxon rank sum), normal with tie and continuity correction.</summary>
    MannWhitneyNormal,

    /// <summary>McNemar's test, exact binomial.</summary>
    McNemarExact,

    /// <summary>Student's t on the differences of pairs.</summary>
    PairedT,

    /// <summary>Wilcoxon's signed ranks, exact.</summary>
    SignedRankExact,

    /// <summary>Wilcoxon's signed ranks, normal with tie and continuity correction.</summary>
    SignedRankNormal,

    /// <summary>Cluster-robust t: CR2 with Satterthwaite degrees of freedom.</summary>
    ClusterRobustT,

    /// <summary>Every way of dealing the groups, counted.</summary>
    PermutationExact,

    /// <summary>Many random ways of dealing the groups, from a given seed.</summary>
    PermutationRandom,

    /// <summary>Exact test of a trend, given the total.</summary>
    TrendExact,

    /// <summary>Cochran's Q for differences between studies or units.</summary>
    CochranQ,
}
