using System.Globalization;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Training;

/// <summary>A date in a form: as the browser's calendar sends it, or as one writes it.</summary>
internal static class DateInput
{
    private static readonly string[] Written = ["yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "d-M-yyyy"];

    /// <summary>As an input of the type date wants it.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Read(FormInput form, string name, DateOnly first, DateOnly last)
    {
        if (!DateOnly.TryParseExact(form.Text(name), Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            form.Wrong(name, T($"Skriv datoen, for eksempel {Format.NumericDate(last)}", $"Write the date, for example {Format.NumericDate(last)}"));
        else if (date > last)
            form.Wrong(name, T($"Datoen ligger ude i fremtiden. Vælg senest {Format.Date(last)}", $"The date lies ahead. Choose {Format.Date(last)} at the latest"));
        else if (date < first)
            form.Wrong(name, T($"Så gamle pas kan ikke skrives ind mere. Vælg tidligst {Format.Date(first)}", $"It is too late to enter sessions that old. Choose {Format.Date(first)} at the earliest"));
        else
            return date;
        return null;
    }
}
