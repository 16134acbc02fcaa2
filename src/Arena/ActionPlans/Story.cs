using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>
/// What a workplace tells the rest of the municipality of something that it has finished. What came of it is what they say,
/// not what has been proved, and stands so on the page. Nothing in it is about one person's health.
/// </summary>
public sealed class Story : IOwned
{
    public const int LongestTitle = 120;
    public const int LongestText = 1000;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid InterventionId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>The kind of workplace, by which others like it find the story.</summary>
    public required UnitKind Kind { get; init; }
    public Theme Theme { get; private set; }
    public string Title { get; private set; } = "";
    public string What { get; private set; } = "";
    public string How { get; private set; } = "";
    public string Outcome { get; private set; } = "";

    /// <summary>Whom to ask: a name and how to reach them, as they want it themselves.</summary>
    public string Ask { get; private set; } = "";
    public required Guid SharedBy { get; init; }
    public required DateTimeOffset SharedAt { get; init; }

    public Guid? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string Key => KeyOf(Id);
    public static string KeyOf(Guid id) => id.ToString("N");
    public static Guid? IdOf(string key) => Guid.TryParseExact(key, "N", out var id) ? id : null;

    /// <summary>Told again, it is shared again.</summary>
    internal void Tell(StoryText text)
    {
        (Title, Theme, What, How, Outcome, Ask) = (text.Title, text.Theme, text.What, text.How, text.Outcome, text.Ask);
        (WithdrawnBy, WithdrawnAt) = (null, null);
    }

    /// <summary>False where it is withdrawn already.</summary>
    internal bool Withdraw(Guid by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return false;
        (WithdrawnBy, WithdrawnAt) = (by, at);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Story>
    {
        public void Configure(EntityTypeBuilder<Story> entity)
        {
            entity.Ignore(row => row.Key);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Title).HasMaxLength(LongestTitle);
            foreach (var text in (string[])[nameof(What), nameof(How), nameof(Outcome)])
                entity.Property(text).HasMaxLength(LongestText);
            entity.Property(row => row.Ask).HasMaxLength(200);
            entity.HasIndex(row => row.InterventionId).IsUnique();
            entity.HasIndex(row => row.MunicipalityId);
            entity.HasOne<Intervention>().WithMany().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

internal sealed record StoryText(string Title, Theme Theme, string What, string How, string Outcome, string Ask);
