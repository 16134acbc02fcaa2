using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.SeePlan;

/// <summary>What a unit's plan stands on: the start form, the step, the two checks, and this year's discussion.</summary>
public sealed record Foundation(JointAgreement? Start, MaturityStep? Step, PlanCheck? Anchoring, PlanCheck? Quality, int Year, JointAgreement? Annual);

internal sealed class FoundationLoader(ArenaDb db, TimeProvider time)
{
    public async Task<Foundation> Of(Here here)
    {
        var year = time.Today().Year;
        var agreements = await db.Set<JointAgreement>().Include(row => row.Signatures).Where(row => row.UnitId == here.UnitId && (row.Kind == AgreementKind.Start || row.Year == year)).ToListAsync();
        var step = await db.Set<MaturityPlacement>().Where(row => row.UnitId == here.UnitId).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Select(row => (MaturityStep?)row.Step).FirstOrDefaultAsync();
        return new(agreements.Find(one => one.Kind == AgreementKind.Start), step, await Latest(here, PlanCheckKind.Anchoring), await Latest(here, PlanCheckKind.Quality),
            year, agreements.Find(one => one.Kind == AgreementKind.AnnualOhsReview));
    }

    private Task<PlanCheck?> Latest(Here here, PlanCheckKind kind) =>
        db.Set<PlanCheck>().Where(row => row.UnitId == here.UnitId && row.Kind == kind && row.InterventionId == null).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync();
}
