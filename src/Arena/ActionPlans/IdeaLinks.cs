namespace Arena.ActionPlans;

/// <summary>Addresses of ideas and stories, in one place.</summary>
internal static class IdeaLinks
{
    public const string Catalogue = "/ideer";
    public const string Own = Catalogue + "/egne";
    public const string NewOwn = Own + "/ny";
    public const string Stories = "/historier";

    public static string Of(string code) => $"/enhed/{Uri.EscapeDataString(code)}/ideer";
    public static string Idea(string key) => $"{Catalogue}/{Uri.EscapeDataString(key)}";
    public static string OwnIdea(Guid idea) => $"{Own}/{idea:N}";
    public static string HideOwn(Guid idea) => OwnIdea(idea) + "/skjul";
    public static string ShowOwn(Guid idea) => OwnIdea(idea) + "/vis";

    public static string Story(string key) => $"{Stories}/{Uri.EscapeDataString(key)}";
    public static string SuggestStory(string key) => Story(key) + "/foreslaa";
    public static string TakeStory(string code) => $"/enhed/{Uri.EscapeDataString(code)}/historier";
    public static string AnswerSuggestion(string code, Guid suggestion) => $"/enhed/{Uri.EscapeDataString(code)}/forslag/{suggestion:N}";
    public static string Share(string code, Guid intervention) => PlanLinks.Intervention(code, intervention) + "/historie";
    public static string Withdraw(string code, Guid intervention) => Share(code, intervention) + "/traek";
}
