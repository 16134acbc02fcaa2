using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>An agreement that one side has signed waits for the other; one that was changed after a signature, for both.</summary>
internal sealed class AgreementItems(OrganisationDirectory directory, AgreementSigners signers) : IFrontPageItems
{
    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var open = await db.Set<JointAgreement>().Include(row => row.Signatures).Where(row => row.MunicipalityId == municipality
            && db.Set<AgreementSignature>().Any(one => one.AgreementId == row.Id) && db.Set<AgreementSignature>().Count(one => one.AgreementId == row.Id && one.Version == row.Version) < 2).ToListAsync();
        if (open.Count == 0)
            return [];
        var all = await directory.Tree(municipality);
        var items = new List<FrontPageItem>();
        var here = person is not null ? null : await signers.Of(db, municipality, open.Select(row => row.UnitId).Distinct().ToList());
        foreach (var agreement in open)
        {
            if (all.Find(agreement.UnitId) is not { } unit)
                continue;
            var asked = here is not null ? here[agreement.UnitId] : await signers.Find(db, municipality, agreement.UnitId, person!.Value) is { } found ? [found] : [];
            foreach (var signer in Asked(agreement, asked.ToList()))
                items.Add(Item(agreement, signer, unit));
        }
        return items;
    }

    // management above the unit's own manager may sign, but is not asked
    private static IEnumerable<AgreementSigner> Asked(JointAgreement agreement, IReadOnlyList<AgreementSigner> signers) =>
        signers.Where(signer => agreement.SignatureOf(signer.Side) is null && (signer.IsNear || agreement.Signatures.Exists(one => one.PersonId == signer.PersonId)));

    private static FrontPageItem Item(JointAgreement agreement, AgreementSigner signer, UnitNode unit) => new(signer.PersonId, WaitingKind.Question, "edit",
        () => agreement.Kind == AgreementKind.Start ? T("Jeres start venter på din underskrift", "Your start waits for your signature")
            : T($"Arbejdsmiljødrøftelsen {agreement.Year} venter på din underskrift", $"The work-environment discussion {agreement.Year} waits for your signature"),
        () => agreement.LostSignatures ? T($"{unit.Name}. Teksten er ændret, så begge skal skrive under igen.", $"{unit.Name}. The words were changed, so both have to sign again.")
            : T($"{unit.Name}. Den anden side har skrevet under {Format.DayAndMonth(Signed(agreement))}.", $"{unit.Name}. The other side signed on {Format.DayAndMonth(Signed(agreement))}."),
        PlanLinks.Agreement(unit.Code, agreement.Kind, agreement.Year));

    private static DateOnly Signed(JointAgreement agreement) => LocalTime.Day(agreement.Signatures.Max(one => one.At));
}
