using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.ActionPlans.SeeIdea;

/// <summary>One idea with all that is known of it: where plans lead back to.</summary>
internal static class SeeIdeaSlice
{
    public static void Map(WebApplication app) => app.MapGet(IdeaLinks.Catalogue + "/{key}", Get).Allow(Permission.SignedIn);

    private static async Task<IResult> Get(string key, Viewer viewer, IdeaShelf shelf, PlanUnits units) =>
        (await shelf.Find(key)).GetValueOrDefault(key) is { } idea ? Pages.Show<SeeIdeaView>(new { Model = new IdeaPage(idea, idea.IsHidden ? [] : await units.Of(viewer)) }) : Results.NotFound();
}

/// <summary>The idea, and the units whose plans the reader may put it into.</summary>
public sealed record IdeaPage(ShownIdea Idea, IReadOnlyList<PlanUnit> Units);
