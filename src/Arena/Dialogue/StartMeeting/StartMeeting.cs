using System.Security.Cryptography;
using Arena.Dialogue.RunMeeting;
using Arena.Dialogue.SetTables;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.StartMeeting;

/// <summary>What stands before a meeting begins.</summary>
/// <param name="Headcount">How many there are, as it was typed; asked only where no table is set.</param>
public sealed record StartPage(Here Unit, IReadOnlyList<Crumb> Crumbs, DialogueMeeting Meeting, int Cards, string Headcount, IReadOnlyList<FieldError> Errors);

/// <summary>The room opens: the cards' wording is frozen, and phones find the meeting by its code.</summary>
internal static class StartMeetingSlice
{
    private const string Address = "/enhed/{unit}/dialog/{meeting:guid}/begynd";

    // no letter or digit that looks like another
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    public const int CodeLength = 8;

    public static void Map(WebApplication app)
    {
        app.MapGet(Address, Get).Allow(DialoguePermissions.Lead);
        app.MapPost(Address, Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, Here here, MeetingDoor door) => await door.Find(here, meeting) is not { } found ? Results.NotFound()
        : found.MayBeChanged ? Pages.Show<StartView>(new { Model = Page(here, found) }) : After(here, found);

    private static async Task<IResult> Post(Guid meeting, FormInput form, Here here, Viewer viewer, MeetingDoor door, Writer writer, MeetingRooms rooms, LiveChanges live)
    {
        if (await door.Find(here, meeting) is not { } found)
            return Results.NotFound();
        if (!found.MayBeChanged)
            return After(here, found);
        var people = found.Tables.Count > 0 ? 0
            : form.Number("antal", 1, DialogueMeeting.MostPeople, T($"Skriv, hvor mange I er, fra 1 til {DialogueMeeting.MostPeople}.", $"Write how many you are, from 1 to {DialogueMeeting.MostPeople}.")) ?? 0;
        if (MeetingDeck.Count(found) == 0)
            form.Wrong("", T("Alle kort er lagt fra. Læg mindst ét på bordene.", "All cards are left out. Put at least one on the tables."));
        if (!form.IsGood)
            return Pages.ShowAgain<StartView>(new { Model = Page(here, found) with { Headcount = form.Text("antal"), Errors = form.Errors } });
        await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            // a second press, or a second leader, finds it begun
            if (await MeetingDoor.Find(db, here, meeting) is not { } row || !row.Start(await FreeCode(db), SecretKey.New(), db.Now))
                return;
            if (row.Tables.Count == 0)
                RoomTables.Set(db, row, Seating.Sizes(people));
            MeetingDeck.Freeze(db, row);
            db.Record("dialogue.started", meeting, here.UnitId);
            db.AfterCommit.Add(() => live.Changed(MeetingRooms.Topic(meeting)));
        });
        // whoever had the room open before sees it begin
        await rooms.Refresh(meeting);
        return await door.Find(here, meeting) is { } now ? After(here, now) : Results.NotFound();
    }

    internal static async Task<string> FreeCode(ArenaDb db)
    {
        string code;
        do
            code = RandomNumberGenerator.GetString(Letters, CodeLength);
        while (await db.Set<DialogueMeeting>().IgnoreQueryFilters().AnyAsync(row => row.Code == code));
        return code;
    }

    private static StartPage Page(Here here, DialogueMeeting meeting) =>
        new(here, MeetingDoor.Crumbs(here, MeetingDoor.CrumbOf(here, meeting), new Crumb(T("Begynd", "Begin"))), meeting, MeetingDeck.Count(meeting), "", []);

    private static IResult After(Here here, DialogueMeeting meeting) =>
        Pages.GoTo(meeting.Stage == MeetingStage.Running ? DialogueLinks.Lead(here.Code, meeting.Id) : DialogueLinks.Meeting(here.Code, meeting.Id) + "?gemt=begyndt");
}
