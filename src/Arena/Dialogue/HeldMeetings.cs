using Arena.Dialogue.RunMeeting;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue;

/// <summary>A meeting that is over, as it stood in the end.</summary>
internal sealed record HeldMeeting(Guid Id, Guid UnitId, DateOnly On, MeetingState State);

/// <summary>Meetings that are over, from their stored operations.</summary>
internal static class HeldMeetings
{
    private const int AtOnce = 20;

    /// <summary>
    /// The day that a meeting counts on: the one it was planned for, since what was on paper is keyed in later; of one that
    /// began before its time, that day.
    /// </summary>
    public static DateOnly DayOf(DateTimeOffset? begins, DateTimeOffset? started, DateTimeOffset created)
    {
        var at = started ?? created;
        return LocalTime.Day(begins < at ? begins.Value : at);
    }

    /// <summary>Those that talked about the goals as a whole; a short check of chosen cards is none of them, and is in no figure above the unit.</summary>
    public static IQueryable<DialogueMeeting> Whole(ArenaDb db) => db.Set<DialogueMeeting>().Where(row => row.Stage == MeetingStage.Held && row.CheckOf == null);

    public static async IAsyncEnumerable<HeldMeeting> Read(ArenaDb db, IReadOnlyCollection<Guid> ids)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            var meetings = await db.Set<DialogueMeeting>().AsNoTracking().Include(row => row.Cards).Include(row => row.Tables).AsSplitQuery()
                .Where(row => some.Contains(row.Id) && row.Stage == MeetingStage.Held).OrderBy(row => row.Id).ToListAsync();
            var operations = (await db.Set<MeetingOperationRow>().AsNoTracking().Where(row => some.Contains(row.MeetingId)).OrderBy(row => row.Number).ToListAsync()).ToLookup(row => row.MeetingId);
            foreach (var row in meetings)
                yield return new(row.Id, row.UnitId, DayOf(row.Begins, row.StartedAt, row.CreatedAt), MeetingReader.Follow(MeetingState.Of(MeetingReader.SetupOf(row)), operations[row.Id]));
        }
    }
}
