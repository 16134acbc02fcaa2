using Arena.Platform.Data;
using Arena.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Organisation;

/// <summary>What a person wants mail about, and in which language. Without a row: everything, in Danish.</summary>
public sealed class MailChoice : IOwned
{
    public required Guid PersonId { get; init; }
    public required Guid MunicipalityId { get; init; }

    /// <summary>At once when somebody asks her for something.</summary>
    public bool Requests { get; set; } = true;

    /// <summary>Once a week at most, with what waits.</summary>
    public bool Reminders { get; set; } = true;
    public bool InEnglish { get; set; }

    /// <summary>A way in is not a matter of choice.</summary>
    public bool Wants(MailKind kind) => kind switch
    {
        MailKind.Request => Requests,
        MailKind.Reminder => Reminders,
        _ => true,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<MailChoice>
    {
        public void Configure(EntityTypeBuilder<MailChoice> entity)
        {
            entity.HasKey(row => row.PersonId);
            entity.Property(row => row.PersonId).ValueGeneratedNever();
            entity.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
