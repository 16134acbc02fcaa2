namespace Arena.Organisation.Import;

/// <summary>
/// One person's rows held against her stored employments. First those that agree in unit and both dates, then in unit
/// and beginning; then rows of another unit against employments whose unit is gone: she moved with it. The rest of the
/// rows are further employments, the rest of the employments has ended.
/// </summary>
internal sealed class StaffMatch
{
    private readonly PersonState person;
    private readonly UnitPlan units;
    private readonly DateOnly today;
    private readonly StaffPlan plan;
    private readonly List<StaffRow> rows;
    private readonly List<JobState> jobs;
    private readonly List<(StaffRow Row, JobState Job)> same = new(0);
    private readonly List<(StaffRow Row, JobState Job)> moved = new(0);

    private StaffMatch(PersonState person, List<StaffRow> rows, UnitPlan units, DateOnly today, StaffPlan plan)
    {
        (this.person, this.units, this.today, this.plan) = (person, units, today, plan);
        this.rows = rows;
        // open ones first: of two that began on one day, the one that goes on is meant
        jobs = person.Jobs.Count == 0 ? [] : [.. person.Jobs.OrderByDescending(job => job.To ?? DateOnly.MaxValue)];
    }

    public static StaffMatch Of(PersonState person, List<StaffRow> rows, UnitPlan units, DateOnly today, StaffPlan plan)
    {
        var match = new StaffMatch(person, rows, units, today, plan);
        if (match.jobs.Count == 0)
            return match;
        match.Pair(match.same, (row, job) => job.UnitId == row.UnitId && job.From == row.From && job.To == row.To);
        match.Pair(match.same, (row, job) => job.UnitId == row.UnitId && person.IsListedFrom(job, row.From) && job.To == row.To);
        match.Pair(match.same, (row, job) => job.UnitId == row.UnitId && job.From == row.From);
        match.Pair(match.same, (row, job) => job.UnitId == row.UnitId && person.IsListedFrom(job, row.From));
        match.Pair(match.moved, (row, job) => match.MayHaveMoved(row, job) && person.IsListedFrom(job, row.From));
        match.Pair(match.moved, match.MayHaveMoved);
        return match;
    }

    public void Apply(ImportTally tally)
    {
        foreach (var (row, job) in same)
            Update(row, job, tally);
        foreach (var (row, job) in moved)
            Move(row, job, tally);
        foreach (var row in rows)
        {
            Add(row, row.From);
            tally.New++;
        }
        foreach (var job in jobs)
            if (job.IsOpenOn(today) && units.Find(job.UnitId) is not { Ownership: not UnitOwnership.Municipal } && !plan.IsKept(person, job.UnitId))
            {
                End(job);
                tally.Ended++;
            }
    }

    private void Pair(List<(StaffRow, JobState)> pairs, Func<StaffRow, JobState, bool> belong)
    {
        foreach (var row in rows.ToList())
            if (jobs.Find(job => belong(row, job)) is { } job)
            {
                pairs.Add((row, job));
                rows.Remove(row);
                jobs.Remove(job);
            }
    }

    private bool MayHaveMoved(StaffRow row, JobState job) =>
        job.UnitId != row.UnitId && job.IsOpenOn(today) && (row.To is null || row.To >= today) && units.Find(job.UnitId)?.IsOpenOn(today) is not true;

    private void Update(StaffRow row, JobState job, ImportTally tally)
    {
        if ((job.To, job.JobTitle, job.WeeklyMinutes, job.InTargetGroup) == (row.To, row.JobTitle, row.WeeklyMinutes, row.InTargetGroup))
        {
            tally.Unchanged++;
            return;
        }
        if (job.InTargetGroup != row.InTargetGroup)
            plan.Touch(job.From);
        if (job.To != row.To)
            plan.Touch((job.To ?? DateOnly.MaxValue) < (row.To ?? DateOnly.MaxValue) ? job.To!.Value : row.To!.Value);
        (job.To, job.JobTitle, job.WeeklyMinutes, job.InTargetGroup, job.IsChanged) = (row.To, row.JobTitle, row.WeeklyMinutes, row.InTargetGroup, true);
        tally.Changed++;
    }

    // the weeks until now stay with the unit that is gone
    private void Move(StaffRow row, JobState job, ImportTally tally)
    {
        var sinceBefore = person.IsListedFrom(job, row.From) && row.From < today;
        End(job);
        Add(row, sinceBefore ? today : row.From);
        tally.Moved++;
    }

    private void End(JobState job)
    {
        (job.To, job.IsChanged) = (today.AddDays(-1), true);
        plan.Touch(job.To.Value);
    }

    private void Add(StaffRow row, DateOnly from)
    {
        person.Jobs.Add(new()
        {
            Id = Guid.CreateVersion7(), UnitId = row.UnitId, From = from, To = row.To, JobTitle = row.JobTitle,
            WeeklyMinutes = row.WeeklyMinutes, InTargetGroup = row.InTargetGroup, IsNew = true,
        });
        plan.Touch(from);
    }
}
