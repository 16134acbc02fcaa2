namespace Arena.Evidence.Statistics;

/// <summary>How an interval was made.</summary>
public enum IntervalMethod
{
    /// <summary>Taken over as somebody stated it.</summary>
    Stated,

    /// <summary>Wilson's score interval of a proportion.</summary>
    Wilson,

    /// <summary>Wilson's score interval with continuity correction.</summary>
    WilsonCorrected,

    /// <summary>Student's t.</summary>
    StudentT,

    /// <summary>Two order statistics around the median, exact from the binomial distribution.</summary>
    OrderStatistics,

    /// <summary>Newcombe's method 10 for the difference of two independent proportions.</summary>
    Newcombe,

    /// <summary>Newcombe's method 10 for the difference of two proportions of the same people.</summary>
    NewcombePaired,

    /// <summary>Normal on the log scale: Katz for risk ratios, Woolf for odds ratios.</summary>
    LogNormal,

    /// <summary>Normal on the scale of the figure itself.</summary>
    NormalApproximation,

    /// <summary>Welch's t for two means with variances of their own.</summary>
    Welch,

    /// <summary>Order statistics of pairwise differences or averages, from the exact distribution of the rank sum.</summary>
    RankExact,

    /// <summary>Order statistics of pairwise differences or averages, from the normal approximation.</summary>
    RankNormal,

    /// <summary>Feldt's interval of Cronbach's alpha, from the F distribution.</summary>
    Feldt,

    /// <summary>Cluster-robust (CR2, Bell and McCaffrey) with Satterthwaite degrees of freedom.</summary>
    ClusterRobust,

    /// <summary>Exact conditional distribution, given the total.</summary>
    ExactConditional,

    /// <summary>Where the true figure of one more study would lie: Higgins, Thompson and Spiegelhalter.</summary>
    Prediction,

    /// <summary>Quantiles of the beta distribution after partial pooling.</summary>
    EmpiricalBayes,

    /// <summary>Exact binomial limits around a common share.</summary>
    Funnel,
}
