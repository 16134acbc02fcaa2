using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>An intervention went from one stage to the next: who, when and, where it ended, why.</summary>
public sealed class StageChange : IOwned
{
    public const int LongestReason = 500;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid InterventionId { get; init; }

    /// <summary>Null for the first: it came into the plan. The same as <see cref="To"/> where somebody added words to an end.</summary>
    public Stage? From { get; init; }
    public required Stage To { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Reason { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StageChange>
    {
        public void Configure(EntityTypeBuilder<StageChange> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Reason).HasMaxLength(LongestReason);
            entity.HasIndex(row => row.InterventionId);
        }
    }
}

/// <summary>How the verbs of a life answer.</summary>
public enum StageOutcome
{
    Changed,

    /// <summary>It does not stand where this can be done: perhaps somebody else was first.</summary>
    NotFromHere,

    /// <summary>One of the five decisions is open.</summary>
    DecisionsOpen,

    /// <summary>An end needs its reason.</summary>
    ReasonMissing,
}
