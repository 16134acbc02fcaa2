using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Arena.Calculator.Disclose;
using Arena.Calculator.Witness;
using Arena.Evidence.Disclosure.Audit;

namespace Arena.Tests.Calculator;

/// <summary>A folder with people, answers and what the commands make of them.</summary>
internal sealed class DisclosureFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("arena-disclose-").FullName;

    public string In => Path.Combine(folder, "people.json");
    public string Out => Path.Combine(folder, "publication.json");
    public string Log => Path.Combine(folder, "log.csv");
    public string Errors { get; private set; } = "";

    /// <summary>Two teams of six and seven in a workplace; all but the last of the second team answered 4.</summary>
    public static JsonObject Town() => new()
    {
        ["schema"] = "arena-in/1",
        ["params"] = new JsonObject { ["t"] = 1, ["k"] = 5, ["kHealth"] = 10, ["round"] = 5, ["rho"] = 0 },
        ["questions"] = new JsonArray(new JsonObject
        {
            ["id"] = "q7", ["values"] = new JsonArray("NA", 1, 2, 3, 4, 5), ["sensitive"] = false, ["persistent"] = false,
            ["classes"] = new JsonArray(new JsonArray("NA"), new JsonArray(1, 2), new JsonArray(3), new JsonArray(4), new JsonArray(5)),
        }),
        ["background"] = null,
        ["waves"] = new JsonArray(new JsonObject
        {
            ["id"] = "2027a",
            ["units"] = new JsonArray(Unit("u-1", null, "municipality"), Unit("u-2", "u-1", "workplace"), Unit("u-3", "u-2", "team"), Unit("u-4", "u-2", "team")),
            ["people"] = new JsonArray([.. Enumerable.Range(1, 13).Select(number => Person(number, number <= 6 ? "u-3" : "u-4", number == 13 ? 2 : 4)), Person(14, "u-4", null)]),
        }),
    };

    public DisclosureFiles Put(JsonNode town) => Put(town.ToJsonString());

    public DisclosureFiles Put(string text)
    {
        File.WriteAllText(In, text);
        return this;
    }

    public Task<int> Disclose(bool log = false, string? before = null) =>
        DiscloseCommand.Run(new(In), new(Out), before is null ? null : new(before), log ? new(Log) : null, default);

    public async Task<(int Code, string Output)> Witness(string person, string group, string? knowing = null, string question = "q7")
    {
        using var output = new MemoryStream();
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await WitnessCommand.Run(new(In), new WitnessTarget("2027a", question, person, WitnessCommand.Values(group), knowing), output, error, default);
        Errors = error.ToString();
        return (code, Encoding.UTF8.GetString(output.ToArray()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonObject Unit(string id, string? parent, string level) => new() { ["id"] = id, ["parent"] = parent, ["level"] = level };

    private static JsonObject Person(int number, string unit, int? answer) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"p{number:00}"), ["unit"] = unit, ["category"] = null,
        ["answers"] = answer is { } value ? new JsonObject { ["q7"] = value } : null,
    };
}
