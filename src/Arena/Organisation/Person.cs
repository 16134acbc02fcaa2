using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Organisation;

public sealed class Person : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }

    /// <summary>The number in the payroll system (tjenestenummer); null for people from outside it, such as a planner by invitation.</summary>
    public string? Number { get; init; }
    public required string FirstName { get; set; }
    public required string LastName { get; set; }
    public string? Email { get; set; }

    /// <summary>The secret part of the address of the person's own calendar feed.</summary>
    public required string CalendarKey { get; set; }

    public string Name => $"{FirstName} {LastName}";

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> entity)
        {
            entity.Ignore(row => row.Name);
            entity.Property(row => row.Number).HasMaxLength(40);
            entity.Property(row => row.FirstName).HasMaxLength(100);
            entity.Property(row => row.LastName).HasMaxLength(100);
            entity.Property(row => row.Email).HasMaxLength(254);
            entity.Property(row => row.CalendarKey).HasMaxLength(40);
            entity.HasIndex(row => new { row.MunicipalityId, row.Number }).IsUnique();
            entity.HasIndex(row => row.CalendarKey).IsUnique();
        }
    }
}

/// <summary>A person's employment at a unit, both days included. A person may have several.</summary>
public sealed class Employment : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid UnitId { get; set; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public string? JobTitle { get; set; }

    /// <summary>Agreed hours a week, in minutes: 37 hours are 2,220. Exact where a file says 32,33.</summary>
    public int WeeklyMinutes { get; set; }

    /// <summary>Belongs to the target group of training in working hours.</summary>
    public bool InTargetGroup { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Employment>
    {
        public void Configure(EntityTypeBuilder<Employment> entity)
        {
            entity.Property(row => row.JobTitle).HasMaxLength(100);
            entity.HasIndex(row => row.PersonId);
            entity.HasIndex(row => row.UnitId);
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Days away, both included; no end: still away. Never a cause.</summary>
public sealed class Absence : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Absence>
    {
        public void Configure(EntityTypeBuilder<Absence> entity)
        {
            entity.HasIndex(row => new { row.PersonId, row.From });
            entity.HasIndex(row => new { row.MunicipalityId, row.From });
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
