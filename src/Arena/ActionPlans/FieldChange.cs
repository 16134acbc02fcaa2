using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>What was changed in an intervention, field by field, with what stood there before.</summary>
public sealed class FieldChange : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid InterventionId { get; init; }

    /// <summary>The intervention's version after the change.</summary>
    public required int Version { get; init; }
    public required InterventionField Field { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FieldChange>
    {
        public void Configure(EntityTypeBuilder<FieldChange> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Before).HasMaxLength(Intervention.LongestText);
            entity.Property(row => row.After).HasMaxLength(Intervention.LongestText);
            entity.HasIndex(row => new { row.InterventionId, row.Version });
        }
    }
}
