using System.Globalization;
using Arena.ActionPlans.RemindPeople;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SeeCycle;

/// <summary>The unit's year as a wheel and as a list.</summary>
internal static class SeeCycleSlice
{
    private const int NextShown = 4, YearsEitherWay = 5;

    public static void Map(WebApplication app)
    {
        app.MapGet("/enhed/{unit}/aarshjul", Get).Allow(PlanPermissions.See);
        app.MapPost("/enhed/{unit}/aarshjul/set", PostSeen).Allow(PlanPermissions.See);
    }

    public static string? FrontOf(Viewer viewer) => SeePlan.SeePlanSlice.UnitOf(viewer) is { } code ? CycleLinks.Wheel(code) : null;

    private static async Task<IResult> Get(string? aar, string? gemt, Here here, Viewer viewer, ArenaDb db, CycleReader reader, InterventionDoor door, PlanReach reach,
        OrganisationDirectory directory, TimeProvider time)
    {
        var today = time.Today();
        var year = today.Year;
        if (aar is not null && (!int.TryParse(aar, NumberStyles.None, CultureInfo.InvariantCulture, out year) || year < today.Year - YearsEitherWay || year > today.Year + YearsEitherWay))
            return Results.NotFound();
        var (first, last) = (new DateOnly(Math.Min(year, today.Year), 1, 1), new DateOnly(Math.Max(year, today.Year + 3), 12, 31));
        var cycle = await reader.Read(db, here, first, last);
        var ofYear = cycle.Days.Where(day => day.Day.Year == year || (day.IsLate && day.Day.Year < year && year == today.Year)).ToList();
        var next = cycle.Days.Where(day => day.State == CycleState.Coming && !day.Follows).Take(NextShown).ToList();
        return Pages.Show<CycleView>(new
        {
            Model = new CyclePage(here, await directory.Crumbs(viewer, here, new Crumb(T("Årshjul", "Annual cycle"))), year, today, ofYear,
                cycle.Days.Where(day => day.IsLate).OrderByDescending(day => day.State).ToList(), next, cycle.Undated.Select(kind => CycleRules.Of(kind)!).ToList(),
                await door.Names(ofYear.Concat(next).Select(day => day.OwnerId).OfType<Guid>()), await reach.MayEdit(db, viewer, here.UnitId), await Passed(db, here, viewer), CycleWords.Receipt(gemt)) { Reader = viewer.PersonId },
        });
    }

    private static async Task<IReadOnlyList<string>> Passed(ArenaDb db, Here here, Viewer viewer) =>
        (await CyclePassed.Unseen(db).Where(row => row.Item.UnitId == here.UnitId && row.Notice.PersonId == viewer.PersonId).OrderBy(row => row.Notice.Id).Select(row => new { row.Item.Kind, row.Item.Title }).ToListAsync())
            .ConvertAll(row => CycleWords.Name(row.Kind, row.Title));

    /// <summary>The reader has seen what passed on to her.</summary>
    private static async Task<IResult> PostSeen(Here here, Viewer viewer, Writer writer)
    {
        await writer.Write(viewer.For(PlanPermissions.See), async db =>
        {
            var notices = await CyclePassed.Unseen(db).Where(row => row.Item.UnitId == here.UnitId && row.Notice.PersonId == viewer.PersonId).Select(row => row.Notice).ToListAsync();
            foreach (var notice in notices)
                notice.See(db.Now);
            if (notices.Count > 0)
                db.Record("cycle.notice-seen", unit: here.UnitId, subject: viewer.PersonId);
        });
        return Pages.GoTo(CycleLinks.Wheel(here.Code));
    }
}
