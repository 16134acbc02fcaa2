using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Training.SeeMyWorkplaces;

/// <summary>The consultant's Monday: whom to call, why, and what was last said.</summary>
internal static class SeeMyWorkplacesSlice
{
    public static void Map(WebApplication app) => app.MapGet(TrainingLinks.MyWorkplaces, Get).Allow(TrainingPermissions.MyWorkplaces);

    private static async Task<IResult> Get(string? talt, Viewer viewer, MyWorkplacesLoader loader) =>
        Pages.Show<MyWorkplacesView>(new { Model = await loader.Load(viewer, talt) });

    public static string? FrontOf(Viewer viewer) => viewer.MayAnywhere(TrainingPermissions.MyWorkplaces) ? TrainingLinks.MyWorkplaces : null;
}
