using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ChangeIntervention;

/// <summary>What the forms of the five decisions show.</summary>
internal sealed class ChangePages(InterventionDoor door, OrganisationDirectory directory)
{
    public async Task<ChangePage> Form(Here here, Viewer viewer, Intervention one, Decision part) =>
        new(here, await Crumbs(here, viewer, one, part), one.Id, one.Goal, part, one.Version, InterventionFields.Of(part).ToDictionary(field => field, field => FieldForm.Typed(field, one[field])),
            (await door.Forums(viewer.MunicipalityId, here.UnitId, one.ForumGroupId)).Select(forum => new Choice(forum.Key.ToString("N"), forum.Value)).ToList(), one.IsMade(part), []);

    /// <summary>With what was typed, and the version that it was typed against.</summary>
    public async Task<ChangePage> Again(Here here, Viewer viewer, Intervention one, Decision part, FormInput form) =>
        await Form(here, viewer, one, part) with
        {
            Version = Clashes.Seen(form), Errors = form.Errors,
            Typed = InterventionFields.Of(part).ToDictionary(field => field, field => Clashes.IsLeft(form, field.Key()) ? FieldForm.Typed(field, one[field]) : Typed(form, field)),
        };

    /// <param name="version">The version that her form was compared with.</param>
    public async Task<ClashPage> Clash(Here here, Viewer viewer, Intervention now, Decision part, FormInput form, int version, IReadOnlyList<Clash<InterventionField>> clashes)
    {
        var forums = await door.Forums(viewer.MunicipalityId, here.UnitId,
            clashes.Where(clash => clash.Field == InterventionField.ForumGroup).SelectMany(clash => new[] { FieldText.Id(clash.Mine), FieldText.Id(clash.Theirs) }));
        var names = await door.Names(clashes.Select(clash => clash.By));
        return new(now.Goal, await Crumbs(here, viewer, now, part), PlanLinks.Edit(here.Code, now.Id, part), PlanLinks.Intervention(here.Code, now.Id), version,
            InterventionFields.Of(part).SelectMany(field => Again(field, Clashes.IsLeft(form, field.Key()) ? FieldForm.Typed(field, now[field]) : Typed(form, field))).ToList(),
            clashes.Select(clash => new ClashLine(clash.Field.Key(), clash.Field.Name(), Shown(clash.Field, clash.Theirs), Shown(clash.Field, clash.Mine),
                clash.By == viewer.PersonId ? ClashPage.Yourself : names.GetValueOrDefault(clash.By, "–"), clash.At, clash.Touched)).ToList());

        string Shown(InterventionField field, string text) => field.Shown(text, id => forums.GetValueOrDefault(id)) is { } shown ? $"»{shown}«" : T("(tomt)", "(empty)");
    }

    // a field as its form sends it: ticks are sent where they are set
    private static IEnumerable<KeyValuePair<string, string>> Again(InterventionField field, string typed) => field switch
    {
        InterventionField.Groups => FieldText.One<AudienceGroups>(typed) is { } groups
            ? Enum.GetValues<AudienceGroups>().Where(group => group != AudienceGroups.None && groups.HasFlag(group)).Select(group => KeyValuePair.Create(field.Key(), FieldText.Of((int?)group))) : [],
        InterventionField.ForShortEducation or InterventionField.NothingExtra => typed.Length > 0 ? [KeyValuePair.Create(field.Key(), "true")] : [],
        _ => [KeyValuePair.Create(field.Key(), typed)],
    };

    private static string Typed(FormInput form, InterventionField field) => field switch
    {
        InterventionField.ForShortEducation or InterventionField.NothingExtra => FieldText.Of(form.IsTicked(field.Key())),
        InterventionField.Groups => FieldText.Of((int?)form.All(field.Key()).Select(text => text is "1" or "2" or "4" ? text[0] - '0' : 0).Distinct().Sum()),
        _ => form.Text(field.Key()),
    };

    private Task<IReadOnlyList<Crumb>> Crumbs(Here here, Viewer viewer, Intervention one, Decision part) =>
        directory.Crumbs(viewer, here, new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(part.Name()));
}
