using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.KeyInPaper;

/// <summary>The fields of a table's form, and what stands in them.</summary>
internal static class SheetFields
{
    public static string Status(DialogueArea area, bool hindrance) => $"status-{(int)area}-{(hindrance ? "vejen" : "gjort")}";

    public static string Name(BoardCard card) => T(card.Name, card.NameEnglish ?? card.Name);

    public static IEnumerable<DialogueArea> Areas(MeetingState state) => DialogueTerms.Areas.Where(area => !state.Setup.IsCheck && (state.Setup.OnlyArea is not { } only || only == area));

    public static IEnumerable<DialogueGoal> Goals(MeetingState state) => DialogueTerms.Goals.Where(goal => !state.Setup.IsCheck || state.Cards.Values.Any(card => card.Goal == goal)).Where(goal => state.Setup.OnlyArea is not { } only || goal.Area() == only);

    /// <summary>In the order of the rating sheet, own ones after the deck's.</summary>
    public static IEnumerable<BoardCard> Cards(MeetingState state) => state.Cards.Values.OrderBy(card => card.Goal).ThenBy(card => card.IsOwn).ThenBy(card => card.Key, StringComparer.Ordinal);

    /// <summary>A note has its place on the paper: keyed in again, it is the same one.</summary>
    public static Guid NoteId(MeetingState state, int table, string field) => Id($"{state.Setup.Meeting:N} {table} {field}");

    public static Guid Id(string from) => new(SHA256.HashData(Encoding.UTF8.GetBytes(from)).AsSpan(0, 16));

    /// <summary>The form as the meeting stands.</summary>
    public static IReadOnlyDictionary<string, string> Standing(MeetingState state, int table)
    {
        var at = state.Table(table);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["folk"] = at.People.ToString(CultureInfo.InvariantCulture) };
        foreach (var (card, rating) in at.Ratings)
            fields["r-" + card] = rating.ToString(CultureInfo.InvariantCulture);
        foreach (var (place, card) in at.Votes.OrderBy(vote => vote.Key, StringComparer.Ordinal).SelectMany(vote => Enumerable.Repeat(vote.Key, vote.Value)).Index())
            fields[$"stemme-{place + 1}"] = card;
        foreach (var area in Areas(state))
            foreach (var hindrance in (bool[])[false, true])
                if (state.Notes.TryGetValue(NoteId(state, table, Status(area, hindrance)), out var status))
                    fields[Status(area, hindrance)] = status.Text;
        for (var row = 1; row <= PaperSheet.Notes; row++)
            if (state.Notes.TryGetValue(NoteId(state, table, $"note-{row}"), out var note))
                (fields[$"note-{row}-kort"], fields[$"note-{row}-spoergsmaal"], fields[$"note-{row}-tekst"]) = (note.Card ?? "", note.Question.ToString(CultureInfo.InvariantCulture), note.Text);
        return fields;
    }

    /// <summary>The form as it was typed.</summary>
    public static IReadOnlyDictionary<string, string> Typed(FormInput form, MeetingState state)
    {
        IEnumerable<string> names = ["folk", .. state.Cards.Keys.Select(card => "r-" + card), .. Enumerable.Range(1, MeetingState.MostVotes).Select(vote => $"stemme-{vote}"),
            .. Enumerable.Range(1, PaperSheet.OwnCards).SelectMany(row => (string[])[$"eget-{row}-navn", $"eget-{row}-maal", $"eget-{row}-tal"]),
            .. Areas(state).SelectMany(area => (string[])[Status(area, false), Status(area, true)]),
            .. Enumerable.Range(1, PaperSheet.Notes).SelectMany(row => (string[])[$"note-{row}-kort", $"note-{row}-spoergsmaal", $"note-{row}-tekst"])];
        return names.ToDictionary(name => name, form.Text, StringComparer.Ordinal);
    }
}
