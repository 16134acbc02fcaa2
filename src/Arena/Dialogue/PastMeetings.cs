using Arena.ActionPlans;
using Arena.Dialogue.RunMeeting;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue;

/// <summary>What came of a meeting that was held, and what of it is still open in the plan.</summary>
/// <param name="Open">Interventions that began as rows of its follow-up sheet and have not ended.</param>
public sealed record PastMeeting(DialogueMeeting Meeting, MeetingState State, IReadOnlyList<OpenFollowUp> Open)
{
    /// <summary>How a card was rated, table by table, lowest first; a card that was not there has none.</summary>
    public IReadOnlyList<int> RatingsOf(string card) => State.Ratings(card).Select(one => one.Rating).Order().ToList();

    /// <summary>What is still open from a card.</summary>
    public IEnumerable<OpenFollowUp> OpenOf(string card) => Open.Where(one => one.Card == card);
}

/// <param name="Card">The card that it came from; null: from the goal as a whole.</param>
public sealed record OpenFollowUp(Guid Id, string Goal, DialogueGoal Of, string? Card);

/// <summary>Meetings that were held, from their stored operations.</summary>
internal static class PastMeetings
{
    /// <summary>The unit's last one; of a group, the group's last one. Null where none was held.</summary>
    public static async Task<PastMeeting?> Last(ArenaDb db, Guid unit, Guid? group)
    {
        var meeting = await MeetingDoor.Whole(db).AsNoTracking().Where(row => row.UnitId == unit && row.GroupId == group && row.Stage == MeetingStage.Held && row.CheckOf == null)
            .OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync();
        return meeting is null ? null : await Read(db, meeting);
    }

    /// <summary>The meeting's state as it stood in the end, and what is open; all of the meeting must be read.</summary>
    public static async Task<PastMeeting> Read(ArenaDb db, DialogueMeeting meeting)
    {
        var state = MeetingReader.Follow(MeetingState.Of(MeetingReader.SetupOf(meeting)), await MeetingReader.Operations(db, meeting.Id, after: 0));
        var rows = state.FollowUps.Keys.ToList();
        var open = await db.Set<Intervention>().Where(row => row.UnitId == meeting.UnitId && rows.Contains(row.Id) && row.Stage <= ActionPlans.Stage.Running)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Select(row => new { row.Id, row.Goal }).ToListAsync();
        return new(meeting, state, open.ConvertAll(row => new OpenFollowUp(row.Id, row.Goal, state.FollowUps[row.Id].Goal, state.FollowUps[row.Id].Card)));
    }
}
