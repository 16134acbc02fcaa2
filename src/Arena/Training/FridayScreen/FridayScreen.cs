using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.KeepCounts;
using Arena.Training.Participation;
using Arena.Training.PlanBlocks;
using Arena.Training.RecordAttendance;
using Arena.Training.SeeWeek;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.FridayScreen;

public sealed record ScreenPage(string Unit, string Key, IsoWeek Week, ShownWeek? Shown, bool IsHidden, string Answer, PlannedBlock? Next, DateOnly Today, string LiveTopic);

/// <summary>
/// The team's week on the screen of the common room, opened by its key without signing in: the dial, one sentence, the
/// next session. Nobody's name, and no figure that is not shown above the unit: whoever has the key need not belong to it.
/// </summary>
internal static class FridayScreenSlice
{
    public static void Map(WebApplication app) => app.MapGet("/skaerm/{wallKey}", Get).Allow(Permission.Public);

    private static async Task<IResult> Get(string wallKey, HttpContext http, Storage storage, OrganisationDirectory directory, OpenWeeks weeks, TimeProvider time)
    {
        if (!SecretKey.IsOne(wallKey))
            return Results.NotFound();
        await using var db = storage.Read(null);
        if (await db.Set<Unit>().Where(row => row.WallKey == wallKey).Select(row => new { row.Id, row.MunicipalityId, row.Name }).FirstOrDefaultAsync() is not { } unit)
            return Results.NotFound();
        await weeks.Ensure(unit.MunicipalityId);
        var now = time.ThisWeek();
        var line = await new ParticipationDoor(db, directory).Weeks(unit.MunicipalityId, unit.Id, Sight.Above, now.Plus(-SeeWeekSlice.WeeksInLine), now);
        var shown = line[^1];
        var again = line.SkipLast(1).Any(week => week is { Missing: 0, Count: not null });
        var today = time.Today();
        var blocks = await db.Set<TrainingBlock>().AsNoTracking().Where(row => row.UnitId == unit.Id && (row.To == null || row.To >= today)).ToListAsync();
        var page = new ScreenPage(unit.Name, wallKey, now, shown, shown is null, WeekAnswer.Of(shown, line[^2]?.Judgement, WeekAge.Running, ours: true, again),
            PlanReader.Next(blocks, new Dictionary<Guid, string>(), time.LocalNow()).FirstOrDefault(), today, TrainingTopics.Unit(unit.Id));
        return http.IsPart() ? Pages.Show<ScreenPart>(new { Model = page }) : Pages.Show<ScreenView>(new { Model = page });
    }
}
