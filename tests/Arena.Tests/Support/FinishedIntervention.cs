using Arena.ActionPlans;
using Arena.Platform.Access;

namespace Arena.Tests.Support;

/// <summary>Something that went all the way: decided, run, reviewed with 4 of 5, done.</summary>
internal static class FinishedIntervention
{
    public static Intervention Of(Guid municipality, Guid unit, string goal, Guid by, DateTimeOffset at)
    {
        var made = Intervention.Propose(new NewIntervention(unit, goal, by) { What = "A sign", Theme = Theme.Wellbeing }, Role.Manager, municipality, by, at);
        made.Change(new Dictionary<InterventionField, string>
        {
            [InterventionField.Measure] = "Calm", [InterventionField.Target] = "More", [InterventionField.NothingExtra] = "1",
            [InterventionField.ForumText] = "Staff", [InterventionField.Evaluation] = "1", [InterventionField.NextReview] = "2026-12-01",
        }, by, at);
        Assert.Empty(made.OpenDecisions());
        Assert.Equal((StageOutcome.Changed, StageOutcome.Changed), (made.Decide(by, at), made.Begin(by, at)));
        Assert.Equal(ReviewOutcome.Held, made.Review(new(Happened.Yes, Helped.Yes, 4, "Calmer.", NextStep.Continue, new DateOnly(2026, 12, 20)), by, at));
        Assert.Equal(StageOutcome.Changed, made.Finish(by, at, "It stays."));
        return made;
    }
}
