using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Training;

public enum AttendanceSource
{
    /// <summary>Ticked by a manager or coordinator.</summary>
    Registered = 0,

    /// <summary>The person's own tap at a session.</summary>
    CheckedIn = 1,

    /// <summary>A live session or a film that the person reports.</summary>
    Reported = 2,

    /// <summary>Read from a file.</summary>
    Imported = 3,
}

/// <summary>
/// Minutes that a person trained on a day. The key begins with person and date, since every question is "this person,
/// this week"; the id is made by whoever ticks, so that what is sent twice counts once. Kept for the months that the
/// municipality has set, then only counts remain.
/// </summary>
public sealed class Attendance : IOwned
{
    public const int MostMinutes = 300;

    public required Guid PersonId { get; init; }
    public required DateOnly Date { get; init; }
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }

    /// <summary>The unit that the minutes count in: the person's own, also where she was a guest.</summary>
    public required Guid UnitId { get; init; }
    public Guid? SessionId { get; init; }
    public required int Minutes { get; set; }
    public required AttendanceSource Source { get; init; }
    public TrainingForm? Form { get; init; }

    /// <summary>The id of the untick that took it away; null while it counts.</summary>
    public Guid? RemovalId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> entity)
        {
            entity.HasKey(row => new { row.PersonId, row.Date, row.Id });
            entity.HasIndex(row => row.SessionId).HasFilter("session_id IS NOT NULL");
        }
    }
}
