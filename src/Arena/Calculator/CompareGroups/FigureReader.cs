using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>Reads the two groups' figures from the form's fields; a later measurement has the same fields with an s before.</summary>
internal sealed class FigureReader(FormInput form, Typed typed)
{
    public Measure? Measure(string before) => typed.Kind == FigureKind.Means ? Means(before) : Counts(before);

    public Measure? Measure(ColumnText columns)
    {
        if (columns.Fault is { } fault)
        {
            form.Wrong("kolonner", fault);
            return null;
        }
        var paired = form.IsTicked("samme");
        if (paired && !columns.AllArePairs)
            form.Wrong("kolonner", T("Er det de samme personer, skal der stå to tal på hver linje.", "If they are the same people, each line has two figures."));
        else if (paired)
            return Paired(columns.First, columns.Second);
        else if (columns.First.Count == 0 || columns.Second.Count == 0)
            form.Wrong("kolonner", T("Der skal stå tal i begge kolonner.", "There must be figures in both columns."));
        else if (AreYesNo(columns.First) && AreYesNo(columns.Second))
            return Evidence.Verdicts.Measure.Of(new TwoProportions(Share(columns.First), Share(columns.Second)));
        else if (Evidence.Verdicts.Measure.Of(new TwoSamples(Sample.Of(Doubles(columns.First)), Sample.Of(Doubles(columns.Second)))) is { } measure)
            return measure;
        else
            form.Wrong("kolonner", T("Der skal være mindst to tal i hver kolonne.", "There must be at least two figures in each column."));
        return null;
    }

    private Measure? Paired(IReadOnlyList<decimal> after, IReadOnlyList<decimal> before)
    {
        if (AreYesNo(after) && AreYesNo(before))
        {
            int Of(decimal then, decimal now) => after.Zip(before).Count(pair => pair.First == now && pair.Second == then);
            return Evidence.Verdicts.Measure.Of(PairedProportions.Of(Of(1, 1), Of(1, 0), Of(0, 1), Of(0, 0)));
        }
        if (after.Count < 2)
            form.Wrong("kolonner", T("Der skal være mindst to linjer.", "There must be at least two lines."));
        else if (after.Zip(before, (now, then) => now - then).Distinct().Count() == 1) // in decimals: doubles would see a spread where there is none
            form.Wrong("kolonner", T("Alle har ændret sig lige meget. Så kan usikkerheden ikke regnes ud.", "All have changed by the same. The uncertainty cannot be computed from that."));
        else
            return Evidence.Verdicts.Measure.Of(Pairs.Of(Doubles(before).Zip(Doubles(after))));
        return null;
    }

    private Measure? Counts(string before)
    {
        var first = Proportion(before, "1");
        var second = Proportion(before, "2");
        return first is not null && second is not null ? Evidence.Verdicts.Measure.Of(new TwoProportions(first, second)) : null;
    }

    private Proportion? Proportion(string before, string group)
    {
        var (count, total) = ($"{before}ja{group}", $"{before}n{group}");
        var all = NumberText.Whole(typed[total]);
        if (all is null or 0)
        {
            form.Wrong(total, T("Skriv, hvor mange der er i gruppen, fx 46.", "Write how many are in the group, such as 46."));
            return null;
        }
        var yes = NumberText.Whole(typed[count]) ?? NumberText.CountOf(typed[count], all.Value);
        if (yes is null)
            form.Wrong(count, T("Skriv et helt antal, fx 23, eller en procent, fx 50 %.", "Write a whole number, such as 23, or a percentage, such as 50%."));
        else if (yes > all)
            form.Wrong(count, T($"Der er kun {all} i gruppen.", $"There are only {all} in the group."));
        else
            return Evidence.Statistics.Proportion.Of(yes.Value, all.Value);
        return null;
    }

    private Measure? Means(string before)
    {
        var first = Mean(before, "1");
        var second = Mean(before, "2");
        return first is not null && second is not null ? Evidence.Verdicts.Measure.Of(new TwoMeans(first, second)) : null;
    }

    private MeanSummary? Mean(string before, string group)
    {
        var mean = NumberText.Decimal(typed[$"{before}snit{group}"]);
        var spread = NumberText.Decimal(typed[$"{before}sd{group}"]);
        var count = NumberText.Whole(typed[$"{before}n{group}"]);
        if (mean is null)
            form.Wrong($"{before}snit{group}", T("Skriv gennemsnittet som et tal, fx 5,4.", "Write the mean as a number, such as 5.4."));
        if (spread is null or < 0)
            form.Wrong($"{before}sd{group}", T("Skriv spredningen som et tal på 0 eller mere, fx 1,2.", "Write the standard deviation as a number of 0 or more, such as 1.2."));
        if (count is null or < 2)
            form.Wrong($"{before}n{group}", T("Skriv, hvor mange der er målt. Der skal være mindst to.", "Write how many were measured. There must be at least two."));
        return mean is not null && spread is >= 0 && count is >= 2 ? MeanSummary.Of(count.Value, (double)mean.Value, (double)spread.Value) : null;
    }

    private static bool AreYesNo(IReadOnlyList<decimal> values) => values.All(value => value is 0 or 1);

    private static Proportion Share(IReadOnlyList<decimal> values) => Evidence.Statistics.Proportion.Of(values.Count(value => value == 1), values.Count);

    private static IEnumerable<double> Doubles(IReadOnlyList<decimal> values) => values.Select(value => (double)value);
}
