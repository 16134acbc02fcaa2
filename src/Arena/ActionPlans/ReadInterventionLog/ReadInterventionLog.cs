using Arena.ActionPlans.SeeIntervention;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ReadInterventionLog;

public sealed record LogPage(Here Unit, IReadOnlyList<Crumb> Crumbs, Guid Id, string Goal, IReadOnlyList<LogLine> Lines);

/// <summary>Everything that has happened with an intervention, the newest first.</summary>
internal static class ReadInterventionLogSlice
{
    public static void Map(WebApplication app) => app.MapGet(SeeInterventionSlice.Address + "/log", Get).Allow(PlanPermissions.See);

    private static async Task<IResult> Get(Guid intervention, Here here, Viewer viewer, InterventionDoor door, ArenaDb db, OrganisationDirectory directory) =>
        await door.Find(here, intervention) is not { } one ? Results.NotFound() : Pages.Show<InterventionLogView>(new
        {
            Model = new LogPage(here, await directory.Crumbs(viewer, here, new Crumb(one.Goal, PlanLinks.Intervention(here.Code, one.Id)), new Crumb(T("Log", "Log"))), one.Id, one.Goal,
                await InterventionLog.Read(db, door, viewer, one)),
        });
}
