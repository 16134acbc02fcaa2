using Arena.Platform;
using Arena.ActionPlans.ReadInterventionLog;
using Arena.Platform.Access;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.DocumentPlan;

/// <summary>A unit's whole plan on paper: what is open, and what has ended since an APV was last due.</summary>
public sealed record PlanDocument(Here Unit, string Municipality, DateOnly Today, IReadOnlyList<PlanSheet> Sheets)
{
    public string Title => T($"Handlingsplan, {Unit.Name}", $"Action plan, {Unit.Name}");
    public string Printed => T($"Udskrevet {Format.Date(Today)} fra Arena, {Municipality}", $"Printed {Format.Date(Today)} from Arena, {Municipality}");

    public string Sum
    {
        get
        {
            var ideas = Of(Stage.Idea);
            int Of(params Stage[] stages) => Sheets.Count(sheet => stages.Contains(sheet.One.Stage));
            return T($"{Of(Stage.Running)} i gang, {Of(Stage.Decided)} besluttet, {ideas} {(ideas == 1 ? "idé" : "idéer")}, {Of(Stage.Done, Stage.Stopped)} afsluttet de sidste tre år.",
                $"{Of(Stage.Running)} running, {Of(Stage.Decided)} decided, {ideas} {(ideas == 1 ? "idea" : "ideas")}, {Of(Stage.Done, Stage.Stopped)} ended in the last three years.");
        }
    }
}

/// <summary>One intervention with all that belongs to it, in words.</summary>
/// <param name="Log">The oldest first.</param>
public sealed record PlanSheet(Intervention One, string Owner, string? Forum, string? Source, IReadOnlyList<string> Helpers, string? EndReason, IReadOnlyList<StepLine> Steps, IReadOnlyList<ReviewLine> Reviews, IReadOnlyList<LogLine> Log)
{
    public string OwnerText => $"{Owner} ({One.OwnerState.Name().ToLower(System.Globalization.CultureInfo.CurrentUICulture)})";
    public string Dates => string.Join(" – ", new[] { One.Start is { } start ? Format.Date(start) : null, One.Due is { } due ? Format.Date(due) : null }.OfType<string>());

    public string? StageText => One.IsOpen ? One.Stage.Name() : T($"{One.Stage.Name()} {Format.Date(LocalTime.Day(One.StageSince))}. {EndReason}", $"{One.Stage.Name()} on {Format.Date(LocalTime.Day(One.StageSince))}. {EndReason}");

    // employed people are whom it is for unless told otherwise
    private string? ForWhom => One is { Groups: AudienceGroups.Employed, ForShortEducation: false } ? One.Audience ?? T("Alle", "Everybody")
        : SheetText.Join(One.Audience ?? T("Alle", "Everybody"), One.Groups == AudienceGroups.Employed ? null : FieldWords.Groups(One.Groups), One.ForShortEducation ? InterventionField.ForShortEducation.Label() : null);

    /// <summary>What each decision says; null where nothing does.</summary>
    public IReadOnlyList<(string Label, string? Value)> Facts =>
    [
        (T("Hvor langt", "How far"), StageText),
        (InterventionField.What.Label(), One.What), (InterventionField.Logic.Label(), One.Logic),
        (T("Hvem står for det", "Who owns it"), OwnerText), (T("Hjælpere", "Helpers"), string.Join(", ", Helpers)),
        (T("Hvornår", "When"), Dates), (InterventionField.Theme.Label(), One.Theme == Theme.Own ? One.OwnTheme : One.Theme?.Name()), (InterventionField.Approach.Label(), One.Approach?.Name()),
        (T("For hvem", "For whom"), ForWhom), (T("Arbejdspladsen som arena", "The workplace as arena"), One.SettingsModel?.Name()), (T("Kommer fra", "Comes from"), Source),
        (Decision.Gains.Name(), SheetText.Join(One.Measure, One.Baseline is { } baseline ? $"{InterventionField.Baseline.Label()}: {baseline}" : null, One.Target is { } target ? $"{InterventionField.Target.Label()}: {target}" : null, One.TargetDate is { } by ? $"{InterventionField.TargetDate.Label()}: {Format.Date(by)}" : null)),
        (Decision.Resources.Name(), SheetText.Join(One.Hours is { } hours ? T($"{Format.Number(hours)} timer", $"{Format.Number(hours)} hours") : null, One.Money is { } money ? T($"{Format.Number(money)} kr.", $"DKK {Format.Number(money)}") : null, One.Place,
            One.NothingExtra ? InterventionField.NothingExtra.Label() : null)),
        (Decision.Anchoring.Name(), SheetText.Join(Forum, One.ForumText)),
        (Decision.Evaluation.Name(), SheetText.Join(One.Evaluation?.Name(), One.ComingReviews() is { Count: > 0 } coming ? T($"Opfølgning: {string.Join(", ", coming.Select(Format.Date))}", $"Follow-up: {string.Join(", ", coming.Select(Format.Date))}") : null)),
        (T("Mangler beslutning", "Missing decision"), One.IsOpen ? string.Join(", ", One.OpenDecisions().Select(decision => decision.Name())) : null),
    ];
}

/// <summary>A step: what, who, by when, and whether it is taken.</summary>
public sealed record StepLine(string Text, string Who, DateOnly? Due, string State);

/// <summary>A follow-up: did it happen, did it help.</summary>
public sealed record ReviewLine(DateOnly Day, string Who, string Happened, string Helped, int? Rating, string? Note, string Next);

internal static class SheetText
{
    public static string? Join(params string?[] parts) => string.Join(". ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.TrimEnd('.'))) is { Length: > 0 } text ? text + "." : null;

    public static string Moment(DateTimeOffset at)
    {
        var local = Platform.LocalTime.In(at);
        return $"{Format.NumericDate(DateOnly.FromDateTime(local))} {Format.Time(TimeOnly.FromDateTime(local))}";
    }
}
