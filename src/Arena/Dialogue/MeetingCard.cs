using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>
/// A card of a meeting's deck: one of the thirty, or the workplace's own. Its wording is taken over when the meeting
/// starts, and stays, whatever becomes of the deck later.
/// </summary>
public sealed class MeetingCard : IOwned
{
    public const int LongestName = 100;
    public const int LongestText = 500;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid MeetingId { get; init; }

    /// <summary>The deck's key; of an own card its id.</summary>
    public required string Key { get; init; }
    public required DialogueGoal Goal { get; set; }
    public required string Name { get; set; }

    /// <summary>Null for an own card: it has one wording.</summary>
    public string? NameEnglish { get; set; }
    public string Text { get; set; } = "";
    public string? TextEnglish { get; set; }

    /// <summary>Where it stands among the cards of its goal.</summary>
    public required int Order { get; init; }
    public bool IsOwn { get; init; }

    /// <summary>Is not talked about in this meeting.</summary>
    public bool IsLeftOut { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingCard>
    {
        public void Configure(EntityTypeBuilder<MeetingCard> entity)
        {
            entity.Property(row => row.Key).HasMaxLength(40);
            entity.Property(row => row.Name).HasMaxLength(LongestName);
            entity.Property(row => row.NameEnglish).HasMaxLength(LongestName);
            entity.Property(row => row.Text).HasMaxLength(LongestText);
            entity.Property(row => row.TextEnglish).HasMaxLength(LongestText);
            entity.HasIndex(row => new { row.MeetingId, row.Key }).IsUnique();
        }
    }
}
