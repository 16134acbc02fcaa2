using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arena.Platform.Web;

/// <summary>
/// Texts and rules that are data: JSON files in a module's Content folder, with a version and a source, Danish and English
/// side by side. Read strictly: what is missing or not known is an error, and a test reads every file.
/// </summary>
internal static class ContentFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new WordingConverter() },
    };

    /// <param name="name">The resource's name: "ideas.json".</param>
    public static T Read<T>(string name) where T : class
    {
        using var file = typeof(ContentFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No content named {name}.");
        return JsonSerializer.Deserialize<T>(file, Strict) ?? throw new InvalidOperationException($"{name} is empty.");
    }

    // "da" and "en", as files say it
    private sealed class WordingConverter : JsonConverter<Wording>
    {
        public override Wording Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var both = JsonSerializer.Deserialize<Both>(ref reader, options) ?? throw new JsonException("A text is missing.");
            return new(both.Da, both.En);
        }

        public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options) => throw new NotSupportedException();

        private sealed record Both(string Da, string En);
    }
}
