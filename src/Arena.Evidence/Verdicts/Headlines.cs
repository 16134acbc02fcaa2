namespace Arena.Evidence.Verdicts;

/// <summary>The answer first: what the figures settle, and what is known of later.</summary>
internal static class Headlines
{
    public static string Of(Comparison comparison, Tongue tongue)
    {
        var when = comparison.FollowUp.Months is { } months ? tongue.Say($" efter {tongue.Months(months)}", $" after {tongue.Months(months)}") : "";
        return Now(comparison, when, tongue) + Later(comparison, tongue) + Whom(comparison, tongue);
    }

    private static string Now(Comparison comparison, string when, Tongue tongue) => comparison.Reading switch
    {
        Reading.TooLittle => tongue.Say($"Der er for lidt at regne på{when}.", $"There is too little to go by{when}."),
        Reading.Unsettled when comparison.Measure.Reading == Reading.Apart && !comparison.IsOvercounted =>
            tongue.Say($"Der er set en forskel{when}, men der er for få enheder til at stole på den.", $"A difference was seen{when}, but there are too few units to rely on it."),
        Reading.Unsettled when comparison.Measure.Reading == Reading.Apart =>
            tongue.Say($"Der er set en forskel{when}, men usikkerheden er regnet for lille.", $"A difference was seen{when}, but the uncertainty is computed too small."),
        Reading.Unsettled when comparison.Design == DesignLabel.BeforeAfter =>
            tongue.Say($"Tallene{when} afgør ikke, om noget har ændret sig.", $"The figures{when} do not settle whether anything has changed."),
        Reading.Unsettled when comparison.Measure.IsChange =>
            tongue.Say($"Tallene{when} afgør ikke, om den ene gruppe har ændret sig mere end den anden.", $"The figures{when} do not settle whether one group has changed more than the other."),
        Reading.Unsettled => tongue.Say($"Tallene{when} afgør ikke, om der er forskel.", $"The figures{when} do not settle whether there is a difference."),
        _ when comparison.Whom.People is { } people => tongue.Say(
            $"Et spor{when}, ikke et svar: forskellen er set i {SeenSentences.SubGroup(comparison.Whom, people, tongue)}.",
            $"A lead{when}, not an answer: the difference was seen in {SeenSentences.SubGroup(comparison.Whom, people, tongue)}."),
        _ => Apart(comparison.DesignOfFigures, comparison.Measure.IsChange, when, tongue),
    };

    private static string Apart(DesignLabel design, bool isChange, string when, Tongue tongue) => design switch
    {
        { IsRandomised: true } when isChange => tongue.Say($"Grupperne har ændret sig forskelligt{when}, og lodtrækningen taler for en effekt.", $"The groups have changed differently{when}, and the draw speaks for an effect."),
        { IsRandomised: true } => tongue.Say($"Der er forskel{when}, og lodtrækningen taler for en effekt.", $"There is a difference{when}, and the draw speaks for an effect."),
        { HasComparisonGroup: true } => tongue.Say($"Grupperne har ændret sig forskelligt{when}. Det kan tyde på en effekt.", $"The groups have changed differently{when}. It may point to an effect."),
        _ when design == DesignLabel.BeforeAfter => tongue.Say($"Noget har ændret sig{when}. Hvorfor siger tallene ikke.", $"Something has changed{when}. The figures do not say why."),
        _ => tongue.Say($"Grupperne er forskellige{when}. Hvorfor siger tallene ikke.", $"The groups differ{when}. The figures do not say why."),
    };

    private static string Later(Comparison comparison, Tongue tongue)
    {
        if (comparison.FollowUp.Later is not { } later)
            return "";
        if (later is { Measure: { } measure, Months: { } months })
            return " " + Shown(comparison, measure, tongue.Months(months), tongue);
        return " " + (later == LaterResult.None ? tongue.Say("Senere er der ikke målt.", "It was not measured later.")
            : later == LaterResult.Elsewhere ? tongue.Say("Der findes senere tal, som ikke er med her.", "There are later figures that are not shown here.")
            : tongue.Say("Om der er målt senere, vides ikke.", "Whether it was measured later is not known."));
    }

    // a sub-group that is not named above is named here
    private static string Whom(Comparison comparison, Tongue tongue) =>
        comparison.Whom.People is { } people && comparison.Reading != Reading.Apart && comparison.LaterReading != Reading.Apart
            ? " " + SeenSentences.About(comparison.Whom, people, tongue) : "";

    private static string Shown(Comparison comparison, Measure later, string months, Tongue tongue)
    {
        var (now, then) = (comparison.Reading, comparison.LaterReading);
        var raw = comparison.Measure.Reading;
        if (then == Reading.TooLittle)
            return tongue.Say($"Efter {months} er der for lidt at regne på.", $"After {months} there is too little to go by.");
        if (then == Reading.Unsettled)
            return now == Reading.Apart
                ? tongue.Say($"Efter {months} afgør tallene det ikke længere.", $"After {months} the figures no longer settle it.")
                : raw == Reading.Unsettled
                    ? tongue.Say($"Det gør de heller ikke efter {months}.", $"Nor do those after {months}.")
                    : tongue.Say($"Efter {months} afgør tallene det heller ikke.", $"After {months} the figures do not settle it either.");
        if (now != Reading.Apart && comparison.Whom.People is { } people)
            return tongue.Say($"Efter {months} er der et spor, ikke et svar: forskellen er set i {SeenSentences.SubGroup(comparison.Whom, people, tongue)}.",
                $"After {months} there is a lead, not an answer: the difference was seen in {SeenSentences.SubGroup(comparison.Whom, people, tongue)}.");
        if (now != Reading.Apart)
            return tongue.Say($"Efter {months} er der forskel.", $"After {months} there is a difference.");
        return Math.Sign(later.Difference.Value) == Math.Sign(comparison.Measure.Difference.Value)
            ? tongue.Say($"Forskellen er der også efter {months}.", $"The difference is there after {months} too.")
            : tongue.Say($"Efter {months} er forskellen vendt.", $"After {months} the difference has turned.");
    }
}
