using Arena.Platform;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ChooseWayBack;

/// <summary>What was chosen, and when.</summary>
/// <param name="PlanHref">The intervention that it has become in the unit's plan; null where it has not.</param>
public sealed record ChosenWay(WayBackKind Kind, IsoWeek Week, bool IsAnswered, string? PlanHref);

/// <summary>The offer of a way back: why, what has helped others, and what was chosen.</summary>
public sealed record WayBackCard(string Why, IReadOnlyList<WayBackOption> Options, ChosenWay? Chosen, ContactPerson? Contact, bool MayChoose, bool MayPlan, string Address);

/// <summary>One way back as it is offered: drawn from what has helped in a real place.</summary>
public sealed record WayBackOption(WayBackKind Kind, string Heading, string Text, string Button)
{
    internal static WayBackOption Of(WayBackKind kind, ContactPerson? contact) => kind switch
    {
        WayBackKind.ConsultantLeads => new(kind,
            T($"Lad {contact?.FirstName ?? "jeres kontaktperson"} føre an i en periode", $"Let {contact?.FirstName ?? "your contact person"} lead for a while"),
            T("Jeres kontaktperson kommer udefra og står for et pas, for eksempel en gang om måneden. Godt, når de faste kræfter mangler luft.",
              "Your contact person comes from outside and runs a session, for instance once a month. Good when those who carry it need a break."),
            T($"Spørg {contact?.FirstName ?? "kontaktpersonen"}", $"Ask {contact?.FirstName ?? "the contact person"}")),
        WayBackKind.ThemeDay => new(kind, T("Hold en temadag om smerter", "Hold a theme day on pain"),
            T("Brug en eftermiddag på at tale om kroppen på arbejdet, og læg passene, hvor de passer bedre.",
              "Spend an afternoon talking about the body at work, and move the sessions to where they fit better."), T("Vælg temadag", "Choose theme day")),
        WayBackKind.TrainingEvent => new(kind, T("Begynd igen med et event", "Begin again with an event"),
            T("Ét pas for alle på samme tid, som jeres kontaktperson står for. Derefter er det lettere at komme i gang.",
              "One session for everybody at once, run by your contact person. After that it is easier to get going."), T("Vælg event", "Choose event")),
        WayBackKind.QuarterlyMeeting => new(kind, T("Saml tovholderne hver tredje måned", "Gather the coordinators every third month"),
            T("Et fast møde: Hvad går godt, hvad driller, hvad prøver vi?", "A fixed meeting: what goes well, what is difficult, what do we try?"), T("Vælg tovholdermøde", "Choose coordinators' meeting")),
        WayBackKind.InformationMeeting => new(kind, T("Tag det op på et personalemøde", "Take it up at a staff meeting"),
            T("Tal om, hvorfor I træner, hvem der vil føre an, og hvornår på dagen det kan lade sig gøre.",
              "Talk about why you train, who will lead, and when in the day it can be done."), T("Vælg personalemøde", "Choose staff meeting")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such way back."),
    };
}
