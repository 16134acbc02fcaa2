namespace Arena.Evidence.Verdicts;

/// <summary>What was seen, and nothing that follows from it.</summary>
internal static class SeenSentences
{
    public static IReadOnlyList<string> Of(Comparison comparison, Tongue tongue)
    {
        var sentences = new List<string> { Capital(Groups(comparison, comparison.Measure, comparison.Names.Outcome, tongue)), Gap(comparison, comparison.Measure, tongue) };
        if (comparison.IsChangeMissing)
            sentences.Add(tongue.Say("Der er målt før og efter, men her står kun ét tal fra hver gruppe. Det siger ikke mere end én måling.",
                "It was measured before and after, but only one figure from each group stands here. It tells no more than a single measurement."));
        if (comparison.Measure.Caveat(tongue) is { } caveat)
            sentences.Add(caveat);
        if (comparison.IsOvercounted)
            sentences.Add(tongue.Say("Usikkerheden er i virkeligheden større. Der blev trukket lod om enheder, men her er hver person talt for sig.",
                "The uncertainty is larger in fact. Units were drawn by lot, but here each person is counted alone."));
        if (comparison.Whom.People is { } people)
            sentences.Add(About(comparison.Whom, people, tongue));
        sentences.Add(When(comparison, tongue));
        return sentences;
    }

    /// <summary>"A ligger 13,8 procentpoint højere end B. Det kan være fra … til …".</summary>
    public static string Gap(Comparison comparison, Measure measure, Tongue tongue)
    {
        var (first, second) = (tongue.Quote(comparison.Names.First), tongue.Quote(comparison.Names.Second));
        var gap = measure.Difference;
        var figure = measure.IsChange
            ? gap.Value == 0
                ? tongue.Say($"{first} og {second} har ændret sig lige meget.", $"{first} and {second} have changed by the same.")
                : tongue.Say($"Ændringen i {first} ligger {measure.Directed(tongue, gap.Value)} end i {second}.", $"The change in {first} is {measure.Directed(tongue, gap.Value)} than in {second}.")
            : gap.Value == 0
            ? tongue.Say($"{first} og {second} ligger ens.", $"{first} and {second} are alike.")
            : tongue.Say($"{first} ligger {measure.Directed(tongue, gap.Value)} end {second}.", $"{first} is {measure.Directed(tongue, gap.Value)} than {second}.");
        return figure + " " + (gap.Interval.IsUnbounded
            ? tongue.Say($"Hvor usikkert det er, kan ikke regnes ud: {measure.NoSpread(tongue)}.", $"How uncertain that is cannot be computed: {measure.NoSpread(tongue)}.")
            : tongue.Say($"Tallene passer med alt fra {measure.Directed(tongue, gap.Interval.Lower)} til {measure.Directed(tongue, gap.Interval.Upper)} (95\u00A0%-interval).",
                $"The figures agree with anything from {measure.Directed(tongue, gap.Interval.Lower)} to {measure.Directed(tongue, gap.Interval.Upper)} (95% interval)."));
    }

    /// <summary>"én undergruppe på 40 personer, ud af 6 undergrupper, der er set på": never one number without the other.</summary>
    public static string SubGroup(Whom whom, int people, Tongue tongue) => tongue.Say(
        $"én undergruppe på {tongue.People(people)}; der er set på {tongue.Number(whom.LookedAt)} i alt",
        $"one sub-group of {tongue.People(people)}; {tongue.Number(whom.LookedAt)} looked at in all");

    public static string About(Whom whom, int people, Tongue tongue) =>
        tongue.Say($"Tallene gælder {SubGroup(whom, people, tongue)}.", $"The figures are about {SubGroup(whom, people, tongue)}.");

    /// <summary>"i »Træning«"; of before and after, which are times and no groups, "ved »Efter«".</summary>
    public static string In(Comparison comparison, string name, Tongue tongue) =>
        (comparison.Design == DesignLabel.BeforeAfter ? tongue.Say("ved ", "at ") : tongue.Say("i ", "in ")) + tongue.Quote(name);

    private static string Groups(Comparison comparison, Measure measure, string? outcome, Tongue tongue)
    {
        var (first, second) = (In(comparison, comparison.Names.First, tongue), In(comparison, comparison.Names.Second, tongue));
        var (ofFirst, ofSecond) = (measure.Figure(tongue, first: true, comparison.Counted), measure.Figure(tongue, first: false, comparison.Counted));
        var text = tongue.Say($"{ofFirst} {first} og {ofSecond} {second}", $"{ofFirst} {first} and {ofSecond} {second}");
        var same = measure.IsPaired ? tongue.Say($", de samme {tongue.People(measure.People)}", $", the same {tongue.People(measure.People)}") : "";
        return (outcome is null ? text : $"{tongue.Quote(outcome)}: {text}") + same + ".";
    }

    // one sentence string, so that the months cannot be shown without what is known of later
    private static string When(Comparison comparison, Tongue tongue)
    {
        if (comparison.FollowUp is not { Months: { } months, Later: { } later })
            return tongue.Say("Der står ikke, hvor længe efter der er målt, eller om der er målt igen senere.", "It is not told how long after it was measured, or whether it was measured again later.");
        var told = tongue.Say($"Målt efter {tongue.Months(months)}.", $"Measured after {tongue.Months(months)}.");
        return told + " " + later switch
        {
            { Measure: { } measure, Months: { } laterMonths } => tongue.Say($"Målt igen efter {tongue.Months(laterMonths)}: ", $"Measured again after {tongue.Months(laterMonths)}: ")
                + Groups(comparison, measure, null, tongue) + " " + Gap(comparison, measure, tongue),
            _ when later == LaterResult.None => tongue.Say("Senere er der ikke målt.", "It was not measured later."),
            _ when later == LaterResult.Elsewhere => tongue.Say("Der findes en senere måling, som ikke er med her.", "There is a later measurement that is not shown here."),
            _ => tongue.Say("Om der er målt igen senere, vides ikke.", "Whether it was measured again later is not known."),
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
