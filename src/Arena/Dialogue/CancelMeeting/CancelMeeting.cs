using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.CancelMeeting;

/// <summary>The form that calls a meeting off.</summary>
/// <param name="Invited">How many have an invitation, and are told.</param>
public sealed record CancelPage(Here Unit, IReadOnlyList<Crumb> Crumbs, DialogueMeeting Meeting, int Invited, string Reason, IReadOnlyList<FieldError> Errors);

/// <summary>
/// Calls a meeting off, with a reason; whoever was invited is told. One that runs stops where it is: what the tables have said
/// stays and can be read, the phones see that it is called off, and nothing of it comes into the plan.
/// </summary>
internal static class CancelMeetingSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/aflys";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, Here here, MeetingDoor door) => await door.Find(here, meeting) is not { } found ? Results.NotFound()
        : found.IsOpen ? Pages.Show<CancelView>(new { Model = Page(here, found) }) : After(here, found);

    private static async Task<IResult> Post(Guid meeting, FormInput form, Here here, Viewer viewer, MeetingDoor door, MeetingRooms rooms, LiveChanges live, Writer writer)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.IsOpen)
            return After(here, found);
        var reason = form.Required("hvorfor", T("Skriv i en linje, hvorfor mødet er aflyst.", "Write in a line why the meeting is called off."), DialogueMeeting.LongestLine);
        // whoever opened the form before the meeting began has not been asked whether to stop it
        if (found.Stage == MeetingStage.Running && !form.IsTicked("stop"))
            form.Wrong("stop", T("Sæt kryds, hvis I vil stoppe et møde, der er i gang.", "Tick the box if you want to stop a meeting that is running."));
        if (!form.IsGood)
            return Pages.ShowAgain<CancelView>(new { Model = Page(here, found) with { Reason = form.Text("hvorfor"), Errors = form.Errors } });
        await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            if (await MeetingDoor.Find(db, here, meeting) is not { } row || (row.Stage == MeetingStage.Running && !form.IsTicked("stop")) || !row.Cancel(db.Now))
                return;
            foreach (var one in row.Participants.Where(one => one.InvitedAt is not null))
                await db.MailTo(one.PersonId, MailKind.Request, () => new MailText(T("Dialogmødet er aflyst", "The dialogue meeting is called off"))
                {
                    Paragraphs = [row.Begins is { } begins ? T($"Mødet i {here.Name} {MeetingWords.When(begins)} er aflyst.", $"The meeting in {here.Name} {MeetingWords.When(begins)} is called off.")
                        : T($"Mødet i {here.Name} er aflyst.", $"The meeting in {here.Name} is called off."), T($"Hvorfor: {reason}", $"Why: {reason}")],
                }, key: $"dialogue-off:{row.Id:N}:{one.PersonId:N}");
            db.Record("dialogue.cancelled", meeting, here.UnitId, detail: reason);
            db.AfterCommit.Add(() => live.Changed(MeetingRooms.Topic(meeting)));
        });
        await rooms.Refresh(meeting);
        return await door.Find(here, meeting) is { } now ? After(here, now) : Results.NotFound();
    }

    private static CancelPage Page(Here here, DialogueMeeting meeting) => new(here, MeetingDoor.Crumbs(here, MeetingDoor.CrumbOf(here, meeting), new Crumb(T("Aflys", "Call off"))), meeting,
        meeting.Participants.Count(one => one.InvitedAt is not null), "", []);

    private static IResult After(Here here, DialogueMeeting meeting) =>
        Pages.GoTo(meeting.Stage == MeetingStage.Cancelled ? DialogueLinks.Meetings(here.Code) + "?gemt=aflyst" : DialogueLinks.Meeting(here.Code, meeting.Id) + "?gemt=begyndt");
}
