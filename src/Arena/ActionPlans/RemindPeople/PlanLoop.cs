using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Charts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>
/// What a plan says about the loop. Begun together and nothing in the plan yet: at "map", or at "plan" where they have mapped.
/// Nothing decided, or all of it ended: at "plan". Something runs: at "do" while steps are left, then at "anchor" until its
/// anchoring is looked at and in place; and at "evaluate" when its follow-up has come.
/// </summary>
internal sealed class PlanLoop(ArenaDb db, OrganisationDirectory directory, TimeProvider time) : ILoopSteps
{
    public async Task<IReadOnlyList<LoopStep>> At(Here unit)
    {
        if (await PlaceInLoop.Of(directory, db, unit.UnitId, time.Today()) is not { } place)
            return [];
        var open = await db.Set<Intervention>().Where(row => place.Within.Contains(row.UnitId) && row.Stage <= Stage.Running)
            .Select(row => new { row.Id, row.UnitId, row.Goal, row.Stage, row.NextReview }).ToListAsync();
        var steps = new List<LoopStep>();
        if (await place.HasMapped(db))
            steps.Add(new(LoopStage.Map, IsDone: true));
        // its own first: of what runs in its teams it says only that it does
        var running = open.Where(row => row.Stage == Stage.Running).OrderBy(row => row.UnitId != unit.UnitId).ThenBy(row => row.NextReview).ToList();
        if (running.Count > 0)
        {
            steps.Add(new(LoopStage.Plan, IsDone: true));
            steps.AddRange(running[0].UnitId == unit.UnitId ? await OfRunning(unit, running[0].Id, running[0].Goal, running[0].NextReview)
                : [new(LoopStage.Do, IsDone: false, T("Næste trin: følg med i, hvad jeres teams er i gang med.", "Next step: follow what your teams are doing."), PlanLinks.Plan(unit.Code))]);
        }
        else if (open.Count > 0)
            steps.Add(new(LoopStage.Plan, IsDone: false, T("Næste trin: beslut, hvad I sætter i gang.", "Next step: decide what to start."), PlanLinks.Plan(unit.Code)));
        else if (await place.HasPlanned(db))
            steps.Add(new(LoopStage.Plan, IsDone: false, T("Næste trin: vælg det næste, I vil arbejde med.", "Next step: choose what to work on next."), PlanLinks.Plan(unit.Code)));
        else if (steps.Count > 0)
            steps.Add(new(LoopStage.Plan, IsDone: false, T("Næste trin: vælg én ting fra det, I har fundet, og skriv den i planen.", "Next step: choose one thing from what you found, and write it into the plan."), PlanLinks.Plan(unit.Code)));
        else if (await place.HasStarted(db))
            steps.Add(new(LoopStage.Map, IsDone: false, T("Næste trin: tal om, hvad der virker hos jer, og hvad der driller.", "Next step: talk about what works where you are, and what is hard."), CycleLinks.Wheel(unit.Code)));
        return steps;
    }

    private async Task<IReadOnlyList<LoopStep>> OfRunning(Here unit, Guid id, string goal, DateOnly? review)
    {
        var link = PlanLinks.Intervention(unit.Code, id);
        var check = await db.Set<PlanCheck>().Where(row => row.UnitId == unit.UnitId && row.Kind == PlanCheckKind.Anchoring && (row.InterventionId == id || row.InterventionId == null))
            .OrderByDescending(row => row.InterventionId != null).ThenByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync();
        LoopStep[] anchored = check is { Missing.Count: 0 } ? [new(LoopStage.Anchor, IsDone: true)] : [];
        if (review <= time.Today())
            return [new(LoopStage.Do, IsDone: true), .. anchored, new(LoopStage.Evaluate, IsDone: false, T($"Næste trin: følg op på »{goal}«.", $"Next step: follow up on “{goal}”."), link)];
        var steps = await db.Set<InterventionStep>().Where(row => row.InterventionId == id && row.DroppedAt == null).Select(row => row.DoneAt != null).ToListAsync();
        if (steps.Count > 0 && !steps.Contains(false) && anchored is [])
            return [new(LoopStage.Do, IsDone: true), new(LoopStage.Anchor, IsDone: false, check?.InterventionId != null
                ? T($"Næste trin: det, der mangler, for at »{goal}« holder ved.", $"Next step: what is missing for “{goal}” to last.")
                : T($"Næste trin: se efter, om »{goal}« holder ved.", $"Next step: see whether “{goal}” will last."), link)];
        return [.. anchored, new(LoopStage.Do, IsDone: false, (steps.Count, steps.Contains(false)) switch
        {
            (_, true) => T($"Næste trin: det næste skridt i »{goal}«.", $"Next step: the next step in “{goal}”."),
            (0, _) => T($"Næste trin: skriv, hvem der gør hvad i »{goal}«.", $"Next step: write who does what in “{goal}”."),
            _ => T($"Næste trin: hold fast i »{goal}«, til I følger op.", $"Next step: keep on with “{goal}” until you follow up."),
        }, link)];
    }
}
