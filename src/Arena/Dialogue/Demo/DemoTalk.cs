namespace Arena.Dialogue.Demo;

/// <summary>What is said in the demo's meetings beside the cards.</summary>
internal static class DemoTalk
{
    public static readonly IReadOnlyList<string> FirstPurposes =
    [
        "Vi vil finde det, der slider mest, og aftale to ting, vi gør noget ved.",
        "Vi vil høre, hvordan hverdagen ser ud fra alle vagter, og vælge det, der gør størst forskel.",
        "Vi vil gøre den årlige drøftelse til noget, alle er med i.",
    ];

    public static readonly IReadOnlyList<string> ThenPurposes =
    [
        "Det er et år siden sidst. Hvad hjalp, hvad gjorde ikke, og hvad tager vi fat på nu?",
        "Vi vurderer de samme kort som sidste år og ser, om der er sket noget.",
        "Sidste års aftaler skal på bordet. Så vælger vi de næste.",
    ];

    public const string RunningPurpose = "Vi er blevet færre på gulvet. Hvad skal vi passe på, og hvad kan vi gøre lettere?";
    public const string PreparedPurpose = "Før vi lægger planen for næste år: Hvad skal der til, for at arbejdet kan holdes ud, også med få på vagt?";

    public static readonly IReadOnlyDictionary<DialogueArea, string[]> Done = new Dictionary<DialogueArea, string[]>
    {
        [DialogueArea.Development] = ["Vi har haft to kurser i forflytning og en temadag.", "Sparring er kommet i gang i to grupper.", "De nye har fået en mappe og en at gå til."],
        [DialogueArea.Inclusion] = ["Vi har haft elever hele året og en i praktik.", "Vi har talt om, hvem der ikke søger hos os.", "En af vores opgaver er delt op, så den kan læres på en uge."],
        [DialogueArea.Retention] = ["Træning i arbejdstiden, og den holder.", "Vi har strøget to skemaer.", "Vagtplanen kommer fire uger før."],
    };

    public static readonly IReadOnlyList<string> Hindrances =
    [
        "Vi fik ikke fortalt det til dem, der var på arbejde.",
        "Der var to vagtplaner, og ingen ejede opgaven.",
        "Ferien kom imellem, og så begyndte vi forfra.",
        "Lederen skiftede, og aftalen fulgte ikke med.",
    ];

    public static readonly IReadOnlyList<string> LeaderNotes =
    [
        "Bordene var enige om mere, end vi havde troet. De var uenige om vagtplanen.",
        "Ønske fra flere borde: at udvalget tager lokalerne op.",
        "Aftenvagterne skal have det fortalt på deres eget møde.",
    ];

    /// <summary>A row that nobody takes on: it stays in the record.</summary>
    public const string LeftOpen = "Udvalget tager lokalerne op, før der lægges budget.";

    public const string ReportBack = "Lederen og referenten fortæller om det på personalemødet, og det hænger på tavlen samme dag.";

    public static readonly IReadOnlyList<string> Places = ["Mødelokalet på 1. sal", "Fællesrummet", "Kantinen", "Salen"];
}
