using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.Calendar;

/// <summary>
/// Feeds that a calendar program fetches without signing in: the address itself is the key. Nobody's name is in them.
/// </summary>
internal static class CalendarSlice
{
    // what ended lately stays in the calendar; older weeks need not travel again and again
    private const int DaysBack = 56;

    public static void Map(WebApplication app)
    {
        app.MapGet("/kalender/enhed/{key}.ics", GetUnit).Allow(Permission.Public);
        app.MapGet("/kalender/person/{key}.ics", GetPerson).Allow(Permission.Public);
        NewCalendarKeySlice.Map(app);
    }

    private static async Task<IResult> GetUnit(string key, Storage storage, TimeProvider time)
    {
        if (!SecretKey.IsOne(key))
            return Results.NotFound();
        await using var db = storage.Read(null);
        var unit = await db.Set<Unit>().Where(row => row.WallKey == key).Select(row => new { row.Id, row.Name }).FirstOrDefaultAsync();
        return unit is null ? Results.NotFound() : Feed(T($"Træning, {unit.Name}", $"Training, {unit.Name}"), await Events(db, [unit.Id], time));
    }

    private static async Task<IResult> GetPerson(string key, Storage storage, TimeProvider time)
    {
        if (!SecretKey.IsOne(key))
            return Results.NotFound();
        await using var db = storage.Read(null);
        if (await db.Set<Person>().Where(row => row.CalendarKey == key).Select(row => (Guid?)row.Id).FirstOrDefaultAsync() is not { } person)
            return Results.NotFound();
        var today = time.Today();
        var units = await db.Set<Employment>().Where(job => job.PersonId == person && job.From <= today && (job.To == null || job.To >= today))
            .Select(job => job.UnitId).Distinct().ToListAsync();
        return Feed(T("Min træning", "My training"), await Events(db, units, time));
    }

    private static IResult Feed(string name, IEnumerable<CalendarEvent> events) =>
        Results.Text(CalendarFeed.Write(name, events), Platform.Calendar.CalendarText.ContentType, System.Text.Encoding.UTF8);

    private static async Task<List<CalendarEvent>> Events(ArenaDb db, IReadOnlyCollection<Guid> units, TimeProvider time)
    {
        var since = time.Today().AddDays(-DaysBack);
        var blocks = await (
            from block in db.Set<TrainingBlock>().AsNoTracking()
            join unit in db.Set<Unit>() on block.UnitId equals unit.Id
            where units.Contains(block.UnitId) && (block.To == null || block.To >= since)
            select new { Block = block, unit.Name }).ToListAsync();
        return blocks.Where(row => row.Block.FirstDate is not null).OrderBy(row => row.Block.Day).ThenBy(row => row.Block.Start).ThenBy(row => row.Block.Id)
            .Select(row => Event(row.Block, row.Name)).ToList();
    }

    private static CalendarEvent Event(TrainingBlock block, string unit) => new(
        block.Id, block.Version, block.ChangedAt ?? LocalTime.Moment(block.From, TimeOnly.MinValue), block.FirstDate!.Value, block.LastDate, block.Start, block.Minutes,
        T($"Træning: {block.Form.Name()}", $"Training: {block.Form.Name()}"), block.Place,
        T($"{unit}. {Format.Minutes(block.Minutes)} af ugens {TrainingGoal.Minutes}.", $"{unit}. {Format.Minutes(block.Minutes)} of the week's {TrainingGoal.Minutes}."));
}
