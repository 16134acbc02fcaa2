using System.Globalization;
using Arena.Platform.Access;
using Arena.Platform.Web;

namespace Arena.Dialogue.LeadMeeting;

/// <param name="Note">The note that the form writes: a new one, or one that is changed.</param>
public sealed record LeaderPage(MeetingScene Scene, Guid Note, bool IsOldNote, string NoteText)
{
    internal static LeaderPage Of(MeetingScene scene, Guid? note = null, string? typed = null)
    {
        var old = note is { } id && scene.State.Notes.TryGetValue(id, out var there) && there is { Table: 0, Area: null } ? there : null;
        return new(scene, old?.Id ?? note ?? Guid.CreateVersion7(), old is not null, typed ?? old?.Text ?? "");
    }
}

/// <summary>The meeting leader's view. Nothing of it is kept on the device, so another one can go on where this one stopped.</summary>
internal static class LeadMeetingSlice
{
    public const string Address = "/enhed/{unit}/dialog/{meeting:guid}/led";

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/trin", PostStep).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/tid", PostTime).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/flueben", PostTick).Allow(DialoguePermissions.Lead);
        app.MapPost(Address + "/note", PostNote).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, string? note, Here here, LeaderDesk desk)
    {
        if (await desk.Find(here, meeting) is not { } room)
            return Results.NotFound();
        return room.Facts.Stage switch
        {
            MeetingStage.Running => Pages.Show<LeaderView>(new { Model = LeaderPage.Of(room.Scene, Guid.TryParse(note, out var id) ? id : null) }),
            MeetingStage.Held => Pages.GoTo(DialogueLinks.Record(here.Code, meeting)),
            // called off while it ran: what was said stands in its record
            MeetingStage.Cancelled when room.State.Version > 0 => Pages.GoTo(DialogueLinks.Record(here.Code, meeting)),
            _ => Pages.GoTo(DialogueLinks.Meeting(here.Code, meeting)),
        };
    }

    private static Task<IResult> PostStep(Guid meeting, FormInput form, Here here, Viewer viewer, HttpContext http, LeaderDesk desk) =>
        desk.Take(meeting, here, viewer, http, form, Enum.TryParse<MeetingStep>(form.Text("trin"), out var step) ? new StepTaken(Guid.CreateVersion7(), step) : null);

    private static Task<IResult> PostTime(Guid meeting, FormInput form, Here here, Viewer viewer, HttpContext http, LeaderDesk desk) =>
        desk.Take(meeting, here, viewer, http, form, form.Text("tid").Split(':') is [var minutes, _] parts && int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given)
            ? new TimeGiven(LeaderDesk.OnceOf(meeting, $"tid {given} {parts[1]}"), given) : null);

    private static Task<IResult> PostTick(Guid meeting, FormInput form, Here here, Viewer viewer, HttpContext http, LeaderDesk desk) =>
        desk.Take(meeting, here, viewer, http, form, form.Text("punkt").Split(':') is [var item, var done] && DialogueDeck.Closing.Any(list => list.Items.Any(one => one.Key == item))
            ? new ClosingTicked(Guid.CreateVersion7(), item, done == "1") : null);

    private static Task<IResult> PostNote(Guid meeting, FormInput form, Here here, Viewer viewer, HttpContext http, LeaderDesk desk) =>
        desk.Take(meeting, here, viewer, http, form, form.Id("id") is { } note ? new LeaderNoted(Guid.CreateVersion7(), note, form.Text("tekst")) : null);
}
