using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.ActionPlans.SeeIntervention;

/// <summary>One intervention: where it stands, what is missing, and what one can do about it.</summary>
internal static class SeeInterventionSlice
{
    public const string Address = "/enhed/{unit}/handlingsplan/{intervention:guid}";

    public static void Map(WebApplication app) => app.MapGet(Address, Get).Allow(PlanPermissions.See);

    private static async Task<IResult> Get(Guid intervention, Here here, Viewer viewer, InterventionLoader loader, string? gemt) =>
        await loader.Load(here, viewer, intervention) is { } page
            ? Pages.Show<InterventionView>(new { Model = page with { Receipt = PlanReceipts.Of(gemt) } }) : Results.NotFound();
}
