using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.ActionPlans.FindIdeas;

/// <summary>The catalogue: for anybody to read, and for a unit, where one click puts an idea into its plan.</summary>
internal static class FindIdeasSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(IdeaLinks.Catalogue, GetAll).Allow(Permission.SignedIn);
        app.MapGet("/enhed/{unit}/ideer", GetForUnit).Allow(PlanPermissions.Suggest);
    }

    private static async Task<IResult> GetAll(HttpContext http, Viewer viewer, IdeaPageLoader loader) =>
        Pages.Show<FindIdeasView>(new { Model = await loader.Load(viewer, null, IdeaFilter.Of(http.Request.Query)) });

    private static async Task<IResult> GetForUnit(HttpContext http, Here here, Viewer viewer, IdeaPageLoader loader) =>
        Pages.Show<FindIdeasView>(new { Model = await loader.Load(viewer, here, IdeaFilter.Of(http.Request.Query), http.Request.Query["lagt"].ToString()) });
}
