using Arena.ActionPlans.SeeIntervention;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.ReviewIntervention;

/// <summary>
/// Two questions at the agreed date: did it happen, did it help; and what now. What it came from asks for a new rating there.
/// Who does not edit the plan proposes to stop; those who do decide it.
/// </summary>
internal static class ReviewInterventionSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(SeeInterventionSlice.Address + "/opfoelgning", Get).Allow(PlanPermissions.See);
        app.MapPost(SeeInterventionSlice.Address + "/opfoelgning", Post).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> Get(Guid intervention, Here here, Viewer viewer, InterventionDoor door, ReviewPages pages) =>
        await door.FindToChange(here, viewer, intervention) is not { } one ? Results.NotFound()
            : one.Stage == Stage.Running ? Pages.Show<ReviewView>(new { Model = await pages.Form(here, viewer, one) }) : Back(here, intervention, PlanReceipts.First);

    private static async Task<IResult> Post(Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, ReviewPages pages, Writer writer, TimeProvider time, IEnumerable<IInterventionSource> sources)
    {
        if (await door.FindToChange(here, viewer, intervention) is not { } found)
            return Results.NotFound();
        var mayEnd = (await door.StandingOf(viewer, found)).MayEdit;
        if (ReviewForm.Read(form, time.Today(), mayEnd, !found.IsOpen) is not { } answers)
            return Pages.ShowAgain<ReviewView>(new { Model = await pages.Again(here, viewer, found, form) });
        var (seen, knowsEnd) = (ReviewForm.Seen(form), form.IsTicked("slut"));
        var outcome = await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            if (await InterventionDoor.Find(db, here, intervention) is not { } one)
                return ReviewOutcome.NotRunning;
            if (await Meanwhile(db, one, seen, answers, viewer.PersonId) is { } overtaken)
                return overtaken;
            var (wasOpen, held) = (one.IsOpen, knowsEnd && !one.IsOpen ? one.ReviewEnded(answers, viewer.PersonId, db.Now) : one.Review(answers, viewer.PersonId, db.Now, mayEnd));
            if (held != ReviewOutcome.Held)
                return held;
            db.Record("intervention.reviewed", intervention, here.UnitId, detail: answers.NextStep.ToString());
            if (wasOpen && !one.IsOpen)
                db.Record("intervention.stopped", intervention, here.UnitId);
            if (one.SourceKey is { } key && sources.FirstOrDefault(source => source.Kind == one.Source) is { } module)
                await module.AskForRating(db, new(one.MunicipalityId, one.UnitId, one.Id, key, answers.Rating, db.Now));
            return ReviewOutcome.Held;
        });
        if (outcome is ReviewOutcome.Held or ReviewOutcome.SentBefore)
            return Back(here, intervention, "fulgtop");
        return await pages.Meanwhile(here, viewer, intervention, form) is { } page ? Pages.ShowAgain<ReviewView>(new { Model = page }) : Back(here, intervention, PlanReceipts.First);
    }

    /// <summary>Null where nobody has followed up since the form was opened.</summary>
    private static async Task<ReviewOutcome?> Meanwhile(ArenaDb db, Intervention one, int seen, ReviewAnswers answers, Guid by)
    {
        var held = await db.Set<InterventionReview>().Where(row => row.InterventionId == one.Id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync();
        if (held.Count <= seen)
            return null;
        var isSame = held.Skip(seen).Any(row => row.By == by && row.Says(answers)) && (!one.IsOpen || answers.NextReview == one.NextReview);
        return isSame ? ReviewOutcome.SentBefore : ReviewOutcome.HeldMeanwhile;
    }

    private static IResult Back(Here here, Guid id, string receipt) => Pages.GoTo(PlanLinks.Intervention(here.Code, id) + "?gemt=" + receipt);
}
