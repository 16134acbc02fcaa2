using System.Globalization;
using Arena.Evidence.Statistics;

namespace Arena.Evidence.Verdicts;

/// <summary>What to write in R, with base packages only, to get the same difference and interval.</summary>
internal static class RLines
{
    // prop.test without correction gives Wilson's intervals; Newcombe's method 10 joins them
    private const string Wilson = "w <- sapply(1:2, function(i) prop.test(x[i], n[i], correct = FALSE)$conf.int)";

    public static IReadOnlyList<string> Of(TwoProportions groups) =>
    [
        $"x <- {C(groups.First.Count, groups.Second.Count)}; n <- {C(groups.First.Total, groups.Second.Total)}; p <- x / n",
        Wilson,
        "p[1] - p[2] + c(-1, 1) * sqrt((p[1] - w[, 1])^2 + (w[2:1, 2] - p[2])^2)",
        "fisher.test(matrix(c(x, n - x), 2))$p.value",
    ];

    public static IReadOnlyList<string> Of(PairedProportions pairs) =>
    [
        $"k <- {C(pairs.Both, pairs.OnlyBefore, pairs.OnlyAfter, pairs.Neither)}",
        "x <- c(k[1] + k[3], k[1] + k[2]); n <- rep(sum(k), 2); p <- x / n",
        Wilson,
        "g <- k[1] * k[4] - k[2] * k[3]; if (g > 0) g <- max(0, g - n[1] / 2)",
        "m <- prod(x, n - x); f <- if (m > 0) g / sqrt(m) else 0",
        "u <- p[1] - w[, 1]; v <- w[2:1, 2] - p[2]",
        "p[1] - p[2] + c(-1, 1) * sqrt(pmax(0, u^2 - 2 * f * u * v + v^2))",
        .. pairs.OnlyBefore + pairs.OnlyAfter > 0 ? (string[])["binom.test(k[2], k[2] + k[3])$p.value"] : [],
    ];

    public static IReadOnlyList<string> Of(TwoMeans groups) =>
    [
        $"m <- {C(groups.First.Mean, groups.Second.Mean)}; s <- {C(groups.First.StandardDeviation, groups.Second.StandardDeviation)}; n <- {C(groups.First.Count, groups.Second.Count)}",
        "v <- s^2 / n",
        "m[1] - m[2] + c(-1, 1) * qt(0.975, sum(v)^2 / sum(v^2 / (n - 1))) * sqrt(sum(v))",
    ];

    public static IReadOnlyList<string> Of(TwoSamples groups) => [$"t.test({C(groups.First)},", $"       {C(groups.Second)})"];

    // what is compared with what is lost in a sorted sample, but the changes carry all that the test needs
    public static IReadOnlyList<string> Of(Pairs pairs) => [$"t.test({C(pairs.Changes)})"];

    // CR2 is not among R's own packages; a unit's people share its row, so their number and mean carry all
    public static IReadOnlyList<string> Of(Panel panel)
    {
        var rows = Enumerable.Range(0, panel.Units).Where(unit => panel.Change(unit) is not null).SelectMany(unit => (int[])[0, 1], (unit, wave) => (unit, wave)).ToList();
        return
        [
            $"d <- data.frame(unit = {C(rows.Select(row => row.unit + 1.0))},",
            $"  treated = {C(rows.Select(row => panel.IsTreated(row.unit) ? 1.0 : 0))},",
            $"  after = {C(rows.Select(row => (double)row.wave))},",
            $"  n = {C(rows.Select(row => (double)panel.Count(row.unit, row.wave)))},",
            $"  y = c({string.Join(", ", rows.Select(row => Mean(panel.Sum(row.unit, row.wave) / panel.Count(row.unit, row.wave))))}))",
            "m <- lm(y ~ factor(unit) + after + treated:after, d, weights = n)",
            "v <- clubSandwich::vcovCR(m, d$unit, \"CR2\", inverse_var = TRUE)",
            "clubSandwich::conf_int(m, v, coefs = \"after:treated\")",
        ];
    }

    private static string C(Sample sample) => C(sample.Sorted.ToArray());

    private static string C(params IEnumerable<double> values) => $"c({string.Join(", ", values.Select(Number))})";

    // without the last digit, in which a sum's rounding lies
    private static string Mean(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
