using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Training.MyWeek;

/// <summary>The week in a few words: what is missing, and what fills it.</summary>
internal static class MyWeekWords
{
    public static string Heading(MyWeekPage page) => page switch
    {
        { Missing: 0 } => T("Din uge er fyldt", "Your week is full"),
        { Minutes: 0, NextMinutes: not >= TrainingGoal.Minutes } => T($"{TrainingGoal.Minutes} minutter, som det passer dig", $"{TrainingGoal.Minutes} minutes, as it suits you"),
        _ when page.NextMinutes >= page.Missing || page.Missing <= TrainingForms.LiveMinutes =>
            T($"Kun {Count(page.Missing, "minut", "minutter")} endnu", $"Only {Count(page.Missing, "minute", "minutes")} to go"),
        _ => T($"{Count(page.Missing, "minut", "minutter")} endnu", $"{Count(page.Missing, "minute", "minutes")} to go"),
    };

    public static string? Way(MyWeekPage page) => page.Missing switch
    {
        0 => page.Minutes > TrainingGoal.Minutes ? T("Mere er også godt.", "More is good too.") : null,
        <= TrainingForms.FilmMinutes => T($"En film på {TrainingForms.FilmMinutes} minutter fylder ugen.", $"A film of {TrainingForms.FilmMinutes} minutes fills the week."),
        <= TrainingForms.LiveMinutes when page.NextMinutes is null && page.Today <= page.Week.Friday =>
            T($"Live på Teams kl. {Format.Time(TrainingForms.LiveStart)} fylder ugen.", $"Live on Teams at {Format.Time(TrainingForms.LiveStart)} fills the week."),
        _ => null,
    };

    /// <summary>What was done just now.</summary>
    public static string? Receipt(string? answer) => answer switch
    {
        "her" => T("Du er med. Minutterne står på din uge.", "You are on the list. The minutes are on your week."),
        "meldt" => T("Din træning er skrevet på din uge.", "Your training is on your week."),
        "fortrudt" => T("Minutterne er taget væk igen.", "The minutes are taken away again."),
        _ => null,
    };

    private static string Count(int number, string one, string many) => number == 1 ? $"{number} {one}" : $"{number} {many}";
}
