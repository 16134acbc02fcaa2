using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>Did it happen?</summary>
public enum Happened
{
    Yes = 1,
    Partly = 2,
    No = 3,
}

/// <summary>Did it help?</summary>
public enum Helped
{
    Yes = 1,
    Partly = 2,
    No = 3,
    TooEarly = 4,
}

public enum NextStep
{
    Continue = 1,
    Change = 2,
    Stop = 3,

    /// <summary>It works: others may have it too.</summary>
    Spread = 4,
}

/// <summary>A follow-up of an intervention: what people there say, never what it has proved.</summary>
public sealed class InterventionReview : IOwned
{
    public const int LongestNote = 1000;

    public required Guid Id { get; init; }
    public required Guid MunicipalityId { get; init; }
    public required Guid InterventionId { get; init; }

    /// <summary>The date that it was planned for; null where none was.</summary>
    public DateOnly? PlannedFor { get; init; }
    public required Happened Happened { get; init; }
    public required Helped Helped { get; init; }

    /// <summary>1 not at all to 5 very much; null where it is too early to say.</summary>
    public int? Rating { get; init; }
    public string? Note { get; init; }
    public required NextStep NextStep { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    internal bool Says(ReviewAnswers answers) => new ReviewAnswers(Happened, Helped, Rating, Note, NextStep, answers.NextReview) == answers;

    internal sealed class Mapping : IEntityTypeConfiguration<InterventionReview>
    {
        public void Configure(EntityTypeBuilder<InterventionReview> entity)
        {
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Note).HasMaxLength(LongestNote);
            entity.HasIndex(row => row.InterventionId);
        }
    }
}

/// <summary>What is answered at a review.</summary>
public sealed record ReviewAnswers(Happened Happened, Helped Helped, int? Rating, string? Note, NextStep NextStep, DateOnly? NextReview);

public enum ReviewOutcome
{
    Held,

    /// <summary>Only what runs is reviewed.</summary>
    NotRunning,

    /// <summary>What goes on needs its next date, so that it is looked at again.</summary>
    NextReviewMissing,

    /// <summary>Stopping needs a word of why.</summary>
    ReasonMissing,

    /// <summary>The same form sent twice: it is kept already.</summary>
    SentBefore,

    /// <summary>Somebody else followed up while this one was filled in, or she herself with other words.</summary>
    HeldMeanwhile,
}
