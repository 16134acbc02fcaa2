using Arena.Platform.Web;

namespace Arena.Dialogue.PrintKit;

/// <summary>A card as it is printed for a meeting.</summary>
public sealed record PaperCard(string Key, DialogueGoal Goal, string Name, string Text)
{
    /// <summary>The meeting's cards by goal; its rows must be read. Before it starts the deck's wording holds, after that what was frozen.</summary>
    internal static IReadOnlyList<PaperCard> Of(DialogueMeeting meeting)
    {
        var aside = meeting.Cards.Where(row => row.IsLeftOut).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var frozen = meeting.StartedAt is not null;
        var deck = frozen ? [] : DialogueDeck.Cards.Select(card => new PaperCard(card.Key, card.Goal, card.Name.ToString(), card.Text.ToString()));
        var rows = meeting.Cards.Where(row => frozen || row.IsOwn).OrderBy(row => row.IsOwn).ThenBy(row => row.Order).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => new PaperCard(row.Key, row.Goal, Language.T(row.Name, row.NameEnglish ?? row.Name), Language.T(row.Text, row.TextEnglish ?? row.Text)));
        return [.. deck.Concat(rows).Where(card => !aside.Contains(card.Key) && (meeting.OnlyArea is not { } only || card.Goal.Area() == only)).OrderBy(card => card.Goal)];
    }
}
