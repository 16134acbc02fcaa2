using Arena.Organisation;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>An intervention, and the person for whom something in it waits.</summary>
internal readonly record struct PlanThing(Guid Person, Guid Id, Guid Unit, string Goal)
{
    /// <summary>It waits for her only because nobody has said yes to it.</summary>
    public bool IsUnowned { get; init; }
}

/// <summary>What waits in a plan, in words. Nobody else is named. Null where the unit is gone.</summary>
internal sealed class PlanItemWords(DateOnly today, Func<Guid, UnitNode?> unitOf)
{
    public FrontPageItem? Asked(PlanThing plan) => Item(plan, WaitingKind.Question, "how-to-reg", null,
        () => T($"Vil du stå for »{plan.Goal}«?", $"Will you own “{plan.Goal}”?"),
        unit => T($"{unit}. Du må gerne sige nej.", $"{unit}. You may say no."), PlanLinks.Intervention);

    public FrontPageItem? ToReview(PlanThing plan, DateOnly on) => Item(plan, KindOf(on), "list-check", on,
        () => T($"Følg op på »{plan.Goal}«", $"Follow up on “{plan.Goal}”"),
        _ => T($"Skete det, og hjalp det? Aftalt til {On(on)}.", $"Did it happen, and did it help? Agreed for {On(on)}.") + Nobody(plan), PlanLinks.Review);

    public FrontPageItem? ToFinish(PlanThing plan, DateOnly on) => Item(plan, KindOf(on), "flag", on,
        () => on < today ? T($"»{plan.Goal}« skulle være slut", $"“{plan.Goal}” should have ended") : T($"»{plan.Goal}« slutter snart", $"“{plan.Goal}” ends soon"),
        unit => T($"{unit}, {On(on)}. Slut den af, eller vælg en ny dato.", $"{unit}, {On(on)}. Finish it, or choose a new date.") + Nobody(plan), PlanLinks.Intervention);

    public FrontPageItem? Step(PlanThing plan, string text, DateOnly on) => Item(plan, KindOf(on), "checklist", on, () => text,
        _ => plan.IsUnowned ? T($"Et skridt i »{plan.Goal}«, som ingen står for. {Format.Capital(On(on))}.", $"A step in “{plan.Goal}” that nobody owns. {Format.Capital(On(on))}.")
            : on < today ? T($"Dit skridt i »{plan.Goal}«. Aftalt til {On(on)}.", $"Your step in “{plan.Goal}”. Agreed for {On(on)}.")
            : T($"Dit skridt i »{plan.Goal}«. Senest {On(on)}.", $"Your step in “{plan.Goal}”. By {On(on)}."), PlanLinks.Intervention);

    /// <summary>On the plan she can say that she has read it.</summary>
    public FrontPageItem? PassedOn(PlanThing plan, PassedOnBecause because) => Item(plan, WaitingKind.Told, "forward", null,
        () => T($"»{plan.Goal}« er gået videre til dig", $"“{plan.Goal}” has passed on to you"),
        unit => because == PassedOnBecause.UnitClosed ? T($"Enheden er lukket. Nu ligger den i planen for {unit}.", $"The unit is closed. It is now in the plan of {unit}.")
            : T($"{unit}. Den, der havde noget i den, er ikke med mere.", $"{unit}. Whoever had something in it is no longer part of it."), (code, _) => PlanLinks.Plan(code));

    public FrontPageItem? Unanswered(PlanThing plan, DateOnly? proposed) => Item(plan, WaitingKind.Question, "how-to-reg", proposed,
        () => proposed is null ? T($"Ingen står for »{plan.Goal}« endnu", $"Nobody owns “{plan.Goal}” yet") : T($"En anden dato for »{plan.Goal}«?", $"Another date for “{plan.Goal}”?"),
        unit => proposed is { } date ? T($"{unit}. Der er foreslået {On(date)}.", $"{unit}. {On(date)} is proposed.")
            : T($"{unit}. Den, der blev spurgt, sagde nej. Spørg en anden.", $"{unit}. Whoever was asked said no. Ask somebody else."), PlanLinks.Intervention);

    public FrontPageItem? StopProposed(PlanThing plan) => Item(plan, WaitingKind.Question, "flag", null,
        () => T($"Skal »{plan.Goal}« stoppe?", $"Is “{plan.Goal}” to stop?"),
        unit => T($"{unit}. Det er foreslået ved en opfølgning.", $"{unit}. It was proposed at a follow-up."), PlanLinks.Intervention);

    public FrontPageItem? Asleep(Guid manager, Guid unit) => unitOf(unit) is not { } place ? null : new(manager, WaitingKind.Late, "hourglass",
        () => T($"Handlingsplanen i {place.Name} har ligget stille i {PlanItems.DaysAsleep} dage", $"The action plan of {place.Name} has not been touched for {PlanItems.DaysAsleep} days"),
        () => T("Brug ti minutter på den: hvad lever, og hvad kan lukkes?", "Give it ten minutes: what is alive, and what can be closed?"), PlanLinks.Plan(place.Code));

    private FrontPageItem? Item(PlanThing plan, WaitingKind kind, string icon, DateOnly? due, Func<string> heading, Func<string, string> text, Func<string, Guid, string> link) =>
        unitOf(plan.Unit) is { } unit ? new(plan.Person, kind, icon, heading, () => text(unit.Name), link(unit.Code, plan.Id), due) : null;

    private WaitingKind KindOf(DateOnly on) => on < today ? WaitingKind.Late : WaitingKind.Soon;

    private static string Nobody(PlanThing plan) => plan.IsUnowned ? T(" Ingen har sagt ja til den endnu.", " Nobody has said yes to it yet.") : "";

    // "fredag" within the week, else the date
    private string On(DateOnly date) => (date.DayNumber - today.DayNumber) switch
    {
        0 => T("i dag", "today"),
        1 => T("i morgen", "tomorrow"),
        > 1 and < PlanItems.DaysBefore => Format.Weekday(date),
        _ => Format.DayAndMonth(date),
    };
}

internal static class SeenItems
{
    public static void AddIfSeen(this List<FrontPageItem> items, FrontPageItem? item)
    {
        if (item is not null)
            items.Add(item);
    }
}
