namespace Arena.Dialogue;

/// <summary>The cards of a meeting that something came of.</summary>
internal static class ChosenCards
{
    private const int OfVotes = 3;

    /// <summary>Those on the follow-up sheet; where there is none, those with most votes. Only what the tables have rated, by goal.</summary>
    public static IReadOnlyList<BoardCard> Of(MeetingState state)
    {
        var followed = state.FollowUps.Values.Select(row => row.Card).OfType<string>().Distinct().Where(card => state.Ratings(card).Any()).ToList();
        var keys = followed.Count > 0 ? followed : [.. BoardOrder.MostVotes(state).Select(vote => vote.Card).Where(card => state.Ratings(card).Any()).Take(OfVotes)];
        return [.. keys.Select(key => state.Cards[key]).OrderBy(card => card.Goal).ThenBy(card => card.Key, StringComparer.Ordinal)];
    }
}
