using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>Tells a manager that something on the annual cycle is hers to see to, because the one who did has left, moved or lost a role.</summary>
public sealed class CycleNotice : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid ItemId { get; init; }

    /// <summary>Whom it tells.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>Who saw to it.</summary>
    public required Guid FromPersonId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>She has said that she has read it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public void See(DateTimeOffset at) => SeenAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<CycleNotice>
    {
        public void Configure(EntityTypeBuilder<CycleNotice> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => row.PersonId);
            entity.HasIndex(row => row.MunicipalityId);
            entity.HasOne<CycleItem>().WithMany().HasForeignKey(row => row.ItemId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
