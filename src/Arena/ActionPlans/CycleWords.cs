using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What the terms of the annual cycle are called.</summary>
internal static class CycleWords
{
    public static string Name(this CycleRing ring) => ring switch
    {
        CycleRing.Own => T("Jeres eget", "Your own"),
        CycleRing.Agreed => T("Aftalt i kommunen", "Agreed in the municipality"),
        CycleRing.Law => T("Kræves af en lov", "Required by law"),
        _ => throw new ArgumentOutOfRangeException(nameof(ring), ring, "No such ring."),
    };

    public static string Name(this CycleState state) => state switch
    {
        CycleState.Done => T("Sket", "Done"),
        CycleState.Coming => T("Kommer", "To come"),
        CycleState.Late => T("Datoen er gået", "Its date has passed"),
        CycleState.LateByRule => T("Over tiden", "Overdue"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    public static string Name(CycleKind kind, string? title) => title ?? CycleRules.Of(kind)?.Name.ToString() ?? T("Noget andet", "Something else");

    /// <summary>How it stands; of what only follows from its rhythm that it comes again.</summary>
    public static string Standing(this CycleDay day) => day.Follows ? T("Kommer igen", "Comes again") : day.State.Name();

    /// <summary>What is to be done: of a kind that recurs its own sentence, else the name.</summary>
    public static string ToDo(this CycleDay day) => CycleRules.Of(day.Kind) is { } text ? text.Renew.ToString() : day.Name;

    /// <summary>"12. mar." or "marts".</summary>
    public static string Short(this CycleDay day) => day.IsWholeMonth ? Month(day.Day) : Format.ShortDate(day.Day);

    /// <summary>"12. marts 2026" or "marts 2026".</summary>
    public static string Long(this CycleDay day) => day.IsWholeMonth ? $"{Month(day.Day)} {day.Day.Year}" : Format.Date(day.Day);

    public static string Month(DateOnly day) => day.ToString("MMMM", IsEnglish ? English : Danish);

    public static string Every(int? months) => months switch
    {
        null => T("Kun denne ene gang", "Only this once"),
        1 => T("Hver måned", "Every month"),
        2 => T("Hver anden måned", "Every second month"),
        3 => T("Hver tredje måned", "Every third month"),
        6 => T("Hvert halve år", "Every half year"),
        12 => T("Hvert år", "Every year"),
        24 => T("Hvert andet år", "Every second year"),
        36 => T("Hvert tredje år", "Every third year"),
        var other => T($"Hver {other}. måned", $"Every {other} months"),
    };

    /// <summary>Why it stands where it stands, below its name.</summary>
    public static string Because(this CycleDay day) => day switch
    {
        { Rule: not null, State: CycleState.Coming } => T($"Senest {day.Long()}", $"On {day.Long()} at the latest"),
        { Note: { } note } => note,
        _ => day.Ring.Name(),
    };

    public static string? Receipt(string? word) => word switch
    {
        "ny" => T("Det ligger på hjulet nu.", "It is on the wheel now."),
        "rettet" => T("Det er gemt.", "It is saved."),
        "sket" => T("Godt. Det er skrevet op, at det er sket.", "Good. It is written down as done."),
        "tilbage" => T("Det er taget tilbage.", "It is taken back."),
        "fjernet" => T("Det er taget af hjulet.", "It is taken off the wheel."),
        "adresse" => T("Der er en ny adresse. Den gamle virker ikke mere.", "There is a new address. The old one no longer works."),
        PlanReceipts.First => PlanReceipts.Of(word),
        _ => null,
    };
}
