using Arena.Platform;

namespace Arena.ActionPlans;

// idea → decided → running → done; stopped from any of them that is open
public sealed partial class Intervention
{
    public Stage Stage { get; private set; }

    /// <summary>When it came to the stage where it stands.</summary>
    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Which of the five decisions nobody has made yet, in their order.</summary>
    public IReadOnlyList<Decision> OpenDecisions() => Decisions.All.Where(decision => !IsMade(decision)).ToList();

    public bool IsMade(Decision decision) => decision switch
    {
        Decision.Gains => Goal.Length > 0 && Measure is not null && Target is not null,
        Decision.What => What is not null,
        Decision.Resources => Hours is not null || Money is not null || Place is not null || NothingExtra,
        Decision.Anchoring => ForumGroupId is not null || ForumText is not null,
        // what has ended has no next follow-up
        Decision.Evaluation => Evaluation is not null && (NextReview is not null || !IsOpen),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    /// <summary>"This one we do."</summary>
    public StageOutcome Decide(Guid by, DateTimeOffset at) => Stage == Stage.Idea ? Go(Stage.Decided, by, at, null) : StageOutcome.NotFromHere;

    /// <summary>Not while one of the five decisions is open.</summary>
    public StageOutcome Begin(Guid by, DateTimeOffset at)
    {
        if (Stage != Stage.Decided)
            return StageOutcome.NotFromHere;
        if (OpenDecisions().Count > 0)
            return StageOutcome.DecisionsOpen;
        var outcome = Go(Stage.Running, by, at, null);
        // a plan until now; from now on the day when it really began
        Set(InterventionField.Start, FieldText.Of(LocalTime.Day(at)), by, at);
        return outcome;
    }

    /// <summary>It is done, and why it is.</summary>
    public StageOutcome Finish(Guid by, DateTimeOffset at, string? reason) => Stage != Stage.Running ? StageOutcome.NotFromHere : End(Stage.Done, by, at, reason);

    /// <summary>It is left again, and why.</summary>
    public StageOutcome Stop(Guid by, DateTimeOffset at, string? reason) => !IsOpen ? StageOutcome.NotFromHere : End(Stage.Stopped, by, at, reason);

    /// <summary>Somebody else was writing an end at the same time: her words are kept beside the first's, which stands. False where it is open.</summary>
    internal bool AddToEnd(Guid by, DateTimeOffset at, string words)
    {
        if (IsOpen)
            return false;
        Stages.Add(new() { Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, InterventionId = Id, From = Stage, To = Stage, By = by, At = at, Reason = words });
        Touch(at);
        return true;
    }

    private StageOutcome End(Stage end, Guid by, DateTimeOffset at, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return StageOutcome.ReasonMissing;
        NextReview = null;
        return Go(end, by, at, reason.Trim());
    }

    private StageOutcome Go(Stage to, Guid by, DateTimeOffset at, string? reason)
    {
        Stages.Add(Went(Stage, to, by, at, reason));
        Touch(at);
        return StageOutcome.Changed;
    }

    private StageChange Went(Stage? from, Stage to, Guid by, DateTimeOffset at, string? reason)
    {
        (Stage, StageSince) = (to, at);
        return new()
        {
            Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, InterventionId = Id, From = from, To = to, By = by, At = at, Reason = reason,
        };
    }
}
