using System.Collections.Concurrent;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.SeeProfile;

/// <summary>A unit in which a table has agreed on a number for some card of a goal. Which number is not in it.</summary>
internal readonly record struct CoveredGoal(Guid UnitId, DialogueGoal Goal);

/// <summary>Which goals have been talked about where: that a card was rated, and never how.</summary>
internal sealed class CoveredGoals
{
    // a meeting that is over does not change any more
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<DialogueGoal>> seen = [];

    public async Task<IReadOnlyList<CoveredGoal>> Since(ArenaDb db, DateOnly first)
    {
        var meetings = (await HeldMeetings.Whole(db).Select(row => new { row.Id, row.UnitId, row.Begins, row.StartedAt, row.CreatedAt }).ToListAsync())
            .Where(row => HeldMeetings.DayOf(row.Begins, row.StartedAt, row.CreatedAt) >= first).ToList();
        await foreach (var meeting in HeldMeetings.Read(db, meetings.Where(row => !seen.ContainsKey(row.Id)).Select(row => row.Id).ToList()))
            seen[meeting.Id] = meeting.State.Tables.SelectMany(table => table.Ratings.Keys).Select(card => meeting.State.Cards[card].Goal).Distinct().ToList();
        return meetings.SelectMany(row => seen.GetValueOrDefault(row.Id, []).Select(goal => new CoveredGoal(row.UnitId, goal))).Distinct().ToList();
    }
}
