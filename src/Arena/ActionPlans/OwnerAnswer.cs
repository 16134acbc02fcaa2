using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>Where the owner's answer stands.</summary>
public enum OwnerState
{
    Asked = 0,
    Accepted = 1,

    /// <summary>She would take it with another date; whoever edits the plan says yes to it or asks somebody else.</summary>
    OtherDate = 2,
    Declined = 3,
}

/// <summary>Somebody was asked to own an intervention, or answered. The last row is where it stands.</summary>
public sealed class OwnerAnswer : IOwned
{
    public const int LongestWord = 300;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid InterventionId { get; init; }
    public required Guid PersonId { get; init; }
    public required OwnerState State { get; init; }

    /// <summary>Who did it; null where it passed on by itself because the owner left.</summary>
    public Guid? By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The other date that was proposed.</summary>
    public DateOnly? Date { get; init; }
    public string? Word { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OwnerAnswer>
    {
        public void Configure(EntityTypeBuilder<OwnerAnswer> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Word).HasMaxLength(LongestWord);
            entity.HasIndex(row => row.InterventionId);
            entity.HasIndex(row => row.PersonId);
        }
    }
}

/// <summary>How the verbs about the owner answer.</summary>
public enum OwnerOutcome
{
    Changed,

    /// <summary>The question is not hers, or is answered already.</summary>
    NotAsked,

    /// <summary>The intervention has ended.</summary>
    Ended,

    /// <summary>She is asked already, or has said yes.</summary>
    Unchanged,
}

/// <summary>Helps with an intervention.</summary>
public sealed class InterventionHelper : IOwned
{
    public required Guid InterventionId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Role Role { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InterventionHelper>
    {
        public void Configure(EntityTypeBuilder<InterventionHelper> entity)
        {
            entity.HasKey(row => new { row.InterventionId, row.PersonId });
            entity.HasIndex(row => row.PersonId);
        }
    }
}
