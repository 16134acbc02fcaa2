using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>Small municipalities made up from a seed: trees of any shape, sizes around the floors, answers from even to unanimous.</summary>
internal sealed class Towns
{
    public static readonly AnswerValue NA = AnswerValue.NoAnswer;
    private readonly Random random;
    private readonly List<Unit> units = [];

    private bool IsEven { get; init; }

    private Towns(int seed) => random = new(seed);

    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("ARENA_LONG") is { Length: > 0 };

    public static Question Opinion(string id) => new(id, [NA, .. Numbers(1, 5)], [[NA], [.. Numbers(1, 2)], [.. Numbers(3, 3)], [.. Numbers(4, 4)], [.. Numbers(5, 5)]]);

    public static Question YesNo(string id) => new(id, [NA, AnswerValue.Of("no"), AnswerValue.Of("yes")], [[NA], [AnswerValue.Of("no")], [AnswerValue.Of("yes")]]);

    public static Question Pain(string id) => new(id, [NA, .. Numbers(0, 10)], [[NA], [.. Numbers(0, 0)], [.. Numbers(1, 3)], [.. Numbers(4, 6)], [.. Numbers(7, 10)]]) { IsSensitive = true, IsPersistent = true };

    /// <summary>A question that decides about two more, and one beside them.</summary>
    public static IReadOnlyList<Question> Routed(bool isSensitive = false)
    {
        AnswerValue Word(string word) => AnswerValue.Of(word);
        return
        [
            new("q1", [NA, Word("no"), Word("yes")], [[NA, Word("no")], [Word("yes")]]) { IsSensitive = isSensitive },
            new("q2", [NA, Word("boss"), Word("other")], [[NA], [Word("boss")], [Word("other")]]) { IsSensitive = isSensitive, AskedAfter = new("q1", [Word("yes")]) },
            new("q3", [NA, .. Numbers(1, 3)], [[NA], [.. Numbers(1, 2)], [.. Numbers(3, 3)]]) { IsSensitive = isSensitive, AskedAfter = new("q1", [Word("yes")]) },
            YesNo("q4"),
        ];
    }

    public static IEnumerable<AnswerValue> Numbers(int from, int to) => Enumerable.Range(from, to - from + 1).Select(number => AnswerValue.Of(number));

    /// <summary>A town with three questions.</summary>
    /// <param name="seed">Everything comes from it.</param>
    /// <param name="people">About how many are invited.</param>
    /// <param name="settings">The settings; null for the defaults.</param>
    /// <param name="categories">How many background categories; 0 for none.</param>
    /// <param name="waves">How many waves, with new people and other trees.</param>
    /// <param name="even">Whether answers are spread, so that breakdowns can be shown.</param>
    /// <param name="questions">Other questions than the three; one that is asked after another stands behind it.</param>
    public static SurveyInput Make(int seed, int people, DisclosureSettings? settings = null, int categories = 0, int waves = 1, bool even = false, IReadOnlyList<Question>? questions = null) => new Towns(seed) { IsEven = even }.Town(people, (settings ?? new()) with { FewestForBreakdown = 0 }, categories, waves, questions ?? [Opinion("q1"), YesNo("q2"), Pain("q3")]);

    private SurveyInput Town(int people, DisclosureSettings settings, int categories, int waves, IReadOnlyList<Question> questions)
    {
        var background = categories == 0 ? null : new Background("age", [.. Enumerable.Range(1, categories).Select(number => "c" + number)]);
        var questionnaire = new Questionnaire(questions, background);
        return new(settings, questionnaire, [.. Enumerable.Range(1, waves).Select(wave => OneWave("w" + wave, questionnaire, people))]);
    }

    private Wave OneWave(string id, Questionnaire questionnaire, int people)
    {
        units.Clear();
        Grow(null, UnitLevel.Municipality, "u");
        var answering = random.Next(4) switch { 0 => 1.0, 1 => 0.9, 2 => 0.75, _ => 0.5 };
        var profiles = questionnaire.Questions.Select(_ => random.Next(IsEven ? 2 : 6)).ToArray();
        var common = questionnaire.Questions.Select(question => random.Next(question.Values.Count)).ToArray();
        var places = units.Where(unit => unit.Level >= UnitLevel.Workplace || random.Next(4) == 0).DefaultIfEmpty(units[0]).ToList();
        var local = places.ToDictionary(unit => unit.Code, _ => questionnaire.Questions.Select(question => random.Next(question.Values.Count)).ToArray(), StringComparer.Ordinal);
        var invited = Enumerable.Range(0, people).Select(number =>
        {
            var unit = places[(int)(places.Count * Math.Pow(random.NextDouble(), 1.3))].Code;
            var category = questionnaire.Background is not { } background || (random.Next(20) == 0 && !IsEven) ? null : background.Categories[random.Next(background.Categories.Count)];
            var person = FormattableString.Invariant($"p{number:000}");
            return random.NextDouble() > answering ? questionnaire.Silent(person, unit, category)
                : questionnaire.Answered(person, unit, category, Asked(questionnaire, questionnaire.Questions.Select((question, index) =>
                    KeyValuePair.Create(question.Id, question.Values[Answer(question, profiles[index], common[index], local[unit][index])]))));
        });
        return new(id, [.. units], [.. invited]);
    }

    private static IEnumerable<KeyValuePair<string, AnswerValue>> Asked(Questionnaire questionnaire, IEnumerable<KeyValuePair<string, AnswerValue>> answers)
    {
        var all = answers.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        return all.Where(one => questionnaire.Questions[questionnaire.IndexOf(one.Key)].AskedAfter is not { } routing || routing.Values.Contains(all[routing.Question]));
    }

    // even; leaning; one-sided; nearly and quite unanimous; unanimous in each place
    private int Answer(Question question, int profile, int common, int local) => profile switch
    {
        0 => random.Next(question.Values.Count),
        1 => random.NextDouble() < 0.6 ? common : random.Next(question.Values.Count),
        2 => random.NextDouble() < 0.9 ? common : random.Next(question.Values.Count),
        3 => random.NextDouble() < 0.97 ? common : random.Next(question.Values.Count),
        4 => common,
        _ => random.NextDouble() < 0.92 ? local : random.Next(question.Values.Count),
    };

    private void Grow(string? parent, UnitLevel level, string code)
    {
        units.Add(new(code, parent, level));
        if (level == UnitLevel.Team)
            return;
        var children = level switch { UnitLevel.Municipality => random.Next(1, 4), UnitLevel.Administration => random.Next(0, 3), UnitLevel.Area => random.Next(0, 4), _ => random.Next(0, 4) };
        for (var child = 0; child < children; child++)
            // sometimes a level is left out
            Grow(code, random.Next(6) == 0 && level < UnitLevel.Workplace ? level + 2 : level + 1, FormattableString.Invariant($"{code}-{child}"));
    }
}
