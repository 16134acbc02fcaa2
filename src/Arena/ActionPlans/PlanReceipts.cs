using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What was done just now, by the word that the address carries after a post.</summary>
internal static class PlanReceipts
{
    public const string First = "andet", Unchanged = "uaendret";

    public static string? Of(string? word) => word switch
    {
        "ide" => T("Idéen står i planen nu.", "The idea is in the plan now."),
        "spurgt" => T("Idéen står i planen, og den, du har valgt, er spurgt.", "The idea is in the plan, and the person you chose has been asked."),
        "rettet" => T("Det er gemt.", "It is saved."),
        Unchanged => T("Der var ikke noget at ændre.", "There was nothing to change."),
        "besluttet" => T("Det er besluttet. Nu skal de fem beslutninger på plads.", "It is decided. Now the five decisions have to be made."),
        "igang" => T("Den er i gang nu.", "It is running now."),
        "faerdig" => T("Den er færdig. Godt gået.", "It is done. Well done."),
        "stoppet" => T("Den er stoppet. Det er også en beslutning.", "It is stopped. That is a decision too."),
        "ja" => T("Tak. Du står for den nu.", "Thank you. You own it now."),
        "dato" => T("Dit forslag til en anden dato er sendt videre.", "Your other date has been passed on."),
        "nej" => T("Det er helt i orden. De andre kan se, at der skal findes en ny.", "That is quite all right. The others can see that somebody else must be found."),
        "enig" => T("Datoen er ændret, og indsatsen har en, der står for den.", "The date is changed, and the intervention has its owner."),
        "ejer" => T("Hun eller han er spurgt nu.", "They have been asked now."),
        "hjaelper" => T("Hjælperne er gemt.", "The helpers are saved."),
        "skridt" => T("Skridtet er gemt.", "The step is saved."),
        "fulgtop" => T("Tak. Opfølgningen er gemt.", "Thank you. The follow-up is saved."),
        "kladde" => T("Det er gemt. I kan gå fra det og komme tilbage.", "It is saved. You can leave it and come back."),
        "underskrevet" => T("Du har skrevet under.", "You have signed."),
        "trin" => T("Jeres trin er gemt.", "Your step is saved."),
        "tjek" => T("Jeres svar er gemt.", "Your answers are saved."),
        First => T("En anden har ændret det imens. Sådan ser det ud nu.", "Somebody else changed it meanwhile. This is how it looks now."),
        _ => null,
    };
}
