using System.Globalization;
using Arena.Evidence.Disclosure;

namespace Arena.Bench;

/// <summary>
/// A made-up municipality for the method of disclosure: for 1,200 units eight administrations, 40 areas, 330 workplaces and about
/// 820 teams of two to sixteen people, 78 % of whom answer; 40 questions, most of them answered kindly, some nearly alike by all.
/// </summary>
internal sealed class DisclosureTown
{
    private static readonly AnswerValue NA = AnswerValue.NoAnswer;
    private readonly Random random = new(20261122);
    private readonly Questionnaire questionnaire;

    private DisclosureTown(bool background) => questionnaire = new(Questions(), background ? new Background("age", ["-34", "35-49", "50-59", "60+"]) : null);

    public static SurveyInput Make(int units, int waves, bool background = false)
    {
        var town = new DisclosureTown(background);
        var tree = town.Tree(units);
        return new(new DisclosureSettings(), town.questionnaire, [.. Enumerable.Range(1, waves).Select(wave => town.Wave(string.Create(CultureInfo.InvariantCulture, $"w{wave}"), tree))]);
    }

    /// <summary>Which kind of question this is, for the table.</summary>
    public static string KindOf(string question) => question[..1] switch { "a" => "opinion, 1–5, kindly answered", "b" => "opinion, yes or no, even", "c" => "sensitive, yes or no, one-sided", _ => "sensitive, pain 0–10" };

    private static IEnumerable<Question> Questions() =>
    [
        .. Named("a", 28, id => new(id, [NA, .. Numbers(1, 5)], [[NA], [.. Numbers(1, 2)], [.. Numbers(3, 3)], [.. Numbers(4, 4)], [.. Numbers(5, 5)]])),
        .. Named("b", 4, id => new(id, [NA, AnswerValue.Of("no"), AnswerValue.Of("yes")], [[NA], [AnswerValue.Of("no")], [AnswerValue.Of("yes")]])),
        .. Named("c", 4, id => new(id, [NA, AnswerValue.Of("no"), AnswerValue.Of("yes")], [[NA], [AnswerValue.Of("no")], [AnswerValue.Of("yes")]]) { IsSensitive = true }),
        .. Named("d", 4, id => new(id, [NA, .. Numbers(0, 10)], [[NA], [.. Numbers(0, 0)], [.. Numbers(1, 3)], [.. Numbers(4, 6)], [.. Numbers(7, 10)]]) { IsSensitive = true }),
    ];

    private static IEnumerable<Question> Named(string kind, int count, Func<string, Question> make) =>
        Enumerable.Range(1, count).Select(number => make(string.Create(CultureInfo.InvariantCulture, $"{kind}{number:00}")));

    private static IEnumerable<AnswerValue> Numbers(int from, int to) => Enumerable.Range(from, to - from + 1).Select(number => AnswerValue.Of(number));

    private List<Unit> Tree(int units)
    {
        var tree = new List<Unit> { new("u", null, UnitLevel.Municipality) };
        var last = new int[5];
        Grow(UnitLevel.Administration, Math.Max(2, units / 150));
        Grow(UnitLevel.Area, Math.Max(3, units / 30));
        Grow(UnitLevel.Workplace, Math.Max(5, units * 11 / 40));
        Grow(UnitLevel.Team, units - tree.Count);
        return tree;

        void Grow(UnitLevel level, int count)
        {
            var above = tree.Where(unit => unit.Level == level - 1).ToList();
            for (var number = 0; number < count; number++)
                tree.Add(new(string.Create(CultureInfo.InvariantCulture, $"{"uvabt"[(int)level]}{++last[(int)level]:00000}"), above[number < above.Count ? number : random.Next(above.Count)].Code, level));
        }
    }

    private Wave Wave(string id, List<Unit> tree)
    {
        var people = new List<Person>();
        var withTeams = tree.Select(unit => unit.Parent).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in tree)
        {
            var staff = unit.Level switch
            {
                UnitLevel.Team => 2 + (int)(10 * random.NextDouble() * random.NextDouble()) + random.Next(5),
                UnitLevel.Workplace when !withTeams.Contains(unit.Code) => 5 + random.Next(18),
                UnitLevel.Workplace => 1 + random.Next(3),
                _ => 2,
            };
            var mood = random.NextDouble();
            for (var number = 0; number < staff; number++)
                people.Add(Someone(string.Create(CultureInfo.InvariantCulture, $"{unit.Code}-{number}"), unit.Code, mood));
        }
        return new(id, tree, people);
    }

    private Person Someone(string id, string unit, double mood)
    {
        var category = questionnaire.Background?.Categories[random.Next(questionnaire.Background.Categories.Count)];
        return random.NextDouble() > 0.78 ? questionnaire.Silent(id, unit, category)
            : questionnaire.Answered(id, unit, category, questionnaire.Questions.Select(question => KeyValuePair.Create(question.Id, Answer(question, mood))));
    }

    private AnswerValue Answer(Question question, double mood) => random.NextDouble() < 0.03 ? NA : question.Id[0] switch
    {
        'a' => AnswerValue.Of(Math.Clamp((int)Math.Round(3.2 + 1.3 * mood + Normal() * 0.9), 1, 5)),
        'b' => AnswerValue.Of(random.NextDouble() < 0.35 + 0.3 * mood ? "yes" : "no"),
        'c' => AnswerValue.Of(random.NextDouble() < 0.07 ? "yes" : "no"),
        _ => AnswerValue.Of(random.NextDouble() < 0.3 ? 0 : random.Next(1, 11)),
    };

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
