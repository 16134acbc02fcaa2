using System.Text;
using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Audit;
using Arena.Evidence.Disclosure.Files;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>The two files, letter by letter: others write programs for them.</summary>
public sealed class FilesTests
{
    private const string People = """
        {"schema":"arena-in/1","params":{"t":1,"k":6,"kHealth":11,"round":3,"rho":0.25},"questions":[
        {"id":"q1","values":["NA","no","yes"],"classes":[["NA","no"],["yes"]],"sensitive":false,"persistent":false},
        {"id":"q2","values":["NA","boss","other"],"classes":[["NA"],["boss"],["other"]],"sensitive":false,"persistent":false,"askedAfter":{"q":"q1","values":["yes"]}},
        {"id":"q3","values":["NA",-1,2.5],"classes":[["NA"],[-1],[2.5]],"sensitive":true,"persistent":true}],
        "background":{"id":"æ","categories":["x","y"]},"waves":[{"id":"w1","units":[
        {"id":"a","parent":"d","level":"area"},{"id":"d","parent":"m","level":"administration"},{"id":"m","parent":null,"level":"municipality"},
        {"id":"t","parent":"w","level":"team"},{"id":"w","parent":"a","level":"workplace"}],"people":[
        {"id":"p1","unit":"t","category":"x","answers":{"q1":"yes","q2":"boss","q3":2.5}},
        {"id":"p2","unit":"t","category":"y","answers":{"q1":"no","q2":"NA","q3":-1}},
        {"id":"p3","unit":"w","category":null,"answers":null}]}]}

        """;

    private const string Published = """
        {"schema":"arena-pub/1","params":{"t":1,"k":5,"kHealth":10,"round":5,"rho":0},"questions":[
        {"id":"q","values":["NA",1,2],"classes":[["NA"],[1,2]],"persistent":true,"sensitive":true},
        {"id":"r","values":["NA","no","yes"],"classes":[["NA","no"],["yes"]],"persistent":false},
        {"id":"s","values":["NA","no","yes"],"classes":[["NA"],["no"],["yes"]],"persistent":false,"askedAfter":{"q":"r","values":["yes"]}}],
        "waves":["w1"],"atoms":[{"id":"a/w1/10/m","wave":"w1","k":10,"n":11},{"id":"a/w1/5/m","wave":"w1","k":5,"n":5},{"id":"a/w1/5/w","wave":"w1","k":5,"n":6}],"groups":[
        {"id":"g/w1/10/m","wave":"w1","unit":"m","atoms":["a/w1/10/m"],"cat":null,"n":11},
        {"id":"g/w1/5/m","wave":"w1","unit":"m","atoms":["a/w1/5/m","a/w1/5/w"],"cat":null,"n":11},
        {"id":"g/w1/5/w","wave":"w1","unit":"w","atoms":["a/w1/5/w"],"cat":null,"n":6},
        {"id":"r/w1/5/m","wave":"w1","unit":null,"atoms":["a/w1/5/m"],"cat":null,"n":5}],"facts":[
        {"wave":"w1","q":"q","group":"g/w1/10/m","values":["NA"],"lo":5,"hi":5},
        {"wave":"w1","q":"q","group":"g/w1/10/m","values":[1],"lo":6,"hi":6},
        {"wave":"w1","q":"q","group":"g/w1/10/m","values":[2],"lo":0,"hi":0},
        {"wave":"w1","q":"r","group":"g/w1/5/m","values":["NA","no"],"lo":7,"hi":11},
        {"wave":"w1","q":"r","group":"g/w1/5/w","values":["NA","no"],"lo":4,"hi":6},
        {"wave":"w1","q":"r","group":"r/w1/5/m","values":["NA","no"],"lo":3,"hi":5}]}

        """;

    [Fact]
    public void PeopleAndAnswers_AreWrittenAsTheyAreRead()
    {
        Assert.Equal(OneLine(People), Text(InputFile.Write(InputFile.Read(Bytes(OneLine(People))))));
        Assert.Equal(OneLine(People), Text(InputFile.Write(InputFile.Read(Bytes(People.Replace("0.25", "0.250", StringComparison.Ordinal))))));
    }

    [Fact]
    public void TheOrderOfUnitsAndPeople_IsThatOfTheirIds()
    {
        var mixed = People.Replace("\"id\":\"p1\"", "\"id\":\"p9\"", StringComparison.Ordinal).Replace("\"id\":\"m\",\"parent\":null", "\"id\":\"b\",\"parent\":null", StringComparison.Ordinal).Replace("\"parent\":\"m\"", "\"parent\":\"b\"", StringComparison.Ordinal);
        var written = Text(InputFile.Write(InputFile.Read(Bytes(mixed))));
        Assert.True(written.IndexOf("\"p9\"", StringComparison.Ordinal) > written.IndexOf("\"p3\"", StringComparison.Ordinal));
        Assert.True(written.IndexOf("\"id\":\"b\"", StringComparison.Ordinal) < written.IndexOf("\"id\":\"d\"", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsLeftOut_HasItsDefault()
    {
        var input = InputFile.Read(Bytes("""{"schema":"arena-in/1","questions":[{"id":"q","values":["NA","yes"],"classes":[["NA"],["yes"]]}],"background":null,"waves":[]}"""));
        Assert.Equal(new(), input.Settings);
        Assert.Null(input.Questionnaire.Background);
        Assert.Equal((false, false, null), (input.Questionnaire.Questions[0].IsSensitive, input.Questionnaire.Questions[0].IsPersistent, input.Questionnaire.Questions[0].AskedAfter));
        Assert.Contains("\"background\":null", Text(InputFile.Write(input)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsPublished_IsWrittenLetterByLetter()
    {
        Question[] questions =
        [
            new("q", [Towns.NA, .. Towns.Numbers(1, 2)], [[Towns.NA], [.. Towns.Numbers(1, 2)]]) { IsPersistent = true, IsSensitive = true },
            new("r", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]]),
            new("s", [Towns.NA, Small.No, Small.Yes], [[Towns.NA], [Small.No], [Small.Yes]]) { AskedAfter = new("r", [Small.Yes]) },
        ];
        var publication = new Small(questions).Unit("m", UnitLevel.Municipality).Unit("w", UnitLevel.Workplace, "m").Put("w", 6, AnswerValue.Of(1)).Put("m", 5, Towns.NA).Publication;
        Assert.Equal(OneLine(Published), Text(PublicationFile.Write(publication)));
        Assert.Equal(OneLine(Published), Text(PublicationFile.Write(PublicationFile.Read(Bytes(OneLine(Published))))));
    }

    [Fact]
    public void ASum_IsWrittenWithWhatEachValueCounts_AndRead()
    {
        Question question = new("q", [Towns.NA, AnswerValue.Of(-1), AnswerValue.Of(2)], [[Towns.NA], [AnswerValue.Of(-1), AnswerValue.Of(2)]]);
        var publication = new Small(question).Unit("m", UnitLevel.Municipality).Unit("w", UnitLevel.Workplace, "m").Unit("t", UnitLevel.Team, "w")
            .Put("t", 6, AnswerValue.Of(2)).Put("w", 4, Towns.NA).Put("w", 4, AnswerValue.Of(-1)).Publication;
        var file = PublicationFile.Write(publication);
        Assert.Contains("\"group\":\"g/w1/5/w\",\"values\":[-1,2],\"lo\":8,\"hi\":10},{\"wave\":\"w1\",\"q\":\"q\",\"group\":\"g/w1/5/w\",\"weights\":{\"-1\":-1,\"2\":2},\"lo\":-10,\"hi\":8}", Text(file), StringComparison.Ordinal);
        Assert.Equal(publication.Facts.Select(fact => (fact.Group, fact.Measure.IsSum, fact.Low)), PublicationFile.Read(file).Facts.Select(fact => (fact.Group, fact.Measure.IsSum, fact.Low)));
    }

    [Fact]
    public void ACategory_IsWrittenAndRead()
    {
        var small = new Small(Towns.YesNo("q")) { Categories = ["x", "y"] }.Unit("m", UnitLevel.Municipality);
        foreach (var category in small.Categories)
            small.Put("m", 10, Small.Yes, category).Put("m", 10, Small.No, category);
        var file = PublicationFile.Write(small.Publication);
        Assert.Contains("\"id\":\"c/w1/5/m/x\",\"wave\":\"w1\",\"unit\":\"m\",\"atoms\":[\"a/w1/5/m\"],\"cat\":\"x\",\"n\":20", Text(file), StringComparison.Ordinal);
        Assert.Equal("NA 0-2, no 8-12, yes 8-12", PublicationFile.Read(file).Said("m", category: "x"));
    }

    [Theory]
    [InlineData("arena-in/1", "arena-in/2", "its schema is arena-in/2")]
    [InlineData("\"id\":\"p1\"", "\"id\":null", "a text is null")]
    [InlineData("\"sensitive\":true", "\"sensetive\":true", "there is no sensetive; there are id, values, classes")]
    [InlineData("\"answers\":null", "\"answer\":null", "there is no answer; there are id, unit, category, answers")]
    [InlineData("\"kHealth\":11", "\"kHelth\":11", "there is no setting kHelth")]
    [InlineData("\"level\":\"team\"", "\"level\":\"crew\"", "\"crew\" is no level; there are municipality")]
    [InlineData("\"t\":1", "\"t\":99999999999", "not of the form arena-in/1")]
    [InlineData("\"t\":1", "\"t\":\"1\"", "not of the form arena-in/1")]
    [InlineData("\"unit\":\"w\"", "\"unit\":\"w\",\"unit\":\"t\"", "not of the form arena-in/1")]
    [InlineData("\"waves\":", "\"weaves\":", "not of the form arena-in/1")]
    [InlineData("{\"schema\"", "\"schema\"", "not of the form arena-in/1")]
    public void AFileThatIsNotOfItsForm_IsRefused_AndSaidWhy(string what, string by, string why) => Assert.Contains(why,
        Assert.Throws<DisclosureRefused>(() => InputFile.Read(Bytes(People.Replace(what, by, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("arena-pub/1", "arena-in/1", "its schema is arena-in/1")]
    [InlineData("\"n\":5", "\"n\":99999999999", "not of the form arena-pub/1")]
    [InlineData("\"n\":5", "\"n\":\"5\"", "not of the form arena-pub/1")]
    [InlineData("\"facts\":", "\"fact\":", "not of the form arena-pub/1")]
    [InlineData("\"group\":\"g/w1/5/w\"", "\"group\":\"g\"", "not of the form arena-pub/1")]
    [InlineData("\"id\":\"r\"", "\"id\":\"q\"", "not of the form arena-pub/1")] // twice
    [InlineData("\"values\":[1],\"lo\"", "\"values\":[7],\"lo\"", "not of the form arena-pub/1")]
    [InlineData("{\"schema\"", "\"schema\"", "not of the form arena-pub/1")]
    public void APublishedFileThatIsNotOfItsForm_IsRefused_AndSaidWhy(string what, string by, string why) => Assert.Contains(why,
        Assert.Throws<DisclosureRefused>(() => PublicationFile.Read(Bytes(Published.Replace(what, by, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Fact]
    public void AWitness_IsSomebodyElsesAnswers_OfAWaveAQuestionAndAClassThatThereAre()
    {
        var input = Small.Teams((6, 1), (6, 3)).Input;
        WitnessTarget target = new("w1", "q", "p0000", [Small.Yes]);
        var file = Witness.FindFile(input, target);
        Assert.NotNull(file);
        Assert.Equal(PublicationFile.Write(Publisher.Publish(input)), PublicationFile.Write(Publisher.Publish(InputFile.Read(file).Under(input.Settings))));
        Assert.Same(input, Witness.Find(input, target with { Class = [Small.No] }));
        Refused("There is no wave w2", target with { Wave = "w2" });
        Refused("There is no question r", target with { Question = "r" });
        Refused("There is no person p in wave w1", target with { Person = "p" });
        Refused("There is no person p in wave w1", target with { Knowing = "p" });
        Refused("There is no class [no,yes] of question q", target with { Class = [Small.No, Small.Yes] });
        Refused("the colleague must be somebody else", target with { Knowing = "p0000" });
        Assert.NotNull(Witness.Find(input, target with { Knowing = "p0001" }));
        Assert.Null(Witness.FindFile(Small.Teams((6, 0)).Input.Under(new() { BandsTooNarrowBy = 2 }), target)); // a publisher with a hole: all of six, exactly

        void Refused(string why, WitnessTarget asked) => Assert.Contains(why, Assert.Throws<DisclosureRefused>(() => Witness.Find(input, asked)).Message, StringComparison.Ordinal);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("") + "\n";

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
