using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.ActionPlans.FindStories;

/// <summary>What others have done: the municipality's own stories, and the sources' cases.</summary>
internal static class FindStoriesSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(IdeaLinks.Stories, Get).Allow(Permission.SignedIn);
        app.MapGet(IdeaLinks.Stories + "/{key}", GetOne).Allow(Permission.SignedIn);
        app.MapPost("/enhed/{unit}/historier", PostTake).Allow(PlanPermissions.Suggest);
    }

    private static async Task<IResult> Get(HttpContext http, StoryShelf shelf)
    {
        var (theme, kind) = (One<Theme>(http.Request.Query["tema"]), One<UnitKind>(http.Request.Query["slags"]));
        var all = await shelf.All();
        var shown = all.Where(story => (theme is null || story.Theme == theme) && (kind is null || story.Kind == kind)).ToList();
        return Pages.Show<FindStoriesView>(new { Model = new StoriesPage(shown, all.Select(story => story.Theme).Distinct().Order().ToList(), theme, kind) });
    }

    private static async Task<IResult> GetOne(string key, HttpContext http, Viewer viewer, StoryPageLoader loader) =>
        await loader.Load(key, viewer, http.Request.Query["foreslaaet"].ToString()) is { } page ? Pages.Show<SeeStoryView>(new { Model = page }) : Results.NotFound();

    /// <summary>Makes it an idea of one's own plan.</summary>
    private static async Task<IResult> PostTake(FormInput form, Here here, Viewer viewer, StoryShelf shelf, TakeIntoPlan plan, Writer writer)
    {
        var key = form.Text("historie");
        if ((await shelf.Find(key)).GetValueOrDefault(key) is not { } story)
            return Results.NotFound();
        var taken = await writer.Write(viewer.For(PlanPermissions.Suggest), db =>
            plan.Take(db, InterventionSourceKind.Story, key, here.UnitId, story.Idea, story.Theme, null, viewer.PersonId));
        return taken is { } intervention ? Pages.GoTo(PlanLinks.Intervention(here.Code, intervention)) : Results.NotFound();
    }

    private static TEnum? One<TEnum>(string? name) where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Contains(name, StringComparer.Ordinal) && Enum.TryParse<TEnum>(name, out var value) ? value : null;
}

/// <summary>The stories that were asked for, and the themes that there are any on.</summary>
public sealed record StoriesPage(IReadOnlyList<ShownStory> Stories, IReadOnlyList<Theme> Themes, Theme? Theme, UnitKind? Kind);

/// <summary>One story, and what the reader may do with it.</summary>
/// <param name="Units">Whose plans she may put it into.</param>
/// <param name="Suggestable">The units that a consultant may suggest it to; empty for others.</param>
/// <param name="Suggested">The unit that it was suggested to just now.</param>
public sealed record StoryPage(ShownStory Story, IReadOnlyList<PlanUnit> Units, IReadOnlyList<Choice> Suggestable, string? Suggested,
    string Unit, string Word, IReadOnlyList<FieldError> Errors);

internal sealed class StoryPageLoader(StoryShelf shelf, PlanUnits units)
{
    public async Task<StoryPage?> Load(string key, Viewer viewer, string? suggested = null, FormInput? form = null)
    {
        if ((await shelf.Find(key)).GetValueOrDefault(key) is not { } story)
            return null;
        var reached = viewer.MayAnywhere(IdeaPermissions.SuggestStory) ? await units.ReachedAs(viewer, Role.Consultant) : [];
        return new StoryPage(story, await units.Of(viewer), reached, reached.FirstOrDefault(unit => unit.Value == suggested)?.Text,
            form?.Text("enhed") ?? "", form?.Text("ord") ?? "", form?.Errors ?? []);
    }
}
