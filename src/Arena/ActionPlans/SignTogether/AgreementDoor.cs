using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.SignTogether;

/// <summary>Finds a unit's agreements, and says what this person may do with them.</summary>
internal sealed class AgreementDoor(ArenaDb db, PlanReach reach, AgreementSigners signers, OrganisationDirectory directory, TimeProvider time)
{
    /// <summary>The agreement; null where nobody has written in it yet.</summary>
    public Task<JointAgreement?> Find(AgreementAddress at) => Find(db, at);

    /// <summary>On a writing context: tracked.</summary>
    public static Task<JointAgreement?> Find(ArenaDb db, AgreementAddress at) =>
        db.Set<JointAgreement>().Include(row => row.Texts).Include(row => row.Signatures).AsSplitQuery()
            .FirstOrDefaultAsync(row => row.UnitId == at.Unit.UnitId && row.Kind == at.Kind && row.Year == at.Year);

    /// <summary>One that nobody has written in, as a page shows it.</summary>
    public async Task<JointAgreement> Blank(Viewer viewer, AgreementAddress at) =>
        JointAgreement.Begin(viewer.MunicipalityId, at.Unit.UnitId, at.Kind, at.Year, await Employed(viewer, at.Unit.UnitId), time.GetUtcNow());

    /// <summary>Years that can be opened: this one, the one before, and those that have a discussion.</summary>
    public async Task<bool> IsYear(Here here, int year) => year == time.Today().Year || year == time.Today().Year - 1
        || await db.Set<JointAgreement>().AnyAsync(row => row.UnitId == here.UnitId && row.Kind == AgreementKind.AnnualOhsReview && row.Year == year);

    public Task<AgreementSigner?> SignerOf(Viewer viewer, Here here) => signers.Find(db, viewer.MunicipalityId, here.UnitId, viewer.PersonId);

    /// <summary>Whoever edits the unit's plan or may sign for it writes.</summary>
    public async Task<bool> MayWrite(Viewer viewer, Here here) => await reach.MayEdit(db, viewer, here.UnitId) || await SignerOf(viewer, here) is not null;

    /// <summary>Whoever edits the unit's plan says on its cycle when it was held.</summary>
    public Task<bool> MayDate(Viewer viewer, Here here) => reach.MayEdit(db, viewer, here.UnitId);

    public async Task<int> Employed(Viewer viewer, Guid unit)
    {
        var (today, tree) = (time.Today(), await directory.TreeToday(viewer.MunicipalityId));
        var units = tree.Subtree(unit).Select(below => below.Id).ToList();
        return await db.Set<Employment>().Where(job => units.Contains(job.UnitId) && job.From <= today && (job.To == null || job.To >= today)).Select(job => job.PersonId).Distinct().CountAsync();
    }
}
