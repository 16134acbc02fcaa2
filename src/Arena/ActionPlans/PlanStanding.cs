using System.Globalization;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>
/// What an overview needs of one unit's plan, kept as the plan changes: an overview of 1,500 plans reads no intervention,
/// and so costs the same after ten years as on the first day.
/// </summary>
public sealed class PlanStanding : IOwned
{
    public required Guid UnitId { get; init; }
    public required Guid MunicipalityId { get; init; }

    /// <summary>Interventions that are ideas, decided or running.</summary>
    public int Open { get; internal set; }
    public int Running { get; internal set; }

    /// <summary>Of those open: how many have an owner who said yes.</summary>
    public int Accepted { get; internal set; }

    /// <summary>When somebody last did something with one that is open or has ended.</summary>
    public DateTimeOffset Touched { get; set; }

    /// <summary>The earliest date of open work: to finish, to follow up, of a step. Null where nothing has a date.</summary>
    public DateOnly? FirstDue { get; set; }

    /// <summary>"theme:open:followed up:helped" for each theme that occurs, parted by spaces.</summary>
    public string Themes { get; set; } = "";

    public IReadOnlyList<ThemeStanding> ByTheme => [.. Themes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ThemeStanding.Parse)];

    internal void Become(PlanStanding other) => (Open, Running, Accepted, Touched, FirstDue, Themes) = other.Figures;

    internal bool Says(PlanStanding other) => Figures == other.Figures;

    private (int, int, int, DateTimeOffset, DateOnly?, string) Figures => (Open, Running, Accepted, Touched, FirstDue, Themes);

    internal sealed class Mapping : IEntityTypeConfiguration<PlanStanding>
    {
        public void Configure(EntityTypeBuilder<PlanStanding> entity)
        {
            entity.HasKey(row => row.UnitId);
            entity.Property(row => row.UnitId).ValueGeneratedNever();
            entity.Ignore(row => row.ByTheme);
            entity.HasIndex(row => row.MunicipalityId);
        }
    }
}

/// <summary>How often a theme is chosen, and what people said when they followed up.</summary>
/// <param name="FollowedUp">Interventions, open or ended, whose latest follow-up says whether it helped.</param>
/// <param name="Helped">Of those: how many said yes.</param>
public readonly record struct ThemeStanding(Theme Theme, int Open, int FollowedUp, int Helped)
{
    public static ThemeStanding Parse(string text)
    {
        var parts = text.Split(':');
        int Number(int place) => int.Parse(parts[place], CultureInfo.InvariantCulture);
        return new((Theme)Number(0), Number(1), Number(2), Number(3));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Theme}:{Open}:{FollowedUp}:{Helped}");
}

/// <summary>One more with every change of a plan in the municipality, so that a node knows whether what it remembers still holds.</summary>
public sealed class PlansVersion
{
    public required Guid MunicipalityId { get; init; }
    public long Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlansVersion>
    {
        public void Configure(EntityTypeBuilder<PlansVersion> entity)
        {
            entity.HasKey(row => row.MunicipalityId);
            entity.Property(row => row.MunicipalityId).ValueGeneratedNever();
        }
    }
}
