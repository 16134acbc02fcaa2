using System.Text;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Calendar;
using Arena.Platform.Data;
using Arena.Platform.Web;
using static Arena.Platform.Calendar.CalendarText;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.InvitePeople;

/// <summary>The invitation by mail, to whoever has not got it, and the meeting for one's calendar.</summary>
internal static class InvitePeopleSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/indbyd";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
        app.MapGet("/enhed/{unit}/dialog/{meeting:guid}/kalender.ics", GetCalendar).Allow(DialoguePermissions.See);
    }

    private static async Task<IResult> Get(Guid meeting, string? gemt, Here here, MeetingDoor door, InvitePages pages)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        return found.MayBeChanged ? Pages.Show<InviteView>(new { Model = await pages.Page(here, found, MeetingWords.Receipt(gemt)) }) : Begun(here, meeting);
    }

    private static async Task<IResult> Post(Guid meeting, Here here, Viewer viewer, MeetingDoor door, InvitePages pages, Writer writer, TimeProvider time)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return Begun(here, meeting);
        if (InvitePages.Missing(found, time.GetUtcNow()) is not null)
            return Pages.ShowAgain<InviteView>(new { Model = await pages.Page(here, found, null) });
        var leader = (await door.Names([found.FacilitatorId])).Values.FirstOrDefault("");
        var sent = await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            if (await MeetingDoor.Find(db, here, meeting) is not { MayBeChanged: true } row)
                return 0;
            var mails = 0;
            foreach (var one in row.Participants)
                if (await db.Invite(here, row, one, leader))
                    mails++;
            if (mails > 0)
                db.Record("dialogue.invited", meeting, here.UnitId, detail: mails.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return mails;
        });
        return Pages.GoTo($"{DialogueLinks.Invite(here.Code, meeting)}?gemt=sendt-{sent}");
    }

    private static async Task<IResult> GetCalendar(Guid meeting, Here here, HttpContext http, MeetingDoor door, TimeProvider time)
    {
        if (await door.Find(here, meeting) is not { Begins: { } begins } found)
            return Results.NotFound();
        var link = $"{http.Request.Scheme}://{http.Request.Host}{DialogueLinks.Meeting(here.Code, meeting)}";
        var text = Write(T($"Dialogmøde, {here.Name}", $"Dialogue meeting, {here.Name}"), "Dialogue meeting",
        [
            "BEGIN:VEVENT", $"UID:{found.Id:N}@arena", "DTSTAMP:" + Utc(time.GetUtcNow()), $"SEQUENCE:{found.Version}", "DTSTART:" + Utc(begins), "DTEND:" + Utc(begins.AddMinutes(found.Minutes)),
            "SUMMARY:" + Escape(T($"Dialogmøde, {here.Name}", $"Dialogue meeting, {here.Name}")), .. found.Place is { } place ? (string[])["LOCATION:" + Escape(place)] : [],
            "DESCRIPTION:" + Escape(found.Purpose.Length > 0 ? $"{found.Purpose}\n{link}" : link), found.Stage == MeetingStage.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED", "END:VEVENT",
        ]);
        return Results.File(Encoding.UTF8.GetBytes(text), ContentType, T("dialogmoede.ics", "dialogue-meeting.ics"));
    }

    private static IResult Begun(Here here, Guid meeting) => Pages.GoTo(DialogueLinks.Meeting(here.Code, meeting) + "?gemt=begyndt");
}
