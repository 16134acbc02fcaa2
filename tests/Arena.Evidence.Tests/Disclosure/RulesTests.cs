using System.Globalization;
using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Audit;
using Arena.Evidence.Disclosure.Files;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>The rules around the method, one by one.</summary>
public sealed class RulesTests
{
    private static readonly AnswerValue Who = AnswerValue.Of("boss");
    private static readonly AnswerValue Other = AnswerValue.Of("other");

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void R1_ASensitiveQuestion_NeedsTen(int people, bool shown)
    {
        var publication = new Small(Towns.Opinion("opinion"), Towns.Pain("pain")).Unit("m", UnitLevel.Municipality).Put("m", people, []).Publication;
        Assert.Equal(shown, publication.Said("m", "pain").Length > 0);
        Assert.NotEmpty(publication.Said("m", "opinion"));
    }

    [Fact]
    public void R3_WhatOnlySomeWereAsked_IsShownWhereBothAreOpen()
    {
        var publication = Routed().Publication;
        Assert.Equal("NA 6, boss 3, other 3", publication.Said("open", "q2"));
        Assert.Equal("", publication.Said("alike", "q2")); // nearly all said yes
        Assert.Equal("", publication.Said("closed", "q2")); // all who were asked said the same
        Assert.Equal("NA 6-26, boss 3-23, other 3-23", publication.Said("m", "q2"));
    }

    [Fact]
    public void R3_ForEverybodyThereAreOtherAnswers_ThatHangTogether()
    {
        var input = Routed().Input;
        foreach (var person in input.Waves[0].People)
            foreach (var colleague in input.Waves[0].People.Where((other, index) => other != person && index % 5 == 0).Prepend(null))
                for (var number = 0; number < 2; number++)
                {
                    var question = input.Questionnaire.Questions[number];
                    var other = Witness.Find(input, new("w1", question.Id, person.Id, question.Classes[question.ClassOf(person.Answers![number])], colleague?.Id));
                    Assert.True(other is not null, $"{person.Id} in {person.Unit}, {question.Id}, {colleague?.Id} knowing");
                    Assert.Equal(PublicationFile.Write(Publisher.Publish(input)), PublicationFile.Write(Publisher.Publish(other)));
                    Assert.All(other.Waves[0].People, one => Assert.True(input.Questionnaire.IsAsked(1, one.Answers!) || one.Answers![1] == 0));
                }
    }

    [Fact]
    public void R3_ADecidingQuestion_WithMoreThanTwoClasses_IsRefused() =>
        Assert.Throws<DisclosureRefused>(() => new Questionnaire([Towns.YesNo("q1"), Further()]));

    [Fact]
    public void R3_R10_WhatIsAskedAfterAPersistentQuestion_IsPersistentToo()
    {
        var decides = new Question("q1", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]]) { IsPersistent = true };
        Assert.Throws<DisclosureRefused>(() => new Questionnaire([decides, Further()]));
        _ = new Questionnaire([decides, new("q2", [Towns.NA, Who, Other], [[Towns.NA], [Who], [Other]]) { AskedAfter = new("q1", [Small.Yes]), IsPersistent = true }]);
    }

    [Fact]
    public void R3_AnAnswerToWhatWasNotAsked_IsRefused() =>
        Assert.Throws<DisclosureRefused>(() => Routed().Put("open", 1, [KeyValuePair.Create("q1", Small.No), KeyValuePair.Create("q2", Who)]));

    [Fact]
    public void R4_R6_AMean_IsExactWhereTheCountsAre_AndElseARange()
    {
        var publication = new Small(Towns.Opinion("q")).Unit("m", UnitLevel.Municipality).Unit("w1", UnitLevel.Workplace, "m").Unit("w2", UnitLevel.Workplace, "m")
            .Put("w1", 4, AnswerValue.Of(2)).Put("w1", 4, AnswerValue.Of(5)).Put("w1", 2, Towns.NA).Put("w2", 10, AnswerValue.Of(4)).Publication;
        Assert.Equal(new MeanRange(3.5, 3.5), Means.Of(publication, "w1", "q", "w1"));
        Assert.Equal(new MeanRange(3.4, 4.2), Means.Of(publication, "w1", "q", "w2")); // eight 4s, and two of 1 or of 5
        var all = Means.Of(publication, "w1", "q", "m")!.Value;
        Assert.True(all.Low <= 68.0 / 18 && all.High >= 68.0 / 18 && all.High - all.Low < 0.6);
        Assert.Equal(3.45, Means.OfScale(publication, "w1", ["q", "q"], "w2")!.Value.Low + 0.05, 9);
        Assert.Null(Means.Of(publication, "w1", "q", "nowhere"));
        Assert.Null(Means.Of(Small.Teams((9, 4)).Publication, "w1", "q", "t1"));
    }

    [Fact]
    public void R4_TheTrueMean_LiesInItsRange()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var input = Towns.Make(seed, 80);
            var (publication, tree) = (Publisher.Publish(input), input.Trees[0]);
            for (var unit = 0; unit < tree.Count; unit++)
                if (publication.FactsOf("w1", "q1", tree.Codes[unit]).FirstOrDefault().Group is { } group && Means.Of(publication, "w1", "q1", tree.Codes[unit]) is { } mean)
                {
                    var atoms = Atoms.Of(tree, input.Waves[0].People, 5);
                    var answers = input.Waves[0].People.Where((person, index) => atoms.OfPerson[index] is var atom and >= 0 && atom >= atoms.First[unit] && atom < atoms.End(unit))
                        .Select(person => input.Questionnaire.Questions[0].Values[person.Answers![0]].Number).OfType<decimal>().ToList();
                    Assert.True(answers.Count == 0 || ((double)answers.Average() is var true_ && true_ >= mean.Low - 1e-9 && true_ <= mean.High + 1e-9), $"seed {seed}, {group.Id}");
                }
        }
    }

    [Fact]
    public void R10_APersistentQuestion_IsShownInItsFirstWaveOnly()
    {
        var input = Towns.Make(3, 120, waves: 3);
        var publication = Publisher.Publish(input);
        Assert.Equal(["w1"], publication.Facts.Where(fact => fact.Question == "q3").Select(fact => fact.Wave).Distinct());
        Assert.Equal(["w1", "w2", "w3"], publication.Facts.Where(fact => fact.Question == "q1").Select(fact => fact.Wave).Distinct());
        Assert.Equal(["w1"], publication.Atoms.Where(atom => atom.Floor == 10).Select(atom => atom.Wave).Distinct()); // nothing stands on those of the others
        var first = Publisher.Publish(new(input.Settings, input.Questionnaire, [input.Waves[0]]));
        Assert.DoesNotContain(Publisher.Publish(new(input.Settings, input.Questionnaire, [input.Waves[1]]), first).Facts, fact => fact.Wave == "w2" && fact.Question == "q3");
    }

    [Fact]
    public void R10_APersistentQuestion_ThatIsFirstAskedLater_IsShownInThatWave_AndInNoOther()
    {
        var all = Towns.Make(3, 120, waves: 3);
        var without = new Questionnaire(all.Questionnaire.Questions.Where(question => !question.IsPersistent));
        var first = Publisher.Publish(new(all.Settings, without, [new("w1", all.Waves[0].Units, [.. all.Waves[0].People.Select(person => without.Answered(person.Id, person.Unit, null, []))])]));
        var second = Publisher.Publish(new(all.Settings, all.Questionnaire, [.. all.Waves.Skip(1)]), first);
        Assert.Equal(["w2"], WavesOf(second));
        // what is published knows the question from then on, also where nothing could be shown of it
        Assert.Equal(["w2"], WavesOf(Publisher.Publish(new(all.Settings, all.Questionnaire, [all.Waves[2]]), second)));
        Assert.Empty(WavesOf(Publisher.Publish(new(all.Settings, all.Questionnaire, [all.Waves[2]]), Publisher.Publish(new(all.Settings, all.Questionnaire, [new("w1", all.Waves[0].Units, [])])))));

        static IEnumerable<string> WavesOf(Publication publication) => publication.Facts.Where(fact => fact.Question == "q3").Select(fact => fact.Wave).Distinct();
    }

    [Fact]
    public void R10_APersistentQuestion_IsNotForgotten_WhereAWaveBetweenDoesNotAskIt()
    {
        var all = Towns.Make(3, 120, waves: 3);
        var without = new Questionnaire(all.Questionnaire.Questions.Where(question => !question.IsPersistent));
        var first = Publisher.Publish(new(all.Settings, all.Questionnaire, [all.Waves[0]]));
        var second = Publisher.Publish(new(all.Settings, without, [new("w2", all.Waves[1].Units, [])]), first);
        var third = Publisher.Publish(new(all.Settings, all.Questionnaire, [all.Waves[2]]), second);
        Assert.Equal(["w1"], third.Facts.Where(fact => fact.Question == "q3").Select(fact => fact.Wave).Distinct());
    }

    [Fact]
    public void R3_R10_WhatIsAskedAfterAPersistentQuestion_IsNotShown_WhereThatOneHasBeenPublished()
    {
        // w1: six of twelve say yes. w2: six of the same are asked further, and one of the twelve has gone: so that one had said no
        var decides = new Question("q1", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]]) { IsPersistent = true };
        var further = new Question("q2", [Towns.NA, Who, Other], [[Towns.NA], [Who], [Other]]) { AskedAfter = new("q1", [Small.Yes]), IsPersistent = true };
        var first = new Small(decides).Unit("m", UnitLevel.Municipality).Put("m", 6, Small.Yes).Put("m", 6, Small.No).Publication;
        var second = new Small(decides, further) { WaveId = "w2" }.Unit("m", UnitLevel.Municipality).Put("m", 3, Say(Small.Yes, Who)).Put("m", 3, Say(Small.Yes, Other)).Put("m", 5, Say(Small.No));
        var log = new OperatorLog();
        Assert.NotEmpty(first.Said("m", "q1"));
        Assert.NotEmpty(second.Publication.Said("m", "q2", "w2"));
        Assert.Empty(Publisher.Publish(second.Input, first, log).Said("m", "q2", "w2"));
        Assert.Equal(["q1", "q2"], log.Entries.Where(entry => entry.Why == WhyNot.PersistentAfterItsFirstWave).Select(entry => entry.Question));

        // one that people answer anew in each wave stands in the second anyway, and so tells it without the other
        var anew = new Question("q1", decides.Values, decides.Classes);
        first = new Small(anew).Unit("m", UnitLevel.Municipality).Put("m", 6, Small.Yes).Put("m", 6, Small.No).Publication;
        second = new Small(anew, further) { WaveId = "w2" }.Unit("m", UnitLevel.Municipality).Put("m", 3, Say(Small.Yes, Who)).Put("m", 3, Say(Small.Yes, Other)).Put("m", 5, Say(Small.No));
        Assert.Equal("NA 5, boss 3, other 3", Publisher.Publish(second.Input, first).Said("m", "q2", "w2"));
    }

    [Fact]
    public void APerson_WhoAnsweredAnotherQuestionnaire_IsRefused()
    {
        var (mine, same) = (new Questionnaire([Towns.YesNo("q")]), new Questionnaire([Towns.YesNo("q")]));
        _ = new SurveyInput(new(), mine, [WaveOf(same)]);
        foreach (var other in (Questionnaire[])[new([Towns.Opinion("q")]), new([Towns.YesNo("r")]), new([Towns.YesNo("a"), Towns.YesNo("q")]), new([Towns.YesNo("q")], new("b", ["x"]))])
            Assert.Throws<DisclosureRefused>(() => new SurveyInput(new(), mine, [WaveOf(other)]));

        static Wave WaveOf(Questionnaire questionnaire) => new("w", [new("m", null, UnitLevel.Municipality)], [questionnaire.Answered("p", "m", null, [])]);
    }

    [Fact]
    public void R11_ANewUnit_HasTheHistoryOfWholeFormerUnits_OrNone()
    {
        var publication = Small.Teams((8, 4), (9, 1), (3, 1), (4, 1)).Publication;
        var both = History.Of(publication, "w1", "q", ["t1", "t2"]);
        Assert.Equal(17, both!.Size);
        Assert.Equal(["NA 0-2", "no 4-6", "yes 11-13"], both.Counts.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {one.Low}-{one.High}")));
        Assert.Null(History.Of(publication, "w1", "q", ["t1", "t3"])); // t3 has no figure of its own
        Assert.Null(History.Of(publication, "w1", "q", ["t1", "w"])); // t1 would count twice
        Assert.Null(History.Of(publication, "w0", "q", ["t1"]));
        Assert.Null(History.Of(publication, "w1", "p", ["t1"]));
        Assert.Null(History.Of(publication, "w1", "q", []));
    }

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, "a1")]
    public void R1_FreeText_StandsAtAnAreaFromTenWriters(int writers, string? at)
    {
        List<Unit> units = [new("m", null, UnitLevel.Municipality), new("a1", "m", UnitLevel.Area), new("w", "a1", UnitLevel.Workplace), new("a2", "m", UnitLevel.Area)];
        var texts = Enumerable.Range(0, writers).Select(writer => ("p" + writer, "w", "text " + writer)).Append(("p0", "w", "again")).Append(("p99", "a2", " one more ")).ToList();
        var shown = FreeTexts.Publish(units, texts, 7);
        Assert.Equal([at ?? "m"], shown.Keys);
        Assert.Equal(11, shown[at ?? "m"].Count);
        texts.Reverse();
        Assert.Equal(shown[at ?? "m"], FreeTexts.Publish(units, texts, 7)[at ?? "m"]);
        Assert.NotEqual(shown[at ?? "m"], FreeTexts.Publish(units, texts, 8)[at ?? "m"]);
    }

    [Fact]
    public void R9_R15_WhatWouldCountTwice_IsRefused()
    {
        var wave = Small.Teams((6, 1)).Wave;
        var questionnaire = new Questionnaire([Towns.YesNo("q")]);
        Assert.Throws<DisclosureRefused>(() => new Questionnaire([Towns.YesNo("q"), Towns.YesNo("q")]));
        Assert.Throws<DisclosureRefused>(() => new SurveyInput(new(), questionnaire, [wave, wave]));
        Assert.Throws<DisclosureRefused>(() => new SurveyInput(new(), questionnaire, [new("w", wave.Units, [questionnaire.Silent("p", "m"), questionnaire.Silent("p", "t1")])]));
    }

    [Theory]
    [InlineData("a", "b", "b", "a")] // a circle
    [InlineData("a", null, "a", null)] // twice
    [InlineData("a", "nowhere", "b", null)]
    public void WhatIsNoTree_IsRefused(string first, string? above, string second, string? itsAbove) =>
        Assert.Throws<DisclosureRefused>(() => new SurveyInput(new(), new([Towns.YesNo("q")]), [new("w", [new(first, above, UnitLevel.Area), new(second, itsAbove, UnitLevel.Area)], [])]));

    private static Question Further() => new("q2", [Towns.NA, Who, Other], [[Towns.NA], [Who], [Other]]) { AskedAfter = new("q1", [Small.Yes]) };

    private static Small Routed()
    {
        var decides = new Question("q1", [Towns.NA, Small.No, Small.Yes], [[Towns.NA, Small.No], [Small.Yes]]);
        var small = new Small(decides, Further()).Unit("m", UnitLevel.Municipality);
        foreach (var workplace in (string[])["open", "alike", "closed"])
            small.Unit(workplace, UnitLevel.Workplace, "m");
        return small.Put("open", 6, Say(Small.No)).Put("open", 3, Say(Small.Yes, Who)).Put("open", 3, Say(Small.Yes, Other))
            .Put("alike", 8, Say(Small.Yes, Who)).Put("alike", 1, Say(Small.No)).Put("alike", 1, Say(Small.Yes, Other))
            .Put("closed", 6, Say(Small.No)).Put("closed", 2, Say(Small.Yes)).Put("closed", 2, Say(Small.Yes, Who));
    }

    private static KeyValuePair<string, AnswerValue>[] Say(AnswerValue first, AnswerValue? second = null) =>
        second is { } further ? [KeyValuePair.Create("q1", first), KeyValuePair.Create("q2", further)] : [KeyValuePair.Create("q1", first)];
}
