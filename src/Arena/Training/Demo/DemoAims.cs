using Arena.ActionPlans;

namespace Arena.Training.Demo;

/// <summary>Something that a place of the demo wants, with the five decisions made.</summary>
/// <param name="Idea">The idea of the catalogue that it came from; null for one of their own.</param>
internal sealed record DemoAim(string Goal, Theme Theme, Approach Approach, Cause Cause, Lever Lever, string What, string Logic, string Measure, string Baseline, string Target,
    string Forum, string? Idea = null);

/// <summary>What the demo's places have in their plans: made up, and so written as people there would.</summary>
internal static class DemoAims
{
    public static readonly DemoAim Meetings = new("Træningen har sin faste plads, også når der er travlt", Theme.Exercise, Approach.Surroundings, Cause.Workplace, Lever.Frame,
        "Træningen er første punkt på hvert personalemøde: Hvem fører an de næste to uger, og hvad kom i vejen?", "Når vi taler om det hver gang, bliver det ikke glemt.",
        "Hvor mange der når 35 minutter om ugen", "58 % i uge 35", "80 %", "Personalemødet, hver fjerde uge", "worktime-activity");

    public static readonly DemoAim Medicine = new("Ro omkring medicinen", Theme.Wellbeing, Approach.Surroundings, Cause.Workplace, Lever.Together,
        "Et skilt på døren, når der doseres. Telefonen går til en kollega imens.", "Færre afbrydelser giver færre fejl og mindre jag.",
        "Afbrydelser, mens der doseres", "Seks om dagen", "Højst én om dagen", "MED-mødet, hver anden måned");

    public static readonly DemoAim Lifts = new("Altid to ved tunge løft", Theme.PhysicalStrain, Approach.Activity, Cause.Person, Lever.Together,
        "Vi aftaler ved morgenmødet, hvem der går sammen, og henter liften først.", "To og en lift skåner ryggen, og det er hurtigere end at vente på en, der er optaget.",
        "Dage, hvor nogen har løftet alene", "Tre om ugen", "Ingen", "Arbejdsmiljøgruppen, hver måned");

    public static readonly DemoAim Mate = new("Elever får en fast makker", Theme.Inclusion, Approach.Activity, Cause.Workplace, Lever.Together,
        "Hver elev har den samme makker de første fire uger, og de slutter dagen med fem minutter sammen.", "Det er lettere at spørge en, man kender.",
        "Elever, der siger, at de ved, hvem de skal spørge", "To af fire", "Alle", "Praktikmødet, hver måned");

    public static readonly DemoAim Morning = new("Fælles gymnastik klokken syv", Theme.Exercise, Approach.Activity, Cause.Person, Lever.SingleThing,
        "Ti minutter sammen, før vagten begynder.", "Vi starter dagen vågne.", "Hvor mange der er med", "0", "Halvdelen", "Morgenmødet");

    public static readonly DemoAim Handover = new("Overleveringen tager ti minutter og ikke tyve", Theme.Wellbeing, Approach.Surroundings, Cause.Workplace, Lever.Frame,
        "Et kort skema, og kun det, der er nyt siden sidst.", "Tiden mangler hos beboerne.", "Minutter ved vagtskifte", "20", "10", "Personalemødet, hver fjerde uge");

    /// <summary>What other places are at; each takes the next.</summary>
    public static readonly IReadOnlyList<DemoAim> Usual =
    [
        new("Pausen bliver holdt", Theme.Wellbeing, Approach.Surroundings, Cause.Workplace, Lever.Frame,
            "To går ad gangen, og telefonen bliver hos en tredje.", "Den, der har fri i ti minutter, holder til resten.", "Pauser, der bliver afbrudt", "Hver anden", "En ud af ti", "Personalemødet, hver måned"),
        new("Frugt på nattevagten", Theme.Food, Approach.Surroundings, Cause.Workplace, Lever.Frame,
            "Køkkenet stiller en skål frem kl. 21.", "Det, der står fremme, bliver spist.", "Aftener med en fyldt skål", "0 om ugen", "7 om ugen", "Husmødet, hver måned", "fruit"),
        new("Nye har en at gå til", Theme.Retention, Approach.Activity, Cause.Workplace, Lever.Together,
            "En makker de første tre måneder.", "De fleste, der rejser, rejser tidligt.", "Nye, der er her efter et halvt år", "Seks af ti", "Ni af ti", "Arbejdsmiljøgruppen, hver anden måned"),
        Lifts,
        new("Trivsel på hvert personalemøde", Theme.Wellbeing, Approach.Knowledge, Cause.Workplace, Lever.Together,
            "Ti minutter først på mødet: Hvad gik godt, hvad slider?", "Det, der bliver sagt i tide, kan der gøres noget ved.", "Møder, hvor punktet blev holdt", "0 af 4", "4 af 4", "Personalemødet, hver måned", "wellbeing-on-agenda"),
        new("En røgfri indgang", Theme.Smoking, Approach.Surroundings, Cause.Workplace, Lever.Frame,
            "Askebægret flyttes om bag skuret, og politikken hænger ved døren.", "Ingen skal gå gennem andres røg.", "Klager over røg", "To om ugen", "Ingen", "MED-mødet, hver anden måned", "smoking-policy"),
        new("Vi lærer af hinanden i kørslen", Theme.Development, Approach.Knowledge, Cause.Workplace, Lever.Together,
            "To kører sammen en halv dag om måneden.", "Det, en kan, kan to.", "Halve dage sammen", "0", "1 om måneden", "Gruppemødet, hver anden uge"),
    ];
}
