using Arena.Dialogue.RunMeeting;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.JoinMeeting;

/// <summary>A phone finds a running meeting by the code on the wall or its QR code, and sits down at a table. As nobody: there is no sign-in.</summary>
internal static class JoinMeetingSlice
{
    private const int CodeLength = 8;

    public static void Map(WebApplication app)
    {
        app.MapGet("/moede", () => Pages.Show<TypeCodeView>(new { Model = new TypeCode("", []) })).Allow(Permission.Public);
        app.MapPost("/moede", Find).Allow(Permission.Public);
        app.MapGet("/moede/{key}", Choose).Allow(Permission.Public);
        app.MapPost("/moede/{key}/plads", Sit).Allow(Permission.Public);
    }

    private static async Task<IResult> Find(HttpContext http, FormInput form, WrongCodes wrong, Storage storage)
    {
        var typed = form.Text("kode");
        var code = new string([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        if (code.Length != CodeLength)
            form.Wrong("kode", typed.Length == 0 ? T("Skriv koden, der står på tavlen.", "Type the code from the board.")
                : T("Koden har otte bogstaver og tal. Se efter på tavlen.", "The code has eight letters and digits. Look at the board."));
        if (!form.IsGood)
            return Pages.ShowAgain<TypeCodeView>(new { Model = new TypeCode(typed, form.Errors) });
        var (key, closed) = await wrong.Try(() => KeyOf(storage, code));
        if (key is not null)
            return Pages.GoTo(DialogueLinks.JoinBy(key));
        if (closed is not { } until)
        {
            form.Wrong("kode", T("Vi kender ikke den kode. Se på tavlen, om den er tastet rigtigt, og om mødet er i gang.", "We do not know that code. Check it against the board, and that the meeting is running."));
            return Pages.ShowAgain<TypeCodeView>(new { Model = new TypeCode(typed, form.Errors) });
        }
        var again = LocalTime.In(until).AddSeconds(1);
        form.Wrong("kode", T($"Der er tastet for mange forkerte koder. Vent til kl. {again:HH.mm.ss}, og prøv igen. QR-koden på tavlen virker med det samme.",
            $"Too many wrong codes have been typed. Wait until {again:HH:mm:ss} and try again. The QR code on the board works right away."));
        http.Response.Headers.RetryAfter = "60";
        return Pages.Show<TypeCodeView>(new { Model = new TypeCode(typed, form.Errors) }, StatusCodes.Status429TooManyRequests);
    }

    private static async Task<string?> KeyOf(Storage storage, string code)
    {
        await using var db = storage.Read(null);
        return await db.Set<DialogueMeeting>().IgnoreQueryFilters().Where(row => row.Code == code && row.Stage == MeetingStage.Running).Select(row => row.Key).FirstOrDefaultAsync();
    }

    private static async Task<IResult> Choose(string key, string? skift, HttpContext http, TableSeats seats, MeetingRooms rooms, Storage storage)
    {
        var seat = seats.Of(http, key);
        // who has sat at it comes to the goodbye after it has ended, too
        if (seat is not null && skift is null)
            return Pages.GoTo(DialogueLinks.Table(key));
        return await RoomOf(key, rooms, storage) is { } room
            ? Pages.Show<ChooseTableView>(new { Model = Tables(key, room, seat?.Table, []) })
            : Pages.Show<NoMeetingView>(status: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Sit(string key, HttpContext http, FormInput form, TableSeats seats, MeetingRooms rooms, Storage storage)
    {
        if (await RoomOf(key, rooms, storage) is not { } room)
            return Pages.Show<NoMeetingView>(status: StatusCodes.Status404NotFound);
        if (form.Number("bord", 1, room.State.Tables.Length, T("Vælg et af bordene.", "Choose one of the tables.")) is not { } table)
            return Pages.ShowAgain<ChooseTableView>(new { Model = Tables(key, room, seats.Of(http, key)?.Table, form.Errors) });
        seats.Take(http, key, room.Facts.Id, table);
        return Pages.GoTo(DialogueLinks.Table(key));
    }

    private static ChooseTable Tables(string key, MeetingRoom room, int? mine, IReadOnlyList<FieldError> errors) =>
        new(key, room.Facts.Unit, [.. room.State.Tables.Select(table => new TableChoice(table.Number, table.People))], mine, errors);

    /// <summary>The running meeting of that key.</summary>
    private static async Task<MeetingRoom?> RoomOf(string key, MeetingRooms rooms, Storage storage)
    {
        if (key.Length > 100)
            return null;
        await using var db = storage.Read(null);
        var meeting = await db.Set<DialogueMeeting>().IgnoreQueryFilters().Where(row => row.Key == key && row.Stage == MeetingStage.Running).Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
        return meeting is { } id ? await rooms.Find(id) : null;
    }
}
