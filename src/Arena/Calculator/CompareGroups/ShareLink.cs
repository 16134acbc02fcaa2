using System.Globalization;
using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;

namespace Arena.Calculator.CompareGroups;

/// <summary>An address that gives the same result. Of columns only the groups' sums go into it, never a single value; of pairs there is none.</summary>
internal static class ShareLink
{
    public static string? Of(Typed typed, Comparison comparison)
    {
        if (typed.Kind != FigureKind.Columns)
            return typed.Address;
        if (comparison.Measure.IsPaired)
            return null;
        var columns = ColumnText.Read(typed["kolonner"]);
        var named = typed.With(("kolonner", ""), ("slags", Typed.Key(comparison.Measure.IsShare ? FigureKind.Counts : FigureKind.Means)), ("navn1", comparison.Names.First), ("navn2", comparison.Names.Second));
        return named.With([.. Group(columns.First, "1", comparison.Measure.IsShare), .. Group(columns.Second, "2", comparison.Measure.IsShare)]).Address;
    }

    private static (string, string)[] Group(IReadOnlyList<decimal> values, string group, bool isShare)
    {
        var count = ("n" + group, values.Count.ToString(CultureInfo.InvariantCulture));
        if (isShare)
            return [("ja" + group, values.Count(value => value == 1).ToString(CultureInfo.InvariantCulture)), count];
        var summary = Sample.Of(values.Select(value => (double)value)).Summary!;
        return [("snit" + group, Text(summary.Mean)), ("sd" + group, Text(summary.StandardDeviation)), count];
    }

    // a decimal's digits, never an exponent
    private static string Text(double value) => Math.Round((decimal)value, 15).ToString(CultureInfo.InvariantCulture);
}
