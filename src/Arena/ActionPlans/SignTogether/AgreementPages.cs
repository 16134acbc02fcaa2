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
            AgreementFields.Of(part, agreement.Employed).ToDictionary(field => field, field => AgreementForm.Typed(field, agreement[field])),
            agreement.Signatures.Exists(one => one.Version == agreement.Version && agreement.Version > 0), part == AgreementPart.Goals ? await LastYear(at, agreement) : null, []);
    }

    /// <summary>With what was typed, and the version that it was typed against.</summary>
    public async Task<PartPage> Again(AgreementAddress at, Viewer viewer, AgreementPart part, FormInput form)
    {
        var page = await Part(at, viewer, part);
        return page with { Version = AgreementForm.Seen(form), Typed = page.Typed.Keys.ToDictionary(field => field, field => AgreementForm.Again(form, field)), Errors = form.Errors };
    }

    public async Task<OvertakenPage> Overtaken(AgreementAddress at, Viewer viewer, AgreementPart part, FormInput form, IReadOnlyList<AgreementText> theirs)
    {
        var page = await Again(at, viewer, part, form);
        if (await door.Find(at) is { } now)
            // what the others wrote where she wrote nothing else goes along, else the choice would write over it
            page = page with
            {
                Typed = page.Typed.ToDictionary(pair => pair.Key, pair => now.Last(pair.Key) is { } last && last.Version > page.Version && theirs.All(text => text.Field != pair.Key)
                    ? AgreementForm.Typed(pair.Key, last.Text) : pair.Value),
            };
        var by = await names.Names(theirs.Select(text => text.By));
        var asked = theirs.Any(text => form.IsTicked(AgreementForm.Asked(text.Field)));
        return new(at, page.Crumbs, part, theirs.Max(text => text.Version), page.Typed,
            theirs.Select(text => new OvertakenLine(text.Field, text.Text, page.Typed[text.Field], by.GetValueOrDefault(text.By, "–"), text.At)).ToList(),
            asked ? theirs.Select(text => new FieldError(AgreementForm.Choice(text.Field), T("Vælg, hvad der skal stå.", "Choose which text to keep."))).ToList() : []);
    }

    public async Task<AnnualPage> Years(Here here, Viewer viewer)
    {
        var kept = await db.Set<JointAgreement>().Include(row => row.Signatures).Where(row => row.UnitId == here.UnitId && row.Kind == AgreementKind.AnnualOhsReview)
            .OrderByDescending(row => row.Year).ToListAsync();
        return new(here, await directory.Crumbs(viewer, here, new Crumb(T("Arbejdsmiljødrøftelsen", "Work-environment discussion"))), time.Today().Year,
            kept.Exists(row => row.Year == time.Today().Year), await door.MayWrite(viewer, here), await door.MayDate(viewer, here),
            kept.ConvertAll(row => new AnnualLine(row.Year, row.MadeAt is { } made ? DateOnly.FromDateTime(LocalTime.In(made)) : null, row.Signatures.Exists(one => one.Version == row.Version))));
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
