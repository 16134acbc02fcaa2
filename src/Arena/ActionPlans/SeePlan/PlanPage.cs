using Arena.ActionPlans.SuggestStory;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.SeePlan;

/// <summary>A unit's plan as one person sees it.</summary>
/// <param name="TooMany">How many run in the workplace and its teams, where that is more than it can do.</param>
public sealed record PlanPage(Here Unit, IReadOnlyList<Crumb> Crumbs, PlanNext? Next, IReadOnlyList<PlanCard> Running, IReadOnlyList<PlanCard> Decided,
    IReadOnlyList<PlanCard> Ideas, IReadOnlyList<EndedLine> Ended, int EndedInAll, PlanBalance Balance, IReadOnlyList<PassedLine> Passed, IReadOnlyList<WaitingSuggestion> Suggestions, bool MaySuggest, int? TooMany, DateOnly Today, string? Receipt)
{
    /// <summary>Where the plans of the units below stand together, for one who looks after them.</summary>
    public string? BelowHref { get; init; }

    /// <summary>For others, the plans right below that they may see: one who is elected for the workplace finds its teams'.</summary>
    public IReadOnlyList<Crumb> Below { get; init; } = [];

    /// <summary>Where else the unit's work lies: its dialogue meetings.</summary>
    public IReadOnlyList<PlanNeighbour> Neighbours { get; init; } = [];

    /// <summary>What the plan stands on.</summary>
    public required Foundation Foundation { get; init; }

    public bool IsEmpty => Running.Count + Decided.Count + Ideas.Count + EndedInAll == 0;
}

/// <summary>One open intervention, as the plan shows it.</summary>
/// <param name="Missing">Which of the five decisions are open.</param>
/// <param name="LastDay">The owner's last day in her role, where one is known.</param>
public sealed record PlanCard(Guid Id, string Goal, string? What, Stage Stage, DateOnly? Start, DateOnly? Due, DateOnly? NextReview, Guid OwnerId, string Owner, OwnerState OwnerState,
    DateOnly OwnerSince, DateOnly? LastDay, DateOnly Since, SourceName? Source, string? Forum, IReadOnlyList<Decision> Missing, int StepsOpen, int StepsDone)
{
    public bool ChangesHands => LastDay is not null;
    public string OwnerFirst => Owner.Split(' ')[0];
}

/// <summary>What has ended: done, with what its last follow-up said, or stopped, with why.</summary>
public sealed record EndedLine(Guid Id, string Goal, Stage Stage, DateOnly On, string? Reason, Happened? Happened, int? Rating, DateOnly? RatedOn);

/// <summary>Something that has passed on to the reader because somebody left.</summary>
public sealed record PassedLine(Guid Id, Guid Intervention, string Goal, string? Step, string From, PassedOnBecause Because, DateOnly On);

/// <summary>How many of those that are decided or run lie on which side; what nobody has told counts on neither.</summary>
public sealed record PlanBalance(int People, int Surroundings, int Knowledge, int Change)
{
    /// <summary>Of one alone there is nothing to weigh.</summary>
    public bool IsKnown => Math.Max(People + Surroundings, Knowledge + Change) > 1;

    internal static PlanBalance Of(IReadOnlyCollection<Intervention> living) => new(
        living.Count(one => IsAboutPeople(one) == true), living.Count(one => IsAboutPeople(one) == false),
        living.Count(one => one.Approach == Approach.Knowledge), living.Count(one => one.Approach is Approach.Activity or Approach.Surroundings));

    // the two plain questions say it; else how it works does
    private static bool? IsAboutPeople(Intervention one) => (one.SettingsModel, one.Approach) switch
    {
        ({ } model, _) => model is SettingsModel.Passive or SettingsModel.Active,
        (null, Approach.Surroundings) => false,
        (null, { }) => true,
        _ => null,
    };
}

/// <summary>The one thing to do next; the page's sun card.</summary>
public sealed record PlanNext(PlanNextKind Kind, PlanCard Card)
{
    /// <summary>The most pressing first: what is asked of the reader, what is due, what is missing, what can begin.</summary>
    internal static PlanNext? Of(IReadOnlyList<PlanCard> open, Guid reader, bool mayEdit, DateOnly today)
    {
        if (open.FirstOrDefault(card => card.OwnerId == reader && card.OwnerState == OwnerState.Asked) is { } asked)
            return new(PlanNextKind.AskedYou, asked);
        if (open.Where(card => card.Stage == Stage.Running && card.NextReview <= today && (mayEdit || card.OwnerId == reader)).MinBy(card => card.NextReview) is { } due)
            return new(PlanNextKind.Review, due);
        if (open.Where(card => card.Stage == Stage.Decided).OrderBy(card => card.Missing.Count).ThenBy(card => card.Since).FirstOrDefault() is not { } next)
            return null;
        return new(next.Missing.Count > 0 || next.OwnerState != OwnerState.Accepted ? PlanNextKind.Missing : PlanNextKind.Begin, next);
    }
}

public enum PlanNextKind
{
    AskedYou,
    Review,
    Missing,
    Begin,
}
