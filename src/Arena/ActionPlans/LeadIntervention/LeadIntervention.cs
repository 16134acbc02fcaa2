using Arena.ActionPlans.SeeIntervention;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.LeadIntervention;

/// <summary>What the form of an end shows: finished, or stopped.</summary>
public sealed record EndPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Id, string Goal, bool IsStop, string Reason, EndedMeanwhile? Ended, IReadOnlyList<FieldError> Errors);

/// <summary>Decides, starts, finishes and stops: each by those who edit the unit's plan, and each a row.</summary>
internal static class LeadInterventionSlice
{
    public static void Map(WebApplication app)
    {
        app.MapPost(SeeInterventionSlice.Address + "/beslut", PostDecide).Allow(PlanPermissions.See);
        app.MapPost(SeeInterventionSlice.Address + "/start", PostBegin).Allow(PlanPermissions.See);
        foreach (var (end, isStop) in (ReadOnlySpan<(string, bool)>)[("/afslut", false), ("/stop", true)])
        {
            app.MapGet(SeeInterventionSlice.Address + end, (Guid intervention, Here here, Viewer viewer, InterventionDoor door, ArenaDb db, OrganisationDirectory directory) =>
                GetEnd(intervention, isStop, here, viewer, door, db, directory)).Allow(PlanPermissions.See);
            app.MapPost(SeeInterventionSlice.Address + end, (Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, OrganisationDirectory directory, Writer writer) =>
                PostEnd(intervention, isStop, form, here, viewer, door, directory, writer)).Allow(PlanPermissions.See);
        }
    }

    private static async Task<IResult> PostDecide(Guid intervention, Here here, Viewer viewer, InterventionDoor door, Writer writer)
    {
        if (await door.FindToLead(here, viewer, intervention) is null)
            return Results.NotFound();
        var outcome = await writer.Write(viewer.For(PlanPermissions.Edit), db => Go(db, here, intervention, "intervention.decided", one => one.Decide(viewer.PersonId, db.Now)));
        return Back(here, intervention, outcome, "besluttet");
    }

    private static async Task<IResult> PostBegin(Guid intervention, Here here, Viewer viewer, InterventionDoor door, InterventionLoader loader, Writer writer)
    {
        if (await door.FindToLead(here, viewer, intervention) is null)
            return Results.NotFound();
        var outcome = await writer.Write(viewer.For(PlanPermissions.Edit), db => Go(db, here, intervention, "intervention.begun", one => one.Begin(viewer.PersonId, db.Now)));
        return outcome == StageOutcome.DecisionsOpen && await loader.Load(here, viewer, intervention) is { } page
            ? Pages.ShowAgain<InterventionView>(new { Model = page with { RefusedStart = true } }) : Back(here, intervention, outcome, "igang");
    }

    private static async Task<IResult> GetEnd(Guid intervention, bool isStop, Here here, Viewer viewer, InterventionDoor door, ArenaDb db, OrganisationDirectory directory)
    {
        if (await door.FindToLead(here, viewer, intervention) is not { } one)
            return Results.NotFound();
        if (!CanEnd(one, isStop))
            return Back(here, intervention, StageOutcome.NotFromHere, "");
        // who proposed it at a follow-up has written why
        var last = await db.Set<InterventionReview>().Where(row => row.InterventionId == intervention).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync();
        var why = isStop && last is { NextStep: NextStep.Stop, Note: { } note } ? NewIntervention.Short(note, StageChange.LongestReason) : "";
        return Pages.Show<EndView>(new { Model = await Page(one, isStop, here, viewer, door, directory) with { Reason = why } });
    }

    private static async Task<IResult> PostEnd(Guid intervention, bool isStop, FormInput form, Here here, Viewer viewer, InterventionDoor door, OrganisationDirectory directory, Writer writer)
    {
        if (await door.FindToLead(here, viewer, intervention) is not { } found)
            return Results.NotFound();
        var reason = form.Required("hvorfor", T("Skriv kort hvorfor. Det hjælper den næste, der får samme idé.", "Write briefly why. It helps the next one with the same idea."), StageChange.LongestReason);
        if (!form.IsGood)
            return Pages.ShowAgain<EndView>(new { Model = await Page(found, isStop, here, viewer, door, directory) with { Reason = form.Text("hvorfor"), Errors = form.Errors } });
        var knowsEnd = form.IsTicked("slut");
        var outcome = await writer.Write(viewer.For(PlanPermissions.Edit), async db => await End(db, here, intervention, knowsEnd, reason, viewer.PersonId)
            ?? await Go(db, here, intervention, isStop ? "intervention.stopped" : "intervention.finished", one => isStop ? one.Stop(viewer.PersonId, db.Now, reason) : one.Finish(viewer.PersonId, db.Now, reason)));
        if (outcome != StageOutcome.Changed && await door.Find(here, intervention) is { IsOpen: false } ended)
            return Pages.ShowAgain<EndView>(new { Model = await Page(ended, isStop, here, viewer, door, directory) with { Reason = reason } });
        return Back(here, intervention, outcome, knowsEnd ? "rettet" : isStop ? "stoppet" : "faerdig");
    }

    /// <summary>Where it has ended already: who has seen how adds her words, and sent twice it is said once. Null while it is open.</summary>
    private static async Task<StageOutcome?> End(ArenaDb db, Here here, Guid id, bool knowsEnd, string reason, Guid by)
    {
        if (await InterventionDoor.Find(db, here, id) is not { IsOpen: false } one)
            return null;
        if (await db.Set<StageChange>().AnyAsync(row => row.InterventionId == id && row.To == one.Stage && row.By == by && row.Reason == reason))
            return StageOutcome.Changed;
        if (!knowsEnd || !one.AddToEnd(by, db.Now, reason))
            return StageOutcome.NotFromHere;
        db.Record("intervention.changed", id, here.UnitId);
        return StageOutcome.Changed;
    }

    private static async Task<StageOutcome> Go(ArenaDb db, Here here, Guid id, string action, Func<Intervention, StageOutcome> verb)
    {
        if (await InterventionDoor.Find(db, here, id) is not { } one)
            return StageOutcome.NotFromHere;
        var outcome = verb(one);
        if (outcome == StageOutcome.Changed)
            db.Record(action, id, here.UnitId);
        return outcome;
    }

    private static bool CanEnd(Intervention one, bool isStop) => isStop ? one.IsOpen : one.Stage == Stage.Running;

    private static IResult Back(Here here, Guid id, StageOutcome outcome, string receipt) =>
        Pages.GoTo(PlanLinks.Intervention(here.Code, id) + "?gemt=" + (outcome == StageOutcome.Changed ? receipt : PlanReceipts.First));

    private static async Task<EndPage> Page(Intervention one, bool isStop, Here here, Viewer viewer, InterventionDoor door, OrganisationDirectory directory) =>
        new(here, await directory.Crumbs(viewer, here, new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(isStop ? T("Stop", "Stop") : T("Afslut", "Finish"))), one.Id, one.Goal, isStop, "", await door.EndOf(one), []);
}
