using System.Globalization;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.ChangeIntervention;

/// <summary>An intervention's fields in a form: their names, what is typed into them, and what that means.</summary>
internal static class FieldForm
{
    public const int MostHours = 10_000, MostMoney = 10_000_000;
    public static readonly IReadOnlyList<int> Rhythms = [4, 8, 13, 26];

    public static string Key(this InterventionField field) => field switch
    {
        InterventionField.Goal => "maal",
        InterventionField.Measure => "kigger",
        InterventionField.Baseline => "nu",
        InterventionField.Target => "hen",
        InterventionField.TargetDate => "naar",
        InterventionField.What => "hvad",
        InterventionField.Logic => "hvorfor",
        InterventionField.Theme => "tema",
        InterventionField.OwnTheme => "emne",
        InterventionField.Approach => "virker",
        InterventionField.Cause => "ligger",
        InterventionField.Lever => "aendrer",
        InterventionField.Audience => "gruppe",
        InterventionField.ForShortEducation => "kort",
        InterventionField.Groups => "hvem",
        InterventionField.Hours => "timer",
        InterventionField.Money => "kroner",
        InterventionField.Place => "sted",
        InterventionField.NothingExtra => "intet",
        InterventionField.Start => "begynder",
        InterventionField.Due => "faerdig",
        InterventionField.ForumGroup => "forum",
        InterventionField.ForumText => "moede",
        InterventionField.Evaluation => "maade",
        InterventionField.NextReview => "opfoelgning",
        InterventionField.ReviewEveryWeeks => "hvortit",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>As it stands in the form: a date as people write it, the rest as it is kept.</summary>
    public static string Typed(InterventionField field, string text) =>
        IsDate(field) && FieldText.Date(text) is { } date ? date.ToString("d.M.yyyy", CultureInfo.InvariantCulture) : text;

    /// <summary>What was typed, as the intervention keeps it; where it cannot be kept, the form says why.</summary>
    public static string Read(FormInput form, InterventionField field, IEnumerable<Guid> forums, DateOnly today) => field switch
    {
        InterventionField.Goal => form.Required(field.Key(), T("Skriv i en sætning, hvad I gerne vil opnå.", "Write in one sentence what you want to achieve."), Intervention.LongestLine),
        InterventionField.What or InterventionField.Logic => form.Limited(field.Key(), Intervention.LongestText),
        InterventionField.Theme => One<Theme>(form, field),
        InterventionField.Approach => One<Approach>(form, field),
        InterventionField.Cause => One<Cause>(form, field),
        InterventionField.Lever => One<Lever>(form, field),
        InterventionField.Evaluation => One<EvaluationMeans>(form, field),
        InterventionField.ForShortEducation or InterventionField.NothingExtra => FieldText.Of(form.IsTicked(field.Key())),
        InterventionField.Groups => Groups(form),
        InterventionField.Hours => Number(form, field, MostHours),
        InterventionField.Money => Number(form, field, MostMoney),
        InterventionField.ReviewEveryWeeks => Rhythm(form),
        InterventionField.ForumGroup => Forum(form, forums),
        _ when IsDate(field) => Date(form, field, today),
        _ => form.Limited(field.Key(), Intervention.LongestLine),
    };

    private static bool IsDate(InterventionField field) => field is InterventionField.TargetDate or InterventionField.Start or InterventionField.Due or InterventionField.NextReview;

    private static string One<TEnum>(FormInput form, InterventionField field) where TEnum : struct, Enum
    {
        if (form.Text(field.Key()).Length == 0)
            return "";
        if (int.TryParse(form.Text(field.Key()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((TEnum)Enum.ToObject(typeof(TEnum), number)))
            return FieldText.Of((int?)number);
        form.Wrong(field.Key(), T("Vælg et af svarene.", "Choose one of the answers."));
        return "";
    }

    private static string Groups(FormInput form)
    {
        var groups = AudienceGroups.None;
        foreach (var text in form.All(InterventionField.Groups.Key()))
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is 1 or 2 or 4)
                groups |= (AudienceGroups)number;
        if (groups == AudienceGroups.None)
            form.Wrong(InterventionField.Groups.Key(), T("Sæt mindst ét kryds.", "Tick at least one."));
        return FieldText.Of((int?)groups);
    }

    private static string Number(FormInput form, InterventionField field, int most)
    {
        // thousands are parted by a point, in English by a comma, or by a space; elsewhere a point is no part of a whole number
        var groups = form.Text(field.Key()).Split(IsEnglish ? ',' : '.', ' ', '\u00A0');
        var text = groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3)) ? string.Concat(groups) : "?";
        if (text.Length == 0)
            return "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return FieldText.Of((int?)number);
        form.Wrong(field.Key(), T($"Skriv et helt tal fra 0 til {Format.Number(most)}, eller lad feltet stå tomt.", $"Write a whole number from 0 to {Format.Number(most)}, or leave it empty."));
        return "";
    }

    private static string Date(FormInput form, InterventionField field, DateOnly today)
    {
        if (form.Text(field.Key()).Length == 0)
            return "";
        return FieldText.Of(form.Date(field.Key(), today.AddYears(-5), today.AddYears(10), T("Skriv en dato, for eksempel 14.1.2027, eller lad feltet stå tomt.", "Write a date, such as 14/1/2027, or leave it empty.")));
    }

    private static string Rhythm(FormInput form)
    {
        var text = form.Text(InterventionField.ReviewEveryWeeks.Key());
        if (text.Length == 0 || Rhythms.Any(weeks => FieldText.Of((int?)weeks) == text))
            return text;
        form.Wrong(InterventionField.ReviewEveryWeeks.Key(), T("Vælg et af svarene.", "Choose one of the answers."));
        return "";
    }

    private static string Forum(FormInput form, IEnumerable<Guid> forums)
    {
        var id = form.Id(InterventionField.ForumGroup.Key());
        if (form.Text(InterventionField.ForumGroup.Key()).Length > 0 && (id is null || !forums.Contains(id.Value)))
            form.Wrong(InterventionField.ForumGroup.Key(), T("Vælg en gruppe fra listen, eller lad det stå åbent.", "Choose a group from the list, or leave it open."));
        return FieldText.Of(id);
    }
}
