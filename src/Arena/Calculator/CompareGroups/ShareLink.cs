using System.Globalization;
using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;

namespace Arena.Calculator.CompareGroups;

/// <summary>An address that gives the same result. Of columns only the groups' sums go into it, never a single value; of pairs and changes there is none.</summary>
internal static class ShareLink
{
    public static string? Of(Typed typed, Comparison comparison)
    {
        if (!typed.IsPasted)
            return typed.Address;
        if (comparison.Measure.IsPaired || comparison.Measure.IsChange)
            return null;
        var columns = ColumnText.Read(typed["kolonner"]);
        var named = typed.WithoutPasted.With(("slags", Typed.Key(comparison.Measure.IsShare ? FigureKind.Counts : FigureKind.Means)), ("navn1", comparison.Names.First), ("navn2", comparison.Names.Second));
        if (comparison.FollowUp.Later?.Measure is not null)
            named = named.With(Sums(ColumnText.Read(typed["skolonner"]), "s", comparison.Measure.IsShare));
        return named.With(Sums(columns, "", comparison.Measure.IsShare)).Address;
    }

    private static (string, string)[] Sums(ColumnText columns, string before, bool isShare) =>
        [.. Group(columns.First, before, "1", isShare), .. Group(columns.Second, before, "2", isShare)];

    private static (string, string)[] Group(IReadOnlyList<decimal> values, string before, string group, bool isShare)
    {
        var count = ($"{before}n{group}", values.Count.ToString(CultureInfo.InvariantCulture));
        if (isShare)
            return [($"{before}ja{group}", values.Count(value => value == 1).ToString(CultureInfo.InvariantCulture)), count];
        var summary = Sample.Of(values.Select(value => (double)value)).Summary!;
        return [($"{before}snit{group}", Text(summary.Mean)), ($"{before}sd{group}", Text(summary.StandardDeviation)), count];
    }

    // a decimal's digits, never an exponent
    private static string Text(double value) => Math.Round((decimal)value, 15).ToString(CultureInfo.InvariantCulture);
}
