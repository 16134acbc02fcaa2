using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.PlanBlocks;

/// <summary>The unit's plan: which blocks it has in a week.</summary>
internal static class PlanBlocksSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/plan", Get).Allow(TrainingPermissions.SeeWeek);
        ChangeBlockSlice.Map(app);
        EndBlockSlice.Map(app);
    }

    private static async Task<IResult> Get(string? uge, string? gemt, string? slut, Here here, Viewer viewer, HttpContext http,
        ArenaDb db, PlanReader plan, OrganisationDirectory directory, TimeProvider time)
    {
        var now = time.ThisWeek();
        if (PlanReader.Week(uge, now, otherwise: now) is not { } week)
            return Results.NotFound();
        var blocks = await plan.Blocks(here.UnitId, week.Monday);
        var leaders = await plan.MaySeeLeaders(viewer, here.UnitId) ? await plan.Leaders(blocks) : [];
        var days = PlanReader.Days(blocks, leaders, week);
        var later = blocks.Where(block => block.FirstDate > week.Sunday).OrderBy(block => block.FirstDate)
            .Select(block => new LaterBlock(block.Id, block.FirstDate!.Value, block.Start, block.Form)).ToList();
        var saved = Guid.TryParse(gemt, out var id) ? days.SelectMany(day => day.Blocks).FirstOrDefault(block => block.Id == id) : null;
        var receipt = slut is not null ? T("Passet er taget ud af planen. Det, der er holdt, tæller stadig.", "The session is out of the plan. What was held still counts.")
            : gemt is not null ? Saved(saved) : null;
        var wallKey = await db.Set<Unit>().Where(row => row.Id == here.UnitId).Select(row => row.WallKey).FirstAsync();
        return Pages.Show<PlanView>(new
        {
            Model = new PlanPage(here, await directory.Crumbs(viewer, here.UnitId, now, T("Ugeplan", "Weekly plan")), week, now, time.Today(), days, later, saved,
                receipt, http.Request.Host + TrainingLinks.UnitCalendar(wallKey), TrainingLinks.FridayScreen(wallKey), await directory.May(viewer, TrainingPermissions.Plan, here.UnitId)),
        });
    }

    private static string Saved(PlannedBlock? block) => block switch
    {
        null => T("Gemt i planen.", "Saved in the plan."),
        { Overlaps: true } => T($"Gemt: {Format.Weekday(block.Date)} kl. {Format.Time(block.Start)}. Det ligger oven i et andet pas. Det må det gerne, hvis I deler jer.",
            $"Saved: {Format.Weekday(block.Date)} at {Format.Time(block.Start)}. It overlaps another session. That is fine if you split up."),
        _ => T($"Gemt: {Format.Weekday(block.Date)} kl. {Format.Time(block.Start)}, hver uge.", $"Saved: {Format.Weekday(block.Date)} at {Format.Time(block.Start)}, every week."),
    };
}
