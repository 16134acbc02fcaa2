using Arena.Platform.Access;
using Arena.Platform.Office;
using Arena.Platform.Web;

namespace Arena.Dialogue.SeeRecord;

/// <summary>The record of a meeting, for those of the unit: as a page, on paper, as a workbook. It documents for the APV and the annual discussion.</summary>
internal static class SeeRecordSlice
{
    public const string Address = "/enhed/{unit}/dialog/{meeting:guid}/referat";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.See);
        app.MapGet(Address + "/xlsx", GetXlsx).Allow(DialoguePermissions.See);
    }

    private static async Task<IResult> Get(Guid meeting, Here here, Viewer viewer, RecordReader reader, string? gemt) =>
        await reader.Read(meeting, here, viewer) is { } record ? Pages.Show<RecordView>(new { Model = record, Saved = gemt == "foto" }) : Results.NotFound();

    private static async Task<IResult> GetXlsx(Guid meeting, Here here, Viewer viewer, RecordReader reader) =>
        await reader.Read(meeting, here, viewer) is { } record ? TypedResults.File(RecordXlsx.Write(record), XlsxBook.ContentType, $"dialogmoede-{here.Code}-{record.Day:yyyy-MM-dd}.xlsx") : Results.NotFound();
}
