namespace Arena.ActionPlans;

/// <summary>When something was done, and when that was written down.</summary>
internal readonly record struct DoneDay(DateOnly Day, DateTimeOffset At);

/// <summary>When something that recurs comes next: arithmetic of dates only.</summary>
internal static class CycleTime
{
    // who looks further ahead than this has no use for the answer
    private const int MostSteps = 2400;

    /// <summary>So many months on; from 29 February to the 28th, from 31 May to 30 June. A whole month stays a whole month.</summary>
    public static DateOnly Step(DateOnly from, int months, bool isWholeMonth) =>
        isWholeMonth ? EndOfMonth(from.AddMonths(months)) : from.AddMonths(months);

    public static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>
    /// The next day by the plan: as planned, unless it was done since then; then the first day of its rhythm after that.
    /// What was done more than half a rhythm too early is another time and moves nothing. Without a planned day the
    /// rhythm counts from when it was last done. Null where nothing comes any more, or nobody knows when.
    /// </summary>
    public static DateOnly? Next(DateOnly? planned, DateTimeOffset plannedAt, int? everyMonths, bool isWholeMonth, IReadOnlyCollection<DoneDay> done)
    {
        if (planned is not { } next)
            return everyMonths is { } every && done.Count > 0 ? Step(done.Max(row => row.Day), every, isWholeMonth) : null;
        var (first, steps) = (next, 0);
        foreach (var row in done.Where(row => row.At > plannedAt).OrderBy(row => row.Day))
        {
            if (everyMonths is not { } months)
                return null;
            if (row.Day < next.AddDays(-months * 15))
                continue;
            do
                next = Step(first, months * ++steps, isWholeMonth);
            while (next <= row.Day && steps < MostSteps);
        }
        return next;
    }

    /// <summary>The latest day that a rule allows; null where it was never done, as far as is known.</summary>
    public static DateOnly? Latest(int ruleMonths, IEnumerable<DoneDay> done) =>
        done.Select(row => (DateOnly?)row.Day).Max()?.AddMonths(ruleMonths);

    /// <summary>From its next day on, up to a last one, each counted from the first so that 31 January comes back in March.</summary>
    public static IEnumerable<DateOnly> From(DateOnly next, int? everyMonths, bool isWholeMonth, DateOnly last)
    {
        if (next > last)
            yield break;
        yield return next;
        if (everyMonths is { } every)
            for (var step = 1; step < MostSteps && Step(next, every * step, isWholeMonth) is var day && day <= last; step++)
                yield return day;
    }
}
