using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>A consultant thinks that a story could be something for a unit. It stands on the unit's plan until somebody answers.</summary>
public sealed class StorySuggestion : IOwned
{
    public const int LongestWord = 300;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>The key of a <see cref="SourceStory"/> or a <see cref="Story"/>.</summary>
    public required string StoryKey { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Word { get; init; }

    public Guid? AnsweredBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What became of it; null where it was declined, or waits.</summary>
    public Guid? InterventionId { get; private set; }

    internal bool Take(Guid intervention, Guid by, DateTimeOffset at) => Answer(by, at, intervention);

    internal bool Decline(Guid by, DateTimeOffset at) => Answer(by, at, null);

    // answered once
    private bool Answer(Guid by, DateTimeOffset at, Guid? intervention)
    {
        if (AnsweredAt is not null)
            return false;
        (AnsweredBy, AnsweredAt, InterventionId) = (by, at, intervention);
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<StorySuggestion>
    {
        public void Configure(EntityTypeBuilder<StorySuggestion> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.StoryKey).HasMaxLength(60);
            entity.Property(row => row.Word).HasMaxLength(LongestWord);
            entity.HasIndex(row => new { row.UnitId, row.AnsweredAt });
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
