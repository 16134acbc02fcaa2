using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>Something that a unit has put on its annual cycle: what, when, how often, and when it was done.</summary>
public sealed class CycleItem : IOwned
{
    public const int LongestTitle = 60;
    public const int LongestNote = 300;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required CycleKind Kind { get; init; }

    /// <summary>What an own thing is called; of the others the kind says it.</summary>
    public string? Title { get; private set; }

    /// <summary>Whether an own thing is the unit's idea or agreed in the municipality; of the others the kind says it.</summary>
    public CycleRing Ring { get; private set; }

    /// <summary>The next day, as it was planned; what was done after it was planned moves it on.</summary>
    public DateOnly? Planned { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>Only the month is agreed: <see cref="Planned"/> is its last day.</summary>
    public bool IsWholeMonth { get; private set; }

    /// <summary>Null: once.</summary>
    public int? EveryMonths { get; private set; }

    /// <summary>Who sees to it; null: the manager.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>In which role she does; losing it, she no longer sees to it.</summary>
    public Role? OwnerRole { get; private set; }
    public string? Note { get; private set; }
    public required Guid AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset ChangedAt { get; private set; }
    public Guid? RemovedBy { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public List<CycleDone> Done { get; } = [];

    internal void Plan(CyclePlan plan, DateTimeOffset at)
    {
        // a date that stays keeps its moment: what was done since has moved it on already
        if ((Planned, IsWholeMonth, EveryMonths) != (plan.Planned, plan.IsWholeMonth, plan.EveryMonths))
            PlannedAt = at;
        (Title, Ring, Planned, IsWholeMonth, EveryMonths, OwnerId, OwnerRole, Note, ChangedAt) =
            (plan.Title, plan.Ring, plan.Planned, plan.IsWholeMonth, plan.EveryMonths, plan.Owner?.Id, plan.Owner?.Role, plan.Note, at);
    }

    /// <summary>Whoever saw to it is gone: it is the manager's. Null where there is nobody to tell of it.</summary>
    internal CycleNotice? PassOn(Guid manager, DateTimeOffset at)
    {
        var from = OwnerId;
        (OwnerId, OwnerRole, ChangedAt) = (null, null, at);
        // one who is the manager herself sees to it still
        return from is not { } person || person == manager ? null
            : new() { Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, ItemId = Id, PersonId = manager, FromPersonId = person, At = at };
    }

    /// <summary>It is planned so already, and that day is written down.</summary>
    internal bool Says(CyclePlan plan, DateOnly? last) =>
        new CyclePlan(Title, Ring, Planned, IsWholeMonth, EveryMonths, OwnerId is { } owner ? new(owner, OwnerRole!.Value) : null, Note) == plan && (last is null || Done.Exists(row => row.Day == last && row.TakenBackAt is null));

    /// <summary>False where that day is there already.</summary>
    internal bool MarkDone(DateOnly on, Guid by, DateTimeOffset at)
    {
        if (RemovedAt is not null || Done.Exists(row => row.Day == on && row.TakenBackAt is null))
            return false;
        Done.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, ItemId = Id, Day = on, By = by, At = at });
        ChangedAt = at;
        return true;
    }

    /// <summary>It was marked by mistake. False where it is not there.</summary>
    internal bool TakeBack(Guid done, Guid by, DateTimeOffset at)
    {
        if (Done.Find(row => row.Id == done && row.TakenBackAt is null) is not { } row)
            return false;
        row.TakeBack(by, at);
        ChangedAt = at;
        return true;
    }

    internal bool Remove(Guid by, DateTimeOffset at)
    {
        if (RemovedAt is not null)
            return false;
        (RemovedBy, RemovedAt, ChangedAt) = (by, at, at);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CycleItem>
    {
        public void Configure(EntityTypeBuilder<CycleItem> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Title).HasMaxLength(LongestTitle);
            entity.Property(row => row.Note).HasMaxLength(LongestNote);
            entity.HasIndex(row => row.UnitId);
            entity.HasIndex(row => row.MunicipalityId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Done).WithOne().HasForeignKey(row => row.ItemId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What may be planned anew of it.</summary>
internal sealed record CyclePlan(string? Title, CycleRing Ring, DateOnly? Planned, bool IsWholeMonth, int? EveryMonths, CycleOwner? Owner, string? Note);

/// <summary>Who sees to it, and in which role.</summary>
internal readonly record struct CycleOwner(Guid Id, Role Role);

/// <summary>It was done on a day, says somebody.</summary>
public sealed class CycleDone : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid ItemId { get; init; }
    public required DateOnly Day { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? TakenBackBy { get; private set; }
    public DateTimeOffset? TakenBackAt { get; private set; }

    internal void TakeBack(Guid by, DateTimeOffset at) => (TakenBackBy, TakenBackAt) = (by, at);

    internal sealed class Mapping : IEntityTypeConfiguration<CycleDone>
    {
        public void Configure(EntityTypeBuilder<CycleDone> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasIndex(row => row.ItemId);
            entity.HasIndex(row => row.MunicipalityId);
        }
    }
}
