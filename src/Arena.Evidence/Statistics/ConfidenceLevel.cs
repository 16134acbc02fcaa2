using MathNet.Numerics.Distributions;

namespace Arena.Evidence.Statistics;

/// <summary>
/// How often a method's intervals hold the true figure: a share above 0 and below 1. The default value of the type is 95 %.
/// </summary>
public readonly record struct ConfidenceLevel
{
    private const double Usual = 0.95;
    private readonly double _share; // 0 stands for the usual level, so that default(ConfidenceLevel) is one

    private ConfidenceLevel(double share) => _share = share;

    /// <summary>A level from its share: <c>Of(0.9)</c> is 90 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not a number above 0 and below 1.</exception>
    public static ConfidenceLevel Of(double share) => share is > 0 and < 1
        ? new(share == Usual ? 0 : share)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A confidence level lies above 0 and below 1.");

    /// <summary>The share of intervals that hold the true figure: 0.95 for 95 %.</summary>
    public double Share => _share == 0 ? Usual : _share;

    /// <summary>What lies outside, both sides together: 0.05 for 95 %.</summary>
    public double Outside => _share == 0 ? 0.05 : 1 - _share;

    /// <summary>The two-sided quantile of the standard normal distribution, Φ⁻¹(1 − outside/2): 1.96 for 95 %, above 0 up to about 8, nearing 0 with the level.</summary>
    public double Z => -Normal.InvCDF(0, 1, Outside / 2);
}
