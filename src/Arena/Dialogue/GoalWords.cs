using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

internal static class GoalWords
{
    public static string Says(this GoalKind kind) => kind switch
    {
        GoalKind.ChosenGroups => T("Ligger hos udvalgte grupper", "Lies with chosen groups"),
        GoalKind.NotOurs => T("Ikke et mål her", "Not a goal here"),
        _ => T("Alles mål her", "Everybody's goal here"),
    };

    /// <summary>"2. halvår 2026" of "2026b".</summary>
    public static string HalfYear(string name) =>
        T($"{(name[^1] == 'a' ? 1 : 2)}. halvår {name[..4]}", $"{(name[^1] == 'a' ? "First" : "Second")} half of {name[..4]}");
}
