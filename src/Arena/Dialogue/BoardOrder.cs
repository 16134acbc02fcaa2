using System.Collections.Immutable;

namespace Arena.Dialogue;

/// <summary>
/// In which order rated cards are talked about: the lowest first, and those that the tables disagree on most. Never by an
/// average: two tables that gave 1 and two that gave 5 are not four that gave 3.
/// </summary>
internal static class BoardOrder
{
    /// <summary>So far must the highest lie from the lowest before tables disagree: one step is a matter of words.</summary>
    public const int Apart = 2;

    private const int InField = 2;

    /// <summary>The rated ones among these cards: by the middle table's number, then by the share of tables that gave 1 or 2.</summary>
    public static IReadOnlyList<string> Lowest(MeetingState state, IEnumerable<string> cards) =>
        [.. Rated(state, cards).OrderBy(card => Middle(card.Spread)).ThenByDescending(card => LowShare(card.Spread)).ThenBy(card => card.Key, StringComparer.Ordinal).Select(card => card.Key)];

    /// <summary>Those on which tables are at least <see cref="Apart"/> steps apart, the widest first.</summary>
    public static IReadOnlyList<string> MostDisagreed(MeetingState state, IEnumerable<string> cards) =>
        [.. Rated(state, cards).Where(card => Range(card.Spread) >= Apart).OrderByDescending(card => Range(card.Spread)).ThenBy(card => card.Key, StringComparer.Ordinal).Select(card => card.Key)];

    /// <summary>Cards that have votes, those with most first; equal ones the lowest rated first.</summary>
    public static IReadOnlyList<(string Card, int Votes)> MostVotes(MeetingState state)
    {
        var lowest = Lowest(state, state.Cards.Keys).Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        return [.. state.Cards.Keys.Select(card => (Card: card, Votes: state.VotesFor(card))).Where(card => card.Votes > 0)
            .OrderByDescending(card => card.Votes).ThenBy(card => lowest.GetValueOrDefault(card.Card, int.MaxValue)).ThenBy(card => card.Card, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What of a field there is room for: the lowest, then the one most disagreed on of the others, else the next lowest. A
    /// card of our own that nobody has rated yet lies on the board too, after those.
    /// </summary>
    public static IReadOnlyList<string> InOrder(MeetingState state, DialogueGoal goal, int room = InField)
    {
        var here = state.Cards.Values.Where(card => card.Goal == goal).ToList();
        var rated = Lowest(state, here.Select(card => card.Key));
        IEnumerable<string> shown = rated.Count > room && MostDisagreed(state, rated.Skip(1)) is [var apart, ..] && rated[0] is var first
            ? [first, apart, .. rated.Skip(1).Where(card => card != apart)] : rated;
        return [.. shown, .. here.Where(card => card.IsOwn && !rated.Contains(card.Key)).Select(card => card.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The one that lies lowest of all; null while there is nothing to compare it with.</summary>
    public static string? LowestOfAll(MeetingState state) => Lowest(state, state.Cards.Keys) is [var first, _, ..] ? first : null;

    /// <summary>Twice the middle number, so that it is whole between two tables too.</summary>
    private static int Middle(ImmutableArray<int> spread) => At(spread, (spread.Sum() - 1) / 2) + At(spread, spread.Sum() / 2);

    private static double LowShare(ImmutableArray<int> spread) => (spread[0] + spread[1]) / (double)spread.Sum();

    private static int Range(ImmutableArray<int> spread)
    {
        var given = spread.Index().Where(step => step.Item > 0).Select(step => step.Index).ToList();
        return given[^1] - given[0];
    }

    // what the table at this place gave, were they lined up by their numbers
    private static int At(ImmutableArray<int> spread, int place)
    {
        var rating = 0;
        for (var before = spread[0]; before <= place; before += spread[rating])
            rating++;
        return rating + 1;
    }

    private static IEnumerable<(string Key, ImmutableArray<int> Spread)> Rated(MeetingState state, IEnumerable<string> cards) =>
        cards.Select(card => (Key: card, Spread: state.Spread(card))).Where(card => card.Spread.Sum() > 0);
}
