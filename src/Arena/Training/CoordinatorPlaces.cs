namespace Arena.Training;

/// <summary>
/// A unit's coordinators, those named for later among them, and how many of them stop soon: the one rule of when a place
/// is free, for the unit's own page and for those who help many. Training that hangs on one person ends with her.
/// </summary>
public readonly record struct CoordinatorPlaces(int Named, int Stopping, DateOnly? NextStop)
{
    public const int Enough = 2;

    /// <summary>So early a successor should be looked for: the course takes its time.</summary>
    public const int DaysAhead = 60;

    /// <summary>How many are missing to two, once those have stopped who do.</summary>
    public int Vacancies => Math.Max(0, Enough - (Named - Stopping));
    public bool IsVacant => Vacancies > 0;

    /// <summary>A place is about to be free; as yet there are enough.</summary>
    public bool IsSoon => IsVacant && Named >= Enough;
    public bool HasNone => Named == 0;

    /// <param name="lastDays">For each coordinator her last day, as <see cref="LastDay"/> says it. Who is gone does not count.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static CoordinatorPlaces Of(IEnumerable<DateOnly?> lastDays, DateOnly today)
    {
        var here = lastDays.Where(day => day is null || day >= today).ToList();
        return new(here.Count, here.Count(day => day is not null), here.Min());
    }

    /// <summary>
    /// The day on which the role or the last of the employments ends, where that is no more than two months ahead, or past;
    /// else null. Who never had an employment has the role alone.
    /// </summary>
    public static DateOnly? LastDay(DateOnly? roleEnds, IEnumerable<DateOnly?> employmentsEnd, DateOnly today)
    {
        var ends = employmentsEnd.ToList();
        var jobEnds = ends.Count == 0 || ends.Contains(null) ? null : ends.Max();
        var last = roleEnds is null ? jobEnds : jobEnds is null || roleEnds < jobEnds ? roleEnds : jobEnds;
        return last <= today.AddDays(DaysAhead) ? last : null;
    }
}
