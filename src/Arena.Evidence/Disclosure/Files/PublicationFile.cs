using System.Text.Json;

namespace Arena.Evidence.Disclosure.Files;

/// <summary>The published file, arena-pub/1. The same publication is the same bytes: fixed order, no time, no chance.</summary>
public static class PublicationFile
{
    private const string Schema = "arena-pub/1";

    /// <summary>Writes the publication.</summary>
    /// <param name="publication">What to write.</param>
    /// <returns>One line of UTF-8.</returns>
    public static byte[] Write(Publication publication) => JsonText.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteParams(publication.Settings);
        json.WriteStartArray("questions");
        foreach (var question in publication.Questions)
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteValues("values", question.Values);
            json.WriteClasses(question.Classes);
            json.WriteBoolean("persistent", question.IsPersistent);
            if (question.IsSensitive)
                json.WriteBoolean("sensitive", true);
            json.WriteRouting(question.AskedAfter);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteTexts("waves", publication.Waves);
        WriteAtoms(json, publication);
        WriteGroups(json, publication);
        WriteFacts(json, publication);
        json.WriteEndObject();
    });

    /// <summary>Reads a publication back, for whatever shows it.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <returns>The publication; written again, it is the same bytes.</returns>
    /// <exception cref="DisclosureRefused">The file is not of this form.</exception>
    public static Publication Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return new PublicationReader(document.RootElement, Schema).Publication();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or ArgumentException)
        {
            throw new DisclosureRefused($"The file is not of the form {Schema}: {wrong.Message}");
        }
    }

    private static void WriteAtoms(Utf8JsonWriter json, Publication publication)
    {
        json.WriteStartArray("atoms");
        foreach (var atom in publication.Atoms)
        {
            json.WriteStartObject();
            json.WriteString("id", atom.Id);
            json.WriteString("wave", atom.Wave);
            json.WriteNumber("k", atom.Floor);
            json.WriteNumber("n", atom.Size);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, Publication publication)
    {
        json.WriteStartArray("groups");
        foreach (var group in publication.Groups)
        {
            json.WriteStartObject();
            json.WriteString("id", group.Id);
            json.WriteString("wave", group.Wave);
            json.WriteString("unit", group.Unit);
            json.WriteTexts("atoms", group.Atoms);
            json.WriteString("cat", group.Category);
            json.WriteNumber("n", group.Size);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFacts(Utf8JsonWriter json, Publication publication)
    {
        json.WriteStartArray("facts");
        foreach (var fact in publication.Facts)
        {
            json.WriteStartObject();
            json.WriteString("wave", fact.Wave);
            json.WriteString("q", fact.Question);
            json.WriteString("group", fact.Group.Id);
            if (fact.Measure.IsSum)
            {
                json.WriteStartObject("weights");
                foreach (var value in fact.Measure.Values)
                    json.WriteNumber(value.Text, value.Number!.Value);
                json.WriteEndObject();
            }
            else
                json.WriteValues("values", fact.Measure.Values);
            json.WriteNumber("lo", fact.Low);
            json.WriteNumber("hi", fact.High);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
