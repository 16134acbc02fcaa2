using Arena.Platform;

namespace Arena.Training;

/// <summary>Addresses of the module's pages, in one place.</summary>
internal static class TrainingLinks
{
    public static string Unit(string code) => "/enhed/" + Uri.EscapeDataString(code);
    public static string Week(string code) => Unit(code) + "/uge";
    public static string Week(string code, IsoWeek week) => $"{Week(code)}/{week}";
    public static string WeekFigures(string code, IsoWeek week) => $"{Week(code, week)}/tal";
    public const string MyWeek = "/mig";
}
