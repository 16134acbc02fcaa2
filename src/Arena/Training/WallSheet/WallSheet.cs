using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.KeepCounts;
using Arena.Training.NameCoordinator;
using Arena.Training.Participation;
using Arena.Training.PlanBlocks;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.WallSheet;

/// <summary>What hangs on the wall for a week: sessions, the code to check in by, how the last week went.</summary>
public sealed record WallPage(Here Unit, IsoWeek Week, IReadOnlyList<PlanDay> Days, string CheckInAddress, ShownWeek? Last, IReadOnlyList<string> Coordinators,
    string? Contact, DateOnly Today);

/// <summary>One A4 page for the wall. It hangs where everybody comes, so no participant's name is on it, and no figure that is not shown above the unit.</summary>
internal static class WallSheetSlice
{
    public static void Map(WebApplication app) => app.MapGet("/enhed/{unit}/vaegark/{week?}", Get).Allow(TrainingPermissions.SeeWeek);

    private static async Task<IResult> Get(string? week, Here here, Viewer viewer, HttpContext http, ArenaDb db, PlanReader plan, CoordinatorReader coordinators, OrganisationDirectory directory,
        ParticipationDoor door, OpenWeeks weeks, TimeProvider time)
    {
        var now = time.ThisWeek();
        if (PlanReader.Week(week, now, otherwise: now.Next) is not { } asked)
            return Results.NotFound();
        await weeks.Ensure(viewer.MunicipalityId);
        var today = time.Today();
        var blocks = await plan.Blocks(here.UnitId, asked.Monday);
        var showsNames = await plan.MaySeeLeaders(viewer, here.UnitId);
        var wallKey = await db.Set<Unit>().Where(row => row.Id == here.UnitId).Select(row => row.WallKey).FirstAsync();
        var named = showsNames ? await coordinators.Read(here.UnitId) : [];
        var leading = named.FindAll(one => one.From <= today && !(one.Stops < today)).ConvertAll(one => one.FirstName);
        var last = (await door.Weeks(viewer.MunicipalityId, here.UnitId, Sight.Above, now.Previous, now.Previous))[0];
        var contact = await ContactPerson.Of(db, (await directory.Tree(viewer.MunicipalityId)).In(now), here.UnitId, today);
        return Pages.Show<WallView>(new
        {
            Model = new WallPage(here, asked, PlanReader.Days(blocks, showsNames ? await plan.Leaders(blocks) : [], asked),
                $"{http.Request.Scheme}://{http.Request.Host}{TrainingLinks.CheckIn(wallKey)}",
                last, leading, contact?.Name, today),
        });
    }
}
