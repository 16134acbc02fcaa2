using System.Collections.Immutable;
using Arena.Platform.Office;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.SeeRecord;

/// <summary>The record as a workbook: the meeting, cards with every number that was given, what was written, what follows.</summary>
internal static class RecordXlsx
{
    public static byte[] Write(MeetingRecord record) => XlsxBook.Write(Meeting(record), Cards(record), Notes(record), FollowUps(record));

    private static SheetPage Meeting(MeetingRecord record) => new(T("Mødet", "The meeting"), [T("Hvad", "What"), ""], [30, 90],
    [
        [T("Sted", "Place"), record.Unit.Name], [T("Dato", "Date"), (DateOnly?)record.Day], [T("Deltagere ved bordene", "People at the tables"), (int?)record.People], [T("Borde", "Tables"), (int?)record.Tables],
        [T("Formål", "Purpose"), record.Meeting.Purpose], [T("Bruges til", "Serves"), RecordWords.Uses(record.Meeting)],
        .. record.LeaderNotes.Select(note => (IReadOnlyList<Cell>)[T("Mødelederens note", "The meeting leader's note"), note.Text]),
    ]);

    private static SheetPage Cards(MeetingRecord record) => new(T("Kort", "Cards"),
        [T("Område", "Area"), T("Mål", "Goal"), T("Kort", "Card"), T("Eget kort", "Own card"), .. Gave(""), T("Stemmer", "Votes"), .. record.Before is { } before ? Gave($"{Format.NumericDate(before.Day)}: ") : []],
        [14, 20, 34, 8, 7, 7, 7, 7, 7, 9, .. record.Before is null ? (double[])[] : [9, 9, 9, 9, 9]],
        [.. record.Goals.SelectMany(goal => record.Spoken(goal).Select(card => (IReadOnlyList<Cell>)
        [
            DialogueDeck.Area(goal.Area()).Name.ToString(), DialogueDeck.Goal(goal).Name.ToString(), BoardWords.Name(record.State, card.Key), card.IsOwn ? T("Ja", "Yes") : T("Nej", "No"),
            .. Counts(record.State.Spread(card.Key)), (int?)record.State.VotesFor(card.Key), .. record.Before is null ? [] : Counts(record.BeforeOf(card.Key)),
        ]))]);

    private static SheetPage Notes(MeetingRecord record) => new(T("Noter", "Notes"), [T("Område eller kort", "Area or card"), T("Om", "About"), T("Bord", "Table"), T("Note", "Note")], [34, 34, 8, 80],
    [
        .. record.Areas.SelectMany(area => ((bool[])[false, true]).SelectMany(hindrance => record.StatusOf(area, hindrance).Select(note => (IReadOnlyList<Cell>)
            [DialogueDeck.Area(area).Name.ToString(), RecordWords.Status(hindrance), (int?)note.Table, note.Text]))),
        .. record.Goals.SelectMany(goal => record.Spoken(goal)).SelectMany(card => record.NotesOf(card.Key).Select(note => (IReadOnlyList<Cell>)
            [BoardWords.Name(record.State, card.Key), DialogueDeck.Questions[note.Question - 1].Text.ToString(), (int?)note.Table, note.Text])),
    ]);

    private static SheetPage FollowUps(MeetingRecord record) => new(T("Opfølgning", "Follow-up"),
        [T("Mål", "Goal"), T("Kort", "Card"), T("Hvad sætter vi først?", "What do we put first?"), T("Hvad vil vi nå?", "What do we want to achieve?"), T("Hvad kan vi gøre?", "What can we do?"), T("Hvem", "Who"), T("Senest", "By"), T("I planen", "In the plan")],
        [18, 22, 28, 28, 28, 20, 12, 9],
        [.. record.FollowUps.Select(row => (IReadOnlyList<Cell>)[DialogueDeck.Goal(row.Goal).Name.ToString(), row.Card is { } card ? BoardWords.Name(record.State, card) : null, row.Prioritised, row.Achieved, row.Done,
            row.Owner is { } owner ? record.Names.GetValueOrDefault(owner, "–") : null, row.Due, record.Interventions.Contains(row.Id) ? T("Ja", "Yes") : T("Nej", "No")])]);

    private static IEnumerable<string> Gave(string before) => Enumerable.Range(1, 5).Select(number => before + T($"Gav {number}", $"Gave {number}"));

    private static IEnumerable<Cell> Counts(ImmutableArray<int>? spread) => Enumerable.Range(0, 5).Select(at => (Cell)(spread is { } counts ? counts[at] : (int?)null));
}
