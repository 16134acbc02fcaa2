using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Training;

/// <summary>A day as one says it when today is near.</summary>
internal static class TrainingDays
{
    /// <summary>"i dag", "i går", "i morgen", else "tirsdag 17. november".</summary>
    public static string Said(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => T("i dag", "today"),
        -1 => T("i går", "yesterday"),
        1 => T("i morgen", "tomorrow"),
        _ => $"{Format.Weekday(date)} {Format.DayAndMonth(date)}",
    };

    /// <summary>"kl. 7.30" or "at 07:30".</summary>
    public static string Clock(TimeOnly time) => $"{T("kl.", "at")}\u00A0{Format.Time(time)}";
}
