using Arena.Evidence.Statistics;

namespace Arena.Evidence.Verdicts;

/// <summary>What an interval of a difference says on "no difference".</summary>
public enum Reading
{
    /// <summary>There is too little data for an interval.</summary>
    TooLittle,

    /// <summary>The interval holds no difference, and differences both ways or one way: it settles nothing.</summary>
    Unsettled,

    /// <summary>The interval leaves out no difference.</summary>
    Apart,
}

internal static class Readings
{
    public static Reading Of(Estimate difference) => difference.Interval switch
    {
        { IsUnbounded: true } => Reading.TooLittle,
        var interval when interval.Contains(0) => Reading.Unsettled,
        _ => Reading.Apart,
    };
}
