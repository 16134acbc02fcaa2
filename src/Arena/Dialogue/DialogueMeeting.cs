using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.Dialogue;

/// <summary>
/// A dialogue meeting of a unit, or of one of its standing groups. What is agreed beforehand stands here; what happens in
/// the room are operations (<see cref="MeetingOperationRow"/>), from which the meeting's state follows.
/// </summary>
public sealed class DialogueMeeting : IOwned
{
    public const int LongestLine = 200;
    public const int LongestText = 2000;
    public const int MostTables = 16;
    public const int MostPeople = 80;
    public const int ProposedMinutes = 90;

    private DialogueMeeting()
    {
    }

    public Guid Id { get; private init; }
    public Guid MunicipalityId { get; private init; }
    public Guid UnitId { get; private init; }

    /// <summary>The standing group that meets; null: the unit.</summary>
    public Guid? GroupId { get; private set; }
    public string Purpose { get; private set; } = "";

    /// <summary>A reason of our own for working with it, beside the three that Arena comes with.</summary>
    public string? OwnReason { get; private set; }

    /// <summary>The one area that is talked about; null: all three.</summary>
    public DialogueArea? OnlyArea { get; private set; }
    public DateTimeOffset? Begins { get; private set; }
    public int Minutes { get; private set; } = ProposedMinutes;

    /// <summary>How the minutes are split over the seven steps: numbers with commas; empty where as proposed.</summary>
    public string StepMinutes { get; private set; } = "";
    public string? Place { get; private set; }
    public Guid? FacilitatorId { get; private set; }
    public Guid? NoteTakerId { get; private set; }

    /// <summary>How those who were not there hear what came of it, and by when.</summary>
    public string? ReportBack { get; private set; }
    public DateOnly? ReportBackOn { get; private set; }
    public MeetingUse Use { get; private set; }
    public string? OtherUse { get; private set; }

    public MeetingStage Stage { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Eight letters and digits without look-alikes, to be typed; from the start of the meeting on, and no longer than it.</summary>
    public string? Code { get; private set; }

    /// <summary>128 bits, for the QR code.</summary>
    public string? Key { get; private set; }

    /// <summary>The meeting some of whose cards this one rates again, in five minutes and with nothing else; null: a whole meeting.</summary>
    public Guid? CheckOf { get; private init; }

    /// <summary>When a follow-up in the plan asked for a new rating of its card; null where nobody has, or they have rated since.</summary>
    public DateTimeOffset? AskedAgainAt { get; private set; }

    /// <summary>When those who were not there had heard what came of it.</summary>
    public DateTimeOffset? ToldAt { get; private set; }
    public Guid CreatedBy { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>One more with every change of what is agreed beforehand.</summary>
    public int Version { get; private set; }

    public List<MeetingCard> Cards { get; } = [];
    public List<MeetingTable> Tables { get; } = [];
    public List<MeetingParticipant> Participants { get; } = [];
    public List<MeetingLead> Leads { get; } = [];

    /// <summary>The meeting as it is begun to be prepared, with the whole deck.</summary>
    internal static DialogueMeeting Prepare(Guid id, Guid municipality, Guid unit, Guid by, DateTimeOffset at) =>
        new() { Id = id, MunicipalityId = municipality, UnitId = unit, CreatedBy = by, CreatedAt = at, FacilitatorId = by };

    /// <summary>A short check, which rates some cards of a meeting that was held again; it begins right away.</summary>
    internal static DialogueMeeting Check(Guid id, DialogueMeeting of, Guid by, DateTimeOffset at) =>
        new() { Id = id, MunicipalityId = of.MunicipalityId, UnitId = of.UnitId, GroupId = of.GroupId, CheckOf = of.Id, CreatedBy = by, CreatedAt = at, FacilitatorId = by };

    public bool IsCheck => CheckOf is not null;

    public bool IsOpen => Stage is MeetingStage.Preparing or MeetingStage.Running;

    internal bool MayBeChanged => Stage == MeetingStage.Preparing;

    /// <summary>What it is for and how it is told; only before it starts.</summary>
    internal void Agree(MeetingPlan plan)
    {
        (GroupId, Purpose, OwnReason, OnlyArea) = (plan.GroupId, plan.Purpose, plan.OwnReason, plan.OnlyArea);
        (Begins, Minutes, StepMinutes, Place) = (plan.Begins, plan.Minutes, plan.StepMinutes, plan.Place);
        (FacilitatorId, NoteTakerId, ReportBack, ReportBackOn, Use, OtherUse) = (plan.FacilitatorId, plan.NoteTakerId, plan.ReportBack, plan.ReportBackOn, plan.Use, plan.OtherUse);
        Version++;
    }

    /// <summary>The room opens: from now on the cards' wording stands, and phones find the meeting by its code.</summary>
    /// <returns>False where it has begun, or was called off, already.</returns>
    internal bool Start(string code, string key, DateTimeOffset at)
    {
        if (!MayBeChanged)
            return false;
        (Stage, StartedAt, Code, Key) = (MeetingStage.Running, at, code, key);
        Version++;
        return true;
    }

    internal void End(DateTimeOffset at)
    {
        (Stage, EndedAt, Code, Key) = (MeetingStage.Held, at, null, null);
        Version++;
    }

    /// <summary>Calls it off, before it begins or while it runs; what the tables have said stays.</summary>
    /// <returns>False where it was held, or called off, already.</returns>
    internal bool Cancel(DateTimeOffset at)
    {
        if (!IsOpen)
            return false;
        (Stage, EndedAt, Code, Key) = (MeetingStage.Cancelled, at, null, null);
        Version++;
        return true;
    }

    internal void Touch() => Version++;

    /// <summary>A follow-up asks how the card is rated now.</summary>
    internal void AskAgain(DateTimeOffset at) => AskedAgainAt = at;

    /// <summary>It is being rated again.</summary>
    internal void RateAgain() => AskedAgainAt = null;

    /// <summary>The others have heard what came of it.</summary>
    /// <returns>False where they had already.</returns>
    internal bool Tell(DateTimeOffset at)
    {
        if (ToldAt is not null)
            return false;
        ToldAt = at;
        return true;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DialogueMeeting>
    {
        public void Configure(EntityTypeBuilder<DialogueMeeting> entity)
        {
            entity.Ignore(row => row.IsOpen);
            entity.Ignore(row => row.IsCheck);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Purpose).HasMaxLength(LongestText);
            entity.Property(row => row.OwnReason).HasMaxLength(LongestLine);
            entity.Property(row => row.ReportBack).HasMaxLength(LongestText);
            entity.Property(row => row.Place).HasMaxLength(LongestLine);
            entity.Property(row => row.OtherUse).HasMaxLength(LongestLine);
            entity.HasIndex(row => new { row.UnitId, row.Stage });
            entity.HasIndex(row => row.MunicipalityId);
            entity.HasIndex(row => row.Code).IsUnique();
            entity.HasIndex(row => row.Key).IsUnique();
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<DialogueMeeting>().WithMany().HasForeignKey(row => row.CheckOf).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Cards).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Tables).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Participants).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Cascade);
            entity.HasMany(row => row.Leads).WithOne().HasForeignKey(row => row.MeetingId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What is agreed before a meeting, as one form gives it.</summary>
public sealed record MeetingPlan(string Purpose)
{
    public Guid? GroupId { get; init; }
    public string? OwnReason { get; init; }
    public DialogueArea? OnlyArea { get; init; }
    public DateTimeOffset? Begins { get; init; }
    public int Minutes { get; init; } = DialogueMeeting.ProposedMinutes;
    public string StepMinutes { get; init; } = "";
    public string? Place { get; init; }
    public Guid? FacilitatorId { get; init; }
    public Guid? NoteTakerId { get; init; }
    public string? ReportBack { get; init; }
    public DateOnly? ReportBackOn { get; init; }
    public MeetingUse Use { get; init; }
    public string? OtherUse { get; init; }

    internal static MeetingPlan Of(DialogueMeeting meeting) => new(meeting.Purpose)
    {
        GroupId = meeting.GroupId, OwnReason = meeting.OwnReason, OnlyArea = meeting.OnlyArea, Begins = meeting.Begins, Minutes = meeting.Minutes, StepMinutes = meeting.StepMinutes, Place = meeting.Place,
        FacilitatorId = meeting.FacilitatorId, NoteTakerId = meeting.NoteTakerId, ReportBack = meeting.ReportBack, ReportBackOn = meeting.ReportBackOn, Use = meeting.Use, OtherUse = meeting.OtherUse,
    };
}
