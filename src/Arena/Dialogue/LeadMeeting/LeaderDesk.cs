using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arena.Dialogue.RunMeeting;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.LeadMeeting;

/// <summary>What a meeting leader does comes in here, whoever of them it is and from whatever device.</summary>
internal sealed class LeaderDesk(MeetingRooms rooms, MeetingBook book, Writer writer)
{
    /// <summary>The room of a meeting of this unit; null where there is none.</summary>
    public async Task<MeetingRoom?> Find(Here here, Guid meeting) => await rooms.Find(meeting) is { } room && room.Facts.UnitId == here.UnitId ? room : null;

    public Task<OperationOutcome> Send(Viewer viewer, Guid meeting, MeetingOperation operation) =>
        writer.WriteTogether(book, new SentOperation(viewer.For(DialoguePermissions.Lead), meeting, operation));

    /// <summary>Takes one thing in and goes back to the view; null is something that no page of ours sends.</summary>
    public async Task<IResult> Take(Guid meeting, Here here, Viewer viewer, HttpContext http, FormInput form, MeetingOperation? operation)
    {
        if (await Find(here, meeting) is not { } room)
            return Results.NotFound();
        var outcome = operation is null ? OperationOutcome.OutOfBounds : await Send(viewer, meeting, operation);
        if (http.IsPart())
            return Pages.Show<LeaderPart>(new { room.Scene });
        if (outcome is OperationOutcome.Counts or OperationOutcome.SentBefore)
            return Pages.GoTo(DialogueLinks.Lead(here.Code, meeting));
        if (outcome == OperationOutcome.NotRunning)
            return Stopped(here, meeting, form.Text("tekst"));
        form.Wrong(outcome == OperationOutcome.TooLong ? "tekst" : "", Why(outcome));
        return Pages.ShowAgain<LeaderView>(new { Model = LeaderPage.Of(room.Scene, form.Id("id"), form.Text("tekst")), form.Errors });
    }

    public static IResult Stopped(Here here, Guid meeting, params IEnumerable<string> lost) =>
        Pages.ShowAgain<StoppedView>(new { Unit = here.Code, Meeting = meeting, Lost = lost.Where(text => text.Length > 0).ToList() });

    public static string Why(OperationOutcome outcome) => outcome switch
    {
        OperationOutcome.TooLong => T($"Skriv højst {MeetingState.LongestNote} tegn.", $"Write at most {MeetingState.LongestNote} characters."),
        OperationOutcome.Full => T("Mødet har så mange noter, som det kan have. Ret en af dem i stedet.", "The meeting has as many notes as it can have. Change one of them instead."),
        OperationOutcome.NotYours => T("Den note har et bord skrevet. Bordet kan selv rette den.", "A table wrote that note. The table can change it."),
        OperationOutcome.NoCard => T("Det kort er ikke med i mødet.", "That card is not part of the meeting."),
        OperationOutcome.NoGoal => T("Vælg et af målene.", "Choose one of the goals."),
        OperationOutcome.NotRunning => T("Mødet er slut.", "The meeting is over."),
        _ => T("Det findes ikke på mødet. Prøv igen med knapperne på siden.", "That is not part of the meeting. Try again with the buttons on the page."),
    };

    /// <summary>The id of what a button does: pressed twice, or by two leaders at once, it is done once.</summary>
    public static Guid OnceOf(Guid meeting, string button) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{meeting:N} {button}"))).AsSpan(0, 16));
}
