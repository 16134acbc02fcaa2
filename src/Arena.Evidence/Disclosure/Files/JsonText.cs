using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Arena.Evidence.Disclosure.Files;

/// <summary>What both files share: values, classes and settings, read and written in one form.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One line of JSON with its line end; the same on every machine.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static string Text(this JsonElement element) => element.GetString() ?? throw new FormatException("a text is null.");

    public static string? TextOrNull(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static bool Flag(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

    public static AnswerValue Value(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? AnswerValue.Of(element.GetDecimal()) : AnswerValue.Of(element.Text());

    public static IReadOnlyList<AnswerValue> Values(this JsonElement element) => [.. element.EnumerateArray().Select(Value)];

    public static IReadOnlyList<IReadOnlyList<AnswerValue>> Classes(this JsonElement element) => [.. element.EnumerateArray().Select(Values)];

    public static Routing? Routing(this JsonElement element) => element.TryGetProperty("askedAfter", out var routing) && routing.ValueKind != JsonValueKind.Null
        ? new(routing.GetProperty("q").Text(), routing.GetProperty("values").Values()) : null;

    public static void WriteRouting(this Utf8JsonWriter json, Routing? routing)
    {
        if (routing is null)
            return;
        json.WriteStartObject("askedAfter");
        json.WriteString("q", routing.Question);
        json.WriteValues("values", routing.Values);
        json.WriteEndObject();
    }

    public static void RequireSchema(this JsonElement root, string schema)
    {
        if (root.GetProperty("schema").Text() is var found && found != schema)
            throw new FormatException($"its schema is {found}.");
    }

    /// <summary>The element itself, where it has no other properties than these.</summary>
    public static JsonElement Only(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var one in element.EnumerateObject())
            if (!names.Contains(one.Name))
                throw new FormatException($"there is no {one.Name}; there are {string.Join(", ", names.ToArray())}.");
        return element;
    }

    public static DisclosureSettings Settings(this JsonElement root)
    {
        var settings = new DisclosureSettings();
        if (!root.TryGetProperty("params", out var given))
            return settings;
        foreach (var one in given.EnumerateObject())
            settings = one.Name switch
            {
                "t" => settings with { ColleaguesWhoPool = one.Value.GetInt32() },
                "k" => settings with { Floor = one.Value.GetInt32() },
                "kHealth" => settings with { SensitiveFloor = one.Value.GetInt32() },
                "round" => settings with { Rounding = one.Value.GetInt32() },
                "rho" => settings with { OutsideShare = one.Value.GetDecimal() },
                _ => throw new FormatException($"there is no setting {one.Name}."),
            };
        return settings;
    }

    public static void WriteParams(this Utf8JsonWriter json, DisclosureSettings settings)
    {
        json.WriteStartObject("params");
        json.WriteNumber("t", settings.ColleaguesWhoPool);
        json.WriteNumber("k", settings.Floor);
        json.WriteNumber("kHealth", settings.SensitiveFloor);
        json.WriteNumber("round", settings.Rounding);
        json.WritePropertyName("rho");
        json.WriteRawValue(settings.OutsideShare.ToString("0.############################", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteValues(this Utf8JsonWriter json, string name, IEnumerable<AnswerValue> values)
    {
        json.WritePropertyName(name);
        json.WriteValues(values);
    }

    public static void WriteClasses(this Utf8JsonWriter json, IEnumerable<IEnumerable<AnswerValue>> classes)
    {
        json.WriteStartArray("classes");
        foreach (var one in classes)
            json.WriteValues(one);
        json.WriteEndArray();
    }

    public static void WriteValue(this Utf8JsonWriter json, string name, AnswerValue value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void WriteValues(this Utf8JsonWriter json, IEnumerable<AnswerValue> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteValue(value);
        json.WriteEndArray();
    }

    private static void WriteValue(this Utf8JsonWriter json, AnswerValue value)
    {
        if (value.Number is not null)
            json.WriteRawValue(value.Text, skipInputValidation: true);
        else
            json.WriteStringValue(value.Text);
    }
}
