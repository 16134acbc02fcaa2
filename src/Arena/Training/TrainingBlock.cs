using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Training;

public enum TrainingForm
{
    Strength = 0,
    Weights = 1,
    Yoga = 2,
    Breathing = 3,
    Lying = 4,
    Outdoor = 5,
    Film = 6,

    /// <summary>The live session on Teams every weekday at 11:00.</summary>
    Live = 7,

    /// <summary>Digital training that the unit has ordered for a period.</summary>
    OrderedDigital = 8,
}

/// <summary>A weekly block in a unit's plan: every week on that day, from the first date until the last.</summary>
public sealed class TrainingBlock : IOwned
{
    public const int FewestMinutes = 5;
    public const int MostMinutes = 120;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>1 is Monday, 7 Sunday.</summary>
    public required int Day { get; set; }
    public required TimeOnly Start { get; set; }
    public required int Minutes { get; set; }
    public string? Place { get; set; }
    public TrainingForm Form { get; set; }

    /// <summary>Who leads; null: nobody named, or someone from outside such as the physiotherapist.</summary>
    public Guid? LeaderId { get; set; }
    public required DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>Grows with every change, so that calendars that follow the plan see that it is another.</summary>
    public int Version { get; set; }
    public DateTimeOffset? ChangedAt { get; set; }

    public DateOnly DateIn(IsoWeek week) => week.Monday.AddDays(Day - 1);

    public bool IsHeldOn(DateOnly date) => From <= date && (To is null || To >= date);

    /// <summary>The first date that it is held on; null where its days never come before it ends.</summary>
    public DateOnly? FirstDate => FirstIn(Day, From, To);

    /// <summary>The last date that it is held on; null where it goes on.</summary>
    public DateOnly? LastDate => To is { } to && FirstDate is { } first ? first.AddDays((to.DayNumber - first.DayNumber) / 7 * 7) : null;

    public static DateOnly? FirstIn(int day, DateOnly from, DateOnly? to)
    {
        var first = IsoWeek.Of(from).Monday.AddDays(day - 1);
        if (first < from)
            first = first.AddDays(7);
        return to is null || first <= to ? first : null;
    }

    /// <summary>At the same time on the same day of some week. It may: a team can be split in two.</summary>
    public bool Overlaps(TrainingBlock other) =>
        Id != other.Id && Day == other.Day && From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue)
        && Start.ToTimeSpan() < other.Start.ToTimeSpan().Add(TimeSpan.FromMinutes(other.Minutes))
        && other.Start.ToTimeSpan() < Start.ToTimeSpan().Add(TimeSpan.FromMinutes(Minutes));

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingBlock>
    {
        public void Configure(EntityTypeBuilder<TrainingBlock> entity)
        {
            entity.Property(row => row.Place).HasMaxLength(100);
            entity.HasIndex(row => row.UnitId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Training that was held, with a list of who took part. One for a block and a date, however many open it.</summary>
public sealed class TrainingSession : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly Date { get; init; }
    public required TimeOnly Start { get; init; }
    public required int Minutes { get; set; }
    public required TrainingForm Form { get; init; }
    public string? Place { get; init; }
    public Guid? BlockId { get; init; }

    /// <summary>Ticks may be corrected to the end of the week after the session's.</summary>
    public static DateOnly LastDayOfCorrection(DateOnly date) => IsoWeek.Of(date).Next.Sunday;

    public bool MayBeCorrectedOn(DateOnly today) => Date <= today && today <= LastDayOfCorrection(Date);

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingSession>
    {
        public void Configure(EntityTypeBuilder<TrainingSession> entity)
        {
            entity.Property(row => row.Place).HasMaxLength(100);
            entity.HasIndex(row => new { row.UnitId, row.Date });
            entity.HasIndex(row => new { row.BlockId, row.Date }).IsUnique().HasFilter("block_id IS NOT NULL");
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
