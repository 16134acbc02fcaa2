using Arena.ActionPlans.FindStories;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SuggestStory;

/// <summary>A consultant suggests a story to a unit; somebody there makes it an idea of the plan, or says no thanks.</summary>
internal static class SuggestStorySlice
{
    public static void Map(WebApplication app)
    {
        app.MapPost(IdeaLinks.Stories + "/{key}/foreslaa", PostSuggest).Allow(IdeaPermissions.SuggestStory);
        app.MapPost("/enhed/{unit}/forslag/{suggestion:guid}", PostAnswer).Allow(PlanPermissions.Suggest);
    }

    private static async Task<IResult> PostSuggest(string key, FormInput form, Viewer viewer, StoryPageLoader loader, OrganisationDirectory directory, Writer writer)
    {
        if (await loader.Load(key, viewer, form: form) is null)
            return Results.NotFound();
        var word = form.Limited("ord", StorySuggestion.LongestWord);
        var unit = (await directory.TreeToday(viewer.MunicipalityId)).Units.FirstOrDefault(unit => unit.Level >= UnitLevel.Workplace && unit.Code == form.Text("enhed"));
        if (unit is null || !await directory.May(viewer, IdeaPermissions.SuggestStory, unit.Id))
            form.Wrong("enhed", T("Vælg en af dine arbejdspladser.", "Choose one of your workplaces."));
        if (!form.IsGood)
            return Pages.ShowAgain<SeeStoryView>(new { Model = await loader.Load(key, viewer, form: form) });
        var place = unit!;
        await writer.Write(viewer.As(Role.Consultant), Suggest);
        return Pages.GoTo(IdeaLinks.Story(key) + QueryString.Create("foreslaaet", place.Code));

        // one that waits already is not said twice
        async Task Suggest(ArenaDb db)
        {
            if (await db.Set<StorySuggestion>().AnyAsync(row => row.UnitId == place.Id && row.StoryKey == key && row.AnsweredAt == null))
                return;
            var suggestion = new StorySuggestion
            {
                Id = Guid.CreateVersion7(), MunicipalityId = viewer.MunicipalityId, UnitId = place.Id, StoryKey = key, By = viewer.PersonId, At = db.Now,
                Word = word.Length == 0 ? null : word,
            };
            db.Add(suggestion);
            db.Record("story.suggested", suggestion.Id, place.Id, detail: key);
        }
    }

    private static async Task<IResult> PostAnswer(Guid suggestion, FormInput form, Here here, Viewer viewer, StoryShelf shelf, TakeIntoPlan plan, ArenaDb db, Writer writer)
    {
        if (await db.Set<StorySuggestion>().FirstOrDefaultAsync(row => row.Id == suggestion && row.UnitId == here.UnitId) is not { } asked)
            return Results.NotFound();
        var story = (await shelf.Find(asked.StoryKey)).GetValueOrDefault(asked.StoryKey);
        var made = await writer.Write(viewer.For(PlanPermissions.Suggest), Answer);
        return Pages.GoTo(made is { } intervention ? PlanLinks.Intervention(here.Code, intervention) : PlanLinks.Plan(here.Code));

        async Task<Guid?> Answer(ArenaDb write)
        {
            var row = await write.Set<StorySuggestion>().FirstAsync(one => one.Id == suggestion);
            if (row.AnsweredAt is not null)
                return row.InterventionId;
            var taken = form.Text("svar") == "tag" && story is not null
                ? await plan.Take(write, InterventionSourceKind.Story, story.Key, here.UnitId, story.Idea, story.Theme, null, viewer.PersonId) : null;
            if (taken is { } id)
                row.Take(id, viewer.PersonId, write.Now);
            else if (form.Text("svar") == "nej" || story is null)
                row.Decline(viewer.PersonId, write.Now);
            else
                return null;
            write.Record(taken is null ? "story.suggestion-declined" : "story.suggestion-taken", row.Id, here.UnitId);
            return taken;
        }
    }
}
