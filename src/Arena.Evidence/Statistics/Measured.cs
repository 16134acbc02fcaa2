namespace Arena.Evidence.Statistics;

/// <summary>What counts as a measured value: beyond 10⁶⁰ squares of squares run out of the numbers' range, and figures would be none.</summary>
internal static class Measured
{
    private const double Largest = 1e60;
    private const double Smallest = 1e-60;

    /// <summary>A number, and no larger than 10⁶⁰ either way.</summary>
    public static bool Is(double value) => Math.Abs(value) <= Largest; // false too where it is not a number

    /// <summary>A standard error that can be weighed by: from 10⁻⁶⁰ to 10⁶⁰.</summary>
    public static bool IsError(double value) => value is >= Smallest and <= Largest;
}
