using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ChangeIntervention;

/// <summary>What the forms of the five decisions show.</summary>
internal sealed class ChangePages(ArenaDb db, InterventionDoor door, OrganisationDirectory directory)
{
    public async Task<ChangePage> Form(Here here, Viewer viewer, Intervention one, Decision part) =>
        new(here, await Crumbs(here, viewer, one, part), one.Id, one.Goal, part, one.Version, InterventionFields.Of(part).ToDictionary(field => field, field => FieldForm.Typed(field, one[field])),
            (await door.Forums(viewer.MunicipalityId, here.UnitId, one.ForumGroupId)).Select(forum => new Choice(forum.Key.ToString("N"), forum.Value)).ToList(), one.IsMade(part), []);

    /// <summary>With what was typed, and the version that it was typed against.</summary>
    public async Task<ChangePage> Again(Here here, Viewer viewer, Intervention one, Decision part, FormInput form) =>
        await Form(here, viewer, one, part) with
        {
            Version = ChangeInterventionSlice.Seen(form),
            Typed = InterventionFields.Of(part).ToDictionary(field => field, field => Typed(form, field)), Errors = form.Errors,
        };

    public async Task<ClashPage> Clash(Here here, Viewer viewer, Intervention now, Decision part, FormInput form, IReadOnlyList<FieldClash> clashes)
    {
        var forums = await door.Forums(viewer.MunicipalityId, here.UnitId,
            clashes.Where(clash => clash.Field == InterventionField.ForumGroup).SelectMany(clash => new[] { FieldText.Id(clash.Mine), FieldText.Id(clash.Theirs) }));
        var changed = clashes.ToDictionary(clash => clash.Field);
        // a choice that was asked for before and not made: by whom it was changed is read again
        var last = await db.Set<FieldChange>().Where(row => row.InterventionId == now.Id).OrderByDescending(row => row.Version).ToListAsync();
        var by = clashes.ToDictionary(clash => clash.Field, clash => last.Find(row => row.Field == clash.Field) is { } row ? (row.By, row.At) : (clash.By, clash.At));
        var names = await door.Names(by.Values.Select(one => one.Item1));
        var asked = clashes.Any(clash => form.IsTicked(ChangeInterventionSlice.ClashAsked(clash.Field)) && form.Text(ChangeInterventionSlice.ClashChoice(clash.Field)).Length == 0);
        return new(here, await Crumbs(here, viewer, now, part), now.Id, now.Goal, part, now.Version, Fields(form, part),
            clashes.Select(clash => new ClashLine(clash.Field, clash.Field.Shown(clash.Theirs, id => forums.GetValueOrDefault(id)), clash.Field.Shown(clash.Mine, id => forums.GetValueOrDefault(id)),
                by[clash.Field].Item1 == viewer.PersonId ? ClashPage.Yourself : names.GetValueOrDefault(by[clash.Field].Item1, "–"), by[clash.Field].Item2, clash.Touched)).ToList(),
            asked ? clashes.Select(clash => new FieldError(ChangeInterventionSlice.ClashChoice(clash.Field), T("Vælg, hvad der skal stå.", "Choose which text to keep."))).ToList() : []);
    }

    // everything that was sent for the part, so that it is sent again with the choices
    private static List<KeyValuePair<string, string>> Fields(FormInput form, Decision part) =>
        InterventionFields.Of(part).SelectMany(field => field == InterventionField.Groups ? form.All(field.Key()).Select(value => KeyValuePair.Create(field.Key(), value))
            : field is InterventionField.ForShortEducation or InterventionField.NothingExtra ? form.IsTicked(field.Key()) ? [KeyValuePair.Create(field.Key(), "true")] : []
            : [KeyValuePair.Create(field.Key(), form.Text(field.Key()))]).ToList();

    private static string Typed(FormInput form, InterventionField field) => field switch
    {
        InterventionField.ForShortEducation or InterventionField.NothingExtra => FieldText.Of(form.IsTicked(field.Key())),
        InterventionField.Groups => FieldText.Of((int?)form.All(field.Key()).Select(text => text is "1" or "2" or "4" ? text[0] - '0' : 0).Distinct().Sum()),
        _ => form.Text(field.Key()),
    };

    private Task<IReadOnlyList<Crumb>> Crumbs(Here here, Viewer viewer, Intervention one, Decision part) =>
        directory.Crumbs(viewer, here, new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(part.Name()));
}
