using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>
/// What is known above the units about the tables' ratings of a half-year: the published file, written once. Whatever comes
/// in later changes nothing in it, for a difference between two versions would be the rating of one meeting.
/// </summary>
public sealed class DialoguePublication : IOwned
{
    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }

    /// <summary>"2026a" is January to June.</summary>
    public required string HalfYear { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>arena-pub/1; empty where no table rated a card in time.</summary>
    public required byte[] File { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DialoguePublication>
    {
        public void Configure(EntityTypeBuilder<DialoguePublication> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.HalfYear).HasMaxLength(5);
            entity.HasIndex(row => new { row.MunicipalityId, row.HalfYear }).IsUnique();
        }
    }
}
