namespace Arena.Evidence.Statistics;

/// <summary>A test with what it rests on. P lies in 0–1 and says nothing on the size of a difference.</summary>
public sealed record TestResult
{
    internal TestResult(TestMethod method, double p, double? statistic = null, double? degreesOfFreedom = null)
    {
        if (double.IsNaN(p))
            throw new ArgumentException("A test whose p is not a number is no result.", nameof(p));
        (Method, P, Statistic, DegreesOfFreedom) = (method, Math.Clamp(p, 0, 1), statistic, degreesOfFreedom);
    }

    /// <summary>Which test.</summary>
    public TestMethod Method { get; }

    /// <summary>Two-sided: how often data at least this far from "no difference" come up where there is none.</summary>
    public double P { get; }

    /// <summary>The test statistic, where the test has one; finite.</summary>
    public double? Statistic { get; }

    /// <summary>Degrees of freedom, where the test has them; not always whole.</summary>
    public double? DegreesOfFreedom { get; }
}
