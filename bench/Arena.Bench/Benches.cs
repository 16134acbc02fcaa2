using System.Diagnostics;
using System.Globalization;

namespace Arena.Bench;

/// <summary>The list of figures: what is measured against what.</summary>
internal static class Benches
{
    private const string FanOut = "a bare endpoint for server-sent events that sends as many bytes to as many pages; 5,000 people in 300 meetings, each going on as soon as all have seen the last version, which a meeting does at most four times a second; at least 0.5";
    private static readonly TimeSpan Afternoon = TimeSpan.FromSeconds(30);
    private static readonly string? Postgres = Environment.GetEnvironmentVariable("ARENA_BENCH_POSTGRES");

    public static async Task Run(string[] names)
    {
        foreach (var (name, run) in All())
            if (names.Length == 0 || names.Contains(name, StringComparer.Ordinal))
                await InFolder(name, run);
        Figures.WriteReport();
    }

    private static IEnumerable<(string Name, Func<string, Task> Run)> All()
    {
        yield return ("checkin-sqlite", async folder =>
            Write("checkin-sqlite", await CheckInBench.Run(null, folder), "× requests per second", "a bare endpoint with one raw ADO insert on its own connection, WAL and synchronous FULL, 32 connections; at least 1.0"));
        if (Postgres is not null)
            yield return ("checkin-postgres", async folder =>
                Write("checkin-postgres", await CheckInBench.Run(Postgres, folder), "× requests per second", "a bare endpoint with one raw ADO insert on its own pooled connection, synchronous_commit on, 32 connections; at least 0.5"));
        yield return ("live-fanout-sqlite", async folder =>
            Write("live-fanout-sqlite", await LiveBench.FanOut(null, folder), "× views per second", FanOut));
        if (Postgres is not null)
            yield return ("live-fanout-postgres", async folder =>
                Write("live-fanout-postgres", await LiveBench.FanOut(Postgres, folder), "× views per second", FanOut));
        yield return ("live-p99-ms", async folder => WriteAfternoon("", "SQLite", await LiveBench.Ordinary(null, folder, Afternoon)));
        if (Postgres is not null)
            yield return ("live-p99-ms-postgres", async folder => WriteAfternoon("-postgres", "PostgreSQL with two web nodes", await LiveBench.Ordinary(Postgres, folder, Afternoon)));
        yield return ("week-page", async folder =>
            Write("week-page", await WeekPageBench.AgainstMemory(folder), "× pages per second", "the same component drawn from rows in memory; at least 0.5"));
        yield return ("plan-rollup", async folder =>
            Write("plan-rollup", await PlanRollupBench.AgainstMemory(folder), "× pages per second", "the same component drawn together from rows in memory; 1,500 workplaces with 10 open interventions each; at least 0.5"));
        yield return ("plan-rollup-growth", async folder =>
            Write("plan-rollup-growth", await PlanRollupBench.Growth(folder), "× time a page", "the same page without any ended intervention; ten ended ones for each open one; about 1.0"));
        yield return ("week-page-growth", async folder =>
            Write("week-page-growth", await WeekPageBench.Growth(folder, people: 45_000, weeks: 266), "× time a page", "the same page with four weeks of history; five years of 45,000 people are 12 million rows; at most 1.2"));
        yield return ("attendance-storage", async folder =>
        {
            var (storage, audit) = await WeekPageBench.Storage(folder, people: 6_700, weeks: 52);
            Write("attendance-storage", storage, "× bytes", "the same columns in a plain table without indexes, 6,700 people for a year; at most 2");
            Write("audit-storage", audit, "MB", "stated: the log after the bench's own entries");
        });
        yield return ("weight", WeightBench.Run);
        yield return ("disclosure", _ =>
        {
            Write("disclosure-seconds", DisclosureBench.Seconds(), "s", "at most 1: stages A to C of 1,200 units, 40 questions and five waves, people to publication, one core");
            Write("disclosure-growth", DisclosureBench.Growth(), "× time", "12,000 units against 1,200; at most 12, and ten is linear");
            return Task.CompletedTask;
        });
        yield return ("import-45k", async folder =>
            Write("import-45k", await ImportBench.Run(folder), "× time", "prepared raw inserts of the same rows in one transaction, same tables and indexes, SQLite; at most 3"));
        if (!RBench.HasR)
            yield break; // Debian's r-base-core and r-cran-coin
        yield return ("fisher-vs-r", folder => AgainstR("fisher-vs-r", RBench.Fisher(folder), "10,000 Fisher tests, groups of 5 to 199"));
        yield return ("permutation-vs-r", folder => AgainstR("permutation-vs-r", RBench.Permutation(folder), "1,000 permutation tests of 10,000 rounds, 50 in each group"));
        yield return ("pooling-vs-r", folder => AgainstR("pooling-vs-r", RBench.Pooling(folder), "partial pooling of 1,500 units with intervals"));
        yield return ("did-vs-r", folder => AgainstR("did-vs-r", RBench.DifferenceInDifferences(folder), "CR2 difference in differences of 45,000 people, 6 waves, 1,500 units"));
    }

    private static void WriteAfternoon(string where, string on, LiveBench.Afternoon seen)
    {
        Write("live-p99-ms" + where, seen.P99, "ms", string.Create(CultureInfo.InvariantCulture, $"at most 250: from the moment that a phone sends a table's number to each screen that shows it (board, leader, the table's phones), 5,000 people in 300 meetings, one action a person a minute, {on}; {seen.Seen} screens, views of {seen.Size} bytes, median {seen.Median:0.0} ms; the bare endpoint's 99th percentile {seen.BareP99:0.0} ms"));
        Write("live-memory" + where, seen.KilobytesAPerson, "KB", $"stated: what the resident memory of the program has grown by, a connected person in that run, with a share of board and leader; {on}");
        Write("live-processor" + where, seen.ProcessorMillisecondsAPersonAndMinute, "ms", $"stated: the program's processor time, a connected person and minute in that run; {on}");
    }

    private static Task AgainstR(string name, RBench.Result result, string work)
    {
        Write(name, result.Ratio, "× as fast", $"{work}: {result.Times}; at least 5");
        return Task.CompletedTask;
    }

    private static async Task InFolder(string name, Func<string, Task> run)
    {
        Console.WriteLine(name);
        var folder = Directory.CreateTempSubdirectory("arena-bench-").FullName;
        try
        {
            await run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static void Write(string name, double value, string unit, string baseline)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.00} {unit}"));
        Figures.Write(new(name, Math.Round(value, 3), unit, baseline, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Machine()));
    }

    private static string Machine() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}, .NET {Environment.Version}, shared");
}
