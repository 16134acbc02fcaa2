using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Training;

/// <summary>Ways back that have helped elsewhere; each drawn from a practice case.</summary>
public enum WayBackKind
{
    ThemeDay = 0,
    TrainingEvent = 1,
    ConsultantLeads = 2,
    QuarterlyMeeting = 3,
    InformationMeeting = 4,
}

/// <summary>A way back that the unit's manager chose when training was fading. One that involves the consultant is a request to her.</summary>
public sealed class WayBackChoice : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required WayBackKind Kind { get; init; }
    public required Guid ChosenBy { get; init; }
    public required DateTimeOffset ChosenAt { get; init; }
    public required IsoWeek Week { get; init; }
    public string? Note { get; init; }

    /// <summary>When the consultant answered a request; null while it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WayBackChoice>
    {
        public void Configure(EntityTypeBuilder<WayBackChoice> entity)
        {
            entity.HasIndex(row => new { row.UnitId, row.ChosenAt });
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>The consultant has talked with a unit: when, and what was agreed. Nothing about a person.</summary>
public sealed class ContactNote : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid ConsultantId { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Agreed { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ContactNote>
    {
        public void Configure(EntityTypeBuilder<ContactNote> entity)
        {
            entity.HasIndex(row => new { row.UnitId, row.At });
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
