using Arena.ActionPlans;

namespace Arena.Dialogue.Demo;

/// <summary>A row of the demo's follow-up sheets, with what it takes to carry it out.</summary>
internal sealed record DemoRow(string Prioritised, string Achieved, string Done, Theme Theme, string Logic, string Measure, string Baseline, string Target, string Review);

/// <summary>What the demo's places agree to do, by the card that it comes from.</summary>
internal static class DemoRows
{
    public static readonly IReadOnlyDictionary<string, DemoRow> All = new Dictionary<string, DemoRow>
    {
        ["k05"] = new("Tid til sparring", "Sparring hver måned, også når der er travlt", "Vi lægger den første tirsdag i måneden. En kollega fra en anden gruppe fører ordet.",
            Theme.Development, "Det, der ligger fast, bliver ikke aflyst.", "Måneder, hvor vi holdt det", "2 af 6", "5 af 6", "Vi har holdt det de fleste gange. Vikarerne er med nu."),
        ["k06"] = new("At bruge det, vi lærer", "Det, en lærer på kursus, ved vi alle", "Den, der har været af sted, viser én ting på det næste personalemøde.",
            Theme.Development, "Vi husker det, vi har set en kollega gøre.", "Kurser, der er fortalt om", "1 af 5", "Alle", "Fem minutter er nok. Det er blevet en vane."),
        ["k07"] = new("Det tunge i ugen", "De tunge opgaver er delt ud over ugen", "Vi skriver de fem tungeste op og fordeler dem, når planen lægges.",
            Theme.PhysicalStrain, "Samme arbejde, men ikke alt sammen på én dag og hos én.", "Dage med mere end to tunge opgaver til én", "9 om måneden", "Højst 2", "Planen ser anderledes ud nu. Mandag er stadig svær."),
        ["k08"] = new("At få det hårde sagt", "Efter en svær vagt taler vi sammen, før vi går hjem", "Ti minutter sammen, når nogen beder om det. Den, der har vagttelefonen, kalder sammen.",
            Theme.Wellbeing, "Det, der er sagt højt, fylder mindre på vejen hjem.", "Svære vagter, hvor vi fik talt sammen", "Hver fjerde", "Tre af fire", "Vi gør det oftere. Om aftenen glipper det."),
        ["k11"] = new("Ét sted at kigge", "Det, man skal vide, står ét sted", "Tavlen ved kaffen er stedet. Mappen og de gule sedler holder vi op med.",
            Theme.Development, "Det er svært at huske tre steder.", "Steder at kigge, før vagten begynder", "3", "1", "Sedlerne er væk. Mappen ryger til sommer."),
        ["k16"] = new("Tid til eleverne", "Vejlederen har tid på planen", "To timer om ugen står på vagtplanen, og de bliver ikke lånt ud.",
            Theme.Inclusion, "En elev, der får svar, bliver.", "Uger, hvor tiden blev holdt", "Halvdelen", "Ni af ti", "Eleverne kan mærke det. Det kan vi også."),
        ["k18"] = new("En opgave, en anden kan tage", "Et job på få timer hos os", "Vi samler opgaver, der kan læres på en uge, og spørger jobcentret.",
            Theme.Inclusion, "Når opgaven er klar, er det lettere at sige ja.", "Samlede opgaver", "0", "6", "Vi har fire. Det tog længere tid, end vi troede."),
        ["k19"] = new("En god første dag", "Opgaven er klar, når en ny i praktik kommer", "En liste over opgaver, og en makker de første to uger.",
            Theme.Inclusion, "Den første dag afgør, om man kommer igen.", "Praktikforløb, der bliver gjort færdige", "3 af 6", "5 af 6", "De sidste to er blevet hele vejen."),
        ["k20"] = new("Samtalen i tide", "Alle ved, hvordan man beder om en samtale", "Lederen fortæller om den på mødet, og den står på tavlen med et navn og et nummer.",
            Theme.Wellbeing, "Man beder om det, man kender.", "Hvor mange der ved det, når vi spørger rundt", "Halvdelen", "Alle", "Næsten alle ved det nu."),
        ["k22"] = new("Vagter efter de samme regler", "Reglerne for ønskevagter er ens for alle", "To fra hvert hold skriver dem sammen med lederen. De hænger ved planen.",
            Theme.Wellbeing, "Det opleves retfærdigt, når man kender reglen på forhånd.", "Klager over planen", "Fem om måneden", "Højst én", "Der bliver stadig byttet, men ikke brokket."),
        ["k23"] = new("Ingen løfter alene", "To og en lift ved de tunge forflytninger", "Vi aftaler makkere ved morgenmødet, og der ligger et glidestykke alle de steder, hvor det bruges.",
            Theme.PhysicalStrain, "Det tager fire minutter at hente liften. Den tid har vi.", "Dage, hvor nogen løftede alene", "Tre om ugen", "Ingen", "En enkelt dag om ugen endnu. Det er weekenden."),
        ["k26"] = new("At sige fra ordentligt", "Vi siger det til den, det handler om", "Vi øver tre sætninger på et personalemøde og minder hinanden om dem.",
            Theme.Wellbeing, "Det er lettere at sige noget, man har sagt før.", "Hvor mange der siger, at de tør", "Fire af ti", "Otte af ti", "Det er blevet en spøg. Og det virker."),
        ["k27"] = new("De tre første skridt", "Alle ved, hvad de gør, når nogen bliver vred", "Et kort i lommen med tre skridt, og en øvelse om måneden.",
            Theme.Wellbeing, "Ro kommer af at vide, hvad man skal.", "Afløsere, der kender kortet", "Ingen", "Alle", "Alle har kortet. Øvelserne er vi bagud med."),
        ["k28"] = new("Hvad kan vente?", "På en travl dag ved vi, hvad vi lader ligge", "En liste med fem ting, der må vente, aftalt med lederen. Den hænger på kontoret.",
            Theme.Wellbeing, "Det, der stresser, er at vælge alene.", "Travle dage, hvor listen blev brugt", "0", "Alle", "Listen bliver brugt. To ting på den skal skiftes ud."),
        ["k30"] = new("At blive længere", "Alle har talt med lederen om de næste fem år", "Et fast spørgsmål ved den årlige samtale: Hvad skal der til, for at du bliver?",
            Theme.Retention, "Når man spørger i tide, kan der gøres noget.", "Samtaler, hvor der blev spurgt", "2 af 30", "Alle", "Vi er godt halvvejs."),
    };
}
