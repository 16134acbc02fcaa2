using Arena.ActionPlans.SeeIntervention;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
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
        // a group that has closed since may stay where it stands; what is left to the others is not read at all
        var left = InterventionFields.Of(decision).Where(field => Clashes.IsLeft(form, field.Key())).ToHashSet();
        var values = InterventionFields.Of(decision).ToDictionary(field => field, field => left.Contains(field) ? found[field] : FieldForm.Read(form, field, forums.Keys, time.Today()));
        if (decision == Decision.Resources && FieldText.Date(values[InterventionField.Start]) is { } start && FieldText.Date(values[InterventionField.Due]) is { } due && due < start)
            form.Wrong(InterventionField.Due.Key(), T($"Datoen skal ligge efter {Format.Date(start)}, hvor indsatsen går i gang.", $"The date must come after {Format.Date(start)}, when the intervention begins."));
        // where a choice is open it is asked for first: the page of the form would forget it
        if (!form.IsGood && !values.Keys.Any(field => Clashes.IsOpen(form, field.Key())))
            return Pages.ShowAgain<ChangeView>(new { Model = await pages.Again(here, viewer, found, decision, form) });
        var mine = values.Where(pair => !left.Contains(pair.Key)).ToDictionary();
        var (outcome, version, clashes) = await writer.Write(viewer.For(PlanPermissions.See), db => Change(db, here, intervention, mine, form, viewer.PersonId));
        if (clashes.Count > 0)
            return Pages.ShowAgain<ClashView>(new { Model = (await pages.Clash(here, viewer, await door.Find(here, intervention) ?? found, decision, form, version, clashes)).Asking(form) });
        if (outcome == ChangeOutcome.MustStand)
            form.Wrong("", T($"Indsatsen er i gang, så »{decision.Name()}« skal blive stående. {decision.Enough()}", $"The intervention is running, so “{decision.Name()}” cannot be left open. {decision.Enough()}"));
        if (outcome == ChangeOutcome.Ended)
            form.Wrong("", T("Indsatsen er sluttet imens, og der rettes ikke i den mere. Det, du har skrevet, er ikke gemt.", "The intervention has ended meanwhile, and is not changed any more. What you have written is not saved."));
        return !form.IsGood ? Pages.ShowAgain<ChangeView>(new { Model = await pages.Again(here, viewer, found, decision, form) })
            : Pages.GoTo(PlanLinks.Intervention(here.Code, intervention) + "?gemt=" + (outcome == ChangeOutcome.Changed ? "rettet" : PlanReceipts.Unchanged));
    }

    private static async Task<(ChangeOutcome Outcome, int Version, IReadOnlyList<Clash<InterventionField>> Clashes)> Change(
        ArenaDb db, Here here, Guid id, IReadOnlyDictionary<InterventionField, string> mine, FormInput form, Guid by)
    {
        if (await InterventionDoor.Find(db, here, id) is not { IsOpen: true } one)
            return (ChangeOutcome.Ended, 0, []);
        var fields = mine.Keys.ToList();
        var written = await db.Set<FieldChange>().Where(row => row.InterventionId == id && fields.Contains(row.Field))
            .Select(row => new Written<InterventionField>(row.Field, row.Version, row.Before, row.By, row.At)).ToListAsync();
        var clashes = Clashes.Of(written, field => one[field], mine, Clashes.Seen(form), one.Version, field => Clashes.IsOpen(form, field.Key()));
        if (clashes.Count > 0 || !form.IsGood)
            return (ChangeOutcome.Unchanged, one.Version, clashes);
        var outcome = one.Change(mine, by, db.Now);
        if (outcome == ChangeOutcome.Changed)
            db.Record("intervention.changed", id, here.UnitId);
        return (outcome, one.Version, []);
    }

    private static Decision? Part(string address) => Decisions.All.Where(decision => decision.Address() == address).Select(decision => (Decision?)decision).FirstOrDefault();
}
