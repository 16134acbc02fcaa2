using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>A part of an intervention with its own owner and date.</summary>
public sealed class InterventionStep : IOwned
{
    public const int LongestText = 200;
    public const int Most = 40;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid InterventionId { get; init; }
    public required string Text { get; init; }
    public required Guid AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Nobody: the intervention's owner sees to it.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The role in which she was named; when it ends, the step passes on.</summary>
    public Role? OwnerRole { get; private set; }
    public DateOnly? Due { get; init; }
    public DateTimeOffset? DoneAt { get; private set; }
    public Guid? DoneBy { get; private set; }

    /// <summary>Taken out again: it is not shown, and asks nobody.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }
    public Guid? DroppedBy { get; private set; }

    public bool IsOpen => DoneAt is null && DroppedAt is null;

    internal void Give(Guid owner, Role role) => (OwnerId, OwnerRole) = (owner, role);
    internal void Do(Guid by, DateTimeOffset at) => (DoneAt, DoneBy) = (at, by);
    internal void Undo() => (DoneAt, DoneBy) = (null, null);
    internal void Drop(Guid by, DateTimeOffset at) => (DroppedAt, DroppedBy) = (at, by);

    internal sealed class Mapping : IEntityTypeConfiguration<InterventionStep>
    {
        public void Configure(EntityTypeBuilder<InterventionStep> entity)
        {
            entity.Ignore(row => row.IsOpen);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Text).HasMaxLength(LongestText);
            entity.HasIndex(row => row.InterventionId);
            entity.HasIndex(row => row.OwnerId);
        }
    }
}
