using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>Reads two pasted columns: values, or yes and no as 1 and 0; two groups, or the same people twice.</summary>
internal sealed class ColumnReader(FormInput form, Typed typed)
{
    /// <summary>The columns' figures. Where a first measurement is given they are of its sort: values that happen to be 0 and 1 remain values.</summary>
    public Measure? Measure(string before, Measure? first)
    {
        var field = $"{before}kolonner";
        var columns = ColumnText.Read(typed[field]);
        var (paired, yesNo) = (form.IsTicked("samme"), first?.IsShare ?? AreYesNo(columns));
        var fault = columns.Fault ?? Fault(columns, paired, yesNo);
        if (fault is not null)
        {
            form.Wrong(field, fault);
            return null;
        }
        return (paired, yesNo) switch
        {
            (true, true) => PairedYesNo(columns),
            (true, false) => Evidence.Verdicts.Measure.Of(Pairs.Of(Doubles(columns.Second).Zip(Doubles(columns.First)))),
            (false, true) => Evidence.Verdicts.Measure.Of(new TwoProportions(Share(columns.First), Share(columns.Second))),
            _ => Evidence.Verdicts.Measure.Of(new TwoSamples(Sample.Of(Doubles(columns.First)), Sample.Of(Doubles(columns.Second)))),
        };
    }

    private static string? Fault(ColumnText columns, bool paired, bool yesNo) =>
        yesNo && !AreYesNo(columns) ? T("De første tal er ja og nej (1 og 0). Så skal de senere også være det.", "The first figures are yes and no (1 and 0). The later ones must be so too.")
        : paired && !columns.AllArePairs ? T("Er det de samme personer, skal der stå to tal på hver linje.", "If they are the same people, each line has two figures.")
        : columns.First.Count == 0 || columns.Second.Count == 0 ? T("Der skal stå tal i begge kolonner.", "There must be figures in both columns.")
        : yesNo ? null
        : paired && columns.First.Count < 2 ? T("Der skal være mindst to linjer.", "There must be at least two lines.")
        : Math.Min(columns.First.Count, columns.Second.Count) < 2 ? T("Der skal være mindst to tal i hver kolonne.", "There must be at least two figures in each column.")
        // in decimals: doubles would see a spread where there is none
        : paired && columns.First.Zip(columns.Second, (now, then) => now - then).Distinct().Count() == 1
            ? T("Alle har ændret sig lige meget. Så kan usikkerheden ikke regnes ud.", "All have changed by the same. The uncertainty cannot be computed from that.") : null;

    private static Measure PairedYesNo(ColumnText columns)
    {
        int Of(decimal then, decimal now) => columns.First.Zip(columns.Second).Count(pair => pair.First == now && pair.Second == then);
        return Evidence.Verdicts.Measure.Of(PairedProportions.Of(Of(1, 1), Of(1, 0), Of(0, 1), Of(0, 0)));
    }

    private static bool AreYesNo(ColumnText columns) => columns.First.Concat(columns.Second).All(value => value is 0 or 1);

    private static Proportion Share(IReadOnlyList<decimal> values) => Proportion.Of(values.Count(value => value == 1), values.Count);

    private static IEnumerable<double> Doubles(IReadOnlyList<decimal> values) => values.Select(value => (double)value);
}
