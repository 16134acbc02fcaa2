using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;

namespace Arena.Evidence.Tests.Verdicts;

/// <summary>All that the library can say: designs by outcomes by edges by languages.</summary>
internal static class EverySentence
{
    public const string First = "Xa", Second = "Xb", Outcome = "Xc";

    private static readonly GroupNames[] Names = [new(First, Second), new(First, Second, Outcome)];

    private static readonly Lazy<IReadOnlyList<(Comparison Comparison, VerdictLanguage Language, Verdict Verdict)>> All = new(() =>
    [
        .. from comparison in Comparisons()
           from language in Enum.GetValues<VerdictLanguage>()
           select (comparison, language, Verdict.Of(comparison, language)),
    ]);

    public static IReadOnlyList<(Comparison Comparison, VerdictLanguage Language, Verdict Verdict)> Verdicts() => All.Value;

    public static IEnumerable<Comparison> Comparisons() =>
        from design in DesignLabel.All
        from counted in Enum.GetValues<Counted>()
        from measure in Measures()
        where Fits(design, counted, measure)
        from followUp in FollowUps(measure)
        from whom in (Whom[])[Whom.Everybody, Whom.SubGroup(70013, 1), Whom.SubGroup(70013, 6)]
        from names in whom.People is null ? Names : Names[..1]
        select Comparison.Of(design, measure, followUp, whom, names, counted);

    private static bool Fits(DesignLabel design, Counted counted, Measure measure) =>
        (!measure.IsPaired || design == DesignLabel.BeforeAfter)
        && (!measure.IsChange || design.HasComparisonGroup)
        && (!measure.IsOfUnits || counted == Counted.Units)
        && (counted == Counted.People || !measure.IsShare && (design == DesignLabel.RandomisedByUnit || design == DesignLabel.BeforeAfterCompared && measure.IsChange));

    // of each kind: settled both ways, unsettled, exactly alike, almost alike, nobody, everybody, a single person, no spread
    public static IEnumerable<Measure> Measures() =>
    [
        Counts(23, 46, 17, 47), Counts(40, 50, 10, 50), Counts(10, 50, 40, 50), Counts(5, 10, 5, 10), Counts(0, 10, 0, 20), Counts(10, 10, 20, 20),
        Counts(10, 10, 0, 20), Counts(1, 1, 0, 1), Counts(3001, 6000, 3000, 6001), Counts(150, 300, 125, 301),
        Means(12, 5.4, 1.2, 14, 4.9, 1.1), Means(50, 9, 1, 50, 4, 1), Means(50, -4, 1, 50, 9, 1), Means(4, 3, 0, 5, 3, 0), Means(2, 1e12, 0, 2, -1e12, 0), Means(9, 0.00012, 0.00001, 9, 0.0001, 0.00001),
        Measure.Of(new TwoSamples(Sample.Of(1, 2, 4), Sample.Of(1, 2, 3.5)))!,
        Measure.Of(Pairs.Of((1, 3), (2, 4.5), (3, 4)))!, Measure.Of(Pairs.Of((1, 1), (2, 2)))!, Measure.Of(Pairs.Of((1, 2), (5, 3), (4, 6)))!,
        Changes([(1, 3), (2, 4.5), (3, 4)], [(1, 1), (2, 2.5), (3, 3)]), Changes([(3, 1), (4, 2.5), (5, 3)], [(1, 1), (2, 2.5), (3, 3)]), Changes([(1, 3), (2, 1)], [(1, 0), (2, 2.5)]), Changes([(1, 3), (2, 4)], [(1, 1), (2, 2)]), Changes([(1, 3), (2, 5)], [(3, 4), (5, 8)]),
        Units(12, 1), Units(12, -1), Units(12, 0), Units(3, 1), Units(2, 1), Units(2, 0),
        Measure.Of(PairedProportions.Of(5, 2, 7, 6)), Measure.Of(PairedProportions.Of(0, 0, 12, 3)), Measure.Of(PairedProportions.Of(4, 0, 0, 0)),
    ];

    private static IEnumerable<FollowUp> FollowUps(Measure measure) =>
        (FollowUp[])[FollowUp.NotTold, FollowUp.After(1, LaterResult.None), FollowUp.After(3, LaterResult.Elsewhere), FollowUp.After(3, LaterResult.Unknown),
            .. Measures().Where(later => later.Kind == measure.Kind).Select(later => FollowUp.After(3, LaterResult.At(11, later)))];

    public static Measure Changes((double, double)[] first, (double, double)[] second) => Measure.OfChanges(Pairs.Of(first), Pairs.Of(second))!;

    // so many units in each group, of one or two people; the treated ones' change is greater by about so much
    public static Measure Units(int perGroup, double more)
    {
        var panel = new Panel([.. Enumerable.Range(0, 2 * perGroup).Select(unit => unit < perGroup)], 2, 1);
        for (var unit = 0; unit < 2 * perGroup; unit++)
            for (var person = 0; person <= unit % 2; person++)
            {
                panel.Add(unit, 0, unit % 3);
                panel.Add(unit, 1, unit % 3 + 0.1 * (unit % 5) + 0.2 * person + (unit < perGroup ? more : 0));
            }
        return Measure.Of(panel)!;
    }

    public static Measure Counts(int a, int m, int b, int n) => Measure.Of(new TwoProportions(Proportion.Of(a, m), Proportion.Of(b, n)));

    public static Measure Means(int m, double mean1, double sd1, int n, double mean2, double sd2) =>
        Measure.Of(new TwoMeans(MeanSummary.Of(m, mean1, sd1), MeanSummary.Of(n, mean2, sd2)));
}
