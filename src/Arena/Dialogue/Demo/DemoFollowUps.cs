using Arena.ActionPlans;
using Arena.Dialogue.LeadMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.Demo;

/// <summary>What has become of a row of the follow-up sheet.</summary>
internal enum DemoFate
{
    /// <summary>Its owner has said yes, and that is all so far.</summary>
    Accepted,

    /// <summary>Decided, with all that it takes; it has not begun.</summary>
    Decided,
    Running,

    /// <summary>It runs, and its follow-up is late.</summary>
    Late,
    Done,

    /// <summary>It was tried, and given up with a reason.</summary>
    Stopped,
}

/// <summary>Rows of the follow-up sheets as interventions in the plan, and how they went.</summary>
internal sealed class DemoFollowUps(DemoTown town, DemoDice dice)
{
    private const string WhyDone = "Det gør vi nu af os selv.";
    private const string WhyStopped = "Det blev til for meget på én gang. Vi tager det op på næste møde.";

    /// <summary>What was agreed a year before is over by now, what was agreed last is under way.</summary>
    public static DemoFate FateOf(int number, int row, bool isFirst) => (isFirst, row) switch
    {
        (true, 0) => DemoFate.Done,
        (true, _) => number % 4 == 1 ? DemoFate.Stopped : DemoFate.Done,
        (_, 0) => DemoFate.Running,
        _ => (number % 4) switch { 0 => DemoFate.Decided, 1 => DemoFate.Running, 2 => DemoFate.Accepted, _ => DemoFate.Late },
    };

    public async Task Add(DialogueMeeting meeting, FollowUpRow row, DemoFate fate, DateTimeOffset at)
    {
        if (row.Owner is not { } owner || row.Card is not { } card)
            return;
        var (by, said) = (meeting.CreatedBy, DemoRows.All[card]);
        var role = await town.Db.Set<RoleAssignment>().AnyAsync(one => one.UnitId == meeting.UnitId && one.PersonId == owner && one.Role == Role.Manager) ? Role.Manager : Role.Employee;
        var made = Intervention.Propose(NewIntervention.From(InterventionSourceKind.Card, CardSource.Key(meeting.Id, row), meeting.UnitId, BoardWords.Line(row), owner) with
        {
            Id = row.Id, What = row.Done, Theme = said.Theme, Logic = said.Logic, Approach = Approach.Activity,
        }, role, town.Id, by, at);
        town.Db.Add(made);
        made.AddStep(dice.Id(at), NewIntervention.Short(row.Done, InterventionStep.LongestText), null, row.Due, by, at);
        made.Accept(owner, at.AddDays(1));
        if (fate == DemoFate.Accepted)
            return;
        made.Change(Decisions(said, LocalTime.Day(at).AddDays(60)), by, at.AddDays(6));
        made.Decide(by, at.AddDays(6));
        if (fate == DemoFate.Decided)
            return;
        made.Begin(by, at.AddDays(10));
        made.DoStep(made.Steps[0], owner, at.AddDays(30));
        Look(made, said, owner, at.AddDays(48), fate);
        if (fate == DemoFate.Done)
            made.Finish(by, at.AddDays(190), WhyDone);
        else if (fate == DemoFate.Stopped)
            made.Stop(by, at.AddDays(120), WhyStopped);
    }

    private void Look(Intervention made, DemoRow said, Guid by, DateTimeOffset at, DemoFate fate)
    {
        var isGood = fate is DemoFate.Done or DemoFate.Running;
        var next = fate switch
        {
            DemoFate.Running => town.Today.AddDays(21),
            DemoFate.Late => town.Today.AddDays(-8),
            _ => LocalTime.Day(at).AddDays(70),
        };
        made.Review(new(isGood ? Happened.Yes : Happened.Partly, isGood ? Helped.Yes : Helped.Partly, isGood ? 4 : 2, isGood ? said.Review : null, NextStep.Continue, next), by, at);
    }

    private static Dictionary<InterventionField, string> Decisions(DemoRow said, DateOnly review) => new()
    {
        [InterventionField.Measure] = said.Measure, [InterventionField.Baseline] = said.Baseline, [InterventionField.Target] = said.Target,
        [InterventionField.Cause] = FieldText.Of<Cause>(Cause.Workplace), [InterventionField.Lever] = FieldText.Of<Lever>(Lever.Together),
        [InterventionField.Hours] = "4", [InterventionField.ForumText] = "Personalemødet, hver måned",
        [InterventionField.Evaluation] = FieldText.Of<EvaluationMeans>(EvaluationMeans.Talk), [InterventionField.NextReview] = FieldText.Of(review),
    };
}
