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
}
