using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation;

/// <summary>What the log's entries say to a reader.</summary>
internal static class AuditWords
{
    /// <summary>What the log can be narrowed to: the beginning of the actions' names.</summary>
    public static readonly IReadOnlyList<AuditTopic> Topics =
    [
        new("import", () => T("Indlæste filer", "Loaded files")),
        new("unit", () => T("Enheder", "Units")),
        new("person", () => T("Personer", "People")),
        new("role", () => T("Roller", "Roles")),
        new("group", () => T("Grupper", "Groups")),
        new("intervention", () => T("Handlingsplaner", "Action plans")),
        new("dialogue", () => T("Dialogmøder", "Dialogue meetings")),
        new("agreement", () => T("Start, tjek og drøftelser", "Start, checks and discussions")),
        new("settings", () => T("Indstillinger", "Settings")),
        new("invitation", () => T("Links og breve", "Links and letters")),
        new("account", () => T("Konti", "Accounts")),
        new("session", () => T("Log ind og pas", "Sign-in and sessions")),
        new("mail", () => T("Mails", "Mails")),
        new("attendance", () => T("Fremmøde", "Attendance")),
        new("list", () => T("Lister med navne", "Lists with names")),
        new("data", () => T("Hentede data", "Downloaded data")),
        new("idea", () => T("Idéer", "Ideas")),
        new("story", () => T("Historier", "Stories")),
        new("retention", () => T("Sletning efter tid", "Deletion after time")),
    ];

    /// <summary>How somebody trained: the log tells it without a place.</summary>
    public static bool IsAboutTraining(string action) => action.StartsWith("attendance.", StringComparison.Ordinal);

    public static string RoleOf(string role) => role switch
    {
        "operator" => T("driften", "operations"),
        "system" => T("Arena selv", "Arena itself"),
        _ when Enum.TryParse<Role>(role, out var known) => RoleTitles.Of(known),
        _ => role,
    };

    /// <summary>Why it was done; a purpose that is no known word is told as it was written.</summary>
    public static string Why(string purpose) => purpose switch
    {
        AuditPurposes.KeepsAttendance => T("Fører fremmøde", "Keeps attendance"),
        _ => purpose,
    };

    public static string Of(string action) => Known(action) ?? Format.Capital(action.Replace('.', ' ').Replace('-', ' '));

    /// <summary>The same, said to the person whom it is about.</summary>
    public static string AboutYou(string action) => action switch
    {
        "attendance.checked-in" => T("Du tjekkede ind", "You checked in"),
        "attendance.reported" => T("Du meldte minutter", "You reported minutes"),
        "attendance.ticked" => T("Du er sat som deltager", "You were ticked as taking part"),
        "attendance.unticked" => T("Du er taget af som deltager", "You were unticked"),
        "list.seen" => T("En liste, hvor du står på, er åbnet", "A list on which you stand was opened"),
        "cycle.added" => T("Noget blev sat på årshjulet", "Something was put on the annual cycle"),
        "cycle.changed" => T("Noget på årshjulet blev rettet", "Something on the annual cycle was changed"),
        "cycle.done" => T("Noget på årshjulet blev skrevet op som sket", "Something on the annual cycle was written down as done"),
        "cycle.passed-on" => T("Noget på årshjulet er gået videre til dig", "Something on the annual cycle passed on to you"),
        "cycle.removed" => T("Noget blev taget af årshjulet", "Something was taken off the annual cycle"),
        "cycle.taken-back" => T("Noget på årshjulet var ikke sket alligevel", "Something on the annual cycle was not done after all"),
        "data.downloaded" => T("Du hentede dine data", "You downloaded your data"),
        "group.joined" => T("Du er kommet med i en gruppe", "You joined a group"),
        "group.left" => T("Du er gået ud af en gruppe", "You left a group"),
        "intervention.asked" or "intervention.proposed" => T("Du er spurgt, om du vil stå for en indsats", "You were asked to own an intervention"),
        "intervention.passed-on" => T("Noget i en handlingsplan er gået videre til dig", "Something in an action plan passed on to you"),
        "mail.sent" => T("Du har fået en mail", "You were sent a mail"),
        "role.given" => T("Du har fået en rolle", "You were given a role"),
        _ => Of(action),
    };

    /// <summary>Null where nothing is said yet: a test sees to it that every recorded action is here.</summary>
    internal static string? Known(string action) => action switch
    {
        "account.closed" => T("En adgang er lukket", "An access was closed"),
        "account.failures-forgotten" => T("En er kommet ind efter forkerte forsøg", "Somebody got in after wrong tries"),
        "account.made" => T("En konto er oprettet", "An account was made"),
        "account.password-changed" => T("En har skiftet adgangskode", "Somebody changed their password"),
        "account.refused" => T("En er ikke lukket ind", "Somebody was not let in"),
        "account.shut" => T("En konto er lukket et kvarter efter ti forkerte forsøg", "An account was shut for a quarter of an hour after ten wrong tries"),
        "attendance.checked-in" => T("En har tjekket ind", "Somebody checked in"),
        "attendance.reported" => T("En har meldt minutter", "Somebody reported minutes"),
        "attendance.ticked" => T("En er sat som deltager", "Somebody was ticked as taking part"),
        "attendance.unticked" => T("En er taget af som deltager", "Somebody was unticked"),
        "audit.dropped" => T("Gamle linjer i loggen er slettet", "Old entries of the log were removed"),
        "block.changed" => T("Et pas i planen er ændret", "A block of the plan was changed"),
        "block.ended" => T("Et pas er taget ud af planen", "A block was taken out of the plan"),
        "block.planned" => T("Et pas er sat i planen", "A block was put into the plan"),
        "block.removed" => T("Et pas, der aldrig er holdt, er fjernet fra planen", "A block that was never held was removed from the plan"),
        "contact.noted" => T("Konsulenten har noteret en samtale", "The consultant noted a talk"),
        "cookie-key.added" => T("En ny nøgle til log ind", "A new key for sign-in"),
        "coordinator.named" => T("En er udpeget som træningstovholder", "Somebody was named training coordinator"),
        "coordinator.stopped" => T("En er holdt op som træningstovholder", "Somebody stopped as training coordinator"),
        "counts.rebuilt" => T("Ugernes tal er talt om", "The weeks' figures were counted anew"),
        "cycle.added" => T("Noget er sat på et årshjul", "Something was put on an annual cycle"),
        "cycle.changed" => T("Noget på et årshjul er rettet", "Something on an annual cycle was changed"),
        "cycle.done" => T("Noget på et årshjul er skrevet op som sket", "Something on an annual cycle was written down as done"),
        "cycle.notice-seen" => T("En har set, hvad der er gået videre til hende på et årshjul", "Somebody saw what has passed on to her on an annual cycle"),
        "cycle.passed-on" => T("Noget på et årshjul er gået videre til lederen", "Something on an annual cycle passed on to the manager"),
        "cycle.removed" => T("Noget er taget af et årshjul", "Something was taken off an annual cycle"),
        "cycle.taken-back" => T("Noget på et årshjul var ikke sket alligevel", "Something on an annual cycle was not done after all"),
        "data.downloaded" => T("En har hentet sine egne data", "Somebody downloaded their own data"),
        "demo.loaded" => T("Demokommunen er indlæst", "The demo municipality was loaded"),
        "device.tied" => T("En telefon er knyttet til en person", "A phone was tied to a person"),
        "device.untied" => T("En telefon er ikke længere knyttet", "A phone is no longer tied"),
        "dialogue.agreed" => T("Noget er aftalt før et dialogmøde", "Something was agreed before a dialogue meeting"),
        "dialogue.cancelled" => T("Et dialogmøde er aflyst", "A dialogue meeting was called off"),
        "dialogue.card-added" => T("Et eget kort er lagt til et dialogmøde", "A card of their own was added to a dialogue meeting"),
        "dialogue.card-removed" => T("Et eget kort er fjernet fra et dialogmøde", "A card of their own was removed from a dialogue meeting"),
        "dialogue.deck-arranged" => T("Kortene til et dialogmøde er valgt", "The cards of a dialogue meeting were chosen"),
        "dialogue.ended" => T("Et dialogmøde er afsluttet", "A dialogue meeting was ended"),
        "dialogue.goal-placed" => T("Det er skrevet ned, hvor et af de ni mål ligger", "Where one of the nine goals lies was written down"),
        "dialogue.invited" => T("Indbydelser til et dialogmøde er sendt", "Invitations to a dialogue meeting were sent"),
        "dialogue.photo-kept" => T("Et foto af tavlen er lagt til et dialogmøde", "A photo of the board was put to a dialogue meeting"),
        "dialogue.prepared" => T("Et dialogmøde er oprettet", "A dialogue meeting was set up"),
        "dialogue.published" => T("Et halvårs vurderinger fra dialogmøderne er offentliggjort", "A half-year's ratings of the dialogue meetings were published"),
        "dialogue.asked-again" => T("En opfølgning beder om, at et dialogmødes kort vurderes igen", "A follow-up asks for a dialogue meeting's cards to be rated again"),
        "dialogue.card-changed" => T("Et eget kort til et dialogmøde er ændret", "A card of their own for a dialogue meeting was changed"),
        "dialogue.rated-again" => T("Et kort tjek af et dialogmødes kort er begyndt", "A short check of a dialogue meeting's cards began"),
        "dialogue.told" => T("De andre har hørt, hvad der kom ud af et dialogmøde", "The others have heard what came of a dialogue meeting"),
        "dialogue.seated" => T("Bordene til et dialogmøde er dækket", "The tables of a dialogue meeting were set"),
        "dialogue.started" => T("Et dialogmøde er begyndt", "A dialogue meeting began"),
        "dialogue.titles-released" => T("Titler på egne dialogkort er givet videre", "Titles of own dialogue cards were released"),
        "dialogue.went-on" => T("Der er skrevet i et dialogmøde", "Something was written in a dialogue meeting"),
        "figures.exported" => T("Tal er hentet til et regneark", "Figures were fetched for a spreadsheet"),
        "group.added" => T("En gruppe er oprettet", "A group was set up"),
        "group.closed" => T("En gruppe er lukket", "A group was closed"),
        "group.joined" => T("En er kommet med i en gruppe", "Somebody joined a group"),
        "group.left" => T("En er gået ud af en gruppe", "Somebody left a group"),
        "agreement.checked" => T("En plan er set efter", "A plan was checked"),
        "agreement.placed" => T("En arbejdsplads har valgt sit trin", "A workplace chose its step"),
        "agreement.signed" => T("En har skrevet under på en start eller en drøftelse", "Somebody signed a start form or a discussion"),
        "agreement.written" => T("Der er skrevet i en start eller en drøftelse", "A start form or a discussion was written in"),
        "idea.added" => T("En idé er lagt i kataloget", "An idea was put into the catalogue"),
        "idea.changed" => T("En idé i kataloget er ændret", "An idea of the catalogue was changed"),
        "idea.hidden" => T("En idé er taget ud af kataloget", "An idea was taken out of the catalogue"),
        "idea.shown" => T("En idé er vist igen i kataloget", "An idea is shown in the catalogue again"),
        "import.written" => T("Filer er indlæst", "Files were loaded"),
        "intervention.answered" => T("En har svaret på, om hun vil stå for en indsats", "Somebody answered whether to own an intervention"),
        "intervention.asked" => T("En er spurgt, om hun vil stå for en indsats", "Somebody was asked to own an intervention"),
        "intervention.begun" => T("En indsats er sat i gang", "An intervention was started"),
        "intervention.changed" => T("En indsats er rettet", "An intervention was changed"),
        "intervention.decided" => T("En indsats er besluttet", "An intervention was decided"),
        "intervention.finished" => T("En indsats er afsluttet", "An intervention was finished"),
        "intervention.helper-added" => T("En hjælper med en indsats", "Somebody helps with an intervention"),
        "intervention.helper-left" => T("En hjælper ikke længere med en indsats", "Somebody no longer helps with an intervention"),
        "intervention.notice-seen" => T("En har set, hvad der er gået videre til hende", "Somebody saw what has passed on to her"),
        "intervention.passed-on" => T("Noget i en handlingsplan er gået videre til lederen", "Something in an action plan passed on to the manager"),
        "intervention.proposed" => T("En idé er skrevet i en handlingsplan", "An idea was written into an action plan"),
        "intervention.reviewed" => T("En indsats er fulgt op", "An intervention was reviewed"),
        "intervention.step-added" => T("En indsats har fået et skridt", "A step was added to an intervention"),
        "intervention.step-changed" => T("Et skridt i en indsats er ændret", "A step of an intervention was changed"),
        "intervention.stopped" => T("En indsats er stoppet", "An intervention was stopped"),
        "invitation.letter-made" => T("Et brev med kode er lavet", "A letter with a code was made"),
        "invitation.link-made" => T("Et link er lavet", "A link was made"),
        "invitation.used" => T("Et link eller brev er brugt", "A link or letter was used"),
        "list.seen" => T("En liste med navne er åbnet", "A list with names was opened"),
        "mail.chosen" => T("En har valgt, hvad hun vil have mail om", "Somebody chose what to get mail about"),
        "mail.claimed" => T("Mails er taget frem for at blive sendt", "Mails were taken out to be sent"),
        "mail.delayed" => T("En mail kom ikke af sted og bliver prøvet igen", "A mail did not go and is tried again"),
        "mail.forgotten" => T("Gamle mails er glemt", "Old mails were forgotten"),
        "mail.let-go" => T("Mails er lagt tilbage uden at være sendt", "Mails were put back without being sent"),
        "mail.refused" => T("En mail blev afvist", "A mail was refused"),
        "mail.reminded" => T("Ugens påmindelse er skrevet", "The week's reminder was written"),
        "mail.sent" => T("En mail er sendt", "A mail was sent"),
        "mail.trial-asked" => T("En prøvemail er bestilt", "A trial mail was asked for"),
        "mail.tried-again" => T("En mail bliver prøvet igen", "A mail is tried again"),
        "passkey.added" => T("En adgangsnøgle er tilføjet", "A passkey was added"),
        "passkey.removed" => T("En adgangsnøgle er fjernet", "A passkey was removed"),
        "passkey.renamed" => T("En adgangsnøgle har fået et andet navn", "A passkey was given another name"),
        "passkey.used" => T("En er logget ind med adgangsnøgle", "Somebody signed in by passkey"),
        "person.added" => T("En person er tilføjet", "A person was added"),
        "person.calendar-key-renewed" => T("En kalenderadresse er fornyet", "A calendar address was renewed"),
        "retention.begun" => T("Sletning af gammelt fremmøde og fravær er begyndt", "Deletion of old attendance and absence has begun"),
        "retention.removed" => T("Gammelt fremmøde eller fravær er slettet", "Old attendance or absence was deleted"),
        "role.ended" => T("En rolle har fået en sidste dag", "A role was given a last day"),
        "role.given" => T("En rolle er givet", "A role was given"),
        "session.ended" => T("En er logget af", "Somebody signed out"),
        "session.forgotten" => T("Udløbne log ind er ryddet op", "Ended sign-ins were cleared up"),
        "session.minutes-changed" => T("Et pas har fået andre minutter", "A session was given other minutes"),
        "session.opened" => T("Et pas er åbnet", "A session was opened"),
        "session.started" => T("En er logget ind", "Somebody signed in"),
        "settings.changed" => T("Indstillingerne er ændret", "The settings were changed"),
        "story.changed" => T("En historie er ændret", "A story was changed"),
        "story.shared" => T("En historie er delt", "A story was shared"),
        "story.suggested" => T("En konsulent har foreslået en historie", "A consultant suggested a story"),
        "story.suggestion-declined" => T("Et forslag er takket nej til", "A suggestion was declined"),
        "story.suggestion-taken" => T("Et forslag er taget ind i planen", "A suggestion was taken into the plan"),
        "story.withdrawn" => T("En historie er trukket tilbage", "A story was taken back"),
        "unit.added" => T("En enhed er tilføjet", "A unit was added"),
        "unit.changed" => T("En enhed er rettet", "A unit was changed"),
        "unit.closed" => T("En enhed er lukket", "A unit was closed"),
        "unit.moved" => T("En enhed er flyttet", "A unit was moved"),
        "unit.wall-key-renewed" => T("En enheds kode til væggen er fornyet", "A unit's code for the wall was renewed"),
        "way-back.answered" => T("Konsulenten har svaret på en anmodning", "The consultant answered a request"),
        "way-back.chosen" => T("En vej tilbage er valgt", "A way back was chosen"),
        "week.opened" => T("En ny uge er begyndt", "A new week has begun"),
        _ => null,
    };
}

internal sealed record AuditTopic(string Key, Func<string> Text);
