using Arena.Dialogue.RunMeeting;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.KeyInPaper;

/// <summary>A table's sheets as a form.</summary>
/// <param name="Sheet">This form's id, from which the ids of what it says follow.</param>
/// <param name="Fields">What stands in the fields, by their names.</param>
/// <param name="Saved">The table that was keyed in just now.</param>
public sealed record KeyInPage(Here Unit, MeetingState State, int Table, Guid Sheet, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FieldError> Errors, int? Saved = null)
{
    public Guid Meeting => State.Setup.Meeting;
    public string Of(string field) => Fields.GetValueOrDefault(field, "");
}

/// <summary>Which tables are keyed in, and what comes after.</summary>
public sealed record TablesPage(Here Unit, MeetingState State, MeetingStage Stage, int? Saved);

/// <summary>After a meeting on paper, or with some tables on paper, its sheets are keyed in table by table, and it is as if they had been phones.</summary>
internal static class KeyInPaperSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/tast";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, GetTables).Allow(DialoguePermissions.Lead);
        app.MapGet(Address + "/{table:int}", Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/{table:int}", Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> GetTables(Guid meeting, Here here, HttpContext http, MeetingRooms rooms) => await Room(meeting, here, rooms) is { } room
        ? Pages.Show<TablesView>(new { Model = new TablesPage(here, room.State, room.Facts.Stage, SavedIn(http)) }) : Results.NotFound();

    private static async Task<IResult> Get(Guid meeting, int table, Here here, HttpContext http, MeetingRooms rooms)
    {
        if (await Room(meeting, here, rooms) is not { } room || table < 1 || table > room.State.Tables.Length)
            return Results.NotFound();
        if (room.Facts.Stage != MeetingStage.Running)
            return Pages.GoTo(DialogueLinks.KeyIn(here.Code, meeting));
        return Pages.Show<KeyInView>(new { Model = new KeyInPage(here, room.State, table, Guid.CreateVersion7(), SheetFields.Standing(room.State, table), [], SavedIn(http)) });
    }

    private static async Task<IResult> Post(Guid meeting, int table, Here here, Viewer viewer, FormInput form, MeetingRooms rooms, MeetingBook book, Writer writer)
    {
        if (await Room(meeting, here, rooms) is not { } room || table < 1 || table > room.State.Tables.Length)
            return Results.NotFound();
        var (state, sheet) = (room.State, form.Id("ark") ?? Guid.CreateVersion7());
        if (room.Facts.Stage != MeetingStage.Running)
            form.Wrong("", T("Mødet er ikke i gang, så der kan ikke tastes ind. Det, du har skrevet, står her endnu.", "The meeting is not running, so nothing can be keyed in. What you have typed still stands here."));
        var said = PaperSheet.Read(form, state, table, sheet);
        if (form.IsGood)
            foreach (var operation in said)
                if (await writer.WriteTogether(book, new SentOperation(viewer.For(DialoguePermissions.Lead), meeting, operation)) is not (OperationOutcome.Counts or OperationOutcome.SentBefore))
                {
                    form.Wrong("", T("Mødet blev ændret imens. Se tallene igennem, og send igen.", "The meeting was changed meanwhile. Look the numbers over, and send again."));
                    break;
                }
        if (!form.IsGood)
            return Pages.ShowAgain<KeyInView>(new { Model = new KeyInPage(here, state, table, sheet, SheetFields.Typed(form, state), form.Errors) });
        var next = DialogueLinks.KeyIn(here.Code, meeting) + (table < state.Tables.Length ? $"/{table + 1}" : "");
        return Pages.GoTo($"{next}?gemt={table}");
    }

    private static async Task<MeetingRoom?> Room(Guid meeting, Here here, MeetingRooms rooms) => await rooms.Find(meeting) is { } room && room.Facts.UnitId == here.UnitId ? room : null;

    private static int? SavedIn(HttpContext http) => int.TryParse(http.Request.Query["gemt"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var table) && table is >= 1 and <= DialogueMeeting.MostTables ? table : null;
}
