using System.Globalization;
using Arena.ActionPlans;
using Arena.Dialogue.RunMeeting;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.LeadMeeting;

/// <summary>What is looked through before the meeting ends.</summary>
/// <param name="Owner">Null where nobody has taken it on, or who had does not belong to the place any more.</param>
public sealed record EndRow(FollowUpRow Row, string? Owner);

/// <param name="Unticked">How many points of the two checklists nobody has ticked.</param>
public sealed record EndPage(MeetingScene Scene, IReadOnlyList<EndRow> Rows, int Unticked);

/// <summary>
/// The meeting ends: the phones are let out, and what somebody takes on becomes an intervention of the unit's plan, asked of
/// its owner, in the same unit of work. What nobody takes on stays in the record.
/// </summary>
internal static class EndMeetingSlice
{
    public static void Map(WebApplication app)
    {
        app.MapGet(LeadMeetingSlice.Address + "/slut", Get).Allow(DialoguePermissions.Lead);
        app.MapPost(LeadMeetingSlice.Address + "/slut", Post).Allow(DialoguePermissions.Lead);
    }

    private static async Task<IResult> Get(Guid meeting, Here here, Viewer viewer, LeaderDesk desk, InterventionDoor door)
    {
        if (await desk.Find(here, meeting) is not { } room)
            return Results.NotFound();
        if (room.Facts.Stage != MeetingStage.Running)
            return Pages.GoTo(DialogueLinks.Lead(here.Code, meeting));
        var names = (await door.Owners(viewer, here.UnitId)).ToDictionary(person => person.Id, person => person.Name);
        var rows = room.State.FollowUps.Values.OrderBy(row => row.Goal).ThenBy(row => row.Id).Select(row => new EndRow(row, row.Owner is { } owner ? names.GetValueOrDefault(owner) : null)).ToList();
        var unticked = DialogueDeck.Closing.Sum(list => list.Items.Count(item => !room.State.Closed.Contains(item.Key)));
        return Pages.Show<EndView>(new { Model = new EndPage(room.Scene, rows, unticked) });
    }

    private static async Task<IResult> Post(Guid meeting, Here here, Viewer viewer, LeaderDesk desk, PlanBook plan, MeetingRooms rooms, LiveChanges live, Writer writer)
    {
        if (await desk.Find(here, meeting) is null)
            return Results.NotFound();
        var stage = await writer.Write(viewer.For(DialoguePermissions.Lead), async db =>
        {
            var ending = await db.Set<DialogueMeeting>().Include(row => row.Cards).Include(row => row.Tables).AsSplitQuery().FirstAsync(row => row.Id == meeting);
            if (ending.Stage != MeetingStage.Running)
                return ending.Stage;
            // what is written counts, whatever this node has heard of it
            var state = MeetingReader.Follow(MeetingState.Of(MeetingReader.SetupOf(ending)), await MeetingReader.Operations(db, meeting, 0));
            ending.End(db.Now);
            db.Record("dialogue.ended", meeting, here.UnitId);
            foreach (var row in state.FollowUps.Values.OrderBy(row => row.Goal).ThenBy(row => row.Id))
                await IntoThePlan(db, plan, here, meeting, row);
            db.AfterCommit.Add(() =>
            {
                _ = rooms.Refresh(meeting);
                live.Changed(MeetingRooms.Topic(meeting));
            });
            return ending.Stage;
        });
        return Pages.GoTo(stage == MeetingStage.Held ? DialogueLinks.Record(here.Code, meeting) : DialogueLinks.Lead(here.Code, meeting));
    }

    private static async Task IntoThePlan(ArenaDb db, PlanBook plan, Here here, Guid meeting, FollowUpRow row)
    {
        if (row.Owner is not { } owner)
            return;
        var made = await plan.Add(db, NewIntervention.From(InterventionSourceKind.Card, CardSource.Key(meeting, row), here.UnitId, BoardWords.Line(row), owner) with
        {
            Id = row.Id, What = row.Done.Length > 0 ? row.Done : null,
        });
        // the day that the room agreed on goes along as a step
        if (made is not null && row.Due is { } due && db.Acting?.Person is { } by)
            made.AddStep(Guid.CreateVersion7(), NewIntervention.Short(row.Done.Length > 0 ? row.Done : BoardWords.Line(row), InterventionStep.LongestText), null, due, by, db.Now);
    }
}
