using Arena.Platform.Access;

namespace Arena.Training.RegisterSession;

/// <summary>One person on a session's list.</summary>
public sealed record TickRow(Guid PersonId, string Name)
{
    public bool IsTicked { get; init; }

    /// <summary>Absent that day; may be ticked all the same, for some come.</summary>
    public bool IsAway { get; init; }
    public bool WasThereLast { get; init; }

    /// <summary>The guest's own team; null for the team's own.</summary>
    public string? GuestFrom { get; init; }

    /// <summary>Who did what and when, where others should know.</summary>
    public string? Note { get; init; }
    public bool NoteIsLive { get; init; }
}

/// <summary>A session's list: who is on the team that day, who is there, who comes from other teams.</summary>
public sealed record SessionList
{
    public required Here Unit { get; init; }
    public required string? AboveName { get; init; }
    public required Guid SessionId { get; init; }
    public required DateOnly Date { get; init; }
    public required DateOnly Today { get; init; }
    public required TimeOnly Start { get; init; }
    public required int Minutes { get; init; }
    public required TrainingForm Form { get; init; }
    public required string? Place { get; init; }
    public required IReadOnlyList<TickRow> Team { get; init; }

    /// <summary>Those who are there, and those who were there last time and may be again.</summary>
    public required IReadOnlyList<TickRow> Guests { get; init; }

    public bool IsOpen => Date <= Today && Today <= LastDay;
    public DateOnly LastDay => TrainingSession.LastDayOfCorrection(Date);
    public int TickedCount => Team.Count(row => row.IsTicked);

    /// <summary>Who could be there: all who are at work, and who has come although away.</summary>
    public int ExpectedCount => Team.Count(row => row.IsTicked || !row.IsAway);
    public int GuestCount => Guests.Count(row => row.IsTicked);
    public bool HasPrevious => Team.Any(row => row.WasThereLast) || Guests.Any(row => row.WasThereLast);
    public IEnumerable<TickRow> All => Team.Concat(Guests);
}
