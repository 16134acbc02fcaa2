using Arena.ActionPlans.SeeIntervention;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.TakeSteps;

/// <summary>Adds a step, and says that one is taken, is not taken after all, or falls away.</summary>
internal static class TakeStepsSlice
{
    public static void Map(WebApplication app)
    {
        app.MapPost(SeeInterventionSlice.Address + "/skridt", PostNew).Allow(PlanPermissions.See);
        app.MapPost(SeeInterventionSlice.Address + "/skridt/{step:guid}", PostDone).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> PostNew(Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, InterventionLoader loader, Writer writer, TimeProvider time)
    {
        if (await door.FindToChange(here, viewer, intervention) is null)
            return Results.NotFound();
        var text = form.Required("skridt", T("Skriv, hvad der skal gøres.", "Write what is to be done."), InterventionStep.LongestText);
        var owner = form.Id("skridtejer") is { } named ? (await door.Owners(viewer, here.UnitId)).FirstOrDefault(person => person.Id == named) : null;
        if (form.Text("skridtejer").Length > 0 && owner is null)
            form.Wrong("skridtejer", T("Vælg en fra listen, eller lad det stå åbent.", "Choose somebody from the list, or leave it open."));
        DateOnly? due = form.Text("skridtdato").Length == 0 ? null : form.Date("skridtdato", time.Today().AddYears(-1), time.Today().AddYears(5),
            T("Skriv en dato, for eksempel 14.1.2027, eller lad feltet stå tomt.", "Write a date, such as 14/1/2027, or leave it empty."));
        var (outcome, before) = form.IsGood ? await writer.Write(viewer.For(PlanPermissions.See), Add) : default;
        if (outcome == AddOutcome.Added)
            return Back(here, intervention, Saved);
        if (outcome == AddOutcome.Full)
            form.Wrong("skridt", T($"Der er plads til {InterventionStep.Most} skridt. Tag et væk først.", $"There is room for {InterventionStep.Most} steps. Take one away first."));
        return await loader.ShowAgain(here, viewer, intervention, form, before is null ? null : new SentBefore(T($"Skridtet »{before.Text}« er skrevet op.", $"The step “{before.Text}” is written down."),
            T("Er det et skridt mere, så tilføj det.", "If it is one step more, add it.")), "skridt", "skridtejer", "skridtdato");

        async Task<(AddOutcome Outcome, InterventionStep? Before)> Add(ArenaDb db)
        {
            var one = await db.Set<Intervention>().Include(row => row.Steps).FirstAsync(row => row.Id == intervention && row.UnitId == here.UnitId);
            var (id, there) = await SentBefore.Find<InterventionStep>(db, form.Id("id"), step => step.InterventionId == intervention);
            if (there is not null && (there.Text, there.OwnerId, there.Due) == (text, owner?.Id, due))
                return (AddOutcome.Added, null);
            if (!one.IsOpen)
                return (AddOutcome.Ended, null);
            if (there is not null)
                return (AddOutcome.SentBefore, there);
            if (!one.AddStep(id, text, owner is null ? null : (owner.Id, owner.Role), due, viewer.PersonId, db.Now))
                return (AddOutcome.Full, null);
            db.Record("intervention.step-added", intervention, here.UnitId, owner?.Id);
            return (AddOutcome.Added, null);
        }
    }

    private static async Task<IResult> PostDone(Guid intervention, Guid step, FormInput form, Here here, Viewer viewer, InterventionDoor door, ArenaDb db, Writer writer)
    {
        if (await door.Find(here, intervention) is not { } found || await db.Set<InterventionStep>().FirstOrDefaultAsync(row => row.Id == step && row.InterventionId == intervention) is not { } known)
            return Results.NotFound();
        var mayChange = (await door.StandingOf(viewer, found)).MayChange;
        if (!mayChange && known.OwnerId != viewer.PersonId)
            return Results.NotFound();
        var what = form.Text("hvad");
        var receipt = await writer.Write(viewer.For(PlanPermissions.See), async write =>
        {
            var one = await InterventionDoor.Find(write, here, intervention);
            var row = await write.Set<InterventionStep>().FirstAsync(step => step.Id == known.Id);
            if (one is null || !(what switch
            {
                "taget" => one.DoStep(row, viewer.PersonId, write.Now),
                "igen" => one.UndoStep(row, viewer.PersonId, write.Now),
                "vaek" when mayChange => one.DropStep(row, viewer.PersonId, write.Now),
                _ => false,
            }))
                return one is { IsOpen: true } && row.DroppedAt is null ? PlanReceipts.Unchanged : PlanReceipts.First;
            write.Record("intervention.step-changed", intervention, here.UnitId, detail: what);
            return Saved;
        });
        return Back(here, intervention, receipt);
    }

    private enum AddOutcome { None, Added, Full, SentBefore, Ended }

    private const string Saved = "skridt";

    private static IResult Back(Here here, Guid id, string receipt) => Pages.GoTo(PlanLinks.Intervention(here.Code, id) + $"?gemt={receipt}#skridtene");
}
