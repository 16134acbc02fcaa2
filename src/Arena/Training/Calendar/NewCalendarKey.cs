using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.Calendar;

/// <summary>A secret address: where it leads, and what a new one closes.</summary>
public sealed record CalendarPage(string Title, IReadOnlyList<Crumb> Crumbs, string Scheme, string Address, string Path, string Back, bool IsUnits, bool IsNew);

/// <summary>Shows the secret address of a calendar, and makes a new one when it has come into the wrong hands.</summary>
internal static class NewCalendarKeySlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/plan/kalender", GetUnit).Allow(TrainingPermissions.Plan);
        app.MapPost("/enhed/{unit}/plan/kalender", PostUnit).Allow(TrainingPermissions.Plan);
        app.MapGet(TrainingLinks.MyCalendar, GetMine).Allow(Permission.SignedIn);
        app.MapPost(TrainingLinks.MyCalendar, PostMine).Allow(Permission.SignedIn);
    }

    private static async Task<IResult> GetUnit(string? ny, Here here, Viewer viewer, HttpContext http, ArenaDb db, OrganisationDirectory directory, TimeProvider time)
    {
        var path = TrainingLinks.UnitCalendar(await db.Set<Unit>().Where(row => row.Id == here.UnitId).Select(row => row.WallKey).FirstAsync());
        return Show(new(here.Name, await directory.Crumbs(viewer, here.UnitId, time.ThisWeek(), T("Ugeplan", "Weekly plan")),
            http.Request.Scheme, http.Request.Host + path, path, TrainingLinks.Plan(here.Code), true, ny is not null));
    }

    private static async Task<IResult> PostUnit(Here here, Viewer viewer, Writer writer, OrganisationDirectory directory)
    {
        await writer.Write(viewer.For(TrainingPermissions.Plan), async db =>
        {
            (await db.Set<Unit>().FirstAsync(row => row.Id == here.UnitId)).WallKey = SecretKey.New();
            db.Record("unit.wall-key-renewed", here.UnitId, here.UnitId);
            await directory.OrganisationChanged(db, viewer.MunicipalityId);
        });
        return Pages.GoTo(TrainingLinks.NewUnitCalendar(here.Code) + "?ny=1");
    }

    private static async Task<IResult> GetMine(string? ny, Viewer viewer, HttpContext http, ArenaDb db)
    {
        var path = TrainingLinks.PersonCalendar(await db.Set<Person>().Where(row => row.Id == viewer.PersonId).Select(row => row.CalendarKey).FirstAsync());
        return Show(new(viewer.Name, [], http.Request.Scheme, http.Request.Host + path, path, TrainingLinks.MyWeek, false, ny is not null));
    }

    private static async Task<IResult> PostMine(Viewer viewer, Writer writer)
    {
        await writer.Write(viewer.As(Role.Employee), async db =>
        {
            (await db.Set<Person>().FirstAsync(row => row.Id == viewer.PersonId)).CalendarKey = SecretKey.New();
            db.Record("person.calendar-key-renewed", viewer.PersonId, subject: viewer.PersonId);
        });
        return Pages.GoTo(TrainingLinks.MyCalendar + "?ny=1");
    }

    private static IResult Show(CalendarPage page) => Pages.Show<CalendarView>(new { Model = page });
}
