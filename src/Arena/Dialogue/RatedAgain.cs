using System.Collections.Immutable;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>How the tables rated a card on a day: how many gave each number.</summary>
public sealed record RatedOn(DateOnly On, ImmutableArray<int> Spread)
{
    public int Tables => Spread.Sum();
    internal int Lowest => Spread.Index().First(step => step.Item > 0).Index;
    internal int Highest => Spread.Index().Last(step => step.Item > 0).Index;
}

/// <summary>A card that was rated, and rated again.</summary>
/// <param name="Where">The meeting in which it was last rated.</param>
public sealed record RatedAgain(BoardCard Card, RatedOn Then, RatedOn Now, Guid Where)
{
    /// <summary>What the numbers say and no more. Where they overlap, they say nothing of a change; and never why.</summary>
    public string InWords
    {
        get
        {
            if (Then.Spread.SequenceEqual(Now.Spread))
                return T("Bordene giver det samme som da.", "The tables give the same as then.");
            var isOne = Now.Tables == 1;
            return Now.Lowest > Then.Highest ? isOne ? T("Bordet giver et højere tal nu.", "The table gives a higher number now.") : T("Alle borde giver et højere tal nu.", "All tables give a higher number now.")
                : Now.Highest < Then.Lowest ? isOne ? T("Bordet giver et lavere tal nu.", "The table gives a lower number now.") : T("Alle borde giver et lavere tal nu.", "All tables give a lower number now.")
                : T("Tallene går ind over hinanden. De viser ikke, om noget har flyttet sig.", "The numbers overlap. They do not show whether anything has moved.");
        }
    }
}

internal static class RatedAgainReader
{
    private const int Most = 12;

    /// <summary>Of what this meeting chose, and what has been checked since: then, and the last time after it that tables rated it.</summary>
    /// <param name="state">As the meeting stood in the end.</param>
    public static async Task<IReadOnlyList<RatedAgain>> Of(ArenaDb db, DialogueMeeting meeting, MeetingState state, DateOnly on)
    {
        var later = await db.Set<DialogueMeeting>().Where(row => row.UnitId == meeting.UnitId && row.GroupId == meeting.GroupId && row.Stage == MeetingStage.Held && row.Id != meeting.Id && row.StartedAt > meeting.StartedAt)
            .OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Select(row => new { row.Id, row.CheckOf }).Take(Most).ToListAsync();
        var held = new Dictionary<Guid, HeldMeeting>();
        await foreach (var one in HeldMeetings.Read(db, later.ConvertAll(row => row.Id)))
            held[one.Id] = one;
        var checkedSince = later.Where(row => row.CheckOf == meeting.Id).SelectMany(row => held[row.Id].State.Cards.Keys);
        return [.. ChosenCards.Of(state).Select(card => card.Key).Concat(checkedSince).Distinct().Where(card => state.Ratings(card).Any()).Select(card => state.Cards[card])
            .OrderBy(card => card.Goal).ThenBy(card => card.Key, StringComparer.Ordinal)
            .Select(card => later.Select(row => held[row.Id]).FirstOrDefault(one => one.State.Ratings(card.Key).Any()) is { } last
                ? new RatedAgain(card, new(on, state.Spread(card.Key)), new(last.On, last.State.Spread(card.Key)), last.Id) : null).OfType<RatedAgain>()];
    }
}
