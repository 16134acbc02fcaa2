using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What agreements, their parts and fields are called for a reader.</summary>
internal static class AgreementWords
{
    public static string Address(this AgreementPart part) => part switch
    {
        AgreementPart.Conditions => "betingelser",
        AgreementPart.Duties => "ledelse",
        AgreementPart.Decisions => "beslutninger",
        AgreementPart.Cooperation => "samarbejde",
        AgreementPart.Goals => "maal",
        AgreementPart.Knowledge => "viden",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };

    public static string Name(this AgreementKind kind, int year) => kind == AgreementKind.Start
        ? T("Jeres start", "Your start") : T($"Arbejdsmiljødrøftelse {year}", $"Work-environment discussion {year}");

    public static string Name(this AgreementPart part) => part switch
    {
        AgreementPart.Conditions => T("Tre ting, der får det til at lykkes", "Three things that make it succeed"),
        AgreementPart.Duties => T("Det lover ledelsen", "What management promises"),
        AgreementPart.Decisions => T("Fem beslutninger, I tager sammen", "Five decisions that you make together"),
        AgreementPart.Cooperation => T("Samarbejdet", "The cooperation"),
        AgreementPart.Goals => T("Målene", "The goals"),
        AgreementPart.Knowledge => T("Viden og kompetencer", "Knowledge and skills"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };

    public static string Lead(this AgreementPart part) => part switch
    {
        AgreementPart.Conditions => T("En linje til hver er nok.", "One line for each is enough."),
        AgreementPart.Duties => T("Sæt kryds ved det, I kan regne med.", "Tick what you can count on."),
        AgreementPart.Decisions => T("Skriv det, I er enige om nu. I kan altid gøre det bedre senere.", "Write what you agree on now. You can always improve it later."),
        AgreementPart.Cooperation => T("Hvad I vil arbejde med, og hvordan I gør det sammen.", "What you will work with, and how you do it together."),
        AgreementPart.Goals => T("Først et blik tilbage, så et frem.", "First a look back, then one ahead."),
        AgreementPart.Knowledge => T("Det, I skal kunne for at nå målene.", "What you need to know to reach the goals."),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };

    public static string Key(this AgreementField field) => field switch
    {
        AgreementField.Responsibility => "ansvar",
        AgreementField.Together => "sammen",
        AgreementField.Focus => "fokus",
        AgreementField.Lead => "forrest",
        AgreementField.Means => "midler",
        AgreementField.Room => "rammer",
        AgreementField.Training => "laering",
        AgreementField.TakePart => "med",
        AgreementField.Gains => "gevinster",
        AgreementField.What => "hvad",
        AgreementField.Resources => "ressourcer",
        AgreementField.Anchoring => "forankring",
        AgreementField.Evaluation => "evaluering",
        AgreementField.HeldOn => "dag",
        AgreementField.Participants => "deltagere",
        AgreementField.Content => "indhold",
        AgreementField.Ways => "former",
        AgreementField.LastGoals => "sidste",
        AgreementField.NextGoals => "naeste",
        AgreementField.CompetencePlan => "kompetenceplan",
        AgreementField.KnowledgeNeeded => "sagkundskab",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    public static string Label(this AgreementField field) => field switch
    {
        AgreementField.Responsibility => T("Hvordan tager ledelsen ansvar?", "How does management take responsibility?"),
        AgreementField.Together => T("Hvordan er ledelse og medarbejdere sammen om det?", "How do management and staff share it?"),
        AgreementField.Focus => T("Hvor taler I om det, året rundt?", "Where do you talk about it, all year round?"),
        AgreementField.Lead => T("Ledelsen går selv forrest", "Management goes first"),
        AgreementField.Means => T("Ledelsen sætter tid, folk og penge af", "Management sets aside time, people and money"),
        AgreementField.Room => T("Ledelsen sørger for, at det kan lade sig gøre på en almindelig dag", "Management sees to it that it can be done on an ordinary day"),
        AgreementField.Training => T("Ledelsen sørger for, at alle kan lære det, der skal til", "Management sees to it that all can learn what it takes"),
        AgreementField.TakePart => T("Ledelsen er selv med, når det bliver gjort, og når det skal blive ved", "Management takes part when it is done, and when it is to last"),
        AgreementField.Gains => T("Hvad vil I gerne have ud af det?", "What do you want to gain?"),
        AgreementField.What => T("Hvad gør I, som passer til jer?", "What will you do that fits you?"),
        AgreementField.Resources => T("Hvad har I at gøre godt med?", "What do you have to do it with?"),
        AgreementField.Anchoring => T("Hvordan bliver det ved, når det ikke er nyt længere?", "How does it go on when it is no longer new?"),
        AgreementField.Evaluation => T("Hvordan finder I ud af, om det hjælper?", "How will you find out whether it helps?"),
        AgreementField.HeldOn => T("Hvilken dag holdt I drøftelsen?", "On which day did you hold the discussion?"),
        AgreementField.Participants => T("Hvem var med?", "Who took part?"),
        AgreementField.Content => T("Hvad vil I arbejde med i arbejdsmiljøet det næste år?", "What will you work with in the work environment over the next year?"),
        AgreementField.Ways => T("Hvordan samarbejder I om det?", "How do you cooperate on it?"),
        AgreementField.LastGoals => T("Nåede I det, I satte jer for sidste år?", "Did you reach what you set out to do last year?"),
        AgreementField.NextGoals => T("Hvad er jeres mål for det næste år?", "What are your goals for the next year?"),
        AgreementField.CompetencePlan => T("Hvad skal arbejdsmiljøgruppen lære det næste år?", "What should the work-environment group learn over the next year?"),
        AgreementField.KnowledgeNeeded => T("Har I den viden om arbejdsmiljø, I har brug for?", "Do you have the knowledge of the work environment that you need?"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field."),
    };

    public static string? Hint(this AgreementField field) => field switch
    {
        AgreementField.Responsibility => T("For eksempel: Lederen følger op hver måned, og der er to timer om ugen til det.", "For example: the manager follows up every month, and there are two hours a week for it."),
        AgreementField.Together => T("Om at vælge, at gøre det og at holde fast.", "In choosing, in doing it, and in keeping it up."),
        AgreementField.Focus => T("Peg på møder, I holder i forvejen: personalemødet, MED, når I taler om budget, drift eller kvalitet.", "Point to meetings that you hold anyway: the staff meeting, MED, when you talk about budget, operations or quality."),
        AgreementField.Resources => T("Tid, kunnen, penge og plads.", "Time, skills, money and room."),
        AgreementField.Anchoring => T("Også hvis den, der brænder for det, får nyt job.", "Even if the person who drives it gets another job."),
        AgreementField.Evaluation => T("Et spørgeskema, tal eller en snak. Det vigtige er, at I gør det jævnligt.", "A questionnaire, figures or a talk. What matters is that you do it regularly."),
        AgreementField.HeldOn => T("Dag, måned og år.", "Day, month and year."),
        AgreementField.Ways => T("Hvem mødes, hvor tit, og hvordan hører de andre om det?", "Who meets, how often, and how do the others hear of it?"),
        AgreementField.CompetencePlan => T("Kompetenceplanen: hvad, hvem og hvornår.", "The competence plan: what, who and when."),
        AgreementField.KnowledgeNeeded => T("Hvis ikke: hvor får I den?", "If not: where will you get it?"),
        _ => null,
    };

    public static string Name(this AgreementSide side) => side == AgreementSide.Management ? T("Ledelsen", "Management") : T("Medarbejderne", "The staff");
}
