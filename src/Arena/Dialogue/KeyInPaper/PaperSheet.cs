using System.Globalization;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.KeyInPaper;

/// <summary>
/// A table's sheets as they are typed: the operations that they stand for, as if the table had sat with a phone. An operation's
/// id follows from the form and what stands in it, so that a form sent twice counts once; what stands as it stood is no operation.
/// </summary>
internal sealed class PaperSheet
{
    public const int OwnCards = 3;
    public const int Notes = 6;
    private readonly FormInput form;
    private readonly int table;
    private readonly Guid sheet;
    private readonly List<MeetingOperation> said = [];
    private readonly List<string?> ownKeys = [];
    private MeetingState state;

    private PaperSheet(FormInput form, MeetingState state, int table, Guid sheet) => (this.form, this.state, this.table, this.sheet) = (form, state, table, sheet);

    /// <summary>What is said anew, in its order; what is wrong stands in the form, and then nothing of it is to be written.</summary>
    public static IReadOnlyList<MeetingOperation> Read(FormInput form, MeetingState state, int table, Guid sheet)
    {
        var one = new PaperSheet(form, state, table, sheet);
        one.ReadPeople();
        foreach (var card in SheetFields.Cards(state))
            one.ReadRating("r-" + card.Key, card.Key, SheetFields.Name(card));
        // the sheet of a short check has its cards and notes
        for (var row = 1; row <= OwnCards && !state.Setup.IsCheck; row++)
            one.ReadOwn(row);
        if (!state.Setup.IsCheck)
            one.ReadVotes();
        foreach (var area in SheetFields.Areas(state))
            foreach (var hindrance in (bool[])[false, true])
                one.ReadStatus(area, hindrance);
        for (var row = 1; row <= Notes; row++)
            one.ReadNote(row);
        return one.said;
    }

    private void ReadPeople()
    {
        if (form.Number("folk", 1, DialogueMeeting.MostPeople, T($"Skriv, hvor mange der sad ved bordet, fra 1 til {DialogueMeeting.MostPeople}.", $"Write how many sat at the table, from 1 to {DialogueMeeting.MostPeople}.")) is { } people && people != state.Table(table).People)
            Say("folk", $"{people}", id => new PeopleCounted(id, table, people));
    }

    private void ReadRating(string field, string card, string name)
    {
        var text = form.Text(field);
        if (text.Length == 0)
            return;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rating) || rating is < 1 or > 5)
            form.Wrong(field, T($"{name}: Vælg et tal fra 1 til 5.", $"{name}: choose a number from 1 to 5."));
        else if (state.Table(table).Ratings.GetValueOrDefault(card) != rating)
            Say(field, text, id => new RatingAgreed(id, table, card, rating));
    }

    private void ReadOwn(int row)
    {
        var (name, goal, rating) = (form.Limited($"eget-{row}-navn", MeetingCard.LongestName), form.Text($"eget-{row}-maal"), form.Text($"eget-{row}-tal"));
        ownKeys.Add(null);
        if (name.Length == 0 && goal.Length == 0 && rating.Length == 0)
            return;
        if (name.Length == 0)
            form.Wrong($"eget-{row}-navn", T($"Eget kort {row}: Skriv, hvad kortet hedder.", $"Own card {row}: write what the card is called."));
        else if (name.Length <= MeetingCard.LongestName && (!int.TryParse(goal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !SheetFields.Goals(state).Contains((DialogueGoal)number)))
            form.Wrong($"eget-{row}-maal", T($"Eget kort {row}: Vælg det mål, kortet ligger på.", $"Own card {row}: choose the goal that the card lies on."));
        else if (name.Length <= MeetingCard.LongestName)
        {
            var of = (DialogueGoal)int.Parse(goal, CultureInfo.InvariantCulture);
            ownKeys[^1] = AddOwn(row, name, of);
            ReadRating($"eget-{row}-tal", ownKeys[^1]!, T($"Eget kort {row}", $"Own card {row}"));
        }
    }

    // several tables' sheets may hold one and the same card, which then has a number from each; and the same row of the same
    // form is the same card, unless it says something else by now
    private string AddOwn(int row, string name, DialogueGoal goal)
    {
        if (state.Cards.Values.Where(card => card.IsOwn && card.Goal == goal && !ownKeys.Contains(card.Key) && ReleasedTitle.Plain(card.Name) is { Length: > 0 } plain && plain == ReleasedTitle.Plain(name))
            .OrderBy(card => card.Key, StringComparer.Ordinal).FirstOrDefault() is { } laid)
            return laid.Key;
        for (var time = 0; ; time++)
        {
            var id = Made($"eget-{row}", $"{goal}:{name}", time);
            if (state.Cards.TryGetValue(id.ToString("N"), out var there) && there.Name == name)
                return there.Key;
            var added = new CardAdded(id, table, goal, name, "");
            if (state.Judge(added) == OperationOutcome.SentBefore)
                continue;
            Take($"eget-{row}-navn", added);
            return added.Card;
        }
    }

    private void ReadVotes()
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var vote = 1; vote <= MeetingState.MostVotes; vote++)
        {
            var card = form.Text($"stemme-{vote}");
            if (card.StartsWith("eget-", StringComparison.Ordinal) && int.TryParse(card.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var own))
                card = own is >= 1 and <= OwnCards && ownKeys[own - 1] is { } key ? key : "eget";
            if (card.Length > 0 && !state.Cards.ContainsKey(card))
                form.Wrong($"stemme-{vote}", T($"Stemme {vote}: Vælg et kort, der er med.", $"Vote {vote}: choose a card that is there."));
            else if (card.Length > 0)
                votes[card] = votes.GetValueOrDefault(card) + 1;
        }
        var stood = state.Table(table).Votes;
        if (stood.Count != votes.Count || votes.Any(vote => stood.GetValueOrDefault(vote.Key) != vote.Value))
            Say("stemme-1", string.Join(',', votes.OrderBy(vote => vote.Key, StringComparer.Ordinal).Select(vote => $"{vote.Key}={vote.Value}")), id => new VotesSpread(id, table, votes));
    }

    private void ReadStatus(DialogueArea area, bool hindrance)
    {
        var field = SheetFields.Status(area, hindrance);
        var text = Text(field);
        var note = SheetFields.NoteId(state, table, field);
        if (text is not null && text != (state.Notes.GetValueOrDefault(note)?.Text ?? ""))
            Say(field, text, id => new StatusWritten(id, table, note, area, hindrance, text));
    }

    private void ReadNote(int row)
    {
        var note = SheetFields.NoteId(state, table, $"note-{row}");
        var stood = state.Notes.GetValueOrDefault(note);
        var (card, question, text) = (form.Text($"note-{row}-kort"), form.Text($"note-{row}-spoergsmaal"), Text($"note-{row}-tekst"));
        if (text is null || (text.Length == 0 && stood is null))
            return;
        if (text.Length == 0)
            Say($"note-{row}-tekst", "", id => new NoteWritten(id, table, note, stood!.Card!, stood.Question, ""));
        else if (!state.Cards.ContainsKey(card))
            form.Wrong($"note-{row}-kort", T($"Note {row}: Vælg, hvilket kort noten hører til.", $"Note {row}: choose which card the note belongs to."));
        else if (!int.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 4)
            form.Wrong($"note-{row}-spoergsmaal", T($"Note {row}: Vælg, hvilket spørgsmål noten svarer på.", $"Note {row}: choose which question the note answers."));
        else if (stood is null || stood.Text != text || stood.Card != card || stood.Question != number)
            Say($"note-{row}-tekst", $"{card}{number}{text}", id => new NoteWritten(id, table, note, card, number, text));
    }

    private string? Text(string field) => form.Limited(field, MeetingState.LongestNote) is { Length: <= MeetingState.LongestNote } text ? text : null;

    // what was said, taken back and said again with the same form is said again
    private void Say(string field, string value, Func<Guid, MeetingOperation> make)
    {
        var time = 0;
        var operation = make(Made(field, value, time));
        while (state.Judge(operation) == OperationOutcome.SentBefore)
            operation = make(Made(field, value, ++time));
        Take(field, operation);
    }

    private void Take(string field, MeetingOperation operation)
    {
        if (state.Judge(operation) != OperationOutcome.Counts)
        {
            form.Wrong(field, T("Her kan mødet ikke rumme mere.", "The meeting cannot hold more here."));
            return;
        }
        state = state.Apply(operation, DateTimeOffset.UnixEpoch);
        said.Add(operation);
    }

    private Guid Made(string field, string value, int time) => SheetFields.Id($"{sheet:N} {table} {field} {time} {value}");
}
