using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>A table of the meeting, and how many are to sit at it.</summary>
public sealed class MeetingTable : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid MeetingId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required int People { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingTable>
    {
        public void Configure(EntityTypeBuilder<MeetingTable> entity) => entity.HasIndex(row => new { row.MeetingId, row.Number }).IsUnique();
    }
}

/// <summary>Somebody who is asked to come, and the table that she is placed at. What anybody says in the room is not tied to it.</summary>
public sealed class MeetingParticipant : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid PersonId { get; init; }
    public int? Table { get; set; }

    /// <summary>When she was sent an invitation, and to what time and place: another one is sent only when those have changed.</summary>
    public DateTimeOffset? InvitedAt { get; set; }
    public string? InvitedTo { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingParticipant>
    {
        public void Configure(EntityTypeBuilder<MeetingParticipant> entity)
        {
            entity.Property(row => row.InvitedTo).HasMaxLength(FormMark.Length);
            entity.HasIndex(row => new { row.MeetingId, row.PersonId }).IsUnique();
            entity.HasIndex(row => row.PersonId);
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One of the two to four who see to the meeting.</summary>
public sealed class MeetingLead : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid MeetingId { get; init; }
    public required Guid PersonId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingLead>
    {
        public void Configure(EntityTypeBuilder<MeetingLead> entity)
        {
            entity.HasIndex(row => new { row.MeetingId, row.PersonId }).IsUnique();
            entity.HasIndex(row => row.PersonId);
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
