using System.Globalization;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SignTogether;

/// <summary>An agreement's fields in a form.</summary>
internal static class AgreementForm
{
    /// <summary>As it stands in the form: a date as people write it.</summary>
    public static string Typed(AgreementField field, string text) =>
        field.IsDate() && FieldText.Date(text) is { } date ? date.ToString("d.M.yyyy", CultureInfo.InvariantCulture) : text;

    /// <summary>As the choice between two texts shows it.</summary>
    public static string Shown(AgreementField field, string text) => field.IsPromise() ? text.Length > 0 ? T("Lovet", "Promised") : T("Ikke lovet", "Not promised")
        : text.Length == 0 ? T("(tomt)", "(empty)") : field.IsDate() && FieldText.Date(text) is { } date ? Format.Date(date) : $"»{text}«";

    /// <summary>What was typed, to stand there again.</summary>
    public static string Again(FormInput form, AgreementField field) => field.IsPromise() ? FieldText.Of(form.IsTicked(field.Key())) : form.Text(field.Key());

    /// <summary>What was typed, as the agreement keeps it. Nothing must be written to save; only to sign.</summary>
    public static string Read(FormInput form, AgreementField field, AgreementAddress at, DateOnly today)
    {
        if (field.IsPromise())
            return FieldText.Of(form.IsTicked(field.Key()));
        if (!field.IsDate())
            return form.Limited(field.Key(), JointAgreement.LongestText);
        if (form.Text(field.Key()).Length == 0)
            return "";
        // a discussion is held before it is written down; the one of a year may be held in the first months of the next
        var latest = new DateOnly(at.Year + 1, 3, 31) < today ? new DateOnly(at.Year + 1, 3, 31) : today;
        return FieldText.Of(form.Date(field.Key(), new DateOnly(at.Year, 1, 1), latest, T($"Skriv dagen, for eksempel 14.1.{at.Year}. Den skal ligge fra januar {at.Year} til marts {at.Year + 1} og ikke ude i fremtiden.",
            $"Write the day, such as 14/1/{at.Year}. It must lie from January {at.Year} to March {at.Year + 1} and not in the future.")));
    }
}
