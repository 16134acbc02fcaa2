using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Charts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.SeeWeek;

/// <summary>What training says about the loop: with a plan a unit is at "do"; without one, at "plan"; outside the programme it says nothing.</summary>
internal sealed class TrainingLoop(ArenaDb db, TimeProvider time) : ILoopSteps
{
    public async Task<IReadOnlyList<LoopStep>> At(Here unit)
    {
        var today = time.Today();
        if (!await db.Set<TrainingBlock>().AnyAsync(row => row.UnitId == unit.UnitId && (row.To == null || row.To >= today)))
            // who is not in the programme has nothing to plan there
            return !await db.Set<WeekCount>().AnyAsync(row => row.UnitId == unit.UnitId && row.Employed > 0) ? []
                : [new(LoopStage.Plan, IsDone: false, T("Næste trin: læg jeres første pas i planen.", "Next step: put your first session in the plan."), TrainingLinks.Plan(unit.Code))];
        return [new(LoopStage.Plan, IsDone: true), new(LoopStage.Do, IsDone: false,
            T("Næste trin: gør træningen til et fast punkt på personalemødet.", "Next step: make training a fixed item at the staff meeting."))];
    }
}
