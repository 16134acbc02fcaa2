using System.Diagnostics;
using System.Globalization;
using Arena.Evidence.Statistics;

namespace Arena.Bench;

/// <summary>
/// fisher-vs-r, permutation-vs-r, pooling-vs-r, did-vs-r: the same numbers, the same work, in R (the scripts in r/) and in Arena,
/// one after the other on one core. R's start and reading are not counted; where a script knows several ways the quickest counts.
/// </summary>
internal static class RBench
{
    /// <summary>How many times as fast, and time and memory of it in words.</summary>
    public sealed record Result(double Ratio, string Times);

    public static bool HasR => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "Rscript")));

    public static Result Fisher(string folder)
    {
        var random = new Random(20261122);
        var tables = new int[10_000][];
        for (var at = 0; at < tables.Length; at++)
        {
            var (m, n, p, q) = (random.Next(5, 200), random.Next(5, 200), random.NextDouble(), random.NextDouble());
            var (a, c) = ((int)Math.Round(m * p), (int)Math.Round(n * (p + q) / 2));
            tables[at] = [a, m - a, c, n - c];
        }
        Write(folder, "tables", tables.SelectMany(table => table.Select(one => (double)one)));
        return Compare("fisher", folder, 1e-9, () =>
        {
            var sum = 0.0;
            foreach (var t in tables)
                sum += new TwoProportions(Proportion.Of(t[0], t[0] + t[1]), Proportion.Of(t[2], t[2] + t[3])).Fisher().P;
            return sum;
        });
    }

    public static Result Permutation(string folder)
    {
        var random = new Random(20261122);
        var tests = Enumerable.Range(0, 1_000).Select(_ => Enumerable.Range(0, 100).Select(at => random.NextDouble() * 10 + (at < 50 ? 1 : 0)).ToArray()).ToArray();
        Write(folder, "values", tests.SelectMany(one => one));
        var samples = Array.ConvertAll(tests, one => new TwoSamples(Sample.Of(one.Take(50)), Sample.Of(one.Skip(50))));
        // both draw by chance, each test from a seed of its own: with one for all, their errors would go the same way
        return Compare("permutation", folder, 0.01, () => samples.Select((one, number) => one.Permutation(seed: number, rounds: 10_000).P).Average());
    }

    public static Result Pooling(string folder)
    {
        var random = new Random(20261122);
        var units = Enumerable.Range(0, 1_500).Select(_ =>
        {
            var (total, share) = (random.Next(5, 60), 0.2 + 0.6 * random.NextDouble());
            return Proportion.Of(Enumerable.Range(0, total).Count(_ => random.NextDouble() < share), total);
        }).ToArray();
        Write(folder, "count", units.Select(unit => (double)unit.Count));
        Write(folder, "total", units.Select(unit => (double)unit.Total));
        return Compare("pooling", folder, 1e-6, () =>
        {
            var (pooled, sum) = (PartialPooling.Of(units)!, 0.0);
            for (var unit = 0; unit < pooled.Count; unit++)
            {
                var estimate = pooled[unit];
                sum += estimate.Value + estimate.Interval.Lower + estimate.Interval.Upper;
            }
            return sum;
        });
    }

    public static Result DifferenceInDifferences(string folder)
    {
        const int people = 45_000, waves = 6, units = 1_500, start = 3;
        var random = new Random(20261122);
        var treated = Enumerable.Range(0, units).Select(unit => unit % 2 == 0).ToArray();
        var (unitOf, waveOf, values) = (new int[people * waves], new int[people * waves], new double[people * waves]);
        for (var row = 0; row < values.Length; row++)
        {
            (unitOf[row], waveOf[row]) = (row / waves % units, row % waves);
            values[row] = random.NextDouble() * 10 + unitOf[row] % 7 + 0.2 * waveOf[row] + (treated[unitOf[row]] && waveOf[row] >= start ? 0.3 : 0);
        }
        Write(folder, "rows", Enumerable.Range(0, values.Length).SelectMany(row =>
            (double[])[unitOf[row], waveOf[row], treated[unitOf[row]] && waveOf[row] >= start ? 1 : 0, values[row]]));
        return Compare("did", folder, 1e-6, () =>
        {
            var panel = new Panel(treated, waves, start);
            for (var row = 0; row < values.Length; row++)
                panel.Add(unitOf[row], waveOf[row], values[row]);
            var result = Evidence.Statistics.DifferenceInDifferences.Of(panel)!;
            return result.Effect.Value + result.Effect.StandardError!.Value + result.Test.DegreesOfFreedom!.Value;
        });
    }

    private static Result Compare(string script, string folder, double tolerance, Func<double> work)
    {
        var inR = InR(script, folder);
        for (var round = 0; round < 5; round++)
            work();
        var best = double.PositiveInfinity;
        var (bytes, result) = (0L, 0.0);
        for (var round = 0; round < 7; round++)
        {
            var (before, begin) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            result = work();
            (best, bytes) = (Math.Min(best, Stopwatch.GetElapsedTime(begin).TotalSeconds), GC.GetAllocatedBytesForCurrentThread() - before);
        }
        foreach (var (way, seconds, sum) in inR)
        {
            Console.WriteLine(FormattableString.Invariant($"  {way}: {seconds * 1000:0.0} ms in R; {best * 1000:0.00} ms and {bytes / 1024.0:0} KB in Arena: {seconds / best:0.0} times"));
            if (Math.Abs(sum - result) > tolerance * Math.Abs(sum))
                throw new InvalidOperationException(FormattableString.Invariant($"{way} says {sum}, Arena {result}: not the same work."));
        }
        var quickest = inR.MinBy(way => way.Seconds);
        return new(quickest.Seconds / best, FormattableString.Invariant($"{best * 1000:0.0} ms and {bytes / 1024.0:0} KB against {quickest.Seconds * 1000:0} ms by {quickest.Way}"));
    }

    // a line of R's: the way, with versions and no blanks; seconds; the sum
    private static List<(string Way, double Seconds, double Sum)> InR(string script, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("Rscript", [script + ".R", folder])
        {
            WorkingDirectory = Path.Combine(Paths.Root, "bench/Arena.Bench/r"),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("Rscript does not start.");
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. lines.Select(line => line.Split(' ')).Select(part => (part[0].Replace('_', ' '), double.Parse(part[1], CultureInfo.InvariantCulture), double.Parse(part[2], CultureInfo.InvariantCulture)))]
            : throw new InvalidOperationException($"{script}.R failed.");
    }

    private static void Write(string folder, string name, IEnumerable<double> numbers)
    {
        using var file = new BinaryWriter(File.Create(Path.Combine(folder, name)));
        foreach (var number in numbers)
            file.Write(number);
    }
}
