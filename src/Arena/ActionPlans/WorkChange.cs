using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>What happened with a step, a helper, the place or the story of an intervention.</summary>
public enum WorkEvent
{
    StepAdded = 1,
    StepTaken = 2,

    /// <summary>It was said to be taken, and is not after all.</summary>
    StepNotTaken = 3,
    StepDropped = 4,

    /// <summary>The one who had the step has left: it is the manager's.</summary>
    StepPassedOn = 5,
    HelperCame = 10,
    HelperLeft = 11,

    /// <summary>Its unit was closed: it is in the plan of the unit above.</summary>
    Moved = 20,

    /// <summary>It was told to others as a story, for the first time or again.</summary>
    StoryTold = 30,
    StoryWithdrawn = 31,
}

/// <summary>One row for each thing that happened, written once and never changed: a step or a helper shows only how it stands now.</summary>
public sealed class WorkChange : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid InterventionId { get; init; }
    public required WorkEvent Event { get; init; }
    public Guid? StepId { get; init; }

    /// <summary>Who has the step from then on, or who helps or does not any more; null for a step that is the owner's.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The unit that was closed.</summary>
    public Guid? FromUnitId { get; init; }

    /// <summary>Who did it; null where it happened by itself because somebody left.</summary>
    public Guid? By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WorkChange>
    {
        public void Configure(EntityTypeBuilder<WorkChange> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => row.InterventionId);
            entity.HasIndex(row => row.PersonId);
            entity.HasIndex(row => row.By);
        }
    }
}
