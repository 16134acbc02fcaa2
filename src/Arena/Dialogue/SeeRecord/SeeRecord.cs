using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Office;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.SeeRecord;

/// <summary>The record of a meeting, for those of the unit: as a page, on paper, as a workbook. It documents for the APV and the annual discussion.</summary>
internal static class SeeRecordSlice
{
    public const string Address = "/enhed/{unit}/dialog/{meeting:guid}/referat";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.See);
        app.MapGet(Address + "/xlsx", GetXlsx).Allow(DialoguePermissions.See);
        app.MapPost(Address + "/fortalt", PostTold).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, Here here, Viewer viewer, RecordReader reader, string? gemt) =>
        await reader.Read(meeting, here, viewer) is { } record ? Pages.Show<RecordView>(new { Model = record, Saved = gemt == "foto" }) : Results.NotFound();

    /// <summary>Those who were not there have heard what came of it.</summary>
    private static async Task<IResult> PostTold(Guid meeting, Here here, Viewer viewer, ArenaDb read, Writer writer)
    {
        if (!await HeldMeetings.Whole(read).AnyAsync(row => row.Id == meeting && row.UnitId == here.UnitId))
            return Results.NotFound();
        await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            if (await HeldMeetings.Whole(db).FirstOrDefaultAsync(row => row.Id == meeting && row.UnitId == here.UnitId) is { } held && held.Tell(db.Now))
                db.Record("dialogue.told", meeting, here.UnitId);
        });
        return Pages.GoTo(DialogueLinks.Record(here.Code, meeting) + "#fortalt");
    }

    private static async Task<IResult> GetXlsx(Guid meeting, Here here, Viewer viewer, RecordReader reader) =>
        await reader.Read(meeting, here, viewer) is { } record ? TypedResults.File(RecordXlsx.Write(record), XlsxBook.ContentType, $"dialogmoede-{here.Code}-{record.Day:yyyy-MM-dd}.xlsx") : Results.NotFound();
}
