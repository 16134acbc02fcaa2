using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>An idea that the municipality has put into the catalogue itself; in the language that it was written in.</summary>
public sealed class MunicipalIdea : IOwned
{
    public const int LongestName = 120;
    public const int LongestText = 500;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public string Name { get; private set; } = "";
    public string Text { get; private set; } = "";
    public Theme Theme { get; private set; }
    public IdeaSide Side { get; private set; }
    public Approach Approach { get; private set; }
    public bool ForShortEducation { get; private set; }
    public Ground Ground { get; private set; }

    /// <summary>What the ground is: a law's paragraph, a study, "we have tried it".</summary>
    public string Basis { get; private set; } = "";
    public required Guid AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Who took it out of the catalogue, and when; plans that it is in keep it.</summary>
    public Guid? HiddenBy { get; private set; }
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>Among the catalogue's keys, which are words.</summary>
    public string Key => KeyOf(Id);
    public static string KeyOf(Guid id) => id.ToString("N");
    public static Guid? IdOf(string key) => Guid.TryParseExact(key, "N", out var id) ? id : null;

    internal void Word(MunicipalIdeaText text) =>
        (Name, Text, Theme, Side, Approach, ForShortEducation, Ground, Basis) =
        (text.Name, text.Text, text.Theme, text.Side, text.Approach, text.ForShortEducation, text.Ground, text.Basis);

    internal MunicipalIdeaText Worded() => new(Name, Text, Theme, Side, Approach, ForShortEducation, Ground, Basis);

    /// <summary>False where it is hidden already.</summary>
    internal bool Hide(Guid by, DateTimeOffset at)
    {
        if (HiddenAt is not null)
            return false;
        (HiddenBy, HiddenAt) = (by, at);
        return true;
    }

    internal bool ShowAgain()
    {
        if (HiddenAt is null)
            return false;
        (HiddenBy, HiddenAt) = (null, null);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<MunicipalIdea>
    {
        public void Configure(EntityTypeBuilder<MunicipalIdea> entity)
        {
            entity.Ignore(row => row.Key);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Name).HasMaxLength(LongestName);
            entity.Property(row => row.Text).HasMaxLength(LongestText);
            entity.Property(row => row.Basis).HasMaxLength(LongestText);
            entity.HasIndex(row => row.MunicipalityId);
        }
    }
}

/// <summary>What is written about an idea of one's own.</summary>
internal sealed record MunicipalIdeaText(string Name, string Text, Theme Theme, IdeaSide Side, Approach Approach, bool ForShortEducation, Ground Ground, string Basis);
