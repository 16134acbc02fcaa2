using System.Globalization;
using static Arena.Platform.Web.Language;

namespace Arena.Platform.Web.Parts;

/// <summary>
/// Numbers, dates and weeks as people of the page's language say them, with no-break spaces where a line
/// must not end. Page texts only: coordinates and files use the invariant culture.
/// </summary>
internal static class Format
{
    private const char Nbsp = '\u00A0';
    private const double Tolerance = 1e-9;

    private static readonly string[] DanishWords =
        ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];
    private static readonly string[] EnglishWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static CultureInfo Culture => IsEnglish ? English : Danish;

    /// <summary>
    /// "71 %" or "71%". <paramref name="share"/> from 0 to 1, to the nearest whole percent, half up, with three
    /// exceptions that would make the figure say what is not so: 79.6 % reads 79, for the goal is not reached;
    /// less than all never reads 100, and more than none never reads 0.
    /// </summary>
    public static string Percent(double share, double goal = 0.8)
    {
        var percent = WholePercent(share, goal);
        return IsEnglish ? string.Create(English, $"{percent}%") : string.Create(Danish, $"{percent}{Nbsp}%");
    }

    /// <summary>The whole percent that <see cref="Percent"/> writes.</summary>
    public static int WholePercent(double share, double goal = 0.8)
    {
        // decimal: 0.285 is a tie here, where the double times 100 would fall just under it
        var percent = (int)Math.Round((decimal)share * 100m, MidpointRounding.AwayFromZero);
        if (share < goal - Tolerance) percent = Math.Min(percent, (int)Math.Ceiling(goal * 100 - Tolerance) - 1);
        if (share < 1 - Tolerance) percent = Math.Min(percent, 99);
        if (share > Tolerance) percent = Math.Max(percent, 1);
        return percent;
    }

    /// <summary>"5.812" or "5,812".</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>"1.234,5" or "1,234.5".</summary>
    public static string Number(double number, int decimals) =>
        number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture);

    /// <summary>"fem" or "five" up to twelve, then figures.</summary>
    public static string Words(int number) => number is >= 0 and <= 12
        ? (IsEnglish ? EnglishWords : DanishWords)[number]
        : Number(number);

    /// <summary>"19. november 2026" or "19 November 2026".</summary>
    public static string Date(DateOnly date) => IsEnglish
        ? date.ToString("d MMMM yyyy", English)
        : date.ToString($"d.{Nbsp}MMMM yyyy", Danish);

    /// <summary>"19. november" or "19 November".</summary>
    public static string DayAndMonth(DateOnly date) => IsEnglish
        ? date.ToString("d MMMM", English)
        : date.ToString($"d.{Nbsp}MMMM", Danish);

    /// <summary>"19. nov." or "19 Nov".</summary>
    public static string ShortDate(DateOnly date) => IsEnglish
        ? date.ToString($"d{Nbsp}", English) + English.DateTimeFormat.MonthNames[date.Month - 1][..3]
        : date.ToString($"d.{Nbsp}", Danish) + DanishMonth(date.Month);

    /// <summary>"19.11.2026" or "19/11/2026".</summary>
    public static string NumericDate(DateOnly date) =>
        date.ToString(IsEnglish ? "dd/MM/yyyy" : "dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>"torsdag" or "Thursday".</summary>
    public static string Weekday(DateOnly date) => date.ToString("dddd", Culture);

    /// <summary>"tor" or "Thu".</summary>
    public static string ShortWeekday(DateOnly date) => Weekday(date)[..3];

    /// <summary>"7.15" or "07:15".</summary>
    public static string Time(TimeOnly time) =>
        time.ToString(IsEnglish ? "HH:mm" : "H.mm", CultureInfo.InvariantCulture);

    /// <summary>"uge 46" or "week 46".</summary>
    public static string Week(IsoWeek week) =>
        string.Create(CultureInfo.InvariantCulture, $"{T("uge", "week")}{Nbsp}{week.Number}");

    /// <summary>"9.-15. november 2026"; over a month's end "30. november-6. december 2026".</summary>
    public static string WeekSpan(IsoWeek week)
    {
        var (from, to) = (week.Monday, week.Sunday);
        if (from.Year != to.Year) return $"{Date(from)}{T("-", "–")}{Date(to)}";
        if (from.Month != to.Month) return $"{DayAndMonth(from)}{T("-", "–")}{Date(to)}";
        return IsEnglish
            ? string.Create(English, $"{from.Day}–{Date(to)}")
            : string.Create(Danish, $"{from.Day}.-{Date(to)}");
    }

    /// <summary>"15 min".</summary>
    public static string Minutes(int minutes) => string.Create(Culture, $"{minutes}{Nbsp}min");

    /// <summary>The text with a capital first letter, for a sentence that begins with a formatted word.</summary>
    public static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    // ICU's own short forms differ between machines ("sept." or "sep."), and pages are compared in tests
    private static string DanishMonth(int month)
    {
        var name = Danish.DateTimeFormat.MonthNames[month - 1];
        return name.Length <= 4 ? name : name[..3] + ".";
    }
}
