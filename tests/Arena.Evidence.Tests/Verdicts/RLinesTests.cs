using Arena.Evidence.Statistics;
using Arena.Evidence.Verdicts;
using static Arena.Evidence.Tests.Verdicts.EverySentence;

namespace Arena.Evidence.Tests.Verdicts;

/// <summary>The lines for R stand here as they were run in R 4.2.2, with the interval that R printed. When a line changes, run it again.</summary>
public sealed class RLinesTests
{
    [Fact]
    public void Counts() => Check(EverySentence.Counts(23, 46, 17, 47), -0.06095052, 0.32312793,
        "x <- c(23, 17); n <- c(46, 47); p <- x / n",
        "w <- sapply(1:2, function(i) prop.test(x[i], n[i], correct = FALSE)$conf.int)",
        "p[1] - p[2] + c(-1, 1) * sqrt((p[1] - w[, 1])^2 + (w[2:1, 2] - p[2])^2)",
        "fisher.test(matrix(c(x, n - x), 2))$p.value");

    [Fact]
    public void PairedCounts() => Check(Measure.Of(PairedProportions.Of(5, 2, 7, 6)), -0.04453326, 0.48958354,
        "k <- c(5, 2, 7, 6)",
        "x <- c(k[1] + k[3], k[1] + k[2]); n <- rep(sum(k), 2); p <- x / n",
        "w <- sapply(1:2, function(i) prop.test(x[i], n[i], correct = FALSE)$conf.int)",
        "g <- k[1] * k[4] - k[2] * k[3]; if (g > 0) g <- max(0, g - n[1] / 2)",
        "m <- prod(x, n - x); f <- if (m > 0) g / sqrt(m) else 0",
        "u <- p[1] - w[, 1]; v <- w[2:1, 2] - p[2]",
        "p[1] - p[2] + c(-1, 1) * sqrt(pmax(0, u^2 - 2 * f * u * v + v^2))",
        "binom.test(k[2], k[2] + k[3])$p.value");

    [Fact]
    public void MeansOfGroups() => Check(Means(12, 5.4, 1.2, 14, 4.9, 1.1), -0.4407525132, 1.4407525132,
        "m <- c(5.4, 4.9); s <- c(1.2, 1.1); n <- c(12, 14)",
        "v <- s^2 / n",
        "m[1] - m[2] + c(-1, 1) * qt(0.975, sum(v)^2 / sum(v^2 / (n - 1))) * sqrt(sum(v))");

    [Fact]
    public void Values() => Check(Measure.Of(new TwoSamples(Sample.Of(1.5, 2, 4), Sample.Of(1, 2.25)))!, -2.30274038, 4.05274038,
        "t.test(c(1.5, 2, 4),", "       c(1, 2.25))");

    [Fact]
    public void Pairs() => Check(Measure.Of(Evidence.Statistics.Pairs.Of((1, 3), (2, 4.5), (3, 4)))!, -0.0639581835, 3.7306248501, "t.test(c(1, 2, 2.5))");

    [Fact]
    public void PairsWithoutChange_HaveNoTestToRun() => Assert.DoesNotContain(Measure.Of(PairedProportions.Of(4, 0, 0, 3)).R, line => line.Contains("binom", StringComparison.Ordinal));

    [Fact]
    public void ChangesOfPeople() => Check(Changes([(1, 3), (2, 4.5), (3, 4)], [(1, 1), (2, 2.5), (3, 3)]), 0.00948191083, 3.32385142250,
        "t.test(c(1, 2, 2.5),", "       c(0, 0, 0.5))");

    [Fact] // the same interval came from lm and clubSandwich on the people one by one
    public void Units_AreClusters() => Check(EverySentence.Units(4, 1), 0.743136196967, 1.290197136367,
        "d <- data.frame(unit = c(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8),",
        "  treated = c(1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0),",
        "  after = c(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1),",
        "  n = c(1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2),",
        "  y = c(0, 1, 1, 2.2, 2, 3.2, 0, 1.4, 1, 1.4, 2, 2.1, 0, 0.1, 1, 1.3))",
        "m <- lm(y ~ factor(unit) + after + treated:after, d, weights = n)",
        "v <- clubSandwich::vcovCR(m, d$unit, \"CR2\", inverse_var = TRUE)",
        "clubSandwich::conf_int(m, v, coefs = \"after:treated\")");

    private static void Check(Measure measure, double lower, double upper, params string[] lines)
    {
        Assert.Equal(lines, measure.R);
        Assert.Equal(lower, measure.Difference.Interval.Lower, 6);
        Assert.Equal(upper, measure.Difference.Interval.Upper, 6);
    }
}
