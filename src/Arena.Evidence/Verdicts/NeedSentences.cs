namespace Arena.Evidence.Verdicts;

/// <summary>What would be needed to say more.</summary>
internal static class NeedSentences
{
    public static IReadOnlyList<string> Of(Comparison comparison, Tongue tongue)
    {
        var sentences = new List<string>();
        if (comparison.Reading == Reading.TooLittle)
            sentences.Add(comparison.Measure.IsPaired || comparison.Measure.IsChange
                ? tongue.Say("Tal fra flere, som ikke alle har ændret sig lige meget.", "Figures from more people, who have not all changed by the same.")
                : tongue.Say("Tal fra flere, og tal, der ikke alle er ens.", "Figures from more people, and figures that are not all the same."));
        else if (comparison.Reading == Reading.Unsettled && !comparison.IsOvercounted)
            sentences.Add(More(comparison, tongue));
        if (comparison.IsOvercounted)
            sentences.Add(tongue.Say("Ét tal for hver enhed, fx enhedens gennemsnit. Sæt dem ind her, så bliver usikkerheden rigtig.", "One figure for each unit, such as its mean. Enter those here, and the uncertainty comes out right."));
        if (Design(comparison, tongue) is { } design)
            sentences.Add(design);
        if (comparison.Design == DesignLabel.BeforeAfter && !comparison.Measure.IsPaired)
            sentences.Add(tongue.Say("Er det de samme personer før og efter, så sæt tallene ind person for person. Det giver som regel mindre usikkerhed.", "If they are the same people before and after, enter the figures person by person. As a rule that makes the uncertainty smaller."));
        if (comparison.Whom.People is not null)
            sentences.Add(tongue.Say("En ny undersøgelse, hvor netop de personer er valgt på forhånd.", "A new study in which just those people are chosen beforehand."));
        if (Later(comparison.FollowUp, tongue) is { } later)
            sentences.Add(later);
        return sentences;
    }

    private static string More(Comparison comparison, Tongue tongue)
    {
        var more = comparison.Counted == Counted.Units
            ? tongue.Say("Flere enheder, så usikkerheden bliver mindre.", "More units, so that the uncertainty becomes smaller.")
            : tongue.Say("Flere personer, så usikkerheden bliver mindre.", "More people, so that the uncertainty becomes smaller.");
        return comparison.Measure.NeededPerGroup is { } needed
            ? more + " " + tongue.Say($"Er forskellen så stor, som den ser ud her, skal der omkring {tongue.Number(needed)} i hver gruppe for at se den fire gange ud af fem.",
                $"If the difference is as large as it looks here, about {tongue.Number(needed)} in each group are needed to see it four times out of five.")
            : more;
    }

    private static string? Design(Comparison comparison, Tongue tongue) => comparison.Design switch
    {
        { IsRandomised: true } => comparison.Reading == Reading.Apart ? tongue.Say("At andre finder det samme et andet sted.", "That others find the same in another place.") : null,
        { HasComparisonGroup: true } when !comparison.IsChangeMissing => tongue.Say("Lodtrækning om, hvem der begynder først, eller flere målinger før start i begge grupper.", "A draw of who begins first, or more measurements before the start in both groups."),
        _ when comparison.IsChangeMissing => tongue.Say("Begge gruppers tal fra før, person for person eller enhed for enhed.", "Both groups' figures from before, person by person or unit by unit."),
        _ when comparison.Design == DesignLabel.BeforeAfter => tongue.Say("En gruppe, der venter med indsatsen, og som bliver målt på de samme to tidspunkter.", "A group that waits for the intervention, measured at the same two times."),
        _ => tongue.Say("En måling før og en efter, både hos dem, der får indsatsen, og hos nogen, der venter.", "A measurement before and one after, both of those who get the intervention and of some who wait."),
    };

    private static string? Later(FollowUp followUp, Tongue tongue) => followUp.Later switch
    {
        null => tongue.Say("Hvor længe efter der er målt, og om nogen har målt igen.", "How long after it was measured, and whether anybody measured again."),
        { Measure: not null } => null,
        var later when later == LaterResult.None => tongue.Say("En måling til, når der er gået længere tid, fx efter et år.", "One more measurement when more time has passed, such as after a year."),
        var later when later == LaterResult.Elsewhere => tongue.Say("Den senere måling, ved siden af den her.", "The later measurement, beside this one."),
        _ => tongue.Say("Et svar på, om der er målt igen senere.", "An answer to whether it was measured again later."),
    };
}
