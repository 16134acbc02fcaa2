using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arena.ActionPlans;

/// <summary>
/// Something that a workplace does to work better or be well: the thread through everything in Arena. Its facts stand
/// here; its life, its owner, its changes and reviews in the parts beside. Nothing in it is about one person's health.
/// </summary>
public sealed partial class Intervention : IOwned, IKeptByUnit
{
    public const int LongestLine = 200;
    public const int LongestText = 1000;

    private Intervention()
    {
    }

    public Guid Id { get; private init; }
    public Guid MunicipalityId { get; private init; }
    public Guid UnitId { get; private set; }

    /// <summary>What we want to achieve: the one line that must be there.</summary>
    public string Goal { get; private set; } = "";
    public string? What { get; private set; }

    /// <summary>Why we think that it helps.</summary>
    public string? Logic { get; private set; }
    public Theme? Theme { get; private set; }

    /// <summary>The theme's name, where it is an own.</summary>
    public string? OwnTheme { get; private set; }
    public Approach? Approach { get; private set; }
    public Cause? Cause { get; private set; }
    public Lever? Lever { get; private set; }
    public SettingsModel? SettingsModel => SettingsModels.Of(Cause, Lever);

    /// <summary>The group that it is for, in words; null: for all.</summary>
    public string? Audience { get; private set; }
    public bool ForShortEducation { get; private set; }
    public AudienceGroups Groups { get; private set; } = AudienceGroups.Employed;

    public InterventionSourceKind Source { get; private init; }

    /// <summary>What the source's module finds it again by.</summary>
    public string? SourceKey { get; private init; }
    public DateOnly? Start { get; private set; }
    public DateOnly? Due { get; private set; }
    public int? Hours { get; private set; }

    /// <summary>Kroner.</summary>
    public int? Money { get; private set; }
    public string? Place { get; private set; }

    /// <summary>It was talked about, and takes no hours, money or room of its own.</summary>
    public bool NothingExtra { get; private set; }

    /// <summary>The standing group on whose agenda it is.</summary>
    public Guid? ForumGroupId { get; private set; }

    /// <summary>Or another meeting that is held anyway.</summary>
    public string? ForumText { get; private set; }

    /// <summary>How it is seen that it succeeded, from where to where, by when.</summary>
    public string? Measure { get; private set; }
    public string? Baseline { get; private set; }
    public string? Target { get; private set; }
    public DateOnly? TargetDate { get; private set; }
    public EvaluationMeans? Evaluation { get; private set; }
    public DateOnly? NextReview { get; private set; }

    /// <summary>How many weeks lie between reviews; null where each date is agreed by itself.</summary>
    public int? ReviewEveryWeeks { get; private set; }

    public Guid CreatedBy { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When somebody last did something with it; what Arena does by itself does not count. A plan that nobody touches for 90 days sleeps.</summary>
    public DateTimeOffset Touched { get; private set; }

    /// <summary>One more with every change.</summary>
    public int Version { get; private set; }

    public bool IsOpen => Stage is Stage.Idea or Stage.Decided or Stage.Running;

    public List<StageChange> Stages { get; } = [];
    public List<OwnerAnswer> Answers { get; } = [];
    public List<FieldChange> Changes { get; } = [];
    public List<InterventionStep> Steps { get; } = [];
    public List<InterventionHelper> Helpers { get; } = [];
    public List<InterventionReview> Reviews { get; } = [];

    /// <summary>What happened with steps and helpers, and where it moved.</summary>
    public List<WorkChange> Work { get; } = [];

    /// <summary>Comes into the plan as an idea, and asks its owner.</summary>
    /// <param name="role">The role in which the owner is named.</param>
    internal static Intervention Propose(NewIntervention wanted, Role role, Guid municipality, Guid by, DateTimeOffset at)
    {
        var made = new Intervention
        {
            Id = wanted.Id, MunicipalityId = municipality, UnitId = wanted.UnitId, Goal = wanted.Goal, What = wanted.What, Logic = wanted.Logic,
            Theme = wanted.Theme, Approach = wanted.Approach, Source = wanted.Source, SourceKey = wanted.SourceKey, CreatedBy = by, CreatedAt = at,
        };
        made.Stages.Add(made.Went(null, Stage.Idea, by, at, null));
        made.Ask(wanted.Owner, role, by, at);
        return made;
    }

    private void Touch(DateTimeOffset at) => (Touched, Version) = (at, Version + 1);

    // what nobody did wakes no plan that sleeps: it is a new version, and that is all
    private void Touch(Guid? by, DateTimeOffset at)
    {
        if (by is not null)
            Touch(at);
        else
            Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Intervention>
    {
        public void Configure(EntityTypeBuilder<Intervention> entity)
        {
            entity.Ignore(row => row.SettingsModel);
            entity.Ignore(row => row.IsOpen);
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Goal).HasMaxLength(LongestLine);
            entity.Property(row => row.What).HasMaxLength(LongestText);
            entity.Property(row => row.Logic).HasMaxLength(LongestText);
            entity.Property(row => row.SourceKey).HasMaxLength(100);
            foreach (var line in (string[])[nameof(OwnTheme), nameof(Audience), nameof(Place), nameof(ForumText), nameof(Measure), nameof(Baseline), nameof(Target)])
                entity.Property(line).HasMaxLength(LongestLine);
            entity.HasIndex(row => new { row.MunicipalityId, row.Stage });
            entity.HasIndex(row => new { row.UnitId, row.Stage });
            entity.HasIndex(row => row.OwnerId);
            entity.HasOne<Unit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Stages).WithOne().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Answers).WithOne().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Changes).WithOne().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Helpers).WithOne().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Work).WithOne().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
            entity.HasMany(row => row.Reviews).WithOne().HasForeignKey(row => row.InterventionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
