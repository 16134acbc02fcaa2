namespace Arena.Training.HoldSession;

/// <summary>Training on a day: a block of the plan on its date, opened or not, or a session beside the plan.</summary>
public sealed record Occurrence(
    Guid UnitId, Guid? BlockId, Guid? SessionId, DateOnly Date, TimeOnly Start, int Minutes, TrainingForm Form, string? Place, string? LeaderName)
{
    /// <summary>From so long before the start one may say that one is here; until the day ends.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(30);

    public DateTime OpensAt => Date.ToDateTime(Start) - Early;

    public bool IsOpenAt(DateTime now) => now >= OpensAt && DateOnly.FromDateTime(now) == Date;

    public TimeSpan DistanceTo(DateTime now) => (Date.ToDateTime(Start) - now).Duration();
}
