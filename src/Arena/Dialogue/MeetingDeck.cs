using Arena.Platform.Data;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>A card that a meeting may talk about, in the reader's language.</summary>
/// <param name="Own">Its id, where it is the workplace's own.</param>
public sealed record DeckLine(string Key, DialogueGoal Goal, string Name, string Text, Guid? Own, bool IsLeftOut);

/// <summary>The deck of a meeting: the thirty, its own, and which of them lie aside. Its wording is frozen when the meeting starts.</summary>
internal static class MeetingDeck
{
    /// <summary>As many own cards as a meeting can hold.</summary>
    public const int MostOwn = MeetingState.MostOwnCards;

    /// <summary>More than this at a table, and there is no time to talk about them.</summary>
    public const int MostAtATable = 10;

    // after the deck's own, in the order in which they came
    private const int FirstOwn = 100;

    /// <summary>All cards of the meeting's area or areas, by goal; its cards must be read.</summary>
    public static IReadOnlyList<DeckLine> Of(DialogueMeeting meeting)
    {
        var rows = meeting.Cards.ToDictionary(row => row.Key, StringComparer.Ordinal);
        // once it has begun, what was frozen is what there is
        var deck = meeting.StartedAt is null
            ? DialogueDeck.Cards.Select(card => new DeckLine(card.Key, card.Goal, card.Name.ToString(), card.Text.ToString(), null, rows.GetValueOrDefault(card.Key)?.IsLeftOut == true))
            : meeting.Cards.Where(row => !row.IsOwn).OrderBy(row => row.Goal).ThenBy(row => row.Order).Select(Line);
        return deck.Concat(meeting.Cards.Where(row => row.IsOwn).OrderBy(row => row.Order).ThenBy(row => row.Id).Select(Line))
            .Where(line => meeting.OnlyArea is not { } only || line.Goal.Area() == only).OrderBy(line => line.Goal).ToList();
    }

    /// <summary>How many cards are talked about.</summary>
    public static int Count(DialogueMeeting meeting) => Of(meeting).Count(line => !line.IsLeftOut);

    private static DeckLine Line(MeetingCard row) => new(row.Key, row.Goal, T(row.Name, row.NameEnglish ?? row.Name), T(row.Text, row.TextEnglish ?? row.Text), row.IsOwn ? row.Id : null, row.IsLeftOut);

    /// <summary>These lie aside, the others of the deck and of the own cards do not. On a writing context.</summary>
    public static void LeaveOut(ArenaDb db, DialogueMeeting meeting, IReadOnlySet<string> keys)
    {
        foreach (var row in meeting.Cards.Where(row => row.IsOwn))
            row.IsLeftOut = keys.Contains(row.Key);
        foreach (var row in meeting.Cards.Where(row => !row.IsOwn && !keys.Contains(row.Key)).ToList())
            db.Remove(row);
        foreach (var card in DialogueDeck.Cards.Where(card => keys.Contains(card.Key) && !meeting.Cards.Exists(row => row.Key == card.Key)))
            db.Add(Row(meeting, card, isLeftOut: true));
    }

    public static MeetingCard Own(DialogueMeeting meeting, Guid id, DialogueGoal goal, string name, string text) => new()
    {
        Id = id, MunicipalityId = meeting.MunicipalityId, MeetingId = meeting.Id, Key = id.ToString("N"), Goal = goal, Name = name, Text = text, IsOwn = true,
        Order = meeting.Cards.Where(row => row.IsOwn).Select(row => row.Order).DefaultIfEmpty(FirstOwn - 1).Max() + 1,
    };

    /// <summary>Writes every card of the deck as it is worded today. On a writing context.</summary>
    public static void Freeze(ArenaDb db, DialogueMeeting meeting)
    {
        foreach (var card in DialogueDeck.Cards)
        {
            var row = meeting.Cards.Find(one => one.Key == card.Key);
            if (row is null)
                db.Add(Row(meeting, card, isLeftOut: false));
            else
                (row.Name, row.NameEnglish, row.Text, row.TextEnglish) = (card.Name.Danish, card.Name.English, card.Text.Danish, card.Text.English);
        }
    }

    private static MeetingCard Row(DialogueMeeting meeting, DialogueCard card, bool isLeftOut) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = meeting.MunicipalityId, MeetingId = meeting.Id, Key = card.Key, Goal = card.Goal, Order = DialogueDeck.Cards.TakeWhile(one => one != card).Count(),
        Name = card.Name.Danish, NameEnglish = card.Name.English, Text = card.Text.Danish, TextEnglish = card.Text.English, IsLeftOut = isLeftOut,
    };
}
