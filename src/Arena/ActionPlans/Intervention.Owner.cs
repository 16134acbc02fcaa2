using Arena.Platform.Access;

namespace Arena.ActionPlans;

// naming somebody asks her; what she answers is kept
public sealed partial class Intervention
{
    public Guid OwnerId { get; private set; }

    /// <summary>The role in which she was named; when it ends, the intervention passes on.</summary>
    public Role OwnerRole { get; private set; }
    public OwnerState OwnerState { get; private set; }
    public DateTimeOffset OwnerSince { get; private set; }

    /// <summary>The other date that the owner has proposed.</summary>
    public DateOnly? ProposedDue { get; private set; }

    public bool IsAccepted => OwnerState == OwnerState.Accepted;

    /// <summary>Asks a person to own it; one who names herself has said yes. One who is asked is not asked again, and a yes stays.</summary>
    public OwnerOutcome Ask(Guid person, Role role, Guid by, DateTimeOffset at)
    {
        if (!IsOpen)
            return OwnerOutcome.Ended;
        if (person == OwnerId && OwnerState is OwnerState.Asked or OwnerState.Accepted)
            return person == by && OwnerState == OwnerState.Asked ? Accept(by, at) : OwnerOutcome.Unchanged;
        (OwnerId, OwnerRole) = (person, role);
        Answers.Add(Answer(OwnerState.Asked, by, at));
        if (person == by)
            Answers.Add(Answer(OwnerState.Accepted, by, at));
        return OwnerOutcome.Changed;
    }

    public OwnerOutcome Accept(Guid by, DateTimeOffset at) => Reply(OwnerState.Accepted, by, at);

    public OwnerOutcome ProposeDate(DateOnly date, Guid by, DateTimeOffset at, string? word = null) => Reply(OwnerState.OtherDate, by, at, date, word);

    public OwnerOutcome Decline(Guid by, DateTimeOffset at, string? word) => Reply(OwnerState.Declined, by, at, null, word);

    /// <summary>Whoever edits the plan says yes to the date that she read as the owner's proposal: then the owner has accepted. Not to one proposed since, nor to one that has come to lie before the start.</summary>
    public OwnerOutcome AgreeToDate(DateOnly date, Guid by, DateTimeOffset at)
    {
        if (!IsOpen)
            return OwnerOutcome.Ended;
        if (OwnerState != OwnerState.OtherDate || ProposedDue != date || date < Start)
            return OwnerOutcome.NotAsked;
        Answers.Add(Answer(OwnerState.Accepted, by, at, date));
        Set(InterventionField.Due, FieldText.Of(date), by, at);
        return OwnerOutcome.Changed;
    }

    /// <summary>The owner has left: it is the manager's until somebody else says yes. No notice where she is the manager herself.</summary>
    internal PlanNotice? PassOn(Guid manager, PassedOnBecause because, DateTimeOffset at)
    {
        var from = OwnerId;
        (OwnerId, OwnerRole) = (manager, Role.Manager);
        if (manager == from)
            return null;
        Answers.Add(Answer(OwnerState.Asked, null, at));
        return Notice(manager, from, because, at, null);
    }

    internal PlanNotice? PassOn(InterventionStep step, Guid manager, DateTimeOffset at)
    {
        // one without an owner is whoever's the intervention is
        if (step.OwnerId is not { } from)
            return null;
        step.Give(manager, Role.Manager);
        if (manager == from)
            return null;
        Kept(WorkEvent.StepPassedOn, null, at, manager, step.Id);
        return Notice(manager, from, PassedOnBecause.OwnerLeft, at, step.Id);
    }

    /// <summary>The unit is closed: the plan above takes it over.</summary>
    internal void MoveTo(Guid unit, DateTimeOffset at)
    {
        var from = UnitId;
        UnitId = unit;
        Kept(WorkEvent.Moved, null, at, fromUnit: from);
    }

    /// <summary>Tells the manager above that it is in her plan now; it keeps its owner.</summary>
    internal PlanNotice? TellMoved(Guid manager, DateTimeOffset at) => manager == OwnerId ? null : Notice(manager, OwnerId, PassedOnBecause.UnitClosed, at, null);

    private OwnerOutcome Reply(OwnerState state, Guid by, DateTimeOffset at, DateOnly? date = null, string? word = null)
    {
        if (!IsOpen)
            return OwnerOutcome.Ended;
        if (by != OwnerId || OwnerState is not (OwnerState.Asked or OwnerState.OtherDate))
            return OwnerOutcome.NotAsked;
        Answers.Add(Answer(state, by, at, date, word));
        return OwnerOutcome.Changed;
    }

    private OwnerAnswer Answer(OwnerState state, Guid? by, DateTimeOffset at, DateOnly? date = null, string? word = null)
    {
        (OwnerState, OwnerSince, ProposedDue) = (state, at, state == OwnerState.OtherDate ? date : null);
        Touch(by, at);
        return new()
        {
            Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, InterventionId = Id, PersonId = OwnerId, State = state, By = by, At = at, Date = date, Word = word,
        };
    }

    private PlanNotice Notice(Guid to, Guid from, PassedOnBecause because, DateTimeOffset at, Guid? step) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, UnitId = UnitId, InterventionId = Id, StepId = step, PersonId = to,
        FromPersonId = from, Because = because, At = at,
    };
}
