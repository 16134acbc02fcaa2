using System.Collections.Immutable;
using Arena.Dialogue;

namespace Arena.Tests.Dialogue;

/// <summary>Meetings in which something has happened, as values.</summary>
internal static class Played
{
    public static readonly DateTimeOffset Began = new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The whole deck, and so many tables of five.</summary>
    public static MeetingState Meeting(int tables, DialogueArea? only = null) => MeetingState.Of(new(Guid.CreateVersion7(), only,
        [.. DialogueDeck.Cards.Where(card => only is null || card.Goal.Area() == only)
            .Select(card => new BoardCard(card.Key, card.Goal, card.Name.Danish, card.Name.English, card.Text.Danish, card.Text.English, IsOwn: false))],
        [5, 5, 15, 35, 10, 15, 5], [.. Enumerable.Repeat(5, tables)]));

    /// <summary>Table 1 gave the first number, table 2 the next; nought: it has not.</summary>
    public static MeetingState Rates(this MeetingState state, string card, params ReadOnlySpan<int> numbers)
    {
        for (var table = 1; table <= numbers.Length; table++)
            if (numbers[table - 1] > 0)
                state = state.Does(new RatingAgreed(Guid.CreateVersion7(), table, card, numbers[table - 1]));
        return state;
    }

    public static MeetingState Votes(this MeetingState state, int table, params ReadOnlySpan<(string Card, int Count)> votes)
    {
        var spread = new Dictionary<string, int>();
        foreach (var (card, count) in votes)
            spread[card] = count;
        return state.Does(new VotesSpread(Guid.CreateVersion7(), table, spread));
    }

    public static MeetingState At(this MeetingState state, MeetingStep step) => state.Does(new StepTaken(Guid.CreateVersion7(), step));

    public static MeetingState Does(this MeetingState state, MeetingOperation operation)
    {
        Assert.Equal(OperationOutcome.Counts, state.Judge(operation));
        return state.Apply(operation, Began);
    }

    /// <summary>What its views are drawn from, a minute after it began, with a phone at each table.</summary>
    public static MeetingScene Scene(this MeetingState state, MeetingStage stage = MeetingStage.Running) =>
        new(state, stage, "Plejehjemmet Solgaven", "2001", "M7KP94TX", new('k', 22), Began.AddMinutes(1), [.. state.Tables.Select(_ => 1)]);
}
