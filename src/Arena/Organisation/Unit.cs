using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Organisation;

public enum UnitLevel
{
    Municipality = 1,
    Administration = 2,
    Area = 3,
    Workplace = 4,
    Team = 5,
}

/// <summary>What kind of place it is; the training programme's own are nursing homes and home care.</summary>
public enum UnitKind
{
    Other = 0,
    NursingHome = 1,
    HomeCare = 2,
}

/// <summary>Whose it is.</summary>
public enum UnitOwnership
{
    Municipal = 0,
    ExternalCompany = 1,
    PublicWorkplace = 2,
}

/// <summary>A part of the organisation. Where it hangs, and what it is called, from when to when: <see cref="UnitPlacement"/>.</summary>
public sealed class Unit : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required UnitLevel Level { get; set; }
    public UnitKind Kind { get; set; }
    public UnitOwnership Ownership { get; set; }

    /// <summary>What the QR code on the wall, the screen in the common room and the calendar feed carry: not to be guessed.</summary>
    public required string WallKey { get; set; }

    /// <summary>A code is part of the addresses of the unit's pages: these alone no address can carry, however it is written.</summary>
    internal static bool FitsInAddress(string code) =>
        !code.Any(letter => letter is '/' or '\\' || char.IsControl(letter)) && code is not ("." or "..");

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> entity)
        {
            entity.Property(row => row.Code).HasMaxLength(40);
            entity.Property(row => row.Name).HasMaxLength(200);
            entity.Property(row => row.WallKey).HasMaxLength(40);
            entity.HasIndex(row => new { row.MunicipalityId, row.Code }).IsUnique();
            entity.HasIndex(row => row.WallKey).IsUnique();
        }
    }
}

/// <summary>
/// Where a unit hangs from one day to another (both included). Units move and close by an end and a new row, so that
/// every past week can be read as it was.
/// </summary>
public sealed class UnitPlacement : IOwned
{
    public required Guid UnitId { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    /// <summary>Null for the municipality itself.</summary>
    public Guid? ParentId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UnitPlacement>
    {
        public void Configure(EntityTypeBuilder<UnitPlacement> entity)
        {
            entity.HasKey(row => new { row.UnitId, row.From });
            entity.HasIndex(row => row.MunicipalityId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
