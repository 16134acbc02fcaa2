using System.Globalization;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What an intervention's fields are called, and what stands in them, for a reader.</summary>
internal static class FieldWords
{
    public static string Name(this InterventionField field) => field switch
    {
        InterventionField.Goal => T("Hvad vil I gerne opnå?", "What do you want to achieve?"),
        InterventionField.Measure => T("Hvad kigger I efter?", "What will you look for?"),
        InterventionField.Baseline => T("Hvordan er det nu?", "How is it now?"),
        InterventionField.Target => T("Hvor vil I gerne hen?", "Where do you want to be?"),
        InterventionField.TargetDate => T("Hvornår?", "By when?"),
        InterventionField.What => T("Hvad gør I?", "What will you do?"),
        InterventionField.Logic => T("Hvorfor tror I, at det hjælper?", "Why do you think that it helps?"),
        InterventionField.Theme => T("Hvad handler det om?", "What is it about?"),
        InterventionField.OwnTheme => T("Skriv emnet", "Write the theme"),
        InterventionField.Approach => T("Hvordan virker det?", "How does it work?"),
        InterventionField.Cause => T("Hvor ligger det, der er svært?", "Where does the difficulty lie?"),
        InterventionField.Lever => T("Hvad skal ændre det?", "What should change it?"),
        InterventionField.Audience => T("Er det for en bestemt gruppe?", "Is it for a certain group?"),
        InterventionField.ForShortEducation => T("Især for dem med kort uddannelse", "Especially for people with a short education"),
        InterventionField.Groups => T("For hvem?", "For whom?"),
        InterventionField.Hours => T("Hvor mange timer i alt?", "How many hours in all?"),
        InterventionField.Money => T("Hvor mange kroner?", "How much money, in kroner?"),
        InterventionField.Place => T("Hvor, og med hvilket udstyr?", "Where, and with which equipment?"),
        InterventionField.NothingExtra => T("Det kræver ikke noget ekstra", "It takes nothing extra"),
        InterventionField.Start => T("Hvornår begynder I?", "When do you begin?"),
        InterventionField.Due => T("Hvornår skal det være færdigt?", "When should it be finished?"),
        InterventionField.ForumGroup => T("Hvilken fast gruppe har det på dagsordenen?", "Which standing group has it on its agenda?"),
        InterventionField.ForumText => T("Eller et andet møde, I holder i forvejen", "Or another meeting that you hold anyway"),
        InterventionField.Evaluation => T("Hvordan finder I ud af, om det hjælper?", "How will you find out whether it helps?"),
        InterventionField.NextReview => T("Hvornår følger I op?", "When do you follow up?"),
        InterventionField.ReviewEveryWeeks => T("Og hvor tit derefter?", "And how often after that?"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>The same in a word or two, beside what stands there.</summary>
    public static string Label(this InterventionField field) => field switch
    {
        InterventionField.Goal => T("Mål", "Goal"),
        InterventionField.Measure => T("Kigger efter", "What you look for"),
        InterventionField.Baseline => T("Nu", "Now"),
        InterventionField.Target => T("Vil hen til", "Where you want to be"),
        InterventionField.TargetDate => T("Senest", "By"),
        InterventionField.What => T("Indsats", "What is done"),
        InterventionField.Logic => T("Derfor hjælper det", "Why it helps"),
        InterventionField.Theme => T("Emne", "Theme"),
        InterventionField.OwnTheme => T("Eget emne", "Own theme"),
        InterventionField.Approach => T("Virker ved", "Works by"),
        InterventionField.Cause => T("Det svære ligger", "The difficulty lies"),
        InterventionField.Lever => T("Det ændres af", "What changes it"),
        InterventionField.Audience => T("For", "For"),
        InterventionField.ForShortEducation => T("Især ved kort uddannelse", "Especially short education"),
        InterventionField.Groups => T("For hvem", "For whom"),
        InterventionField.Hours => T("Timer", "Hours"),
        InterventionField.Money => T("Penge", "Money"),
        InterventionField.Place => T("Sted og udstyr", "Place and equipment"),
        InterventionField.NothingExtra => T("Kræver ikke noget ekstra", "Takes nothing extra"),
        InterventionField.Start => T("Begynder", "Begins"),
        InterventionField.Due => T("Færdig senest", "Finished by"),
        InterventionField.ForumGroup => T("Fast punkt i", "Fixed item in"),
        InterventionField.ForumText => T("Fast punkt på", "Fixed item at"),
        InterventionField.Evaluation => T("Måde", "How"),
        InterventionField.NextReview => T("Næste opfølgning", "Next follow-up"),
        InterventionField.ReviewEveryWeeks => T("Derefter", "After that"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    /// <summary>What stands in the field; null where nothing does.</summary>
    /// <param name="forum">The group's name, which the text holds only as an id.</param>
    public static string? Shown(this InterventionField field, string text, Func<Guid, string?> forum) => (field, text) switch
    {
        (_, "") => null,
        (InterventionField.Theme, _) => FieldText.One<Theme>(text)?.Name(),
        (InterventionField.Approach, _) => FieldText.One<Approach>(text)?.Name(),
        (InterventionField.Cause, _) => FieldText.One<Cause>(text)?.Name(),
        (InterventionField.Lever, _) => FieldText.One<Lever>(text)?.Name(),
        (InterventionField.Evaluation, _) => FieldText.One<EvaluationMeans>(text)?.Name(),
        (InterventionField.Groups, _) => Groups(FieldText.One<AudienceGroups>(text) ?? AudienceGroups.None),
        (InterventionField.ForShortEducation or InterventionField.NothingExtra, _) => T("Ja", "Yes"),
        (InterventionField.ForumGroup, _) => forum(FieldText.Id(text)!.Value),
        (InterventionField.TargetDate or InterventionField.Start or InterventionField.Due or InterventionField.NextReview, _) => Format.Date(FieldText.Date(text)!.Value),
        (InterventionField.Hours, _) => T($"{Number(text)} timer", $"{Number(text)} hours"),
        (InterventionField.Money, _) => T($"{Number(text)} kr.", $"DKK {Number(text)}"),
        (InterventionField.ReviewEveryWeeks, _) => Every(FieldText.Number(text)!.Value),
        _ => text,
    };

    public static string? Groups(AudienceGroups groups)
    {
        var names = ((AudienceGroups[])[AudienceGroups.Employed, AudienceGroups.SickListed, AudienceGroups.Unemployed]).Where(group => groups.HasFlag(group)).Select(group => group.Name()).ToList();
        return names.Count == 0 ? null : string.Join(", ", names.Select((name, at) => at == 0 ? name : name.ToLower(CultureInfo.CurrentUICulture)));
    }

    public static string Every(int weeks) => weeks switch
    {
        4 => T("Hver fjerde uge", "Every fourth week"),
        8 => T("Hver ottende uge", "Every eighth week"),
        13 => T("Hver tredje måned", "Every third month"),
        26 => T("Hvert halve år", "Every half year"),
        _ => T($"Hver {weeks}. uge", $"Every {weeks} weeks"),
    };

    private static string Number(string text) => Format.Number(FieldText.Number(text) ?? 0);
}
