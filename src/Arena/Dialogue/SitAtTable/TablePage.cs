using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.SitAtTable;

/// <summary>The page of one table, as one phone has it.</summary>
/// <param name="Own">What this phone has written, by the field's id.</param>
public sealed record TablePage(string Key, MeetingScene Scene, int Table, IReadOnlyDictionary<string, string> Own)
{
    /// <summary>What was typed in a form that could not be taken.</summary>
    public TypedText? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The phone's own number has just been sent.</summary>
    public bool IsSent { get; init; }
}

/// <param name="Field">The id of the text's field.</param>
public sealed record TypedText(string What, string Field, string Text, string Name, string Goal)
{
    public static string NoteField(string card, int question) => $"note-{card}-{question}";
    public static string StatusField(DialogueArea area, bool isHindrance) => $"status-{(int)area}-{(isHindrance ? 1 : 0)}";

    internal static TypedText Of(FormInput form)
    {
        var field = form.Text("hvad") switch
        {
            "note" => $"note-{form.Text("kort")}-{form.Text("spoergsmaal")}",
            "status" => $"status-{form.Text("omraade")}-{(form.Text("hindring") == "1" ? 1 : 0)}",
            _ => "eget-tekst",
        };
        return new(form.Text("hvad"), field, form.Text("tekst"), form.Text("navn"), form.Text("maal"));
    }
}
