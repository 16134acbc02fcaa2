using System.Text.Json;

namespace Arena.Evidence.Disclosure.Files;

/// <summary>
/// People and answers as a file, arena-in/1: the way in for anybody who wants to attack the method from outside. A question asked of
/// some only carries "askedAfter":{"q":…,"values":[…]}; everything else is as in docs/disclosure.md.
/// </summary>
public static class InputFile
{
    private const string Schema = "arena-in/1";

    /// <summary>Reads people and answers.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <returns>What goes into <see cref="Publisher.Publish"/>.</returns>
    /// <exception cref="DisclosureRefused">The file is not of this form, or its parts do not hold together.</exception>
    public static SurveyInput Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new() { AllowDuplicateProperties = false });
            return Input(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            throw new DisclosureRefused($"The file is not of the form {Schema}: {wrong.Message}");
        }
    }

    /// <summary>Writes people and answers, for the audit alone: in the order of their ids, the same bytes for the same people.</summary>
    internal static byte[] Write(SurveyInput input) => JsonText.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteParams(input.Settings);
        json.WriteStartArray("questions");
        foreach (var question in input.Questionnaire.Questions)
            Write(json, question);
        json.WriteEndArray();
        if (input.Questionnaire.Background is { } background)
        {
            json.WriteStartObject("background");
            json.WriteString("id", background.Id);
            json.WriteTexts("categories", background.Categories);
            json.WriteEndObject();
        }
        else
            json.WriteNull("background");
        json.WriteStartArray("waves");
        foreach (var wave in input.Waves)
            Write(json, input.Questionnaire, wave);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static SurveyInput Input(JsonElement root)
    {
        root.RequireSchema(Schema);
        var background = root.TryGetProperty("background", out var variable) && variable.ValueKind != JsonValueKind.Null
            ? new Background(variable.GetProperty("id").Text(), [.. variable.GetProperty("categories").EnumerateArray().Select(JsonText.Text)]) : null;
        var questionnaire = new Questionnaire(root.GetProperty("questions").EnumerateArray().Select(QuestionOf), background);
        return new(root.Settings(), questionnaire, root.GetProperty("waves").EnumerateArray().Select(wave => WaveOf(questionnaire, wave)));
    }

    // a misspelt "sensitive" would lower the floor without a word
    private static Question QuestionOf(JsonElement element) => new(element.Only("id", "values", "classes", "sensitive", "persistent", "askedAfter").GetProperty("id").Text(), element.GetProperty("values").Values(), element.GetProperty("classes").Classes())
    {
        IsSensitive = element.Flag("sensitive"),
        IsPersistent = element.Flag("persistent"),
        AskedAfter = element.Routing(),
    };

    private static Wave WaveOf(Questionnaire questionnaire, JsonElement element) => new(element.GetProperty("id").Text(),
        [.. element.GetProperty("units").EnumerateArray().Select(unit => new Unit(unit.GetProperty("id").Text(), unit.TextOrNull("parent"), Level(unit.GetProperty("level").Text())))],
        [.. element.GetProperty("people").EnumerateArray().Select(person => PersonOf(questionnaire, person))]);

    private static Person PersonOf(Questionnaire questionnaire, JsonElement element)
    {
        var (id, unit, category) = (element.Only("id", "unit", "category", "answers").GetProperty("id").Text(), element.GetProperty("unit").Text(), element.TextOrNull("category"));
        return element.TryGetProperty("answers", out var answers) && answers.ValueKind != JsonValueKind.Null
            ? questionnaire.Answered(id, unit, category, answers.EnumerateObject().Select(answer => KeyValuePair.Create(answer.Name, answer.Value.Value())))
            : questionnaire.Silent(id, unit, category);
    }

    private static UnitLevel Level(string name) => Enum.GetValues<UnitLevel>().Cast<UnitLevel?>().FirstOrDefault(level => NameOf(level!.Value) == name)
        ?? throw new DisclosureRefused($"\"{name}\" is no level; there are municipality, administration, area, workplace and team.");

    private static string NameOf(UnitLevel level) => level switch
    {
        UnitLevel.Municipality => "municipality",
        UnitLevel.Administration => "administration",
        UnitLevel.Area => "area",
        UnitLevel.Workplace => "workplace",
        _ => "team",
    };

    private static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteValues("values", question.Values);
        json.WriteClasses(question.Classes);
        json.WriteBoolean("sensitive", question.IsSensitive);
        json.WriteBoolean("persistent", question.IsPersistent);
        json.WriteRouting(question.AskedAfter);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Questionnaire questionnaire, Wave wave)
    {
        json.WriteStartObject();
        json.WriteString("id", wave.Id);
        json.WriteStartArray("units");
        foreach (var unit in wave.Units.OrderBy(unit => unit.Code, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Code);
            json.WriteString("parent", unit.Parent);
            json.WriteString("level", NameOf(unit.Level));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("people");
        foreach (var person in wave.People.OrderBy(person => person.Id, StringComparer.Ordinal))
            Write(json, questionnaire, person);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Questionnaire questionnaire, Person person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Id);
        json.WriteString("unit", person.Unit);
        json.WriteString("category", person.Category < 0 ? null : questionnaire.Background!.Categories[person.Category]);
        if (person.Answers is null)
            json.WriteNull("answers");
        else
        {
            json.WriteStartObject("answers");
            foreach (var (question, value) in questionnaire.Questions.Zip(person.Answers))
                json.WriteValue(question.Id, question.Values[value]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
