using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.SeeIntervention;

/// <summary>Reads one intervention with what belongs to it.</summary>
internal sealed class InterventionLoader(ArenaDb db, InterventionDoor door, OrganisationDirectory directory, TimeProvider time)
{
    /// <summary>Null where there is no such intervention in the unit.</summary>
    public async Task<InterventionPage?> Load(Here here, Viewer viewer, Guid id)
    {
        if (await door.Find(here, id) is not { } one)
            return null;
        var standing = await door.StandingOf(viewer, one);
        // a helper who came to own it is named as that
        var helpers = await db.Set<InterventionHelper>().Where(row => row.InterventionId == id && row.PersonId != one.OwnerId).OrderBy(row => row.At).Select(row => row.PersonId).ToListAsync();
        var steps = await db.Set<InterventionStep>().Where(row => row.InterventionId == id && row.DroppedAt == null).ToListAsync();
        var reviews = await db.Set<InterventionReview>().Where(row => row.InterventionId == id).OrderByDescending(row => row.At).ToListAsync();
        var names = await door.Names([one.OwnerId, .. helpers, .. steps.SelectMany(step => new[] { step.OwnerId, step.DoneBy }).OfType<Guid>(), .. reviews.Select(review => review.By)]);
        var forums = await door.Forums(viewer.MunicipalityId, here.UnitId, one.ForumGroupId);
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        return new(here, await directory.Crumbs(viewer, here, new Crumb(one.Goal)), one, standing, viewer.PersonId, names.GetValueOrDefault(one.OwnerId, "–"),
            (await Ties.Of(db, [one.OwnerId], time.Today())).LastDay(tree, one.OwnerId, one.OwnerRole, here.UnitId), await LastWord(id),
            (await door.Sources(viewer, here, [one])).GetValueOrDefault(id), one.ForumGroupId is { } group ? forums.GetValueOrDefault(group) ?? one.ForumText : one.ForumText,
            helpers.ConvertAll(helper => new HelperLine(helper, names.GetValueOrDefault(helper, "–"))),
            steps.OrderBy(step => step.DoneAt is not null).ThenBy(step => step.Due ?? DateOnly.MaxValue).ThenBy(step => step.AddedAt).Select(step => Line(step, one, standing, viewer, names)).ToList(),
            reviews.ConvertAll(review => new ReviewLine(LocalTime.Day(review.At), review.PlannedFor, names.GetValueOrDefault(review.By, "–"), review.Happened, review.Helped, review.Rating, review.Note, review.NextStep)),
            one.IsOpen ? null : await db.Set<StageChange>().Where(row => row.InterventionId == id && row.To == one.Stage && row.From != row.To).Select(row => row.Reason).FirstOrDefaultAsync(),
            standing.MayChange && one.IsOpen ? (await door.Owners(viewer, here.UnitId)).ToChoices(viewer) : [], time.Today())
        {
            AddedToEnd = await AddedToEnd(one), SourceStanding = reviews.Count > 0 ? await door.SourceStanding(viewer, here, one) : null,
        };
    }

    private async Task<IReadOnlyList<EndWords>> AddedToEnd(Intervention one)
    {
        if (one.IsOpen)
            return [];
        var rows = await db.Set<StageChange>().Where(row => row.InterventionId == one.Id && row.From == row.To).OrderBy(row => row.At).ToListAsync();
        var names = await door.Names(rows.Select(row => row.By));
        return rows.ConvertAll(row => new EndWords(names.GetValueOrDefault(row.By, "–"), row.Reason ?? ""));
    }

    /// <summary>The page again, with a form that could not be taken.</summary>
    public Task<IResult> ShowAgain(Here here, Viewer viewer, Guid id, FormInput form, params string[] fields) => ShowAgain(here, viewer, id, form, null, fields);

    /// <param name="before">What the form made when it was sent before.</param>
    public async Task<IResult> ShowAgain(Here here, Viewer viewer, Guid id, FormInput form, SentBefore? before, params string[] fields) =>
        await Load(here, viewer, id) is { } page
            ? Pages.ShowAgain<InterventionView>(new { Model = page with { Errors = form.Errors, Before = before, Typed = fields.ToDictionary(field => field, form.Text) } }) : Results.NotFound();

    private Task<string?> LastWord(Guid id) =>
        db.Set<OwnerAnswer>().Where(row => row.InterventionId == id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Select(row => row.Word).FirstOrDefaultAsync();

    private static StepLine Line(InterventionStep step, Intervention one, Standing standing, Viewer viewer, IReadOnlyDictionary<Guid, string> names) =>
        new(step.Id, step.Text, step.OwnerId is { } owner ? names.GetValueOrDefault(owner, "–") : null, step.Due, step.DoneAt is { } done ? LocalTime.Day(done) : null,
            step.DoneBy is { } by ? names.GetValueOrDefault(by, "–") : null, one.IsOpen && (standing.MayChange || step.OwnerId == viewer.PersonId));
}
