using System.Globalization;
using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>Municipalities by hand: units as "code level parent", people as many of one answer in one unit.</summary>
internal sealed class Small(params Question[] questions)
{
    private readonly List<Unit> units = [];
    private readonly List<Person> people = [];
    private Questionnaire? questionnaire;

    public DisclosureSettings Settings { get; init; } = new();
    public IReadOnlyList<string> Categories { get; init; } = [];
    public string WaveId { get; init; } = "w1";
    public Questionnaire Questionnaire => questionnaire ??= new(questions, Categories.Count == 0 ? null : new("b", Categories));

    public Small Unit(string code, UnitLevel level, string? parent = null)
    {
        units.Add(new(code, parent, level));
        return this;
    }

    /// <summary>People of a unit who answer the first question alike.</summary>
    public Small Put(string unit, int count, AnswerValue answer, string? category = null) =>
        Put(unit, count, [KeyValuePair.Create(Questionnaire.Questions[0].Id, answer)], category);

    public Small Put(string unit, int count, IReadOnlyList<KeyValuePair<string, AnswerValue>> answers, string? category = null)
    {
        for (var number = 0; number < count; number++)
            people.Add(Questionnaire.Answered("p" + people.Count.ToString("0000", CultureInfo.InvariantCulture), unit, category, answers));
        return this;
    }

    public Small Silent(string unit, int count)
    {
        for (var number = 0; number < count; number++)
            people.Add(Questionnaire.Silent("p" + people.Count.ToString("0000", CultureInfo.InvariantCulture), unit));
        return this;
    }

    public Wave Wave => new(WaveId, [.. units], [.. people]);
    public SurveyInput Input => new(Settings with { FewestForBreakdown = 0 }, Questionnaire, [Wave]);
    public Publication Publication => Publisher.Publish(Input);

    /// <summary>Teams t1, t2, … of given sizes in a workplace w of a municipality m; all answer yes, and outside of each say no.</summary>
    public static Small Teams(params (int Size, int Outside)[] teams)
    {
        var small = new Small(Towns.YesNo("q")).Unit("m", UnitLevel.Municipality).Unit("w", UnitLevel.Workplace, "m");
        for (var team = 0; team < teams.Length; team++)
        {
            var code = "t" + (team + 1).ToString(CultureInfo.InvariantCulture);
            small.Unit(code, UnitLevel.Team, "w").Put(code, teams[team].Size - teams[team].Outside, Yes).Put(code, teams[team].Outside, No);
        }
        return small;
    }

    public static AnswerValue Yes { get; } = AnswerValue.Of("yes");
    public static AnswerValue No { get; } = AnswerValue.Of("no");
}

internal static class Reading
{
    /// <summary>What is said about a unit: "yes 4-6", "no 2", …; sums are left out.</summary>
    public static string Said(this Publication publication, string unit, string question = "q", string wave = "w1", string? category = null) => string.Join(", ",
        publication.FactsOf(wave, question, unit, category).Where(fact => !fact.Measure.IsSum).Select(Line));

    /// <summary>What is said about a group that has no unit's name, by its id.</summary>
    public static string SaidOfGroup(this Publication publication, string id, string question = "q") => string.Join(", ",
        publication.Facts.Where(fact => fact.Group.Id == id && fact.Question == question && !fact.Measure.IsSum).Select(Line));

    private static string Line(Fact fact) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join('/', fact.Measure.Values)} {(fact.IsExact ? fact.Low.ToString(CultureInfo.InvariantCulture) : $"{fact.Low}-{fact.High}")}");
}
