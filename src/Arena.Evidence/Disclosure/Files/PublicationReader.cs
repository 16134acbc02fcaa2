using System.Text.Json;

namespace Arena.Evidence.Disclosure.Files;

internal sealed class PublicationReader(JsonElement root, string schema)
{
    private readonly Dictionary<string, PublishedGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Question> questions = new(StringComparer.Ordinal);

    public Publication Publication()
    {
        root.RequireSchema(schema);
        foreach (var element in root.GetProperty("questions").EnumerateArray())
        {
            var question = new Question(element.GetProperty("id").Text(), element.GetProperty("values").Values(), element.GetProperty("classes").Classes())
            {
                IsPersistent = element.Flag("persistent"), IsSensitive = element.Flag("sensitive"), AskedAfter = element.Routing(),
            };
            questions.Add(question.Id, question);
        }
        foreach (var element in root.GetProperty("groups").EnumerateArray())
        {
            var group = new PublishedGroup(element.GetProperty("id").Text(), element.GetProperty("wave").Text(), element.TextOrNull("unit"),
                [.. element.GetProperty("atoms").EnumerateArray().Select(JsonText.Text)], element.TextOrNull("cat"), element.GetProperty("n").GetInt32());
            groups.Add(group.Id, group);
        }
        var atoms = root.GetProperty("atoms").EnumerateArray()
            .Select(atom => new PublishedAtom(atom.GetProperty("id").Text(), atom.GetProperty("wave").Text(), atom.GetProperty("k").GetInt32(), atom.GetProperty("n").GetInt32()));
        return new(root.Settings(), questions.Values.Select(Publisher.Published), root.GetProperty("waves").EnumerateArray().Select(JsonText.Text), atoms.ToList(), Sheets());
    }

    private IEnumerable<FactSheet> Sheets()
    {
        var sheets = new List<FactSheet>();
        PublishedGroup? group = null;
        foreach (var fact in root.GetProperty("facts").EnumerateArray())
        {
            var (wave, question) = (fact.GetProperty("wave").Text(), fact.GetProperty("q").Text());
            if (sheets.Count == 0 || sheets[^1].Wave != wave || sheets[^1].Question != question)
            {
                sheets.Add(new(wave, questions[question]));
                group = null;
            }
            if (group?.Id != fact.GetProperty("group").Text())
                sheets[^1].Begin(group = groups[fact.GetProperty("group").Text()]);
            sheets[^1].Add(MeasureOf(questions[question], fact), fact.GetProperty("lo").GetInt32(), fact.GetProperty("hi").GetInt32());
        }
        sheets.ForEach(sheet => sheet.Close());
        return sheets;
    }

    private static int MeasureOf(Question question, JsonElement fact)
    {
        var counted = fact.TryGetProperty("values", out var values) ? values.Values() : null;
        return question.Measures.Index().First(one => counted is null ? one.Item.IsSum : !one.Item.IsSum && one.Item.Values.SequenceEqual(counted)).Index;
    }
}
