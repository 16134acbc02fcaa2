using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>Whose a goal is, seen from a unit.</summary>
public enum GoalKind
{
    /// <summary>Everybody's here, as it is where nothing is decided.</summary>
    Ours = 0,

    /// <summary>Chosen groups work with it, on behalf of the unit.</summary>
    ChosenGroups = 1,

    /// <summary>Not the unit's own; it counts where it is placed.</summary>
    NotOurs = 2,
}

/// <summary>Where a goal of the nine lies, why, and who decided it. The newest holds; those before it stay as they were.</summary>
public sealed class GoalPlacement : IOwned
{
    public const int LongestText = 1000;
    public const int LongestLine = 200;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required DialogueGoal Goal { get; init; }
    public required GoalKind Kind { get; init; }
    public required string Reason { get; init; }

    /// <summary>The groups that it lies with, in words; null where none are chosen.</summary>
    public string? Groups { get; init; }

    /// <summary>The unit where it counts; null where it lies with none in particular.</summary>
    public Guid? PlacedAtId { get; init; }

    /// <summary>What is done here all the same, of a goal that is not the unit's own.</summary>
    public string? Measures { get; init; }

    /// <summary>The committee.</summary>
    public required string DecidedBy { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required Guid WrittenBy { get; init; }
    public required DateTimeOffset At { get; init; }

    internal bool Says(GoalPlacement other) => (Kind, Reason, Groups, PlacedAtId, Measures, DecidedBy, DecidedOn)
        == (other.Kind, other.Reason, other.Groups, other.PlacedAtId, other.Measures, other.DecidedBy, other.DecidedOn);

    internal sealed class Mapping : IEntityTypeConfiguration<GoalPlacement>
    {
        public void Configure(EntityTypeBuilder<GoalPlacement> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Reason).HasMaxLength(LongestText);
            entity.Property(row => row.Groups).HasMaxLength(LongestText);
            entity.Property(row => row.Measures).HasMaxLength(LongestText);
            entity.Property(row => row.DecidedBy).HasMaxLength(LongestLine);
            entity.HasIndex(row => new { row.UnitId, row.Goal });
            entity.HasIndex(row => row.PlacedAtId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.PlacedAtId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
