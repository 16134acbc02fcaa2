using System.Globalization;
using Arena.ActionPlans.SeeIntervention;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ChangeIntervention;

/// <summary>
/// Makes or changes one of the five decisions. Whoever sends a form that somebody else has overtaken sees what was
/// changed, field by field, and chooses; nothing is written over in silence.
/// </summary>
internal static class ChangeInterventionSlice
{
    private const string Address = SeeInterventionSlice.Address + "/ret/{part}";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(PlanPermissions.See);
        app.MapPost(Address, Post).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> Get(Guid intervention, string part, Here here, Viewer viewer, InterventionDoor door, ChangePages pages)
    {
        if (Part(part) is not { } decision || await door.FindToChange(here, viewer, intervention) is not { } one)
            return Results.NotFound();
        return one.IsOpen ? Pages.Show<ChangeView>(new { Model = await pages.Form(here, viewer, one, decision) }) : Pages.GoTo(PlanLinks.Intervention(here.Code, intervention) + "?gemt=" + PlanReceipts.First);
    }

    private static async Task<IResult> Post(Guid intervention, string part, FormInput form, Here here, Viewer viewer, InterventionDoor door, ChangePages pages, Writer writer, TimeProvider time)
    {
        if (Part(part) is not { } decision || await door.FindToChange(here, viewer, intervention) is not { } found)
            return Results.NotFound();
        var forums = await door.Forums(viewer.MunicipalityId, here.UnitId, found.ForumGroupId);
        // a group that has closed since may stay where it stands
        var values = InterventionFields.Of(decision).ToDictionary(field => field, field => FieldForm.Read(form, field, forums.Keys, time.Today()));
        if (decision == Decision.Resources && FieldText.Date(values[InterventionField.Start]) is { } start && FieldText.Date(values[InterventionField.Due]) is { } due && due < start)
            form.Wrong(InterventionField.Due.Key(), T($"Datoen skal ligge efter {Format.Date(start)}, hvor indsatsen går i gang.", $"The date must come after {Format.Date(start)}, when the intervention begins."));
        if (!form.IsGood)
            return Pages.ShowAgain<ChangeView>(new { Model = await pages.Again(here, viewer, found, decision, form) });
        var (outcome, clashes) = await writer.Write(viewer.For(PlanPermissions.See), db => Change(db, here, intervention, Seen(form), values, form, viewer.PersonId));
        if (clashes.Count > 0)
            return Pages.ShowAgain<ClashView>(new { Model = await pages.Clash(here, viewer, await door.Find(here, intervention) ?? found, decision, form, clashes) });
        if (outcome == ChangeOutcome.MustStand)
        {
            form.Wrong("", T($"Indsatsen er i gang, så »{decision.Name()}« skal blive stående. {decision.Enough()}", $"The intervention is running, so “{decision.Name()}” cannot be left open. {decision.Enough()}"));
            return Pages.ShowAgain<ChangeView>(new { Model = await pages.Again(here, viewer, found, decision, form) });
        }
        return Pages.GoTo(PlanLinks.Intervention(here.Code, intervention) + "?gemt=" + outcome switch { ChangeOutcome.Changed => "rettet", ChangeOutcome.Unchanged => "uaendret", _ => PlanReceipts.First });
    }

    private static async Task<(ChangeOutcome Outcome, IReadOnlyList<FieldClash> Clashes)> Change(
        ArenaDb db, Here here, Guid id, int seen, Dictionary<InterventionField, string> values, FormInput form, Guid by)
    {
        if (await InterventionDoor.Find(db, here, id) is not { } one)
            return (ChangeOutcome.Ended, []);
        if (one.IsOpen && await FieldClashes.Since(db, one, seen, values) is { Count: > 0 } clashes)
            return (ChangeOutcome.Unchanged, clashes);
        foreach (var field in values.Keys.Where(field => form.Text(ClashChoice(field)) == Theirs).ToList())
            values.Remove(field);
        // chosen against the version that stands now; a field that needed a choice and got none is asked for again
        if (values.Keys.Where(field => form.IsTicked(ClashAsked(field)) && form.Text(ClashChoice(field)) != Mine).ToList() is { Count: > 0 } open)
            return (ChangeOutcome.Unchanged, open.ConvertAll(field => new FieldClash(field, one[field], values[field], true, by, db.Now)));
        var outcome = one.Change(values, by, db.Now);
        if (outcome == ChangeOutcome.Changed)
            db.Record("intervention.changed", id, here.UnitId);
        return (outcome, []);
    }

    /// <summary>The version that the form was filled from; where it does not say, every change is compared.</summary>
    public static int Seen(FormInput form) => int.TryParse(form.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    public const string Theirs = "deres", Mine = "mit";

    public static string ClashChoice(InterventionField field) => "valg-" + field.Key();

    /// <summary>The page has asked for a choice about this field.</summary>
    public static string ClashAsked(InterventionField field) => "spurgt-" + field.Key();

    private static Decision? Part(string address) => Decisions.All.Where(decision => decision.Address() == address).Select(decision => (Decision?)decision).FirstOrDefault();
}
