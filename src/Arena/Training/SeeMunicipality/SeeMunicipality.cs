using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Training.SeeMunicipality;

/// <summary>The planner's one picture of all workplaces, down to the team.</summary>
internal static class SeeMunicipalitySlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(TrainingLinks.Municipality, Get).Allow(TrainingPermissions.SeeAll);
        app.MapGet(TrainingLinks.MunicipalityTree, GetTree).Allow(TrainingPermissions.SeeAll);
    }

    private static async Task<IResult> Get(HttpRequest request, Viewer viewer, MunicipalityLoader loader) =>
        await loader.Load(viewer, Question.Of(request.Query)) is { } page ? Pages.Show<MunicipalityView>(new { Model = page }) : Results.NotFound();

    /// <summary>The table alone, when a level is opened or closed.</summary>
    private static async Task<IResult> GetTree(HttpRequest request, Viewer viewer, MunicipalityLoader loader) =>
        await loader.Load(viewer, Question.Of(request.Query)) is { } page ? Pages.Show<MunicipalityTree>(new { Model = page }) : Results.NotFound();

    public static string? FrontOf(Viewer viewer) => viewer.MayAnywhere(TrainingPermissions.SeeAll) ? TrainingLinks.Municipality : null;
}
