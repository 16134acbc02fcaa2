using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ShareStory;

/// <summary>The story in its form, as it was typed.</summary>
public sealed record StoryForm(string Code, string Unit, string Municipality, Guid Intervention, UnitKind Kind, bool IsShared, string Title, string Theme, string What, string How,
    string Outcome, string Ask, IReadOnlyList<FieldError> Errors)
{
    internal StoryForm Typed(FormInput form) => this with
    {
        Title = form.Text("titel"), Theme = form.Text("tema"), What = form.Text("hvad"), How = form.Text("hvordan"), Outcome = form.Text("resultat"),
        Ask = form.Text("spoerg"), Errors = form.Errors,
    };
}

internal sealed class StoryFormLoader(ArenaDb db, PlanReach reach, OrganisationDirectory directory)
{
    /// <summary>Null where it is not done, or where the viewer neither edits the plan nor owned it.</summary>
    public async Task<StoryForm?> Load(Guid id, Here here, Viewer viewer)
    {
        if (await db.Set<Intervention>().FirstOrDefaultAsync(row => row.Id == id && row.UnitId == here.UnitId && row.Stage == Stage.Done) is not { } done
            || (done.OwnerId != viewer.PersonId && !await reach.MayEdit(db, viewer, here.UnitId)))
            return null;
        var form = new StoryForm(here.Code, here.Name, viewer.MunicipalityName, id, (await directory.Tree(viewer.MunicipalityId))[here.UnitId].Kind, false, "", "", "", "", "", "", []);
        return await db.Set<Story>().FirstOrDefaultAsync(row => row.InterventionId == id) is { } story
            ? form with
            {
                IsShared = story.WithdrawnAt is null, Title = story.Title, Theme = story.Theme.ToString(), What = story.What, How = story.How, Outcome = story.Outcome, Ask = story.Ask,
            }
            : await Begin(form, done);
    }

    // what the plan knows already
    private async Task<StoryForm> Begin(StoryForm form, Intervention done)
    {
        var review = await db.Set<InterventionReview>().Where(row => row.InterventionId == done.Id).OrderByDescending(row => row.At).FirstOrDefaultAsync();
        var owner = await db.Set<Person>().Where(row => row.Id == done.OwnerId).Select(row => row.FirstName + " " + row.LastName).FirstOrDefaultAsync();
        return form with
        {
            Title = NewIntervention.Short(done.Goal, Story.LongestTitle), Theme = done.Theme?.ToString() ?? "", How = done.What ?? "", Outcome = Outcome(review),
            Ask = owner is null ? "" : $"{owner}, {form.Unit}",
        };
    }

    private static string Outcome(InterventionReview? review)
    {
        var rated = review?.Rating is { } rating ? T($"Da vi fulgte op, gav vi det {rating} af 5.", $"When we followed up, we gave it {rating} of 5.") : "";
        return $"{review?.Note} {rated}".Trim();
    }
}
