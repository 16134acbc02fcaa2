using System.Globalization;
using Arena.ActionPlans.SeeIntervention;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ReviewIntervention;

/// <summary>What the form of a follow-up shows.</summary>
internal sealed class ReviewPages(ArenaDb db, InterventionDoor door, OrganisationDirectory directory, TimeProvider time)
{
    public async Task<ReviewPage> Form(Here here, Viewer viewer, Intervention one)
    {
        var next = one.ReviewEveryWeeks is { } weeks ? time.Today().AddDays(7 * weeks).ToString("d.M.yyyy", CultureInfo.InvariantCulture) : "";
        var held = await db.Set<InterventionReview>().CountAsync(row => row.InterventionId == one.Id);
        return new(here, await directory.Crumbs(viewer, here, new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(T("Opfølgning", "Follow-up"))), one,
            (await door.StandingOf(viewer, one)).MayEdit, held, ReviewTyped.Nothing with { Date = next },
            (await door.Sources(viewer, here, [one])).GetValueOrDefault(one.Id), await door.SourceStanding(viewer, here, one), []);
    }

    /// <summary>With what was typed, and how much of it the form had seen.</summary>
    public async Task<ReviewPage> Again(Here here, Viewer viewer, Intervention one, FormInput form) =>
        await Form(here, viewer, one) with { Held = ReviewForm.Seen(form), Typed = ReviewTyped.Of(form), Errors = form.Errors, Ended = await door.EndOf(one) };

    /// <summary>What happened while she was writing, with what she has written; null where nothing did.</summary>
    public async Task<ReviewPage?> Meanwhile(Here here, Viewer viewer, Guid id, FormInput form)
    {
        if (await door.Find(here, id) is not { } now)
            return null;
        var held = await db.Set<InterventionReview>().Where(row => row.InterventionId == id).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync();
        var others = held.Skip(ReviewForm.Seen(form)).ToList();
        var names = await door.Names(others.Select(row => row.By));
        var page = await Form(here, viewer, now) with
        {
            Held = held.Count, Typed = ReviewTyped.Of(form), Ended = await door.EndOf(now),
            Meanwhile = others.ConvertAll(row => new ReviewLine(LocalTime.Day(row.At), row.PlannedFor, row.By == viewer.PersonId ? T("Du selv", "You yourself") : names.GetValueOrDefault(row.By, "–"),
                row.Happened, row.Helped, row.Rating, row.Note, row.NextStep)),
        };
        return page.IsOvertaken ? page : null;
    }
}
