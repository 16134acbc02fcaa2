using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Organisation.SeeFrontPage;

/// <summary>The front page of whoever is more than an employee: what is mine to do now, my week, my workplace and where it stands.</summary>
internal static class SeeFrontPageSlice
{
    private static readonly Role[] ForRoles =
        [Role.Manager, Role.TrainingCoordinator, Role.SafetyRep, Role.UnionRep, Role.OhsCoordinator, Role.HealthChampion, Role.Consultant, Role.Planner];

    public static void Map(WebApplication app) => app.MapGet(OrganisationLinks.FrontPage, Get).Allow(Permission.SignedIn);

    /// <summary>The address for whoever has a role here; an employee's front page is her own week.</summary>
    public static string? FrontOf(Viewer viewer) => Array.Exists(ForRoles, viewer.Holds) ? OrganisationLinks.FrontPage : null;

    private static async Task<IResult> Get(Viewer viewer, FrontPageLoader loader, IEnumerable<IFrontPageParts> modules, TimeProvider time)
    {
        var workplace = await loader.Workplace(viewer);
        var parts = new List<FrontPagePart>();
        foreach (var module in modules)
            parts.AddRange(await module.For(viewer, workplace));
        return Pages.Show<FrontPageView>(new
        {
            Model = new MyFrontPage(viewer.FirstName ?? viewer.Name, time.Today(), await loader.Waiting(viewer),
                parts.OrderBy(part => part.Order).ToLookup(part => part.Place), await loader.Loop(viewer, workplace)),
        });
    }
}

public sealed record MyFrontPage(string FirstName, DateOnly Today, IReadOnlyList<FrontPageItem> Waiting, ILookup<FrontPagePlace, FrontPagePart> Parts, IReadOnlyList<LoopStep> Loop);
