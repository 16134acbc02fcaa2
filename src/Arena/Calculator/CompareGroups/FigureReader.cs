using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;
using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>Reads the two groups' figures from the form's fields; a later measurement has the same fields with an s before.</summary>
internal sealed class FigureReader(FormInput form, Typed typed)
{
    /// <summary>The figures as chosen; a later measurement is of the same sort as the first, which is given then.</summary>
    public Measure? Measure(string before, Measure? first = null) => typed.Kind switch
    {
        FigureKind.Means => Means(before),
        FigureKind.Columns => new ColumnReader(form, typed).Measure(before, first),
        FigureKind.Changes => new ChangeReader(form, typed).Measure(before),
        _ => Counts(before),
    };

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
            Wrong(total, T("Skriv, hvor mange der er i gruppen, fx 46.", "Write how many are in the group, such as 46."));
            return null;
        }
        var yes = NumberText.Whole(typed[count]) ?? NumberText.CountOf(typed[count], all.Value);
        if (yes is null)
            Wrong(count, T("Skriv et helt antal, fx 23, eller en procent, fx 50 %.", "Write a whole number, such as 23, or a percentage, such as 50%."));
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
            Wrong($"{before}snit{group}", T("Skriv gennemsnittet som et tal, fx 5,4.", "Write the mean as a number, such as 5.4."));
        if (spread is null or < 0)
            Wrong($"{before}sd{group}", T("Skriv spredningen som et tal på 0 eller mere, fx 1,2.", "Write the standard deviation as a number of 0 or more, such as 1.2."));
        if (count is null or < 2)
            Wrong($"{before}n{group}", T("Skriv, hvor mange der er målt. Der skal være mindst to.", "Write how many were measured. There must be at least two."));
        return mean is not null && spread is >= 0 && count is >= 2 ? MeanSummary.Of(count.Value, (double)mean.Value, (double)spread.Value) : null;
    }

    private void Wrong(string field, string message) => form.Wrong(field, NumberText.IsTooLong(typed[field])
        ? T("Tallet har for mange cifre. Arena regner med op til 10.000.000 personer og værdier op til 1.000.000.000.", "The number has too many digits. Arena computes with up to 10,000,000 people and values up to 1,000,000,000.") : message);
}
