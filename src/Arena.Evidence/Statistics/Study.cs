namespace Arena.Evidence.Statistics;

/// <summary>What pooling needs of a study: an effect on a scale on which it is roughly normal, and its standard error.</summary>
public sealed record Study
{
    private Study(double effect, double standardError) => (Effect, StandardError) = (effect, standardError);

    /// <summary>The effect; of ratios the logarithm.</summary>
    public double Effect { get; }

    /// <summary>Its standard error, above 0, on the same scale.</summary>
    public double StandardError { get; }

    internal double Variance => StandardError * StandardError;

    /// <summary>A study from its two figures.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not finite, or the standard error not above 0.</exception>
    public static Study Of(double effect, double standardError)
    {
        if (!double.IsFinite(effect))
            throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect is a finite number.");
        if (!double.IsFinite(standardError) || standardError <= 0)
            throw new ArgumentOutOfRangeException(nameof(standardError), standardError, "A standard error is finite and above 0.");
        return new(effect, standardError);
    }
}
