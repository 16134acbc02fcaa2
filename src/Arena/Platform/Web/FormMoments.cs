using System.Globalization;

namespace Arena.Platform.Web;

/// <summary>Dates and times of day in a form, written as people write them.</summary>
internal static class FormMoments
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "d.M.yyyy", "d. M. yyyy", "d-M-yyyy", "d/M/yyyy"];
    private static readonly string[] Times = ["H.mm", "H:mm", "H:mm:ss", "HHmm", "%H"];

    /// <summary>As an input of the type date wants it.</summary>
    public static string Field(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As one writes it: 19.11.2026.</summary>
    public static string Written(DateOnly date) => date.ToString("d.M.yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date within the bounds; else the message, and null.</summary>
    public static DateOnly? Date(this FormInput form, string name, DateOnly least, DateOnly most, string message)
    {
        if (TryDate(form.Text(name), out var date) && date >= least && date <= most)
            return date;
        form.Wrong(name, message);
        return null;
    }

    /// <summary>A time of day such as 7.30 or 07:30; else the message, and null.</summary>
    public static TimeOnly? Time(this FormInput form, string name, string message)
    {
        if (TimeOnly.TryParseExact(form.Text(name), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        form.Wrong(name, message);
        return null;
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
