using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Charts;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>What the start form says about the loop: signed by both, "commit" is done. Without one it says nothing, for it is voluntary.</summary>
internal sealed class AgreementLoop(ArenaDb db) : ILoopSteps
{
    public async Task<IReadOnlyList<LoopStep>> At(Here unit) =>
        await db.Set<JointAgreement>().AnyAsync(row => row.UnitId == unit.UnitId && row.Kind == AgreementKind.Start
            && db.Set<AgreementSignature>().Count(one => one.AgreementId == row.Id && one.Version == row.Version) == 2) ? [new(LoopStage.Commit, IsDone: true)] : [];
}
