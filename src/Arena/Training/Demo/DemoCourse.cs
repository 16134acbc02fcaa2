using Arena.Platform;

namespace Arena.Training.Demo;

/// <summary>How training has gone in a team of the demo; together they show every judgement.</summary>
internal enum DemoCourse
{
    OnTarget,
    OnTheWay,

    /// <summary>Three falls in a row, from 85 % to 71.</summary>
    Falling,

    /// <summary>Under half of what it was in its best weeks.</summary>
    Halved,

    /// <summary>Nothing for five weeks.</summary>
    Pausing,
    NotStarted,
}

internal static class DemoCourses
{
    /// <summary>The share that reaches 35 minutes in a week, and whether anybody trains at all.</summary>
    /// <param name="back">How many weeks that the judgement counts lie between the week and now: 0 is the last closed one.</param>
    /// <param name="passedOver">A holiday week: there is less training, and nobody minds.</param>
    /// <param name="team">A number of the team's own, so that not all swing in step.</param>
    public static double? ShareReached(this DemoCourse course, int back, bool passedOver, int team)
    {
        // up and down from week to week: no course falls three times by chance
        var swing = (back + team) % 2 == 0 ? 0.03 : -0.03;
        double? share = course switch
        {
            DemoCourse.OnTarget => 0.87 + swing,
            DemoCourse.OnTheWay => Math.Max(0.42, 0.71 - 0.012 * back) + swing,
            DemoCourse.Falling => back switch { 0 => 0.71, 1 => 0.76, 2 => 0.81, 3 => 0.86, _ => 0.83 + swing },
            DemoCourse.Halved => back < 6 ? 0.33 + swing : 0.83 + swing,
            DemoCourse.Pausing => back switch { < 5 => null, < 8 => 0.2 + swing, _ => 0.5 + swing },
            _ => null,
        };
        return passedOver ? share * 0.5 : share;
    }

    /// <summary>How many weeks that count lie after the week and before this one.</summary>
    public static int CountedAfter(IsoWeek week, IsoWeek thisWeek, IReadOnlySet<int> passedOver)
    {
        var counted = 0;
        for (var later = week.Next; later < thisWeek; later = later.Next)
            counted += passedOver.Contains(later.Number) ? 0 : 1;
        return counted;
    }
}
