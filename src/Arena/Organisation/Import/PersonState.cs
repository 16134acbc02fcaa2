namespace Arena.Organisation.Import;

/// <summary>A person as stored and as she will be.</summary>
internal sealed class PersonState
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string FirstName { get; set; }
    public required string LastName { get; set; }
    public string? Email { get; set; }
    public bool IsNew { get; init; }
    public bool IsChanged { get; set; }
    public List<JobState> Jobs { get; } = new(1);

    /// <summary>
    /// Whether the list may give this day as the job's beginning. A job that a person got because her old unit was gone
    /// begins the day after the old one's last, and the list still gives the old one's beginning.
    /// </summary>
    public bool IsListedFrom(JobState job, DateOnly from) =>
        job.From == from || Jobs.Exists(before => before.UnitId != job.UnitId && before.From < job.From
            && before.To is { } to && to < DateOnly.MaxValue && to.AddDays(1) == job.From && IsListedFrom(before, from));
}

/// <summary>An employment as stored and as it will be.</summary>
internal sealed class JobState
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public string? JobTitle { get; set; }
    public int WeeklyMinutes { get; set; }
    public bool InTargetGroup { get; set; }
    public bool IsNew { get; init; }
    public bool IsChanged { get; set; }

    public bool IsOpenOn(DateOnly day) => To is null || To >= day;
    public bool Covers(DateOnly day) => From <= day && IsOpenOn(day);
}
