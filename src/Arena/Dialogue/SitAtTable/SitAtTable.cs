using System.Globalization;
using Arena.Dialogue.RunMeeting;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.SitAtTable;

/// <summary>
/// What a table does in a running meeting. Whoever holds the phone is nobody: the sealed seat says which table, and no more.
/// Its cookie does not travel with a post from another site, and what waited on a phone for an hour must still get in;
/// so these posts carry no form token.
/// </summary>
internal static class SitAtTableSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/moede/{key}/bord", Show).Allow(Permission.Public);
        app.MapPost("/moede/{key}/bord", Take).Allow(Permission.Public).WithoutFormToken();
    }

    private static async Task<IResult> Show(string key, string? sendt, HttpContext http, TableSeats seats, MeetingRooms rooms)
    {
        if (await RoomOf(seats.Of(http, key), rooms) is not var (room, seat))
            return Pages.GoTo($"{DialogueLinks.JoinBy(Uri.EscapeDataString(key))}?skift=1");
        return Pages.Show<TableView>(new { Model = Model(key, room, seat) with { IsSent = sendt == "1" } });
    }

    private static async Task<IResult> Take(string key, HttpContext http, FormInput form, TableSeats seats, MeetingRooms rooms, MeetingBook book, AloneCarrier alone, Writer writer)
    {
        if (http.Request.Headers["Sec-Fetch-Site"] == "cross-site" || await RoomOf(seats.Of(http, key), rooms) is not var (room, seat))
            return Refuse(http, StatusCodes.Status404NotFound, T("Telefonen sidder ikke ved et bord i det møde. Vælg jeres bord først.", "The phone does not sit at a table in that meeting. Choose your table first."));
        // what waited on the phone while it changed table was meant for the other
        if (form.Text("bord") is { Length: > 0 } meant && meant != seat.Table.ToString(CultureInfo.InvariantCulture))
            return Refuse(http, StatusCodes.Status409Conflict, T("Telefonen har skiftet bord siden.", "The phone has changed table since."));
        var what = form.Text("hvad");
        if (what is "alene" or "vis")
            return await Alone(key, what, http, form, seat, room, rooms, alone);
        var operations = TableForm.Read(form, seat);
        var why = operations.Count == 0 ? TableWords.WhyNot(OperationOutcome.OutOfBounds) : null;
        foreach (var operation in operations)
            why ??= TableWords.WhyNot(await writer.WriteTogether(book, new SentOperation(new(room.Facts.Municipality, null, "table"), seat.Meeting, operation)), form.Text("tekst").Length);
        return why is null ? Done(http, DialogueLinks.Table(key)) : No(http, key, room, seat, form, why);
    }

    // kept in memory and nowhere else
    private static async Task<IResult> Alone(string key, string what, HttpContext http, FormInput form, TableSeat seat, MeetingRoom room, MeetingRooms rooms, AloneCarrier carrier)
    {
        var table = room.State.Table(seat.Table);
        var card = form.Text("kort");
        var rating = form.Text("tal") is [>= '1' and <= '5' and var digit] ? digit - '0' : (int?)null;
        var why = room.Facts.Stage != MeetingStage.Running ? TableWords.WhyNot(OperationOutcome.NotRunning)
            : what == "alene" && rating is null ? TableWords.WhyNot(OperationOutcome.NoRating)
            : table.Card != card ? T("Bordet er gået videre fra det kort.", "The table has moved on from that card.")
            : table.Ratings.ContainsKey(card) ? T("Bordet er enige allerede.", "The table has agreed already.")
            : what == "alene" && !table.RatesAlone ? T("Bordet har valgt at tale sig frem med det samme.", "The table has chosen to talk right away.") : null;
        if (why is not null)
            return No(http, key, room, seat, form, why);
        var said = new AloneSaid(seat.Meeting, seat.Table, card, seat.Device, what == "alene" ? rating : null);
        await rooms.Rate(said);
        carrier.Carry(said);
        return Done(http, DialogueLinks.Table(key) + (what == "alene" ? "?sendt=1" : ""));
    }

    private static async Task<(MeetingRoom Room, TableSeat Seat)?> RoomOf(TableSeat? seat, MeetingRooms rooms) =>
        seat is not null && await rooms.Find(seat.Meeting) is { } room && seat.Table >= 1 && seat.Table <= room.State.Tables.Length ? (room, seat) : null;

    private static IResult Done(HttpContext http, string address) => http.IsPart() ? TypedResults.NoContent() : Pages.GoTo(address);

    private static IResult No(HttpContext http, string key, MeetingRoom room, TableSeat seat, FormInput form, string why)
    {
        var status = room.Facts.Stage == MeetingStage.Running ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        if (http.IsPart())
            return Refuse(http, status, why);
        return Pages.Show<TableView>(new { Model = Model(key, room, seat) with { Typed = TypedText.Of(form), Errors = [new FieldError("", why)] } }, status);
    }

    private static IResult Refuse(HttpContext http, int status, string why) =>
        http.IsPart() ? TypedResults.Text(why, statusCode: status) : Pages.Show<RefusedView>(new { Why = why }, status);

    private static TablePage Model(string key, MeetingRoom room, TableSeat seat) => new(key, room.Scene, seat.Table, Written(room.State, seat));

    // what this phone has written itself, to be written on
    private static Dictionary<string, string> Written(MeetingState state, TableSeat seat)
    {
        var own = new Dictionary<string, string>();
        void Look(string field, Guid note)
        {
            if (state.Notes.TryGetValue(note, out var there))
                own[field] = there.Text;
        }
        if (state.Table(seat.Table).Card is { } card)
            for (var question = 1; question <= DialogueDeck.Questions.Count; question++)
                Look(TypedText.NoteField(card, question), OwnNotes.Of(seat, card, question));
        foreach (var area in DialogueTerms.Areas)
        {
            Look(TypedText.StatusField(area, false), OwnNotes.Of(seat, area, false));
            Look(TypedText.StatusField(area, true), OwnNotes.Of(seat, area, true));
        }
        return own;
    }
}
