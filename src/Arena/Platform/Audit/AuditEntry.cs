using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Platform.Audit;

/// <summary>
/// One line of the log: who did or saw what, when, in which role and why. No names and no answers, only ids.
/// Rows are only ever added; see <see cref="AuditLink"/> for how a removed one shows.
/// </summary>
public sealed class AuditEntry
{
    public long Number { get; internal set; }
    public required DateTimeOffset At { get; init; }
    public Guid? MunicipalityId { get; init; }
    public Guid? ActorId { get; init; }
    public required string Role { get; init; }
    public required string Action { get; init; }
    public string? Purpose { get; init; }
    public Guid? ObjectId { get; init; }
    public Guid? UnitId { get; init; }

    /// <summary>The person whom it is about, so that she can see it herself.</summary>
    public Guid? SubjectId { get; init; }
    public string? Detail { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> entity)
        {
            entity.HasKey(row => row.Number);
            entity.Property(row => row.Number).ValueGeneratedNever();
            entity.Property(row => row.Detail).HasMaxLength(4000);
            entity.HasIndex(row => new { row.SubjectId, row.Number }).HasFilter("subject_id IS NOT NULL");
            entity.HasIndex(row => new { row.UnitId, row.Number }).HasFilter($"action = '{AuditActions.ListSeen}'");
        }
    }
}

/// <summary>
/// Closes the entries of one commit: SHA-256 over the link before and every entry, so that a changed or missing
/// row breaks the chain from there on.
/// </summary>
public sealed class AuditLink
{
    public long Number { get; init; }
    public long LastEntry { get; init; }
    public int Entries { get; init; }
    public byte[] Hash { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<AuditLink>
    {
        public void Configure(EntityTypeBuilder<AuditLink> entity)
        {
            entity.HasKey(row => row.Number);
            entity.Property(row => row.Number).ValueGeneratedNever();
        }
    }
}

internal static class AuditActions
{
    /// <summary>A list with names was opened.</summary>
    public const string ListSeen = "list.seen";

    /// <summary>The oldest entries were removed after their months; the detail names the link that is the beginning now.</summary>
    public const string Dropped = "audit.dropped";
}

internal static class AuditPurposes
{
    /// <summary>A list with names was opened to tick those who train.</summary>
    public const string KeepsAttendance = "keeps-attendance";
}

internal static class AuditTrail
{
    /// <summary>Says what this unit of work does, by whom it is done and why; written with the change.</summary>
    public static void Record(this ArenaDb db, string action, Guid? objectId = null, Guid? unit = null, Guid? subject = null,
        string? purpose = null, string? detail = null) =>
        db.Trail.Add(new AuditEntry
        {
            At = db.Now,
            MunicipalityId = db.Acting.Municipality,
            ActorId = db.Acting.Person,
            Role = db.Acting.Role,
            Action = action,
            Purpose = purpose,
            ObjectId = objectId,
            UnitId = unit,
            SubjectId = subject,
            Detail = detail,
        });
}
