using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Training;

/// <summary>
/// A unit's week in numbers of persons of the target group, the unit's whole subtree, each person once. Kept as
/// entries come in, so that a page costs the same after ten years as on the first day.
/// </summary>
public sealed class WeekCount : IOwned
{
    public required Guid UnitId { get; init; }
    public required IsoWeek Week { get; init; }
    public required Guid MunicipalityId { get; init; }

    /// <summary>Employed in the week.</summary>
    public int Employed { get; set; }

    /// <summary>Away from Monday to Friday.</summary>
    public int Absent { get; set; }

    /// <summary>At least 35 minutes, and not absent.</summary>
    public int Reached { get; set; }

    /// <summary>At least 35 minutes, absent ones too.</summary>
    public int ReachedOfAll { get; set; }

    /// <summary>All minutes of the target group, in the units where they belong to it.</summary>
    public int Minutes { get; set; }

    /// <summary>Set once the week is closed; see <see cref="Judgement"/>.</summary>
    public Judgement? Judgement { get; set; }

    /// <summary>The best four weeks in a row up to and with this one, pooled: reached and present.</summary>
    public int BestReached { get; set; }
    public int BestPresent { get; set; }

    /// <summary>A minute has been trained in this week or any before.</summary>
    public bool EverTrained { get; set; }

    public int Present => Employed - Absent;

    internal sealed class Mapping : IEntityTypeConfiguration<WeekCount>
    {
        public void Configure(EntityTypeBuilder<WeekCount> entity)
        {
            entity.Ignore(row => row.Present);
            entity.HasKey(row => new { row.UnitId, row.Week });
            entity.HasIndex(row => new { row.MunicipalityId, row.Week });
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>How training lives in a unit, judged on its closed weeks. Never about a person.</summary>
public enum Judgement
{
    /// <summary>Ikke i gang endnu: never a minute.</summary>
    NotStarted = 0,

    /// <summary>Holder pause: none in four weeks.</summary>
    Pausing = 1,

    /// <summary>Daler: three falls in a row, or four weeks pooled under half of the best four.</summary>
    Fading = 2,

    /// <summary>I mål: four weeks pooled at 80 % or more.</summary>
    OnTarget = 3,

    /// <summary>På vej.</summary>
    OnTheWay = 4,
}
