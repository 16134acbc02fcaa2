using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Calendar;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SubscribeCycle;

/// <summary>The secret address of a unit's cycle, for one person.</summary>
public sealed record CycleCalendarPage(Here Unit, IReadOnlyList<Crumb> Crumbs, string Scheme, string Host, string Path, string? Receipt);

/// <summary>
/// The cycle in one's own calendar. The address is the person's key, and works as long as she belongs to the unit's plan.
/// </summary>
internal static class SubscribeCycleSlice
{
    // what ended lately stays in the calendar
    private const int MonthsBack = 12, MonthsAhead = 36;

    public static void Map(WebApplication app)
    {
        app.MapGet("/kalender/aarshjul/{key}/{code}.ics", GetFeed).Allow(Permission.Public);
        app.MapGet("/enhed/{unit}/aarshjul/kalender", Get).Allow(PlanPermissions.See);
        app.MapPost("/enhed/{unit}/aarshjul/kalender", Post).Allow(PlanPermissions.See);
    }

    private static async Task<IResult> GetFeed(string key, string code, HttpContext http, Storage storage, CycleReader reader, PlanReach reach, OrganisationDirectory directory, TimeProvider time)
    {
        if (!SecretKey.IsOne(key))
            return Results.NotFound();
        (Guid Id, Guid MunicipalityId)? person;
        await using (var all = storage.Read(null))
            person = await all.Set<Person>().Where(row => row.CalendarKey == key).Select(row => new { row.Id, row.MunicipalityId }).FirstOrDefaultAsync() is { } row ? (row.Id, row.MunicipalityId) : null;
        if (person is not { } owner || await directory.FindUnit(owner.MunicipalityId, code) is not { } unit)
            return Results.NotFound();
        await using var db = storage.Read(owner.MunicipalityId);
        if (await reach.RoleOf(db, owner.MunicipalityId, unit.UnitId, owner.Id) is null)
            return Results.NotFound();
        var today = time.Today();
        var cycle = await reader.Read(db, unit, today.AddMonths(-MonthsBack), today.AddMonths(MonthsAhead));
        var link = $"{http.Request.Scheme}://{http.Request.Host}{CycleLinks.Wheel(unit.Code)}";
        return Results.Text(CycleFeed.Write(unit.Name, link, cycle.Days, time.GetUtcNow()), CalendarText.ContentType, System.Text.Encoding.UTF8);
    }

    private static async Task<IResult> Get(string? gemt, Here here, Viewer viewer, HttpContext http, ArenaDb db, OrganisationDirectory directory)
    {
        var key = await db.Set<Person>().Where(row => row.Id == viewer.PersonId).Select(row => row.CalendarKey).FirstAsync();
        return Pages.Show<CycleCalendarView>(new
        {
            Model = new CycleCalendarPage(here, await directory.Crumbs(viewer, here, new Crumb(T("Årshjul", "Annual cycle"), CycleLinks.Wheel(here.Code)), new Crumb(T("Kalender", "Calendar"))),
                http.Request.Scheme, http.Request.Host.ToString(), CycleLinks.Feed(key, here.Code), CycleWords.Receipt(gemt)),
        });
    }

    private static async Task<IResult> Post(Here here, Viewer viewer, Writer writer)
    {
        await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            (await db.Set<Person>().FirstAsync(row => row.Id == viewer.PersonId)).CalendarKey = SecretKey.New();
            db.Record("person.calendar-key-renewed", viewer.PersonId, subject: viewer.PersonId);
        });
        return Pages.GoTo(CycleLinks.Calendar(here.Code) + "?gemt=adresse");
    }
}
