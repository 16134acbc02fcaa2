namespace Arena.Calculator;

/// <summary>Where the calculator's pages are.</summary>
public static class CalculatorLinks
{
    public const string Compare = "/efterregn";
    public const string Groundwork = "/efterregn/forarbejde";
}
