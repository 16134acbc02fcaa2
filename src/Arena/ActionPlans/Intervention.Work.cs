using Arena.Platform.Access;

namespace Arena.ActionPlans;

// steps, helpers and follow-ups
public sealed partial class Intervention
{
    private const int ReviewsAhead = 4;

    /// <summary>False where it has ended or has as many as can be kept an eye on.</summary>
    internal bool AddStep(Guid id, string text, (Guid Person, Role Role)? owner, DateOnly? due, Guid by, DateTimeOffset at)
    {
        if (!IsOpen || Steps.Count(step => step.DroppedAt is null) >= InterventionStep.Most)
            return false;
        var step = new InterventionStep { Id = id, MunicipalityId = MunicipalityId, InterventionId = Id, Text = text, AddedBy = by, AddedAt = at, Due = due };
        if (owner is { } named)
            step.Give(named.Person, named.Role);
        Steps.Add(step);
        Kept(WorkEvent.StepAdded, by, at, step.OwnerId, step.Id);
        return true;
    }

    /// <summary>True where it changed anything; sent twice it is done once.</summary>
    internal bool DoStep(InterventionStep step, Guid by, DateTimeOffset at) => On(step, step.IsOpen, WorkEvent.StepTaken, by, at, () => step.Do(by, at));

    internal bool UndoStep(InterventionStep step, Guid by, DateTimeOffset at) => On(step, step.DoneAt is not null && step.DroppedAt is null, WorkEvent.StepNotTaken, by, at, step.Undo);

    internal bool DropStep(InterventionStep step, Guid by, DateTimeOffset at) => On(step, step.DroppedAt is null, WorkEvent.StepDropped, by, at, () => step.Drop(by, at));

    private bool On(InterventionStep step, bool fits, WorkEvent what, Guid by, DateTimeOffset at, Action act)
    {
        if (!IsOpen || !fits || step.InterventionId != Id)
            return false;
        act();
        Kept(what, by, at, null, step.Id);
        return true;
    }

    internal bool AddHelper(Guid person, Role role, Guid by, DateTimeOffset at)
    {
        if (!IsOpen || person == OwnerId || Helpers.Exists(helper => helper.PersonId == person))
            return false;
        Helpers.Add(new() { InterventionId = Id, PersonId = person, MunicipalityId = MunicipalityId, Role = role, By = by, At = at });
        Kept(WorkEvent.HelperCame, by, at, person);
        return true;
    }

    /// <param name="by">Nobody: she has left.</param>
    internal bool RemoveHelper(Guid person, Guid? by, DateTimeOffset at)
    {
        if (!IsOpen || Helpers.RemoveAll(helper => helper.PersonId == person) == 0)
            return false;
        Kept(WorkEvent.HelperLeft, by, at, person);
        return true;
    }

    private void Kept(WorkEvent what, Guid? by, DateTimeOffset at, Guid? person = null, Guid? step = null, Guid? fromUnit = null)
    {
        Touch(by, at);
        Work.Add(Row(what, by, at, person, step, fromUnit));
    }

    /// <summary>It was told to others, or is not told any more: of what has ended, nothing else changes.</summary>
    internal void Tell(bool isTold, Guid by, DateTimeOffset at) => Work.Add(Row(isTold ? WorkEvent.StoryTold : WorkEvent.StoryWithdrawn, by, at));

    private WorkChange Row(WorkEvent what, Guid? by, DateTimeOffset at, Guid? person = null, Guid? step = null, Guid? fromUnit = null) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, InterventionId = Id, Event = what, StepId = step, PersonId = person, FromUnitId = fromUnit, By = by, At = at,
    };

    /// <summary>
    /// The days of its follow-ups to come, a few at most: the next as it was agreed, then by the rhythm as long as it is to
    /// run. Those that were held are <see cref="Reviews"/>.
    /// </summary>
    public IReadOnlyList<DateOnly> ComingReviews()
    {
        if (!IsOpen || NextReview is not { } next)
            return [];
        var last = (Due, TargetDate) is (null, null) ? DateOnly.MaxValue : Due > TargetDate || TargetDate is null ? Due!.Value : TargetDate.Value;
        return Enumerable.Range(0, ReviewEveryWeeks is > 0 ? ReviewsAhead : 1).Select(number => next.AddDays(number * 7 * (ReviewEveryWeeks ?? 0)))
            .Where((day, number) => number == 0 || day <= last).ToList();
    }

    /// <summary>Did it happen, did it help, and what now. What goes on has its next date; what stops, its reason.</summary>
    /// <param name="mayEnd">She decides over it; else "stop" is what she proposes, and it goes on until somebody who decides has answered.</param>
    public ReviewOutcome Review(ReviewAnswers answers, Guid by, DateTimeOffset at, bool mayEnd = true)
    {
        if (Stage != Stage.Running)
            return ReviewOutcome.NotRunning;
        var stops = answers.NextStep == NextStep.Stop;
        if (stops && string.IsNullOrWhiteSpace(answers.Note))
            return ReviewOutcome.ReasonMissing;
        if (!(stops && mayEnd) && answers.NextReview is null)
            return ReviewOutcome.NextReviewMissing;
        Reviews.Add(Held(answers, by, at));
        if (stops && mayEnd)
            Stop(by, at, NewIntervention.Short(answers.Note!, StageChange.LongestReason));
        else
        {
            Touch(at);
            Set(InterventionField.NextReview, FieldText.Of(answers.NextReview), by, at);
        }
        return ReviewOutcome.Held;
    }

    /// <summary>She was writing it when somebody ended it: it is kept beside the end, which stands. Not of what is open.</summary>
    internal ReviewOutcome ReviewEnded(ReviewAnswers answers, Guid by, DateTimeOffset at)
    {
        if (IsOpen)
            return ReviewOutcome.NotRunning;
        Reviews.Add(Held(answers, by, at));
        Touch(at);
        return ReviewOutcome.Held;
    }

    private InterventionReview Held(ReviewAnswers answers, Guid by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = MunicipalityId, InterventionId = Id, PlannedFor = NextReview, Happened = answers.Happened,
        Helped = answers.Helped, Rating = answers.Rating, Note = answers.Note, NextStep = answers.NextStep, By = by, At = at,
    };
}
