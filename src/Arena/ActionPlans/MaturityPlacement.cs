using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>How far a workplace has come, in five steps from single offers to a strategic effort.</summary>
public enum MaturityStep
{
    SingleOffers = 1,
    Involvement = 2,
    KeyPersons = 3,
    GoalsAndPolicies = 4,
    Strategic = 5,
}

/// <summary>Where a workplace has placed itself on a day. Each placement is kept, so that it sees its own way.</summary>
public sealed class MaturityPlacement : IOwned
{
    public const int LongestNote = 500;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required MaturityStep Step { get; init; }
    public string? Note { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MaturityPlacement>
    {
        public void Configure(EntityTypeBuilder<MaturityPlacement> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Note).HasMaxLength(LongestNote);
            entity.HasIndex(row => row.UnitId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
