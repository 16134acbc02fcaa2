using Arena.Platform.Web.Charts;
using Arena.Platform.Web.Parts;
using Arena.Training.Participation;
using static Arena.Platform.Web.Language;

namespace Arena.Training.SeeWeek;

/// <summary>How old the week is that somebody looks at.</summary>
public enum WeekAge
{
    Running,

    /// <summary>The last closed week: still what one acts on.</summary>
    Latest,
    Past,
}

/// <summary>The heading of a week: not a figure but the answer, in words that one would say.</summary>
internal static class WeekAnswer
{
    /// <param name="ours">Somebody of the unit reads it: "I er i mål", else "målet er nået".</param>
    /// <param name="again">They have been on target before.</param>
    public static string Of(ShownWeek? shown, Judgement? judgement, WeekAge age, bool ours, bool again) => shown switch
    {
        null => ours ? T("Ingen her er i målgruppen for træning", "Nobody here is in the target group for training") : T("Her vises ingen tal", "No figures are shown here"),
        { Share: null } => T("Ingen var på arbejde i den uge", "Nobody was at work that week"),
        { Count.Reached: 0 } => Nobody(shown, judgement, age, ours),
        { Missing: 0 } => Reached(shown, judgement, age, ours),
        { Missing: { } missing } => Missing(missing, age, ours, again),
        { Share: { } share } when share == ShownShare.OverNinetyPercent => age == WeekAge.Running
            ? T("Over 90 % er med. Målet er nået", "Over 90% have taken part. The goal is reached") : T("Over 90 % var med. Målet er nået", "Over 90% took part. The goal is reached"),
        _ => judgement switch
        {
            Judgement.NotStarted => NotStarted(ours),
            Judgement.Pausing => Pausing,
            _ => age == WeekAge.Running ? T("Under 10 % er med indtil nu", "Under 10% have taken part so far") : T("Under 10 % var med hele vejen", "Under 10% reached 35 minutes"),
        },
    };

    private static string Nobody(ShownWeek shown, Judgement? judgement, WeekAge age, bool ours) => judgement switch
    {
        Judgement.NotStarted => NotStarted(ours),
        Judgement.Pausing => Pausing,
        _ when age == WeekAge.Running => T($"Ingen har nået {TrainingGoal.Minutes} minutter endnu", $"Nobody has reached {TrainingGoal.Minutes} minutes yet"),
        _ => T($"Ingen nåede {TrainingGoal.Minutes} minutter i {Format.Week(shown.Week)}", $"Nobody reached {TrainingGoal.Minutes} minutes in {Format.Week(shown.Week)}"),
    };

    private static string NotStarted(bool ours) => ours
        ? T("Ingen har trænet endnu. Begynd med ét pas", "Nobody has trained yet. Begin with one session") : T("Ingen har trænet her endnu", "Nobody has trained here yet");

    private static string Pausing => T("Træningen holder pause. Ét pas er nok til at begynde igen", "Training is pausing. One session is enough to begin again");

    private static string Reached(ShownWeek shown, Judgement? judgement, WeekAge age, bool ours) => (age, judgement, ours) switch
    {
        (WeekAge.Running, _, true) => T("I er i mål i denne uge", "You are on target this week"),
        (WeekAge.Running, _, false) => T("Målet er nået i denne uge", "The goal is reached this week"),
        (WeekAge.Latest, Judgement.OnTarget, true) => T("I er i mål", "You are on target"),
        (_, Judgement.Fading, true) => T($"I nåede målet i {Format.Week(shown.Week)}. Hold fast", $"You reached the goal in {Format.Week(shown.Week)}. Hold on"),
        (_, _, true) => T($"I nåede målet i {Format.Week(shown.Week)}", $"You reached the goal in {Format.Week(shown.Week)}"),
        _ => T($"Målet blev nået i {Format.Week(shown.Week)}", $"The goal was reached in {Format.Week(shown.Week)}"),
    };

    private static string Missing(int missing, WeekAge age, bool ours, bool again)
    {
        var more = Format.Capital(Format.Words(missing));
        return (age, ours, again) switch
        {
            (WeekAge.Past, _, _) => T($"{more} mere, og målet var nået", $"{more} more, and the goal would have been reached"),
            (_, true, true) => T($"{more} mere, og I er i mål igen", $"{more} more, and you are on target again"),
            (_, true, false) => T($"{more} mere, og I er i mål", $"{more} more, and you are on target"),
            (_, false, true) => T($"{more} mere, og målet er nået igen", $"{more} more, and the goal is reached again"),
            _ => T($"{more} mere, og målet er nået", $"{more} more, and the goal is reached"),
        };
    }
}
