namespace Arena.Evidence.Statistics;

/// <summary>What pooling needs of a study: an effect on a scale on which it is roughly normal, and its standard error.</summary>
public sealed record Study
{
    private Study(double effect, double standardError) => (Effect, StandardError) = (effect, standardError);

    /// <summary>The effect, within ±10⁶⁰; of ratios the logarithm.</summary>
    public double Effect { get; }

    /// <summary>Its standard error, 10⁻⁶⁰ to 10⁶⁰, on the same scale.</summary>
    public double StandardError { get; }

    internal double Variance => StandardError * StandardError;

    /// <summary>A study from its two figures.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The effect is not a number or beyond 10⁶⁰, or the standard error not within 10⁻⁶⁰ and 10⁶⁰.</exception>
    public static Study Of(double effect, double standardError)
    {
        if (!Measured.Is(effect))
            throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect is a number within ±10⁶⁰.");
        if (!Measured.IsError(standardError))
            throw new ArgumentOutOfRangeException(nameof(standardError), standardError, "A standard error lies above 0, within 10⁻⁶⁰ and 10⁶⁰.");
        return new(effect, standardError);
    }
}
