using Arena.Platform.Data;

namespace Arena.Training.RecordAttendance;

/// <summary>One tick, untick, check-in or report, as it is handed to the <see cref="AttendanceBook"/>.</summary>
internal sealed record AttendanceEntry
{
    public required Acting Acting { get; init; }

    /// <summary>Made by whoever taps: the same id twice is the same tap.</summary>
    public required Guid Operation { get; init; }
    public required Guid PersonId { get; init; }
    public required AttendanceSource Source { get; init; }

    /// <summary>False takes the person's tick in the session away.</summary>
    public bool IsPresent { get; init; } = true;

    /// <summary>The session and the unit whose list it is; date, minutes and form are then the session's.</summary>
    public Guid? SessionId { get; init; }
    public Guid? SessionUnitId { get; init; }

    /// <summary>For a report without a session.</summary>
    public DateOnly Date { get; init; }
    public int Minutes { get; init; }
    public TrainingForm? Form { get; init; }

    /// <summary>The person's own check-in or report that she takes back; nothing that others have ticked.</summary>
    public Guid? TakesBack { get; init; }
}

internal enum EntryOutcome
{
    /// <summary>Written now.</summary>
    Written,

    /// <summary>This tap, or the state it asks for, was there already; nothing changed.</summary>
    AlreadyThere,

    /// <summary>No such session in that unit.</summary>
    NoSession,

    /// <summary>The day lies ahead, or corrections ended with the week after it.</summary>
    NotOpen,

    /// <summary>The person has no employment that day.</summary>
    NotEmployed,
}
