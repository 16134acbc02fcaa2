using System.Numerics;
using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

public enum PlanCheckKind
{
    /// <summary>The four points by which what was begun goes on.</summary>
    Anchoring = 1,

    /// <summary>The six factors by which a plan succeeds.</summary>
    Quality = 2,
}

/// <summary>A look at what is in place, by those who know it: of one intervention, or of the whole plan. The latest stands; those before are kept.</summary>
public sealed class PlanCheck : IOwned
{
    public const int LongestNote = 500;

    /// <summary>The whole plan is looked at again after a year.</summary>
    public const int MonthsBetween = 12;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required PlanCheckKind Kind { get; init; }

    /// <summary>Null: the plan as a whole.</summary>
    public Guid? InterventionId { get; init; }

    /// <summary>What is in place: bit 0 is the first point.</summary>
    public required int Held { get; init; }
    public string? Note { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    public static int PointsOf(PlanCheckKind kind) => kind == PlanCheckKind.Anchoring ? 4 : 6;

    /// <summary>How many points are in place: 0 to 4, or 0 to 6.</summary>
    public int Score => BitOperations.PopCount((uint)(Held & ((1 << PointsOf(Kind)) - 1)));

    public bool Has(int point) => (Held >> point & 1) == 1;

    /// <summary>Points that are not in place, from 0.</summary>
    public IReadOnlyList<int> Missing => Enumerable.Range(0, PointsOf(Kind)).Where(point => !Has(point)).ToList();

    internal sealed class Mapping : IEntityTypeConfiguration<PlanCheck>
    {
        public void Configure(EntityTypeBuilder<PlanCheck> entity)
        {
            entity.Ignore(row => row.Score);
            entity.Ignore(row => row.Missing);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Note).HasMaxLength(LongestNote);
            entity.HasIndex(row => new { row.UnitId, row.Kind });
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Intervention>().WithMany().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
