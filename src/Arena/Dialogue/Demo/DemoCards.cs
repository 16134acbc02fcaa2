namespace Arena.Dialogue.Demo;

/// <summary>Something that a table of the demo writes to one of a card's four questions.</summary>
internal sealed record DemoNote(int Question, string Text);

/// <param name="Level">About how it is rated where nothing special is the matter.</param>
internal sealed record DemoCard(double Level, params DemoNote[] Notes);

/// <summary>What is said at the cards in the demo. Made up, and about the work: never about how somebody is.</summary>
internal static class DemoCards
{
    public static readonly IReadOnlyDictionary<string, DemoCard> All = new Dictionary<string, DemoCard>
    {
        ["k01"] = new(2.6, new(1, "De nye har en mentor på papiret. Ikke alle har mødt den."), new(4, "Sæt en fast time af de første fire uger.")),
        ["k02"] = new(3.2, new(1, "Vi ved, at lederne er på uddannelse, men ikke hvad de lærer."), new(4, "Fortæl to minutter om det på personalemødet.")),
        ["k03"] = new(3.4, new(2, "Lederne ses hver fjortende dag, og det kan mærkes på vagtplanen."), new(4, "Tag også det op, som aftenvagterne siger.")),
        ["k05"] = new(2.5, new(1, "De faste kender det. Vikarerne har aldrig hørt om det."), new(2, "Når vi når det, går vi klogere derfra."),
            new(3, "Færre gætter sig frem efter et svært besøg."), new(4, "Læg den samme dag hver måned. Så bliver den ikke aflyst.")),
        ["k06"] = new(3.3, new(2, "Kurserne er gode, men vi får ikke fortalt om dem bagefter."), new(4, "Den, der har været af sted, viser én ting på næste møde.")),
        ["k07"] = new(2.8, new(1, "Vi træner. Men vi taler sjældent om, hvad arbejdet kræver."), new(4, "Se på de tunge opgaver først, ikke på den enkelte.")),
        ["k08"] = new(2.2, new(2, "Vi løser det, når det brænder. Ikke før."), new(3, "Vi siger tidligere til, end vi gjorde for et år siden."),
            new(4, "Ti minutter efter vagten, når dagen har været hård.")),
        ["k09"] = new(3.9, new(2, "Vi ved, hvad vi er her for. Det er det, der får os af sted om morgenen."), new(4, "Sig højt, hvad vi lader ligge på en travl dag.")),
        ["k10"] = new(4.1, new(2, "Vi hjælper hinanden uden at spørge først."), new(3, "De nye siger, at de føler sig velkomne."), new(4, "Tag dag og aften med i det samme.")),
        ["k11"] = new(2.4, new(1, "Det står i en mappe, som ingen åbner."), new(2, "Mundtligt går det godt. Skriftligt går det galt."),
            new(4, "Én tavle i stedet for tre steder at kigge.")),
        ["k12"] = new(3.0, new(2, "Vi er blevet bedre til at læse en ansøgning med friske øjne."), new(4, "Skriv i opslaget, hvilket dansk jobbet kræver.")),
        ["k13"] = new(3.3, new(2, "Unge og gamle lærer af hinanden her."), new(4, "Spørg, hvad man vil om fem år. Også dem på 60.")),
        ["k14"] = new(2.9, new(1, "Vi er få mænd. Vi har ikke gjort noget ved det."), new(4, "Lad dem, der er her, være med på billederne i opslaget.")),
        ["k15"] = new(3.8, new(2, "Praktikanterne vil gerne tilbage som ferieafløsere."), new(4, "Få besked om dem i god tid.")),
        ["k16"] = new(3.6, new(2, "Eleverne er med til det hele, også morgenmødet."), new(3, "To af dem er ansat her nu."), new(4, "Giv vejlederen tid på vagtplanen.")),
        ["k17"] = new(2.8, new(1, "Få ved, hvad en jobordning er."), new(4, "Vis os et eksempel fra en anden gruppe.")),
        ["k18"] = new(2.4, new(1, "Vi har ikke haft nogen endnu."), new(4, "Del en opgave op, så den kan tages af en på få timer.")),
        ["k19"] = new(2.9, new(2, "Det går godt, når opgaven er klar den første dag."), new(4, "Lav en liste over opgaver, der kan læres på en uge.")),
        ["k20"] = new(3.1, new(1, "Vi ved, at samtalen findes. Færre ved, hvordan man beder om den."), new(2, "Den er god, når den kommer tidligt."),
            new(4, "Kald den det, den er: en snak om, hvad arbejdet kan gøre.")),
        ["k21"] = new(3.3, new(2, "Latteren på kontoret. Den skal vi passe på."), new(4, "Sig det til den, der gjorde dagen lettere.")),
        ["k22"] = new(2.6, new(2, "Ønskevagterne går til dem, der skriver først."), new(3, "Bytte er blevet lettere, siden alle kan se planen."),
            new(4, "Skriv reglerne op, så de gælder for alle.")),
        ["k23"] = new(2.9, new(1, "Alle kender liften. Ikke alle henter den."), new(2, "På dage med vikarer løfter vi alene."),
            new(3, "Færre tunge løft, efter at vi går to sammen."), new(4, "Flere glidestykker, og de skal ligge i hver lejlighed.")),
        ["k24"] = new(3.6, new(2, "Træningen er den del af ugen, vi nødigst undværer."), new(4, "Hold den også i ferien.")),
        ["k25"] = new(2.8, new(2, "Telefonen ringer, mens vi taler med borgeren."), new(4, "Øv det nye system to og to.")),
        ["k26"] = new(2.9, new(2, "Vi siger det til hinanden. Men ikke til den, det handler om."), new(4, "Aftal, hvordan vi siger fra. Og øv det.")),
        ["k27"] = new(2.8, new(1, "De faste ved, hvad de skal gøre. Afløserne spørger bagefter."), new(4, "Ét kort i lommen med de tre første skridt.")),
        ["k28"] = new(2.1, new(1, "Vi kender ordet. Vi har ikke en fælles plan."), new(2, "Det er de samme opgaver, der bliver skubbet hver dag."),
            new(3, "Det hjalp, da vi strøg to skemaer."), new(4, "Aftal, hvad der kan vente, når vi mangler en."), new(4, "En pause, hvor telefonen ligger hos en anden.")),
        ["k30"] = new(2.4, new(1, "Der er en politik. Vi har ikke læst den."), new(4, "Spørg alle, ikke kun seniorerne, hvad der skal til for at blive.")),
    };
}
