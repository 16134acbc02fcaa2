using Arena.Organisation;
using Arena.Platform;

namespace Arena.Training;

/// <summary>The programme's goal: at least 80 % of the staff train at least 35 minutes a week.</summary>
internal static class TrainingGoal
{
    public const int Minutes = 35;
    public const int SharePercent = 80;

    /// <summary>Unrounded: 79.6 % is not 80 %. False where nobody is present.</summary>
    public static bool IsReached(int reached, int present) => present > 0 && 100L * reached >= (long)SharePercent * present;
}

/// <summary>An employment's facts that matter to the week.</summary>
internal readonly record struct JobSpan(Guid UnitId, DateOnly From, DateOnly? To, bool InTargetGroup, int WeeklyMinutes)
{
    /// <summary>From ≤ Sunday, and no end or end ≥ Monday. One that was ended before it began covers nothing.</summary>
    public bool CoversSomeOf(IsoWeek week) => From <= week.Sunday && (To is null || (To >= week.Monday && To >= From));

    public bool Covers(DateOnly date) => From <= date && (To is null || To >= date);
}

internal readonly record struct DaySpan(DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly date) => From <= date && (To is null || To >= date);
}

/// <summary>What one person adds to one unit's week.</summary>
internal readonly record struct Contribution(int Employed, int Absent, int Reached, int ReachedOfAll, int Minutes)
{
    public static Contribution operator +(Contribution left, Contribution right) => new(left.Employed + right.Employed,
        left.Absent + right.Absent, left.Reached + right.Reached, left.ReachedOfAll + right.ReachedOfAll, left.Minutes + right.Minutes);

    public static Contribution operator -(Contribution left, Contribution right) => new(left.Employed - right.Employed,
        left.Absent - right.Absent, left.Reached - right.Reached, left.ReachedOfAll - right.ReachedOfAll, left.Minutes - right.Minutes);
}

/// <summary>
/// The rules of a person's week: to every unit over one where she is in the target group she counts once, with the
/// minutes from those of its units where she is in the target group.
/// </summary>
internal static class PersonWeek
{
    /// <summary>The absences together cover Monday to Friday.</summary>
    public static bool IsAbsent(IsoWeek week, IReadOnlyList<DaySpan> absences)
    {
        for (var day = week.Monday; day <= week.Friday; day = day.AddDays(1))
        {
            var away = false;
            foreach (var absence in absences)
                away |= absence.Covers(day);
            if (!away)
                return false;
        }
        return true;
    }

    /// <param name="minutesIn">The minutes that count in a unit this week.</param>
    public static Dictionary<Guid, Contribution> Contributions(WeekTree tree, IEnumerable<JobSpan> jobs, bool absent, Func<Guid, int> minutesIn)
    {
        var contributions = new Dictionary<Guid, Contribution>(8);
        var counted = new List<Guid>(1);
        foreach (var job in jobs)
        {
            if (!job.InTargetGroup || !job.CoversSomeOf(tree.Week) || counted.Contains(job.UnitId))
                continue;
            counted.Add(job.UnitId);
            var minutes = minutesIn(job.UnitId);
            foreach (var unit in tree.UpFrom(job.UnitId))
                contributions[unit] = Of(contributions.GetValueOrDefault(unit).Minutes + minutes, absent);
        }
        return contributions;
    }

    private static Contribution Of(int minutes, bool absent)
    {
        var reached = minutes >= TrainingGoal.Minutes ? 1 : 0;
        return new(1, absent ? 1 : 0, absent ? 0 : reached, reached, minutes);
    }

    /// <summary>
    /// The unit that minutes count in: where the training is, if the person is employed there that day; else her own,
    /// with several the one with most hours. Null where she has none that day.
    /// </summary>
    public static Guid? CountsIn(IEnumerable<JobSpan> jobs, DateOnly date, Guid? heldAt) =>
        jobs.Where(job => job.Covers(date))
            .OrderByDescending(job => job.UnitId == heldAt)
            .ThenByDescending(job => job.WeeklyMinutes)
            .ThenBy(job => job.From)
            .ThenBy(job => job.UnitId)
            .Select(job => (Guid?)job.UnitId).FirstOrDefault();
}
