using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>
/// Something that was done in a meeting, in the order in which it counts. Whose phone it came from is nowhere: a table
/// speaks as a table. What somebody rated alone is not an operation, and is never written down.
/// </summary>
public sealed class MeetingOperationRow : IOwned
{
    /// <summary>A row of the follow-up sheet in emoji: three columns of a thousand, of which each takes six letters in JSON.</summary>
    public const int LongestBody = 20_000;

    /// <summary>Given by the device, so that what is sent twice counts once.</summary>
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid MeetingId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The operation as JSON.</summary>
    public required string Body { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingOperationRow>
    {
        public void Configure(EntityTypeBuilder<MeetingOperationRow> entity)
        {
            // by the meeting too: an id from another meeting's phone is nobody's business here
            entity.HasKey(row => new { row.MeetingId, row.Id });
            entity.Property(row => row.Body).HasMaxLength(LongestBody);
            entity.HasIndex(row => new { row.MeetingId, row.Number }).IsUnique();
            entity.HasIndex(row => row.MunicipalityId);
        }
    }
}
