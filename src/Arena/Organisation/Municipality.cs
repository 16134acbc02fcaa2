using Arena.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Organisation;

/// <summary>A municipality and its settings.</summary>
public sealed class Municipality
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public bool IsDemo { get; init; }

    /// <summary>How many months attendance and absence per person are kept; then only counts. 1 to 120.</summary>
    public int RetentionMonths { get; private set; } = 13;

    /// <summary>Week numbers that the judgement passes over, such as holidays: "7,28,29,30,31,52,1".</summary>
    public string PassedOverWeeks { get; private set; } = "7,28,29,30,31,52,1";

    /// <summary>Attendance and absence before this Monday are gone; what was counted of them stands. Null: nothing has been removed yet.</summary>
    public DateOnly? KeptFrom { get; private set; }

    /// <summary>Whom to write to or call about accessibility; null where nobody is named yet.</summary>
    public string? ContactEmail { get; set; }
    public string? ContactPhone { get; set; }

    /// <summary>Grows with every change of units, people or roles, so that no node works with an older picture.</summary>
    public long OrganisationVersion { get; private set; }

    public IReadOnlySet<int> PassedOver => PassedOverWeeks.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();

    public void KeepFor(int months) => RetentionMonths = months is >= 1 and <= 120
        ? months : throw new ArgumentOutOfRangeException(nameof(months), months, "1 to 120 months.");

    /// <summary>The Monday from which names are kept: whole weeks only, and never earlier than before.</summary>
    public DateOnly KeepsFrom(DateOnly today)
    {
        var monday = IsoWeek.Of(today.AddMonths(-RetentionMonths)).Monday;
        return KeptFrom > monday ? KeptFrom.Value : monday;
    }

    public void RemovedBefore(DateOnly monday) => KeptFrom = KeptFrom > monday ? KeptFrom : monday;

    public void PassOver(IEnumerable<int> weeks)
    {
        var numbers = weeks.Distinct().ToList();
        if (numbers.Exists(number => number is < 1 or > 53))
            throw new ArgumentOutOfRangeException(nameof(weeks), "Weeks 1 to 53.");
        PassedOverWeeks = string.Join(',', numbers);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Municipality>
    {
        public void Configure(EntityTypeBuilder<Municipality> entity)
        {
            entity.Ignore(row => row.PassedOver);
            entity.Property(row => row.Name).HasMaxLength(200);
            entity.Property(row => row.ContactEmail).HasMaxLength(254);
            entity.Property(row => row.ContactPhone).HasMaxLength(40);
        }
    }
}
