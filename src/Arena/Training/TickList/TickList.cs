using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.PlanBlocks;
using Arena.Training.RegisterSession;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.TickList;

public sealed record TickPage(Here Unit, IsoWeek Week, IReadOnlyList<PlannedBlock> Blocks, IReadOnlyList<string> Names, DateOnly Today);

/// <summary>
/// An empty list on paper: the team's names down, the week's sessions across. It is keyed in afterwards in the list on
/// screen. A list with names, so opening it is written down.
/// </summary>
internal static class TickListSlice
{
    public static void Map(WebApplication app) => app.MapGet("/enhed/{unit}/tjekliste/{week?}", Get).Allow(TrainingPermissions.Register);

    private static async Task<IResult> Get(string? week, Here here, Viewer viewer, ArenaDb db, PlanReader plan, ListSeen seen, TimeProvider time)
    {
        var now = time.ThisWeek();
        if (PlanReader.Week(week, now, otherwise: now) is not { } asked)
            return Results.NotFound();
        var (monday, sunday) = (asked.Monday, asked.Sunday);
        var employed = db.Set<Employment>().Where(job => job.UnitId == here.UnitId && job.InTargetGroup && job.From <= sunday && (job.To == null || job.To >= monday)).Select(job => job.PersonId);
        var people = await db.Set<Person>().Where(row => employed.Contains(row.Id)).Select(row => new { row.FirstName, row.LastName }).ToListAsync();
        var blocks = await plan.Blocks(here.UnitId, monday);
        await seen.Note(viewer, here.UnitId, here.UnitId);
        var leaders = await plan.Leaders(blocks);
        return Pages.Show<TickView>(new
        {
            Model = new TickPage(here, asked, PlanReader.Days(blocks, leaders, asked).SelectMany(day => day.Blocks).ToList(),
                people.Select(person => $"{person.FirstName} {person.LastName}").Order(StringComparer.Create(Platform.Web.Language.Danish, ignoreCase: true)).ToList(), time.Today()),
        });
    }
}
