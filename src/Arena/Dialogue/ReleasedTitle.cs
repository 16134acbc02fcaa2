using System.Text;
using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>The title of a workplace's own card that the meeting leader lets out. Its text and its notes stay in the unit.</summary>
public sealed class ReleasedTitle : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid MeetingId { get; init; }

    /// <summary>The card's key in its meeting.</summary>
    public required string Card { get; init; }
    public required DialogueGoal Goal { get; init; }
    public required string Title { get; init; }

    /// <summary>What is the same in two spellings of one title.</summary>
    public required string Same { get; init; }
    public required Guid ReleasedBy { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Letters and digits in small, one space between words: "Nattevagter!" and "nattevagter" are one title.</summary>
    public static string Plain(string title)
    {
        var words = new StringBuilder(title.Length);
        foreach (var rune in title.EnumerateRunes())
            words.Append(Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ReleasedTitle>
    {
        public void Configure(EntityTypeBuilder<ReleasedTitle> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Card).HasMaxLength(40);
            entity.Property(row => row.Title).HasMaxLength(MeetingCard.LongestName);
            entity.Property(row => row.Same).HasMaxLength(2 * MeetingCard.LongestName);
            entity.HasIndex(row => new { row.MeetingId, row.Card }).IsUnique();
            entity.HasIndex(row => row.UnitId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<DialogueMeeting>().WithMany().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
