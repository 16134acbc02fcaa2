using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Platform.Web.Charts;

/// <summary>A line in one sentence.</summary>
internal static class TrendText
{
    public static string Of(IReadOnlyList<TrendPoint> points, double goal)
    {
        var shown = points.Where(point => point.Share is not null).ToList();
        if (shown.Count == 0) return T("Der er ingen tal at vise endnu.", "There are no figures to show yet.");
        var (first, last) = (shown[0], shown[^1]);
        var best = shown.MaxBy(point => point.Share!.Value.Fill)!;
        var target = Format.Percent(goal);
        if (shown.Count == 1)
            return T($"{first.Share!.Value.Text} i {Format.Week(first.Week)}. Målet er {target}.",
                $"{first.Share.Value.Text} in {Format.Week(first.Week)}. The goal is {target}.");
        var top = best == first || best == last ? ""
            : T($", højest {best.Share!.Value.Text} i {Format.Week(best.Week)}", $", highest {best.Share!.Value.Text} in {Format.Week(best.Week)}");
        return T(
            $"Fra {first.Share!.Value.Text} i {Format.Week(first.Week)} til {last.Share!.Value.Text} i {Format.Week(last.Week)}{top}. Målet er {target}.",
            $"From {first.Share.Value.Text} in {Format.Week(first.Week)} to {last.Share.Value.Text} in {Format.Week(last.Week)}{top}. The goal is {target}.");
    }
}
