namespace Arena.Evidence.Statistics;

/// <summary>
/// How many times as many people a study needs because whole units, not people, get the intervention; at least 1. The default
/// value of the type is 1: people one by one.
/// </summary>
public readonly record struct DesignEffect
{
    private readonly double _above; // so that default(DesignEffect) is 1

    private DesignEffect(double above) => _above = above;

    /// <summary>The factor, at least 1.</summary>
    public double Factor => 1 + _above;

    /// <summary>
    /// From the mean number of people a unit, the intra-cluster correlation, and how unequal the units are (standard deviation of
    /// their sizes over the mean): 1 + ((1 + cv²)m − 1)ρ. 1 where the correlation is 0, and with one person in each unit. Source: Donner and Klar 2000; Eldridge, Ashby and Kerry 2006, Int J Epidemiol 35:1292–1300.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1, the correlation outside 0–1, or the variation negative.</exception>
    public static DesignEffect Of(double meanUnitSize, double correlation, double sizeVariation = 0)
    {
        if (!double.IsFinite(meanUnitSize) || meanUnitSize < 1)
            throw new ArgumentOutOfRangeException(nameof(meanUnitSize), meanUnitSize, "A unit has at least one person.");
        if (!(correlation is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "The correlation lies within 0 and 1.");
        if (!double.IsFinite(sizeVariation) || sizeVariation < 0)
            throw new ArgumentOutOfRangeException(nameof(sizeVariation), sizeVariation, "The variation is not negative.");
        return new(((1 + sizeVariation * sizeVariation) * meanUnitSize - 1) * correlation);
    }
}
