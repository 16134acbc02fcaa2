namespace Arena.Evidence.Statistics;

/// <summary>On which scale an effect is roughly normal.</summary>
public enum EffectScale
{
    /// <summary>A difference: of means, of shares. None is 0.</summary>
    Difference,

    /// <summary>A ratio: of risks, odds, rates, hazards. None is 1, and the scale is its logarithm.</summary>
    Ratio,
}

/// <summary>
/// An effect as somebody published it, and what it rests on, by the normal approximation: from estimate and interval to standard
/// error, z and p, or from estimate and p back to the interval. Rounding in print goes through to all of them.
/// Source: Altman and Bland 2011, BMJ 343:d2090 and d2304.
/// </summary>
public sealed record PublishedEffect
{
    private PublishedEffect(double value, double standardError, EffectScale scale) => (Value, StandardError, Scale) = (value, standardError, scale);

    /// <summary>The effect as published: a difference within ±10⁶⁰, or a ratio above 0 and up to 10⁶⁰.</summary>
    public double Value { get; }

    /// <summary>Its standard error, 10⁻⁶⁰ to 10⁶⁰; for a ratio that of its logarithm.</summary>
    public double StandardError { get; }

    /// <summary>The scale.</summary>
    public EffectScale Scale { get; }

    /// <summary>The effect over its standard error; for a ratio its logarithm.</summary>
    public double Z => OnScale(Value, Scale) / StandardError;

    /// <summary>The two-sided p of z; 0 where it is below the numbers' range (z beyond 38).</summary>
    public double P => Distributions.NormalTwoSided(Z);

    /// <summary>From the interval: its width on the scale is 2z standard errors. The effect may lie anywhere in it, its ends included.</summary>
    /// <exception cref="ArgumentException">An end is not a number or beyond 10⁶⁰, a ratio's not above 0, the effect not within its interval, or the interval without width.</exception>
    public static PublishedEffect Of(double value, double lower, double upper, EffectScale scale, ConfidenceLevel level = default)
    {
        var standardError = (OnScale(upper, scale) - OnScale(lower, scale)) / (2 * level.Z);
        if (!(lower <= value && value <= upper) || !Measured.IsError(standardError))
            throw new ArgumentException(FormattableString.Invariant($"{value} is not within an interval from {lower} to {upper}."), nameof(value));
        return new(value, standardError, scale);
    }

    /// <summary>Back from the effect and its two-sided p: the standard error is the effect over the z of that p.</summary>
    /// <exception cref="ArgumentException">The p is not above 0 and below 1, the effect not a number or beyond 10⁶⁰, a ratio's not above 0, or the effect none: then every standard error would fit.</exception>
    public static PublishedEffect FromP(double value, double p, EffectScale scale)
    {
        var standardError = p is > 0 and < 1 ? Math.Abs(OnScale(value, scale)) / -Distributions.NormalQuantile(p / 2) : 0;
        return Measured.IsError(standardError)
            ? new(value, standardError, scale)
            : throw new ArgumentException(FormattableString.Invariant($"No standard error follows from an effect of {value} with p {p}."), nameof(p));
    }

    /// <summary>The interval at a level, normal on the scale: effect ± z standard errors, for a ratio effect · exp(± z standard errors), from 0 to +∞ where those run out of the numbers' range.</summary>
    public Interval Interval(ConfidenceLevel level = default)
    {
        var half = level.Z * StandardError;
        return Scale == EffectScale.Ratio
            ? Statistics.Interval.Of(Value * Math.Exp(-half), Value * Math.Exp(half), level, IntervalMethod.LogNormal)
            : Statistics.Interval.Around(Value, half, level, IntervalMethod.NormalApproximation);
    }

    /// <summary>The effect as a study to pool, on its scale: a ratio's logarithm.</summary>
    public Study AsStudy() => Study.Of(OnScale(Value, Scale), StandardError);

    private static double OnScale(double value, EffectScale scale)
    {
        if (!Measured.Is(value) || scale == EffectScale.Ratio && value <= 0)
            throw new ArgumentException(FormattableString.Invariant($"{value} is no {scale} within 10⁶⁰."), nameof(value));
        return scale == EffectScale.Ratio ? Math.Log(value) : value;
    }
}
