using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.SeeIntervention;

/// <summary>One intervention as one person sees it.</summary>
/// <param name="Word">What the owner wrote with the last answer.</param>
/// <param name="People">Whom one may name, for those who may.</param>
/// <param name="Typed">What was typed into a form of the page that could not be taken.</param>
/// <param name="RefusedStart">It was to be started, and a decision is open.</param>
public sealed record InterventionPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Intervention One, Standing Standing, Guid Reader, string Owner, DateOnly? LastDay, string? Word,
    SourceName? Source, string? Forum, IReadOnlyList<HelperLine> Helpers, IReadOnlyList<StepLine> Steps, IReadOnlyList<ReviewLine> Reviews, string? EndReason,
    IReadOnlyList<Choice> People, DateOnly Today)
{
    public string? Receipt { get; init; }

    /// <summary>What others said of the end who were writing it too.</summary>
    public IReadOnlyList<EndWords> AddedToEnd { get; init; } = [];

    /// <summary>The last follow-up says that it should stop, by somebody who does not decide over it.</summary>
    public ReviewLine? StopProposal => One.Stage == Stage.Running && Reviews is [{ NextStep: NextStep.Stop } last, ..] ? last : null;

    /// <summary>How what it came from stood then and stands now; only of what has been followed up.</summary>
    public SourceStanding? SourceStanding { get; init; }
    public bool RefusedStart { get; init; }

    /// <summary>The step's form was sent before.</summary>
    public SentBefore? Before { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public string OwnerFirst => Owner.Split(' ')[0];
    public bool AsksReader => One.IsOpen && One.OwnerId == Reader && One.OwnerState is OwnerState.Asked or OwnerState.OtherDate;
    public string? this[string field] => Typed.GetValueOrDefault(field);
}

public sealed record EndWords(string By, string Words);

public sealed record HelperLine(Guid Id, string Name);

public sealed record StepLine(Guid Id, string Text, string? Owner, DateOnly? Due, DateOnly? DoneOn, string? DoneBy, bool MayTick);

public sealed record ReviewLine(DateOnly On, DateOnly? PlannedFor, string By, Happened Happened, Helped Helped, int? Rating, string? Note, NextStep NextStep);
