using Arena.ActionPlans;
using Arena.Platform.Access;

namespace Arena.Tests.ActionPlans;

/// <summary>The state machine, walked at random: whatever is done in whatever order, the rules hold after every act.</summary>
public sealed class InterventionLifeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 19, 11, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NoPath_ReachesRunning_WithAnOpenDecision()
    {
        var begun = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var (random, one) = (new Random(seed), New());
            for (var act = 0; act < 60; act++)
            {
                var former = one.Stage;
                Act(one, random, Noon.AddHours(act));
                if (one.Stage == Stage.Running)
                    Assert.Empty(one.OpenDecisions());
                begun += former != Stage.Running && one.Stage == Stage.Running ? 1 : 0;
            }
        }
        // else the walk would prove nothing
        Assert.True(begun > 50, $"only {begun} were ever begun");
    }

    [Fact]
    public void EveryStage_IsARow_AndEveryEndHasByAtAndWhy()
    {
        var ended = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var (random, one) = (new Random(seed), New());
            for (var act = 0; act < 60; act++)
                Act(one, random, Noon.AddHours(act));
            Assert.Equal(one.Stage, one.Stages[^1].To);
            Assert.Equal(one.StageSince, one.Stages[^1].At);
            Assert.Null(one.Stages[0].From);
            Assert.All(one.Stages.Zip(one.Stages.Skip(1)), pair =>
            {
                Assert.Equal(pair.First.To, pair.Second.From);
                Assert.Contains((pair.Second.From!.Value, pair.Second.To), Steps);
            });
            Assert.All(one.Stages.Where(row => row.To is Stage.Done or Stage.Stopped), row =>
            {
                Assert.NotEqual(Guid.Empty, row.By);
                Assert.InRange(row.At, Noon, Noon.AddHours(60));
                Assert.False(string.IsNullOrWhiteSpace(row.Reason));
                ended++;
            });
        }
        Assert.True(ended > 50, $"only {ended} ever ended");
    }

    [Fact]
    public void WhatStepsAndHelpersWentThrough_IsRows_ThatNothingTakesAway_AndThatSayHowItStandsNow()
    {
        var people = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToArray();
        for (var seed = 0; seed < 200; seed++)
        {
            var (random, one) = (new Random(seed), New());
            for (var act = 0; act < 60; act++)
            {
                var (before, at) = (one.Work.ToList(), Noon.AddHours(act));
                var (by, whom) = (people[random.Next(3)], people[random.Next(3)]);
                var step = one.Steps.Count > 0 ? one.Steps[random.Next(one.Steps.Count)] : null;
                var changed = random.Next(7) switch
                {
                    0 => one.AddStep(Guid.CreateVersion7(), "Et skridt", random.Next(2) == 0 ? null : (whom, Role.Employee), null, by, at),
                    1 => step is not null && one.DoStep(step, by, at),
                    2 => step is not null && one.UndoStep(step, by, at),
                    3 => step is not null && one.DropStep(step, by, at),
                    4 => one.AddHelper(whom, Role.Employee, by, at),
                    5 => one.RemoveHelper(whom, random.Next(3) == 0 ? null : by, at),
                    _ => step is { IsOpen: true } && one.PassOn(step, whom, at) is not null,
                };
                Assert.Equal(before, one.Work.Take(before.Count));
                Assert.Equal(before.Count + (changed ? 1 : 0), one.Work.Count);
                Assert.All(one.Work.Skip(before.Count), row => Assert.Equal(at, row.At));
            }
            // read from the beginning, the rows tell how each stands now
            foreach (var step in one.Steps)
            {
                var rows = one.Work.Where(row => row.StepId == step.Id).ToList();
                var taken = rows.LastOrDefault(row => row.Event is WorkEvent.StepTaken or WorkEvent.StepNotTaken);
                Assert.Equal(taken?.Event == WorkEvent.StepTaken ? (taken.By, (DateTimeOffset?)taken.At) : (null, null), (step.DoneBy, step.DoneAt));
                Assert.Equal(step.DroppedBy, rows.Find(row => row.Event == WorkEvent.StepDropped)?.By);
                Assert.Equal(step.OwnerId, rows.Last(row => row.Event is WorkEvent.StepAdded or WorkEvent.StepPassedOn).PersonId);
            }
            Assert.Equal(people.Where(person => one.Work.LastOrDefault(row => row.StepId is null && row.PersonId == person)?.Event == WorkEvent.HelperCame), people.Where(person => one.Helpers.Exists(row => row.PersonId == person)));
        }
    }

    [Fact]
    public void OpenDecisions_NamesEachThatIsMissing()
    {
        var one = New();
        Assert.Equal(Decisions.All, one.OpenDecisions());
        foreach (var decision in Decisions.All)
        {
            one.Change(Made[decision], Me, Noon);
            Assert.DoesNotContain(decision, one.OpenDecisions());
        }
        Assert.Empty(one.OpenDecisions());
    }

    [Fact]
    public void Begin_WithAnOpenDecision_IsRefusedAndChangesNothing()
    {
        var one = New();
        one.Decide(Me, Noon);
        Assert.Equal(StageOutcome.DecisionsOpen, one.Begin(Me, Noon));
        Assert.Equal((Stage.Decided, 2), (one.Stage, one.Stages.Count));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("2026-09-01", "2026-09-01")]
    public void Begin_SetsTheDayWhenItBegan_AndKeepsWhatWasPlanned(string planned, string before)
    {
        var one = Ready();
        one.Change(new Dictionary<InterventionField, string> { [InterventionField.Start] = planned }, Me, Noon);
        Assert.Equal(StageOutcome.Changed, one.Begin(Me, Noon.AddDays(3)));
        Assert.Equal(new DateOnly(2026, 11, 22), one.Start);
        var change = one.Changes[^1];
        Assert.Equal((InterventionField.Start, before, "2026-11-22", one.Version), (change.Field, change.Before, change.After, change.Version));
    }

    [Fact]
    public void WhatPassesOnByItself_IsANewVersion_AndNothingThatSomebodyDid()
    {
        var (one, other, later) = (Running(), Guid.CreateVersion7(), Noon.AddDays(60));
        one.AddStep(Guid.CreateVersion7(), "Hæng skiltet op", (other, Role.Employee), null, Me, Noon);
        one.AddHelper(other, Role.Employee, Me, Noon);
        var version = one.Version;

        Assert.True(one.RemoveHelper(other, null, later));
        Assert.NotNull(one.PassOn(one.Steps[0], Guid.CreateVersion7(), later));
        one.MoveTo(Guid.CreateVersion7(), later);
        Assert.NotNull(one.PassOn(other, PassedOnBecause.OwnerLeft, later));

        Assert.Equal((Noon, version + 4), (one.Touched, one.Version));
        one.Accept(other, later);
        Assert.Equal(later, one.Touched);
    }

    [Fact]
    public void Change_ThatTakesADecisionBack_WhileItRuns_IsRefusedAndLeavesAllFields()
    {
        var one = Running();
        Assert.Equal(ChangeOutcome.MustStand, one.Change(new Dictionary<InterventionField, string> { [InterventionField.Goal] = "Andet", [InterventionField.ForumText] = "" }, Me, Noon));
        Assert.Equal(("Ro omkring medicinen", "Personalemødet"), (one.Goal, one.ForumText));
    }

    [Fact]
    public void Ask_OneselfIsAYes_AndAnotherIsAQuestion()
    {
        var (one, other) = (New(), Guid.CreateVersion7());
        Assert.True(one.IsAccepted);
        one.Ask(other, Role.SafetyRep, Me, Noon);
        Assert.Equal((other, OwnerState.Asked), (one.OwnerId, one.OwnerState));
        Assert.Equal(OwnerOutcome.NotAsked, one.Accept(Me, Noon));
        Assert.Equal(OwnerOutcome.Changed, one.ProposeDate(new(2027, 2, 1), other, Noon));
        // the date that was read is no longer the one that is proposed
        Assert.Equal(OwnerOutcome.Changed, one.ProposeDate(new(2027, 3, 1), other, Noon));
        Assert.Equal(OwnerOutcome.NotAsked, one.AgreeToDate(new(2027, 2, 1), Me, Noon));
        Assert.Equal(OwnerOutcome.Changed, one.AgreeToDate(new(2027, 3, 1), Me, Noon));
        Assert.Equal((true, new DateOnly(2027, 3, 1)), (one.IsAccepted, one.Due));
        Assert.Equal([OwnerState.Asked, OwnerState.Accepted, OwnerState.Asked, OwnerState.OtherDate, OwnerState.OtherDate, OwnerState.Accepted], one.Answers.Select(row => row.State));
    }

    [Fact]
    public void AgreeToDate_BeforeItBegins_IsNoAgreement()
    {
        var (one, other) = (New(), Guid.CreateVersion7());
        one.Ask(other, Role.SafetyRep, Me, Noon);
        one.ProposeDate(new(2027, 2, 1), other, Noon);
        Assert.Equal(ChangeOutcome.Changed, one.Change(new Dictionary<InterventionField, string> { [InterventionField.Start] = "2027-03-01" }, Me, Noon));
        Assert.Equal(OwnerOutcome.NotAsked, one.AgreeToDate(new(2027, 2, 1), Me, Noon));
        Assert.Null(one.Due);
    }

    [Fact]
    public void Review_ThatGoesOn_NeedsItsNextDate_AndOneThatStops_ItsReason()
    {
        var one = Running();
        var answers = new ReviewAnswers(Happened.Yes, Helped.Partly, 3, null, NextStep.Continue, null);
        Assert.Equal(ReviewOutcome.NextReviewMissing, one.Review(answers, Me, Noon));
        Assert.Equal(ReviewOutcome.ReasonMissing, one.Review(answers with { NextStep = NextStep.Stop }, Me, Noon));
        Assert.Equal(ReviewOutcome.Held, one.Review(answers with { NextReview = new(2027, 3, 1) }, Me, Noon));
        Assert.Equal((new DateOnly(2027, 3, 1), Stage.Running), (one.NextReview, one.Stage));
        Assert.Equal(ReviewOutcome.Held, one.Review(answers with { NextStep = NextStep.Stop, Note = "Vi nåede det ikke" }, Me, Noon));
        Assert.Equal((Stage.Stopped, "Vi nåede det ikke"), (one.Stage, one.Stages[^1].Reason));
        Assert.Equal(ReviewOutcome.NotRunning, one.Review(answers, Me, Noon));
    }

    [Theory]
    [InlineData("", "", "", new[] { "2027-01-14" })]
    [InlineData("13", "", "", new[] { "2027-01-14", "2027-04-15", "2027-07-15", "2027-10-14" })]
    [InlineData("13", "2027-05-01", "", new[] { "2027-01-14", "2027-04-15" })]
    [InlineData("13", "2027-05-01", "2027-08-01", new[] { "2027-01-14", "2027-04-15", "2027-07-15" })]
    [InlineData("4", "2026-12-01", "", new[] { "2027-01-14" })]
    public void ComingReviews_AreTheNext_AndThoseOfTheRhythmAsLongAsItRuns(string everyWeeks, string due, string targetDate, string[] days)
    {
        var one = Running();
        one.Change(new Dictionary<InterventionField, string> { [InterventionField.ReviewEveryWeeks] = everyWeeks, [InterventionField.Due] = due, [InterventionField.TargetDate] = targetDate }, Me, Noon);
        Assert.Equal(days, one.ComingReviews().Select(day => FieldText.Of(day)));
        one.Stop(Me, Noon, "Andet er vigtigere");
        Assert.Empty(one.ComingReviews());
    }

    [Theory]
    [InlineData(Cause.Person, Lever.SingleThing, SettingsModel.Passive)]
    [InlineData(Cause.Person, Lever.Together, SettingsModel.Active)]
    [InlineData(Cause.Person, Lever.Frame, SettingsModel.Active)]
    [InlineData(Cause.Workplace, Lever.SingleThing, SettingsModel.Vehicle)]
    [InlineData(Cause.Workplace, Lever.Together, SettingsModel.Organic)]
    [InlineData(Cause.Workplace, Lever.Frame, SettingsModel.ComprehensiveStructural)]
    public void TwoAnswers_GiveTheModel(Cause cause, Lever lever, SettingsModel model) => Assert.Equal(model, SettingsModels.Of(cause, lever));

    private static readonly Guid Me = Guid.CreateVersion7();
    private static readonly (Stage, Stage)[] Steps =
    [
        (Stage.Idea, Stage.Decided), (Stage.Decided, Stage.Running), (Stage.Running, Stage.Done),
        (Stage.Idea, Stage.Stopped), (Stage.Decided, Stage.Stopped), (Stage.Running, Stage.Stopped),
    ];

    internal static readonly IReadOnlyDictionary<Decision, Dictionary<InterventionField, string>> Made = new Dictionary<Decision, Dictionary<InterventionField, string>>
    {
        [Decision.Gains] = new() { [InterventionField.Measure] = "Afbrydelser om dagen", [InterventionField.Target] = "1" },
        [Decision.What] = new() { [InterventionField.What] = "Et skilt på døren" },
        [Decision.Resources] = new() { [InterventionField.NothingExtra] = "1" },
        [Decision.Anchoring] = new() { [InterventionField.ForumText] = "Personalemødet" },
        [Decision.Evaluation] = new() { [InterventionField.Evaluation] = "1", [InterventionField.NextReview] = "2027-01-14" },
    };

    private static Intervention New() =>
        Intervention.Propose(new(Guid.CreateVersion7(), "Ro omkring medicinen", Me), Role.Manager, Guid.CreateVersion7(), Me, Noon);

    private static Intervention Ready()
    {
        var one = New();
        foreach (var decision in Decisions.All)
            one.Change(Made[decision], Me, Noon);
        one.Decide(Me, Noon);
        return one;
    }

    private static Intervention Running()
    {
        var one = Ready();
        Assert.Equal(StageOutcome.Changed, one.Begin(Me, Noon));
        return one;
    }

    private static void Act(Intervention one, Random random, DateTimeOffset at)
    {
        var part = Decisions.All[random.Next(5)];
        var reason = random.Next(3) == 0 ? " " : "Det virkede";
        switch (random.Next(12))
        {
            case < 5: one.Change(Made[part], Me, at); break;
            case 5: one.Change(Made[part].ToDictionary(pair => pair.Key, _ => ""), Me, at); break;
            case 6: one.Decide(Me, at); break;
            case 7 or 8: one.Begin(Me, at); break;
            case 9: one.Review(new(Happened.Yes, Helped.Yes, 4, reason, (NextStep)random.Next(1, 5), random.Next(2) == 0 ? null : new(2027, 1, 1)), Me, at); break;
            case 10: one.Finish(Me, at, reason); break;
            default:
                if (random.Next(6) == 0)
                    one.Stop(Me, at, reason);
                break;
        }
    }
}
