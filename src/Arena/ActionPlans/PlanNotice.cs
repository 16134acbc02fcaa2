using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>Why something passed on.</summary>
public enum PassedOnBecause
{
    /// <summary>The one who had it does not belong to the unit any more, or not in the role in which she had it.</summary>
    OwnerLeft = 1,

    /// <summary>The unit was closed; its plan goes to the one above.</summary>
    UnitClosed = 2,
}

/// <summary>Tells a manager that something is hers now, because the one who had it has left, moved or lost a role.</summary>
public sealed class PlanNotice : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; set; }
    public required Guid InterventionId { get; init; }

    /// <summary>The step that passed on; null for the intervention itself.</summary>
    public Guid? StepId { get; init; }

    /// <summary>Whom it tells.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>Who had it.</summary>
    public required Guid FromPersonId { get; init; }
    public required PassedOnBecause Because { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>She has said that she has read it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public void See(DateTimeOffset at) => SeenAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<PlanNotice>
    {
        public void Configure(EntityTypeBuilder<PlanNotice> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => row.PersonId);
            entity.HasIndex(row => row.InterventionId);
        }
    }
}
