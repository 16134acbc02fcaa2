using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.SeeProfile;

/// <summary>How a card was rated in one of the unit's own meetings.</summary>
internal sealed record InsideCard(DateOnly On, string Card, DialogueGoal Goal, int Tables, IReadOnlyList<int> Counts);

/// <summary>
/// A unit's own meetings, for those who may see them with all that is in them anyway. No meeting of a unit below or beside
/// is ever among them: from there only published files come.
/// </summary>
internal static class InsideRatings
{
    private const int Most = 4;

    public static async Task<IReadOnlyList<InsideCard>> Of(ArenaDb db, Guid unit)
    {
        var last = await HeldMeetings.Whole(db).Where(row => row.UnitId == unit).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Take(Most).Select(row => row.Id).ToListAsync();
        var cards = new List<InsideCard>();
        await foreach (var meeting in HeldMeetings.Read(db, last))
            cards.AddRange(meeting.State.Cards.Values.Where(card => meeting.State.Ratings(card.Key).Any())
                .Select(card => new InsideCard(meeting.On, card.Key, card.Goal, meeting.State.Tables.Count(table => table.Ratings.Count > 0), meeting.State.Spread(card.Key))));
        return cards;
    }
}
