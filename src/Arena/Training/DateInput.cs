using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Training;

/// <summary>The date of something that has been held: each way to miss it has a sentence of its own.</summary>
internal static class DateInput
{
    public static DateOnly? Read(FormInput form, string name, DateOnly first, DateOnly last)
    {
        if (!FormMoments.TryDate(form.Text(name), out var date))
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
