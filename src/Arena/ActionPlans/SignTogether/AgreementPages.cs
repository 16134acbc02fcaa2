using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SignTogether;

/// <summary>What the pages of agreements show.</summary>
internal sealed class AgreementPages(ArenaDb db, AgreementDoor door, InterventionDoor names, LastYears lastYears, OrganisationDirectory directory, TimeProvider time)
{
    public async Task<AgreementPage> Whole(AgreementAddress at, Viewer viewer, string? receipt = null, string? refused = null)
    {
        var agreement = await door.Find(at) ?? await door.Blank(viewer, at);
        return new(at, await Crumbs(at, viewer), agreement, await door.MayWrite(viewer, at.Unit), (await door.SignerOf(viewer, at.Unit))?.Side, viewer.PersonId,
            await names.Names(agreement.Signatures.Select(one => one.PersonId).Concat(agreement.Texts.Select(text => text.By))), await LastYear(at, agreement), PlanReceipts.Of(receipt), refused);
    }

    public async Task<PartPage> Part(AgreementAddress at, Viewer viewer, AgreementPart part)
    {
        var agreement = await door.Find(at) ?? await door.Blank(viewer, at);
        return new(at, await Crumbs(at, viewer, new Crumb(part.Name())), part, agreement.Version,
            AgreementFields.Of(part, agreement.HasCompetencePlan).ToDictionary(field => field, field => AgreementForm.Typed(field, agreement[field])),
            agreement.Signatures.Exists(one => one.Version == agreement.Version && agreement.Version > 0), part == AgreementPart.Goals ? await LastYear(at, agreement) : null, []);
    }

    /// <summary>With what was typed, and the version that it was typed against.</summary>
    public async Task<PartPage> Again(AgreementAddress at, Viewer viewer, AgreementPart part, FormInput form)
    {
        var page = await Part(at, viewer, part);
        return page with
        {
            Version = Clashes.Seen(form), Errors = form.Errors,
            Typed = page.Typed.ToDictionary(pair => pair.Key, pair => Clashes.IsLeft(form, pair.Key.Key()) ? pair.Value : AgreementForm.Again(form, pair.Key)),
        };
    }

    /// <param name="typed">What she typed, and where she leaves it to the others, what stands there.</param>
    public async Task<ClashPage> Overtaken(AgreementAddress at, Viewer viewer, AgreementPart part, int version, IReadOnlyDictionary<AgreementField, string> typed, IReadOnlyList<Clash<AgreementField>> clashes)
    {
        var by = await names.Names(clashes.Select(clash => clash.By));
        return new(at.Name, await Crumbs(at, viewer, new Crumb(part.Name())), at.PartHref(part), at.Href, version,
            typed.Where(pair => !pair.Key.IsPromise() || pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Key.Key(), pair.Value)).ToList(),
            clashes.Select(clash => new ClashLine(clash.Field.Key(), clash.Field.Label(), AgreementForm.Shown(clash.Field, clash.Theirs), AgreementForm.Shown(clash.Field, clash.Mine),
                clash.By == viewer.PersonId ? ClashPage.Yourself : by.GetValueOrDefault(clash.By, "–"), clash.At, clash.Touched)).ToList());
    }

    public async Task<AnnualPage> Years(Here here, Viewer viewer)
    {
        var kept = await db.Set<JointAgreement>().Include(row => row.Signatures).Where(row => row.UnitId == here.UnitId && row.Kind == AgreementKind.AnnualOhsReview)
            .OrderByDescending(row => row.Year).ToListAsync();
        return new(here, await directory.Crumbs(viewer, here, new Crumb(T("Arbejdsmiljødrøftelsen", "Work-environment discussion"))), time.Today().Year,
            kept.Exists(row => row.Year == time.Today().Year), await door.MayWrite(viewer, here), await door.MayDate(viewer, here),
            kept.ConvertAll(row => new AnnualLine(row.Year, row.MadeAt is { } made ? LocalTime.Day(made) : null, row.Signatures.Exists(one => one.Version == row.Version))));
    }

    private async Task<LastYear?> LastYear(AgreementAddress at, JointAgreement agreement) =>
        at.Kind == AgreementKind.AnnualOhsReview ? await lastYears.Before(agreement, time.GetUtcNow()) : null;

    private Task<IReadOnlyList<Crumb>> Crumbs(AgreementAddress at, Viewer viewer, params Crumb[] leaves)
    {
        List<Crumb> all = at.Kind == AgreementKind.AnnualOhsReview ? [new(T("Arbejdsmiljødrøftelsen", "Work-environment discussion"), PlanLinks.Annual(at.Unit.Code))] : [];
        all.Add(new(at.Name, leaves.Length > 0 ? at.Href : null));
        return directory.Crumbs(viewer, at.Unit, [.. all, .. leaves]);
    }
}
