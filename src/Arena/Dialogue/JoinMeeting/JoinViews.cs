using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.JoinMeeting;

/// <param name="Typed">The code as it was typed.</param>
public sealed record TypeCode(string Typed, IReadOnlyList<FieldError> Errors);

public sealed record TableChoice(int Number, int People);

/// <param name="Mine">Where the phone sits already.</param>
public sealed record ChooseTable(string Key, string Unit, IReadOnlyList<TableChoice> Tables, int? Mine, IReadOnlyList<FieldError> Errors);
