using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.SeePlan;

/// <summary>A unit's plan: few living things, and what is missing.</summary>
internal static class SeePlanSlice
{
    // where a person's own plan is: first where she leads or speaks for others, then where she works
    private static readonly Role[] Belonging =
        [Role.Manager, Role.SafetyRep, Role.UnionRep, Role.OhsCoordinator, Role.TrainingCoordinator, Role.HealthChampion, Role.Employee];

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/handlingsplan", Get).Allow(PlanPermissions.See);
        app.MapPost("/enhed/{unit}/handlingsplan/set", PostSeen).Allow(PlanPermissions.See);
    }

    public static string? FrontOf(Viewer viewer) => UnitOf(viewer) is { } code ? PlanLinks.Plan(code) : null;

    /// <summary>The code of the unit whose plan is hers first of all; null where none is.</summary>
    public static string? UnitOf(Viewer viewer) =>
        Belonging.SelectMany(role => viewer.Roles.Where(held => held.Role == role)).Select(held => held.UnitCode).FirstOrDefault();

    private static async Task<IResult> Get(Here here, Viewer viewer, PlanLoader loader, HttpContext http, string? gemt, string? afsluttede)
    {
        var allEnded = afsluttede == "alle";
        var page = await loader.Load(here, viewer, allEnded) with { Receipt = PlanReceipts.Of(gemt) };
        return http.IsPart() ? Pages.Show<PlanPart>(new { Model = page }) : Pages.Show<PlanView>(new { Model = page, AllEnded = allEnded });
    }

    /// <summary>The reader has seen what passed on to her.</summary>
    private static async Task<IResult> PostSeen(Here here, Viewer viewer, Writer writer)
    {
        await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            var notices = await db.Set<PlanNotice>().Where(row => row.UnitId == here.UnitId && row.PersonId == viewer.PersonId && row.SeenAt == null).ToListAsync();
            foreach (var notice in notices)
                notice.See(db.Now);
            if (notices.Count > 0)
                db.Record("intervention.notice-seen", unit: here.UnitId, subject: viewer.PersonId);
        });
        return Pages.GoTo(PlanLinks.Plan(here.Code));
    }
}
