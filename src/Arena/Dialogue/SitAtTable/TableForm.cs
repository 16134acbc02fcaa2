using System.Globalization;
using Arena.Dialogue.RunMeeting;
using Arena.Platform.Web;

namespace Arena.Dialogue.SitAtTable;

/// <summary>What a phone sends, as operations of its table; empty where it says nothing that a table can do.</summary>
internal static class TableForm
{
    public static IReadOnlyList<MeetingOperation> Read(FormInput form, TableSeat seat)
    {
        // without a script the page gives none, and what is sent twice is judged as two
        var op = form.Id("op") ?? Guid.CreateVersion7();
        var (table, card) = (seat.Table, form.Text("kort"));
        // one press says both which card and which way
        if (form.Text("stem").Split(' ', 2) is [var by, var voted])
            return [new VoteMoved(op, table, voted, by == "1" ? 1 : by == "-1" ? -1 : 0)];
        return form.Text("hvad") switch
        {
            "personer" => [new PeopleCounted(op, table, Whole(form, "antal"))],
            "kort" => [new CardTaken(op, table, card)],
            "spring" => [new CardSkipped(op, table, card)],
            "eget" => Own(new(op, table, (DialogueGoal)Whole(form, "maal"), form.Text("navn"), form.Text("tekst"))),
            "note" => [new NoteWritten(op, table, OwnNotes.Of(seat, card, Whole(form, "spoergsmaal")), card, Whole(form, "spoergsmaal"), form.Text("tekst"))],
            "enig" => [new RatingAgreed(op, table, card, Whole(form, "tal"))],
            "hver-for-sig" => [new AloneSwitched(op, table, form.Text("til") == "1")],
            "status" => [Status(op, seat, (DialogueArea)Whole(form, "omraade"), form.Text("hindring") == "1", form.Text("tekst"))],
            "klar" => [new ReadySaid(op, table, (MeetingStep)Whole(form, "trin"), form.Text("til") == "1")],
            _ => [],
        };
    }

    // a blank card that is filled in lies on the table
    private static IReadOnlyList<MeetingOperation> Own(CardAdded added) => [added, new CardTaken(OwnNotes.After(added.Id), added.Table, added.Card)];

    private static StatusWritten Status(Guid op, TableSeat seat, DialogueArea area, bool isHindrance, string text) =>
        new(op, seat.Table, OwnNotes.Of(seat, area, isHindrance), area, isHindrance, text);

    private static int Whole(FormInput form, string name) => int.TryParse(form.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
