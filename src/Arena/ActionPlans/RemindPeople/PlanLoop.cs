using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Charts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>What a plan says about the loop: nothing decided, it is at "plan"; something runs, at "do"; its follow-up has come, at "evaluate". An empty plan says nothing.</summary>
internal sealed class PlanLoop(ArenaDb db, TimeProvider time) : ILoopSteps
{
    public async Task<IReadOnlyList<LoopStep>> At(Here unit)
    {
        var open = await db.Set<Intervention>().Where(row => row.UnitId == unit.UnitId && row.Stage <= Stage.Running)
            .Select(row => new { row.Id, row.Goal, row.Stage, row.NextReview }).ToListAsync();
        if (open.Count == 0)
            return [];
        var running = open.Where(row => row.Stage == Stage.Running).OrderBy(row => row.NextReview).ToList();
        if (running.Count == 0)
            return [new(LoopStage.Plan, IsDone: false, T("Næste trin: beslut, hvad I sætter i gang.", "Next step: decide what to start."), PlanLinks.Plan(unit.Code))];
        if (running[0].NextReview <= time.Today())
            return [new(LoopStage.Plan, IsDone: true), new(LoopStage.Do, IsDone: true), new(LoopStage.Evaluate, IsDone: false,
                T($"Næste trin: følg op på »{running[0].Goal}«.", $"Next step: follow up on “{running[0].Goal}”."), PlanLinks.Intervention(unit.Code, running[0].Id))];
        return [new(LoopStage.Plan, IsDone: true), new(LoopStage.Do, IsDone: false,
            T($"Næste trin: det næste skridt i »{running[0].Goal}«.", $"Next step: the next step in “{running[0].Goal}”."), PlanLinks.Intervention(unit.Code, running[0].Id))];
    }
}
