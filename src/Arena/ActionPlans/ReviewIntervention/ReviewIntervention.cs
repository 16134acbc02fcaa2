using System.Globalization;
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

namespace Arena.ActionPlans.ReviewIntervention;

/// <summary>The form of a follow-up, with what was typed.</summary>
/// <param name="Held">How many follow-ups it had when the form was opened.</param>
/// <param name="Source">What it came from, where it is rated again afterwards.</param>
/// <param name="SourceStanding">How that stood then and stands now, to answer by.</param>
public sealed record ReviewPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Intervention One, int Held, string Happened, string Helped, string Rating, string Note, string Next, string Date, SourceName? Source, SourceStanding? SourceStanding, IReadOnlyList<FieldError> Errors);

/// <summary>Two questions at the agreed date: did it happen, did it help; and what now. What it came from asks for a new rating there.</summary>
internal static class ReviewInterventionSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(SeeInterventionSlice.Address + "/opfoelgning", Get).Allow(PlanPermissions.See);
        app.MapPost(SeeInterventionSlice.Address + "/opfoelgning", Post).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> Get(Guid intervention, Here here, Viewer viewer, InterventionDoor door, OrganisationDirectory directory, ArenaDb db, TimeProvider time)
    {
        if (await door.FindToChange(here, viewer, intervention) is not { } one)
            return Results.NotFound();
        if (one.Stage != Stage.Running)
            return Back(here, intervention, PlanReceipts.First);
        var next = one.ReviewEveryWeeks is { } weeks ? time.Today().AddDays(7 * weeks).ToString("d.M.yyyy", CultureInfo.InvariantCulture) : "";
        return Pages.Show<ReviewView>(new { Model = await Page(one, await Held(db, intervention), here, viewer, door, directory) with { Date = next } });
    }

    private static async Task<IResult> Post(Guid intervention, FormInput form, Here here, Viewer viewer, InterventionDoor door, OrganisationDirectory directory, Writer writer, TimeProvider time, IEnumerable<IInterventionSource> sources)
    {
        if (await door.FindToChange(here, viewer, intervention) is not { } found)
            return Results.NotFound();
        // a form that does not say was made up: it has seen none
        var seen = int.TryParse(form.Text("holdt"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (Read(form, time.Today()) is not { } answers)
            return Pages.ShowAgain<ReviewView>(new
            {
                Model = await Page(found, seen, here, viewer, door, directory) with
                {
                    Happened = form.Text("skete"), Helped = form.Text("hjalp"), Rating = form.Text("tal"), Note = form.Text("note"), Next = form.Text("saa"), Date = form.Text("dato"), Errors = form.Errors,
                },
            });
        var outcome = await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            if (await Held(db, intervention) > seen)
                return ReviewOutcome.HeldMeanwhile;
            if (await InterventionDoor.Find(db, here, intervention) is not { } one || one.Review(answers, viewer.PersonId, db.Now) != ReviewOutcome.Held)
                return ReviewOutcome.NotRunning;
            db.Record("intervention.reviewed", intervention, here.UnitId, detail: answers.NextStep.ToString());
            if (one.SourceKey is { } key && sources.FirstOrDefault(source => source.Kind == one.Source) is { } module)
                await module.AskForRating(db, new(one.MunicipalityId, one.UnitId, one.Id, key, answers.Rating, db.Now));
            return ReviewOutcome.Held;
        });
        if (outcome != ReviewOutcome.Held)
            return Back(here, intervention, PlanReceipts.First);
        return Back(here, intervention, "fulgtop");
    }

    private static Task<int> Held(ArenaDb db, Guid intervention) => db.Set<InterventionReview>().CountAsync(row => row.InterventionId == intervention);

    /// <summary>Null where the form says what is wrong.</summary>
    private static ReviewAnswers? Read(FormInput form, DateOnly today)
    {
        var happened = form.Number("skete", 1, 3, T("Svar på, om det skete.", "Answer whether it happened."));
        var helped = form.Number("hjalp", 1, 4, T("Svar på, om det hjalp.", "Answer whether it helped."));
        int? rating = form.Text("tal").Length == 0 ? null : form.Number("tal", 1, 5, T("Vælg et tal fra 1 til 5.", "Choose a number from 1 to 5."));
        if (rating is null && helped is not null and not (int)Helped.TooEarly && form.Text("tal").Length == 0)
            form.Wrong("tal", T("Vælg et tal fra 1 til 5.", "Choose a number from 1 to 5."));
        var note = form.Limited("note", InterventionReview.LongestNote);
        var next = (NextStep?)form.Number("saa", 1, 4, T("Vælg, hvad der så skal ske.", "Choose what is to happen next."));
        if (next == NextStep.Stop && note.Length == 0)
            form.Wrong("note", T("Skriv kort, hvorfor I stopper.", "Write briefly why you stop."));
        var date = next is null or NextStep.Stop ? null : form.Date("dato", today.AddDays(1), today.AddYears(3),
            T($"Skriv, hvornår I følger op igen, for eksempel {Format.NumericDate(today.AddDays(91))}.", $"Write when you follow up again, for example {Format.NumericDate(today.AddDays(91))}."));
        return form.IsGood ? new((Happened)happened!.Value, (Helped)helped!.Value, helped == (int)Helped.TooEarly ? null : rating, note.Length > 0 ? note : null, next!.Value, date) : null;
    }

    private static IResult Back(Here here, Guid id, string receipt) => Pages.GoTo(PlanLinks.Intervention(here.Code, id) + "?gemt=" + receipt);

    private static async Task<ReviewPage> Page(Intervention one, int held, Here here, Viewer viewer, InterventionDoor door, OrganisationDirectory directory) =>
        new(here, await directory.Crumbs(viewer, here, new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(T("Opfølgning", "Follow-up"))), one, held, "", "", "", "", "", "",
            (await door.Sources(viewer, here, [one])).GetValueOrDefault(one.Id), await door.SourceStanding(viewer, here, one), []);
}
