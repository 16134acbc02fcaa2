using Arena.ActionPlans.SeeIntervention;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.AnswerOwner;

/// <summary>One who is asked says yes, proposes another date, or says no; those who edit the plan ask another, or say yes to the date.</summary>
internal static class AnswerOwnerSlice
{
    public static void Map(WebApplication app)
    {
        app.MapPost(SeeInterventionSlice.Address + "/svar", PostAnswer).Allow(PlanPermissions.See);
        app.MapPost(SeeInterventionSlice.Address + "/ejer", PostAsk).Allow(PlanPermissions.See);
        app.MapPost(SeeInterventionSlice.Address + "/ejer/dato", PostAgree).Allow(PlanPermissions.See);
        app.MapPost(SeeInterventionSlice.Address + "/hjaelpere", PostHelper).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> PostAnswer(Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, InterventionLoader loader, Writer writer, TimeProvider time)
    {
        if (await door.Find(here, intervention) is not { } one || one.OwnerId != viewer.PersonId)
            return Results.NotFound();
        var (answer, word) = (form.Text("svar"), form.Limited("ord", OwnerAnswer.LongestWord));
        if (answer is not ("ja" or "dato" or "nej"))
            form.Wrong("svar", T("Vælg et svar.", "Choose an answer."));
        // it is not finished before it begins
        var first = one.Start is { } start && start > time.Today() ? start : time.Today();
        var date = answer == "dato" ? form.Date("dato", first, time.Today().AddYears(5),
            T($"Skriv en dato fra {Format.Date(first)} og frem.", $"Write a date from {Format.Date(first)} on.")) : null;
        if (!form.IsGood)
            return await loader.ShowAgain(here, viewer, intervention, form, "svar", "dato", "ord");
        var outcome = await writer.Write(viewer.For(PlanPermissions.See), db => Change(db, here, intervention, "intervention.answered", viewer.PersonId, row => answer switch
        {
            "ja" => row.Accept(viewer.PersonId, db.Now),
            "dato" => row.ProposeDate(date!.Value, viewer.PersonId, db.Now, word.Length > 0 ? word : null),
            _ => row.Decline(viewer.PersonId, db.Now, word.Length > 0 ? word : null),
        }, answer));
        return Back(here, intervention, outcome, answer);
    }

    private static async Task<IResult> PostAsk(Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, InterventionLoader loader, Writer writer)
    {
        if (await door.FindToLead(here, viewer, intervention) is null)
            return Results.NotFound();
        if ((await door.Owners(viewer, here.UnitId)).FirstOrDefault(person => person.Id == form.Id("ejer")) is not { } asked)
        {
            form.Wrong("ejer", T("Vælg en fra listen.", "Choose somebody from the list."));
            return await loader.ShowAgain(here, viewer, intervention, form, "ejer");
        }
        var outcome = await writer.Write(viewer.For(PlanPermissions.Edit), db =>
            Change(db, here, intervention, "intervention.asked", asked.Id, row => row.Ask(asked.Id, asked.Role, viewer.PersonId, db.Now)));
        return Back(here, intervention, outcome, asked.Id == viewer.PersonId ? "ja" : "ejer");
    }

    private static async Task<IResult> PostAgree(Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, Writer writer)
    {
        if (await door.FindToLead(here, viewer, intervention) is null)
            return Results.NotFound();
        var outcome = !FormMoments.TryDate(form.Text("dato"), out var date) ? OwnerOutcome.NotAsked : await writer.Write(viewer.For(PlanPermissions.Edit), db =>
            Change(db, here, intervention, "intervention.answered", null, row => row.AgreeToDate(date, viewer.PersonId, db.Now), "date"));
        return Back(here, intervention, outcome, "enig");
    }

    /// <summary>Adds a helper, or takes one away.</summary>
    private static async Task<IResult> PostHelper(Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, InterventionLoader loader, Writer writer)
    {
        if (await door.FindToChange(here, viewer, intervention) is null)
            return Results.NotFound();
        var (leaving, coming) = (form.Id("fjern"), (await door.Owners(viewer, here.UnitId)).FirstOrDefault(person => person.Id == form.Id("hjaelper")));
        if (leaving is null && coming is null)
        {
            form.Wrong("hjaelper", T("Vælg en fra listen.", "Choose somebody from the list."));
            return await loader.ShowAgain(here, viewer, intervention, form, "hjaelper");
        }
        var receipt = await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            var one = await db.Set<Intervention>().Include(row => row.Helpers).FirstAsync(row => row.Id == intervention && row.UnitId == here.UnitId);
            if (!(leaving is { } gone ? one.RemoveHelper(gone, viewer.PersonId, db.Now) : one.AddHelper(coming!.Id, coming.Role, viewer.PersonId, db.Now)))
                return one.IsOpen ? PlanReceipts.Unchanged : PlanReceipts.First;
            db.Record(leaving is null ? "intervention.helper-added" : "intervention.helper-left", intervention, here.UnitId, leaving ?? coming!.Id);
            return "hjaelper";
        });
        return Pages.GoTo(PlanLinks.Intervention(here.Code, intervention) + "?gemt=" + receipt);
    }

    private static async Task<OwnerOutcome> Change(ArenaDb db, Here here, Guid id, string action, Guid? subject, Func<Intervention, OwnerOutcome> verb, string? detail = null)
    {
        if (await InterventionDoor.Find(db, here, id) is not { } one)
            return OwnerOutcome.Ended;
        var outcome = verb(one);
        if (outcome == OwnerOutcome.Changed)
        {
            db.Record(action, id, here.UnitId, subject, detail: detail);
            await db.MailOwner(one);
        }
        return outcome;
    }

    private static IResult Back(Here here, Guid id, OwnerOutcome outcome, string receipt) =>
        Pages.GoTo(PlanLinks.Intervention(here.Code, id) + "?gemt=" + outcome switch
        {
            OwnerOutcome.Changed => receipt,
            OwnerOutcome.Unchanged => PlanReceipts.Unchanged,
            _ => PlanReceipts.First,
        });
}
