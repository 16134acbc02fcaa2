using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>What does not hold together is refused, and the refusal says what.</summary>
public sealed class QuestionnaireTests
{
    private static readonly AnswerValue Maybe = AnswerValue.Of("maybe");
    private static readonly IReadOnlyList<AnswerValue> Hundred = [Towns.NA, .. Towns.Numbers(1, 99)];

    [Fact]
    public void AQuestion_HasAnId_AndFromTwoToAHundredValues()
    {
        Refused("Questions: a question has no id", () => Asking(" ", [Towns.NA, Small.Yes]));
        Refused("must have from 2 to 100 values", () => new Question("q", [Towns.NA], [[Towns.NA], []]));
        Refused("must have from 2 to 100 values", () => Asking("q", [.. Hundred, Small.Yes]));
        Assert.Equal(100, Asking("q", Hundred).Classes.Count);
        Assert.Equal(2, Asking("q", [Towns.NA, Small.Yes]).Classes.Count);
    }

    [Fact]
    public void TheClasses_AreAPartitionOfTheValues_InTwoAtLeast()
    {
        Refused("has a value twice", () => new Question("q", [Towns.NA, Small.Yes, Small.Yes], [[Towns.NA], [Small.Yes, Small.Yes]]));
        Refused("lacks the value \"NA\"", () => Asking("q", [Small.No, Small.Yes]));
        Refused("at least two classes", () => new Question("q", [Towns.NA, Small.Yes], [[Towns.NA, Small.Yes]]));
        Refused("exactly one class", () => new Question("q", [Towns.NA, Small.Yes], [[Towns.NA, Small.Yes], []]));
        Refused("exactly one class", () => new Question("q", [Towns.NA, Small.No, Small.Yes], [[Towns.NA], [Small.Yes]]));
        Refused("exactly one class", () => new Question("q", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.Yes], [Small.Yes]]));
        Refused("exactly one class", () => new Question("q", [Towns.NA, Small.Yes], [[Towns.NA, Small.Yes], [Small.Yes]]));
    }

    [Fact]
    public void WhereNoAnswerStandsLast_WhatIsNotThereIsNoAnswer() =>
        Assert.Equal("NA 4-6", new Small(Asking("q", [Small.No, Small.Yes, Towns.NA])).Unit("m", UnitLevel.Municipality).Put("m", 6, []).Publication.Said("m"));

    [Theory]
    [InlineData("1000", true)]
    [InlineData("-1000", true)]
    [InlineData("1001", false)]
    [InlineData("1.5", false)]
    [InlineData("often", false)]
    public void AQuestionOfWholeNumbers_HasASum(string value, bool hasSum)
    {
        var other = decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? AnswerValue.Of(number) : AnswerValue.Of(value);
        Assert.Equal(hasSum, Asking("q", [Towns.NA, AnswerValue.Of(1), other]).Measures.Any(measure => measure.IsSum));
    }

    [Fact]
    public void ANumber_IsTheSameHoweverItIsWritten_AndNoWord()
    {
        Assert.Equal((AnswerValue.Of(1m), "1", "2.5"), (AnswerValue.Of(1.0m), AnswerValue.Of(1.0m).ToString(), AnswerValue.Of(2.50m).ToString()));
        Assert.NotEqual(AnswerValue.Of(1), AnswerValue.Of("1"));
        Assert.Equal("NA", AnswerValue.NoAnswer.Text);
    }

    [Fact]
    public void AQuestionnaire_HasFromOneToAThousandQuestions_EachOnce()
    {
        Refused("from 1 to 1000 questions", () => new Questionnaire([]));
        Refused("from 1 to 1000 questions", () => new Questionnaire(Many(1001)));
        Assert.Equal(1000, new Questionnaire(Many(1000)).Questions.Count);
        Refused("an id stands twice", () => new Questionnaire([Towns.YesNo("q"), Towns.Opinion("q")]));
        Assert.Equal((1, -1), (new Questionnaire(Many(2)).IndexOf("q0001"), new Questionnaire(Many(2)).IndexOf("q")));
    }

    [Fact]
    public void ABackground_HasFromOneToAHundredCategories_EachOnce()
    {
        foreach (var wrong in (IEnumerable<string>[])[[], Categories(101), ["x", "y", "x"], ["x", "NA"]])
            Refused("from 1 to 100 categories, each once", () => new Questionnaire([Towns.YesNo("q")], new("b", [.. wrong])));
        Assert.Equal(100, new Questionnaire([Towns.YesNo("q")], new("b", [.. Categories(100)])).Background!.Categories.Count);
    }

    [Fact]
    public void AnAnswer_IsOneOfAQuestionsValues_ToAQuestionThatThereIs()
    {
        var questionnaire = new Questionnaire([Decides([Small.Yes]), Further("q2", "q1", [Small.Yes])], new("b", ["x"]));
        RefusedPerson("answers the question q3, which there is not", null, ("q3", Small.Yes));
        RefusedPerson("answers q1 with maybe, which is none of its values", null, ("q1", Maybe));
        RefusedPerson("answers q2, and was not asked it", null, ("q1", Small.No), ("q2", Small.Yes));
        RefusedPerson("has the category y, which there is not", "y");
        Assert.Equal((0, -1), (questionnaire.Silent("p", "m", "x").Category, questionnaire.Silent("p", "m").Category));
        Assert.Equal(-1, new Questionnaire([Towns.YesNo("q")]).Silent("p", "m", "x").Category);

        void RefusedPerson(string why, string? category, params (string Question, AnswerValue Value)[] answers) =>
            Refused("Person p " + why, () => questionnaire.Answered("p", "m", category, answers.Select(one => KeyValuePair.Create(one.Question, one.Value))));
    }

    [Fact]
    public void WhoIsAskedFurther_IsOneOfTwoClasses()
    {
        _ = new Questionnaire([Decides([Small.Yes, Maybe]), Further("q2", "q1", [Maybe, Small.Yes])]);
        foreach (var asked in (AnswerValue[][])[[Small.Yes], [Small.Yes, Small.No], [Small.Yes, Maybe, Small.No], [Small.No, Towns.NA]])
            Refused("must have two classes: those who are asked further, and the rest", () => new Questionnaire([Decides([Small.Yes, Maybe]), Further("q2", "q1", asked)]));
        Refused("must have two classes", () => new Questionnaire([Towns.YesNo("q1"), Further("q2", "q1", [Small.Yes])]));
    }

    [Fact]
    public void WhoIsAskedFurther_IsAskedOnce_OnTheSameFloor_AfterAQuestionThatThereIs()
    {
        Refused("q2 is asked after q0, which there is not", () => new Questionnaire([Decides([Small.Yes]), Further("q2", "q0", [Small.Yes])]));
        Refused("q2 decides about q3 and may not itself be asked of some only", () => new Questionnaire([Decides([Small.Yes]), Chained(), Further("q3", "q2", [Small.Yes])]));
        Refused("must both be sensitive or both not", () => new Questionnaire([Decides([Small.Yes]), new("q2", Chained().Values, Chained().Classes) { IsSensitive = true, AskedAfter = new("q1", [Small.Yes]) }]));
        Refused("q1 is persistent, so q2, which tells who was asked further, must be too", () => new Questionnaire([new("q1", Chained().Values, Chained().Classes) { IsPersistent = true }, Further("q2", "q1", [Small.Yes])]));
    }

    [Fact]
    public void WhatIsNoTree_IsRefused_AndSaidWhy()
    {
        RefusedTree("\"\" is empty or stands twice", new Unit("", null, UnitLevel.Municipality));
        RefusedTree("\"m\" is empty or stands twice", new("m", null, UnitLevel.Municipality), new("m", null, UnitLevel.Municipality));
        RefusedTree("unit w lies below x, which there is not", new Unit("w", "x", UnitLevel.Workplace));
        RefusedTree("unit a lies below w, which there is not or which stands lower", new("w", null, UnitLevel.Workplace), new("a", "w", UnitLevel.Area));
        RefusedTree("below each other in a circle", new("a", "b", UnitLevel.Area), new("b", "a", UnitLevel.Area));

        static void RefusedTree(string why, params Unit[] units) => Refused(why, () => new SurveyInput(new(), new([Towns.YesNo("q")]), [new("w1", units, [])]));
    }

    [Fact]
    public void WhatWouldCountTwice_IsRefused_AndSaidWhy()
    {
        var (mine, other) = (new Questionnaire([Towns.YesNo("q"), Towns.YesNo("r")]), new Questionnaire([Towns.YesNo("q"), Towns.Opinion("r")]));
        Unit[] units = [new("m", null, UnitLevel.Municipality)];
        Refused("A wave's id stands twice", () => new SurveyInput(new(), mine, [new("w1", units, []), new("w1", units, [])]));
        Refused("Wave w1: person p stands there twice", () => new SurveyInput(new(), mine, [new("w1", units, [mine.Silent("p", "m"), mine.Silent("p", "m")])]));
        Refused("Wave w1: person p is in unit x, which there is not", () => new SurveyInput(new(), mine, [new("w1", units, [mine.Silent("p", "x")])]));
        Refused("Wave w1: person p has answered another questionnaire", () => new SurveyInput(new(), mine, [new("w1", units, [other.Silent("p", "m")])]));
    }

    private static void Refused(string why, Func<object> make) => Assert.Contains(why, Assert.Throws<DisclosureRefused>(make).Message, StringComparison.Ordinal);

    private static Question Asking(string id, IReadOnlyList<AnswerValue> values) => new(id, values, [.. values.Select(value => (IReadOnlyList<AnswerValue>)[value])]);

    private static IEnumerable<Question> Many(int count) => Enumerable.Range(0, count).Select(number => Towns.YesNo(FormattableString.Invariant($"q{number:0000}")));

    private static IEnumerable<string> Categories(int count) => Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"c{number}"));

    private static Question Decides(AnswerValue[] asked) => new("q1", [Towns.NA, Small.No, .. asked], [[Towns.NA, Small.No], asked]);

    private static Question Chained() => new("q2", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]]) { AskedAfter = new("q1", [Small.Yes]) };

    private static Question Further(string id, string after, AnswerValue[] asked) => new(id, [Towns.NA, Small.No, Small.Yes], [[Towns.NA], [Small.No], [Small.Yes]]) { AskedAfter = new(after, asked) };
}
