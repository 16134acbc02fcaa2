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
/// What the start form says about the loop: signed by both, "commit" is done, for the teams of the workplace too. Begun and not
/// signed, or where nothing is in the plan yet, the place is at "commit". Who has a plan without it is not asked: it is voluntary.
/// </summary>
internal sealed class AgreementLoop(ArenaDb db, OrganisationDirectory directory, TimeProvider time) : ILoopSteps
{
    public async Task<IReadOnlyList<LoopStep>> At(Here unit)
    {
        var loop = await PlaceInLoop.Of(directory, db, unit.UnitId, time.Today());
        if (loop is null)
            return [];
        if (await loop.HasStarted(db))
            return [new(LoopStage.Commit, IsDone: true)];
        var begun = await db.Set<JointAgreement>().AnyAsync(row => row.UnitId == unit.UnitId && row.Kind == AgreementKind.Start && row.Version > 0);
        if (begun)
            return [new(LoopStage.Commit, IsDone: false, T("Næste trin: gør jeres start færdig, og skriv under.", "Next step: finish your start, and sign it."), PlanLinks.StartForm(unit.Code))];
        return await loop.HasPlanned(db) ? []
            : [new(LoopStage.Commit, IsDone: false, T("Næste trin: aftal jeres start, leder og medarbejdere sammen.", "Next step: agree on your start, manager and staff together."), PlanLinks.StartForm(unit.Code))];
    }
}
