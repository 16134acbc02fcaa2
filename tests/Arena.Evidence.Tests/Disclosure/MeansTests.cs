using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>R6: a mean's range is the tightest that the facts about the group imply.</summary>
public sealed class MeansTests
{
    [Fact]
    public void AClosedClass_BoundsTheMean_ThoughItsValuesAreNotShown()
    {
        // at least three of five gave 1 or 2: so at most (2 + 2 + 2 + 5 + 5) / 5
        var publication = new Small(Towns.Opinion("q")).Unit("m", UnitLevel.Municipality).Put("m", 3, AnswerValue.Of(1)).Put("m", 2, AnswerValue.Of(2)).Publication;
        Assert.Equal(new MeanRange(1, 3.2), Means.Of(publication, "w1", "q", "m"));
    }

    [Fact]
    public void WhereNobodyNeedHaveAnswered_ThereIsNoMean() =>
        Assert.Null(Means.Of(new Small(Towns.Opinion("q")).Unit("m", UnitLevel.Municipality).Put("m", 6, Towns.NA).Publication, "w1", "q", "m"));

    [Fact]
    public void WhereNobodyNeedHaveAnswered_ThereIsNoMean_WhereverNoAnswerStands()
    {
        var last = new Question("q", [AnswerValue.Of(1), AnswerValue.Of(2), Towns.NA], [[AnswerValue.Of(1)], [AnswerValue.Of(2)], [Towns.NA]]);
        Assert.Null(Means.Of(new Small(last).Unit("m", UnitLevel.Municipality).Put("m", 6, Towns.NA).Publication, "w1", "q", "m"));
    }

    [Fact]
    public void WhereSomeMustHaveAnsweredOtherwise_TheyCountInTheMean()
    {
        // of eighteen four to six are outside {NA, 1}: so fourteen 1 and four 2 at the least, and six 3 at the most
        var question = new Question("q", [Towns.NA, .. Towns.Numbers(1, 3)], [[Towns.NA, AnswerValue.Of(1)], [AnswerValue.Of(2)], [AnswerValue.Of(3)]]);
        var small = new Small(question).Unit("m", UnitLevel.Municipality).Unit("w", UnitLevel.Workplace, "m");
        foreach (var team in (string[])["t1", "t2", "t3"])
            small.Unit(team, UnitLevel.Team, "w").Put(team, 4, AnswerValue.Of(1)).Put(team, 2, AnswerValue.Of(2));
        Assert.Equal(new MeanRange((double)(22 / 18m), 3), Means.Of(small.Publication, "w1", "q", "w"));
    }

    [Fact]
    public void AQuestionOfNumbersAndWords_HasNoMean()
    {
        var mixed = new Question("q", [Towns.NA, AnswerValue.Of(1), AnswerValue.Of("often")], [[Towns.NA], [AnswerValue.Of(1)], [AnswerValue.Of("often")]]);
        Assert.Null(Means.Of(new Small(mixed).Unit("m", UnitLevel.Municipality).Put("m", 4, AnswerValue.Of(1)).Put("m", 4, AnswerValue.Of("often")).Publication, "w1", "q", "m"));
    }

    [Fact]
    public void AScale_IsTheMeanOfItsQuestionsMeans_AndNeedsThemAll()
    {
        var publication = new Small(Towns.Opinion("q1"), Towns.Opinion("q2"), Towns.YesNo("q3")).Unit("m", UnitLevel.Municipality)
            .Put("m", 6, Answers(1, 5)).Put("m", 6, Answers(3, 5)).Put("m", 6, Answers(5, 2)).Publication;
        Assert.Equal(new MeanRange(3.5, 3.5), Means.OfScale(publication, "w1", ["q1", "q2"], "m"));
        Assert.Equal(new MeanRange(4, 4), Means.Of(publication, "w1", "q2", "m"));
        Assert.Null(Means.OfScale(publication, "w1", ["q1", "q3"], "m"));
        Assert.Null(Means.OfScale(publication, "w1", [], "m"));
        Assert.Null(Means.Of(publication, "w1", "q4", "m"));

        static KeyValuePair<string, AnswerValue>[] Answers(int first, int second) => [KeyValuePair.Create("q1", AnswerValue.Of(first)), KeyValuePair.Create("q2", AnswerValue.Of(second))];
    }

    [Fact]
    public void TheRange_IsWhatEnumerationGives()
    {
        var compared = 0;
        for (var seed = 0; seed < (Towns.IsLong ? 2_000 : 150); seed++)
        {
            var input = Towns.Make(seed, 12 + seed % 20, questions: [Towns.Opinion("q1"), Odd()]);
            var publication = Publisher.Publish(input);
            foreach (var question in publication.Questions)
                foreach (var unit in input.Trees[0].Codes)
                    if (publication.FactsOf("w1", question.Id, unit).ToList() is { Count: > 0 } facts && facts[0].Group.Size <= 14)
                    {
                        Assert.Equal(Enumerated(question, facts), Means.Of(publication, "w1", question.Id, unit));
                        compared++;
                    }
        }
        Assert.True(compared > 100);
    }

    // uneven numbers, one below nothing, and no answer in a class with another value
    private static Question Odd() => new("q2", [Towns.NA, AnswerValue.Of(-3), AnswerValue.Of(0), AnswerValue.Of(7), AnswerValue.Of(8)],
        [[Towns.NA, AnswerValue.Of(0)], [AnswerValue.Of(-3), AnswerValue.Of(8)], [AnswerValue.Of(7)]]);

    private static MeanRange? Enumerated(PublishedQuestion question, List<Fact> facts)
    {
        var (low, high, nobody) = (double.MaxValue, double.MinValue, false);
        Try(0, facts[0].Group.Size, new int[question.Values.Count]);
        return nobody ? null : new(low, high);

        void Try(int value, int left, int[] counts)
        {
            if (value < counts.Length - 1)
                for (counts[value] = 0; counts[value] <= left; counts[value]++)
                    Try(value + 1, left - counts[value], counts);
            else
            {
                counts[value] = left;
                if (!facts.TrueForAll(fact => counts.Select((count, one) => count * fact.Measure.Weights[one]).Sum() is var sum && sum >= fact.Low && sum <= fact.High))
                    return;
                var answering = counts.Where((_, one) => question.Values[one].Number is not null).Sum();
                nobody |= answering == 0;
                if (answering == 0)
                    return;
                var mean = (double)(counts.Select((count, one) => count * (question.Values[one].Number ?? 0)).Sum() / answering);
                (low, high) = (Math.Min(low, mean), Math.Max(high, mean));
            }
        }
    }
}
