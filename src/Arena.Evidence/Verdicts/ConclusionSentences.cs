namespace Arena.Evidence.Verdicts;

/// <summary>What may be concluded, and what not.</summary>
internal static class ConclusionSentences
{
    public static IReadOnlyList<string> May(Comparison comparison, Tongue tongue)
    {
        var measure = comparison.Measure;
        var (first, second) = (tongue.Quote(comparison.Names.First), tongue.Quote(comparison.Names.Second));
        switch (comparison.Reading)
        {
            case Reading.TooLittle:
                return [tongue.Say("De tal, der står her, og ikke mere.", "The figures that stand here, and no more.")];
            case Reading.Unsettled when measure.Reading == Reading.Apart && !comparison.IsOvercounted:
                return [tongue.Say("Der er forskel på de enheder, der er målt. Mere kan ikke siges med så få.", "The units that were measured differ. No more can be said with so few.")];
            case Reading.Unsettled when measure.Reading == Reading.Apart:
                return [tongue.Say("Der er forskel på dem, der er målt. Mere kan ikke siges, før der er regnet med enheder.", "Those who were measured differ. No more can be said until units are what is counted.")];
            case Reading.Unsettled:
                var (lower, upper) = (measure.Directed(tongue, measure.Difference.Interval.Lower), measure.Directed(tongue, measure.Difference.Interval.Upper));
                var at = SeenSentences.In(comparison, comparison.Names.First, tongue);
                return [measure.IsChange
                    ? tongue.Say($"Tallene passer både med en ændring {at}, der er {lower} end i {second}, og med en, der er {upper}.", $"The figures agree both with a change {at} that is {lower} than in {second}, and with one that is {upper}.")
                    : tongue.Say($"Tallene passer både med {lower} og med {upper} {at}, når man sammenligner med {second}.", $"The figures agree both with {lower} and with {upper} {at}, compared with {second}.")];
            default:
                return Apart(comparison, Measure.Direction(tongue, measure.Difference.Value), first, second, tongue);
        }
    }

    private static IReadOnlyList<string> Apart(Comparison comparison, string direction, string first, string second, Tongue tongue)
    {
        var sentences = new List<string>
        {
            comparison.Measure.IsChange
                ? tongue.Say($"Ændringen i {first} ligger {direction} end i {second}. Så stor en forskel giver tilfældet sjældent alene.", $"The change in {first} is {direction} than in {second}. Chance alone seldom makes a difference that large.")
                : tongue.Say($"{first} ligger {direction} end {second}. Så stor en forskel giver tilfældet sjældent alene.", $"{first} is {direction} than {second}. Chance alone seldom makes a difference that large."),
        };
        if (comparison.Whom.People is not null)
            sentences.Add(tongue.Say("Det er værd at undersøge for sig.", "It is worth a study of its own."));
        else if (comparison.Design.IsRandomised)
            sentences.Add(tongue.Say("Da der er trukket lod, er en effekt af indsatsen den rimeligste forklaring, for dem, der var med, og på den tid, der er målt.",
                "As groups were drawn by lot, an effect of the intervention is the most reasonable explanation, for those who took part and at the time measured."));
        else if (comparison.DesignOfFigures.HasComparisonGroup)
            sentences.Add(tongue.Say("Det kan tyde på en effekt af indsatsen, hvis grupperne ellers ville have ændret sig lige meget.", "It may point to an effect of the intervention, if the groups would have changed alike without it."));
        return sentences;
    }

    public static IReadOnlyList<string> MayNot(Comparison comparison, Tongue tongue)
    {
        var sentences = new List<string>();
        if (comparison.Reading == Reading.Unsettled && comparison.Measure.Reading == Reading.Unsettled)
            sentences.Add(NoDifference(comparison.Measure, tongue));
        if (comparison.IsChangeMissing)
            sentences.Add(tongue.Say("At den ene gruppe har ændret sig mere end den anden. Det kræver tal fra før.", "That one group has changed more than the other. That takes figures from before."));
        sentences.Add(Cause(comparison, tongue));
        if (comparison.Measure is { Reading: Reading.Apart, HasTooFewUnits: true })
            sentences.Add(tongue.Say("At usikkerheden er så lille, som intervallet viser. Med så få enheder kan det selv være skævt.", "That the uncertainty is as small as the interval shows. With so few units it may itself be off."));
        if (comparison.IsOvercounted)
            sentences.Add(tongue.Say("At usikkerheden er så lille, som den ser ud. Folk på samme arbejdsplads ligner hinanden, og her er de talt, som om de ikke gjorde.",
                "That the uncertainty is as small as it looks. People at one workplace are alike, and here they are counted as if they were not."));
        if (comparison.Whom.People is { } people)
            sentences.Add(tongue.Say($"At det gælder alle. Tallene er fra {SeenSentences.SubGroup(comparison.Whom, people, tongue)}, og ser man på flere, stikker én let ud ved et tilfælde.",
                $"That it holds for everybody. The figures are from {SeenSentences.SubGroup(comparison.Whom, people, tongue)}, and where several are looked at, one easily stands out by chance."));
        if (comparison.FollowUp is { Months: { } months, Later: { } later })
            sentences.Add(Lasting(later, tongue.Months(months), tongue));
        else
            sentences.Add(tongue.Say("At det holder. Der står ikke, hvornår der er målt.", "That it lasts. It is not told when it was measured."));
        return sentences;
    }

    private static string NoDifference(Measure measure, Tongue tongue)
    {
        var interval = measure.Difference.Interval;
        var largest = Math.Max(Math.Abs(interval.Lower), Math.Abs(interval.Upper));
        return largest == 0
            ? tongue.Say("At der er forskel.", "That there is a difference.")
            : tongue.Say($"At der er forskel. Heller ikke, at der ingen er: den kan være op til {measure.Size(tongue, largest)}.", $"That there is a difference. Nor that there is none: it may be up to {measure.Size(tongue, largest)}.");
    }

    private static string Cause(Comparison comparison, Tongue tongue) => comparison.Design switch
    {
        _ when comparison.IsChangeMissing => tongue.Say(
            "At en forskel kommer af indsatsen. Grupperne kan have været forskellige hele tiden.",
            "That a difference comes from the intervention. The groups may have differed all the time."),
        _ when comparison.Design == DesignLabel.SingleMeasurement => tongue.Say(
            "At en forskel kommer af indsatsen. Der er kun målt én gang, så grupperne kan have været forskellige hele tiden.",
            "That a difference comes from the intervention. It was measured only once, so the groups may have differed all the time."),
        _ when comparison.Design == DesignLabel.BeforeAfter => tongue.Say(
            "At en ændring kommer af indsatsen. Der er ingen at sammenligne med, så alt andet, der skete imens, kan lige så godt være grunden.",
            "That a change comes from the intervention. There is nobody to compare with, so whatever else happened meanwhile may as well be the reason."),
        _ when comparison.Design == DesignLabel.BeforeAfterCompared => tongue.Say(
            "At indsatsen er hele forklaringen. Der er ikke trukket lod, så grupperne kan have været på vej hver sit sted hen.",
            "That the intervention is the whole explanation. Groups were not drawn by lot, so each may have been on its way somewhere else."),
        _ => tongue.Say("At det også gælder andre mennesker og andre steder end dem, der var med.", "That it also holds for other people and other places than those that took part."),
    };

    private static string Lasting(LaterResult later, string months, Tongue tongue) => later switch
    {
        { Measure: not null, Months: { } laterMonths } => tongue.Say($"At tallene efter {months} er det hele. Tallene efter {tongue.Months(laterMonths)} hører med.",
            $"That the figures after {months} are all there is. Those after {tongue.Months(laterMonths)} belong with them."),
        _ when later == LaterResult.None => tongue.Say($"At det holder længere end {months}. Senere er der ikke målt.", $"That it lasts longer than {months}. It was not measured later."),
        _ when later == LaterResult.Elsewhere => tongue.Say($"At det holder længere end {months}. Den senere måling findes, men er ikke med her.", $"That it lasts longer than {months}. The later measurement exists, but is not shown here."),
        _ => tongue.Say($"At det holder længere end {months}. Om der er målt igen senere, vides ikke.", $"That it lasts longer than {months}. Whether it was measured again later is not known."),
    };
}
