using System.Text.Json;

namespace Arena.Bench;

internal sealed record Figure(string Name, double Value, string Unit, string Baseline, string Date, string Machine);

/// <summary>The figures of docs/benchmarks.json: one entry a name, the latest run; others stay as they are.</summary>
internal static class Figures
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static string File => Path.Combine(Paths.Root, "docs/benchmarks.json");

    public static IReadOnlyList<Figure> Read() =>
        System.IO.File.Exists(File) ? JsonSerializer.Deserialize<List<Figure>>(System.IO.File.ReadAllText(File), Json)! : [];

    public static void Write(Figure figure)
    {
        var all = Read().Where(one => one.Name != figure.Name).Append(figure).OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(all, Json) + "\n");
    }

    /// <summary>docs/benchmarks.md: the same figures for people.</summary>
    public static void WriteReport()
    {
        var text = new System.Text.StringBuilder(
            """
            # Benchmarks

            Made by `bench/Arena.Bench`; the same figures as data stand in [benchmarks.json](benchmarks.json). A figure with a
            baseline is a ratio of two measurements in the same run on the same machine, in turns: what each is compared with
            stands beside it, and its code beside the measurement's in `bench/Arena.Bench`. Machines are shared and noisy: a
            ratio moves by a fifth from run to run, an absolute figure by a factor of two.

            To run: `./run.sh` once (it publishes the program), then `dotnet run -c Release --project bench/Arena.Bench`, with names
            behind it for some figures only. `ARENA_BENCH_POSTGRES` names an empty database for the figure on PostgreSQL.

            | figure | value | measured against | day | machine |
            |---|---:|---|---|---|

            """);
        foreach (var figure in Read())
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{figure.Name}` | {figure.Value:0.##} {figure.Unit} | {figure.Baseline} | {figure.Date} | {figure.Machine} |\n");
        WriteMeetings(text);
        System.IO.File.WriteAllText(Path.Combine(Paths.Root, "docs/benchmarks.md"), text.ToString());
    }

    // what issue and operators ask of live meetings, in a sentence: from the same figures
    private static void WriteMeetings(System.Text.StringBuilder text)
    {
        var figures = Read().ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        foreach (var (where, on) in new[] { ("", "SQLite"), ("-postgres", "PostgreSQL with two web nodes (both together, without PostgreSQL's own)") })
            if (figures.TryGetValue("live-memory" + where, out var memory) && figures.TryGetValue("live-processor" + where, out var processor))
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nA person connected to a dialogue meeting costs {memory.Value:0} KB of memory and {processor.Value:0.#} ms of processor time a minute on {on}: 5,000 people in 300 meetings are {memory.Value * 5:0} MB and {processor.Value * 5_000 / 60_000:0.##} of a core.\n");
    }
}
