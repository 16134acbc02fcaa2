using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ShareStory;

/// <summary>Tells the municipality of something that is done; told again it is changed; it can be taken back.</summary>
internal static class ShareStorySlice
{
    public static void Map(WebApplication app)
    {
        const string address = "/enhed/{unit}/handlingsplan/{finished:guid}/historie";
        app.MapGet(address, Get).Allow(PlanPermissions.See);
        app.MapPost(address, Post).Allow(PlanPermissions.See);
        app.MapPost(address + "/traek", PostWithdraw).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> Get(Guid finished, Here here, Viewer viewer, StoryFormLoader loader) =>
        await loader.Load(finished, here, viewer) is { } page ? Pages.Show<ShareStoryView>(new { Model = page }) : Results.NotFound();

    private static async Task<IResult> Post(Guid finished, FormInput form, Here here, Viewer viewer, StoryFormLoader loader, Writer writer)
    {
        if (await loader.Load(finished, here, viewer) is not { } page)
            return Results.NotFound();
        var title = form.Required("titel", T("Giv historien en overskrift.", "Give the story a heading."), Story.LongestTitle);
        var theme = form.OneOf<Theme>("tema", T("Vælg et tema.", "Choose a theme."));
        var what = form.Required("hvad", T("Skriv, hvad I ville.", "Write what you wanted."), Story.LongestText);
        var how = form.Required("hvordan", T("Skriv, hvordan I gjorde.", "Write how you did it."), Story.LongestText);
        var outcome = form.Required("resultat", T("Skriv, hvad der kom ud af det. Det må gerne være lidt.", "Write what came of it. A little is fine."), Story.LongestText);
        var ask = form.Required("spoerg", T("Skriv, hvem andre kan spørge.", "Write whom others can ask."));
        if (!form.IsGood)
            return Pages.ShowAgain<ShareStoryView>(new { Model = page.Typed(form) });
        return Pages.GoTo(IdeaLinks.Story(await writer.Write(viewer.For(PlanPermissions.Edit), Tell)));

        async Task<string> Tell(ArenaDb db)
        {
            var story = await db.Set<Story>().FirstOrDefaultAsync(row => row.InterventionId == finished);
            var isNew = story is null;
            story ??= new Story
            {
                Id = Guid.CreateVersion7(), MunicipalityId = viewer.MunicipalityId, InterventionId = finished, UnitId = here.UnitId, Kind = page.Kind,
                SharedBy = viewer.PersonId, SharedAt = db.Now,
            };
            story.Tell(new(title, theme!.Value, what, how, outcome, ask));
            if (isNew)
                db.Add(story);
            (await db.Set<Intervention>().FirstAsync(row => row.Id == finished)).Tell(isTold: true, viewer.PersonId, db.Now);
            db.Record(isNew ? "story.shared" : "story.changed", story.Id, here.UnitId);
            return story.Key;
        }
    }

    private static async Task<IResult> PostWithdraw(Guid finished, Here here, Viewer viewer, StoryFormLoader loader, Writer writer)
    {
        if (await loader.Load(finished, here, viewer) is null)
            return Results.NotFound();
        await writer.Write(viewer.For(PlanPermissions.Edit), async db =>
        {
            if (await db.Set<Story>().FirstOrDefaultAsync(row => row.InterventionId == finished) is { } story && story.Withdraw(viewer.PersonId, db.Now))
            {
                (await db.Set<Intervention>().FirstAsync(row => row.Id == finished)).Tell(isTold: false, viewer.PersonId, db.Now);
                db.Record("story.withdrawn", story.Id, here.UnitId);
            }
        });
        return Pages.GoTo(PlanLinks.Intervention(here.Code, finished));
    }
}
