using Arena.Evidence.Disclosure;
using Arena.Evidence.Disclosure.Files;
using Arena.Evidence.Tests.Disclosure.Attack;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>
/// Two waves of the same people: some come, some go, some answer only once, units are cut anew, and what is done to the first wave
/// afterwards. An answer that is the same in both is attacked with both at once (V10).
/// </summary>
public sealed class WavesTests
{
    private static readonly int Rounds = Towns.IsLong ? 20 : 1;

    [Fact]
    public void V10_APersistentAnswer_CannotBeWorkedOut_FromAllWavesTogether()
    {
        for (var seed = 130_000; seed < 130_000 + 40 * Rounds; seed++)
        {
            var input = TwoWaves(seed, 40 + seed % 80, seed % 3 == 0);
            var publication = Publisher.Publish(input);
            var bundle = new Bundle(input.Questionnaire, 2);
            Assert.True(input.Questionnaire.Questions[2].IsPersistent);
            var found = new Attacker(Outsider.Reads(input, publication, [0, 1], bundle), bundle, input.Settings).Attack().FirstOrDefault();
            Assert.True(found is null, $"seed {seed}: {found}");
        }
    }

    // what two waves give away of an opinion that nobody has changed: docs/disclosure.md has the figures of the long run
    [Fact]
    public void V10_AnOpinionThatNobodyChanges_IsPinnedForSome_AndForFewerInOneWave()
    {
        var (both, one, all) = (0, 0, 0);
        for (var seed = 131_000; seed < 131_000 + 60 * Rounds; seed++)
        {
            var input = TwoWaves(seed, 60 + seed % 80, isCutAnew: false);
            var publication = Publisher.Publish(input);
            foreach (var bundle in Bundle.All(input.Questionnaire).Take(2))
            {
                var pinned = new Attacker(Outsider.Reads(input, publication, [0, 1], bundle), bundle, input.Settings).Pinned();
                (both, all) = (both + pinned.PeoplePinned, all + pinned.People);
                one += new Attacker(Outsider.Reads(input, publication, [0], bundle), bundle, input.Settings).Pinned().PeoplePinned;
            }
        }
        Assert.Equal(0, one);
        Assert.InRange(both, 0, all / 2);
        TestContext.Current.TestOutputHelper?.WriteLine($"over two waves {both} of {all} people and questions are pinned");
    }

    [Fact]
    public void LateAnswers_Corrections_AndErasures_ChangeNothing_AndTheNextWaveHolds()
    {
        for (var seed = 132_000; seed < 132_000 + 30 * Rounds; seed++)
        {
            var input = TwoWaves(seed, 40 + seed % 60, isCutAnew: true);
            var first = Publisher.Publish(new(input.Settings, input.Questionnaire, [input.Waves[0]]));
            var random = new Random(seed);
            var later = input.WithPeople(0, [.. input.Waves[0].People.Where(_ => random.Next(10) > 0)
                .Select(person => random.Next(3) > 0 ? person : person.With(Any(input.Questionnaire, random)))]);
            var publication = Publisher.Publish(later, first);
            Assert.True(PublicationFile.Write(Publisher.Publish(input)).AsSpan().SequenceEqual(PublicationFile.Write(publication)), $"seed {seed}");
            Assert.True(AttackTests.Broken(input, publication) is var found && found is null, $"seed {seed}: {found}");
        }
    }

    private static byte[] Any(Questionnaire questionnaire, Random random) => [.. questionnaire.Questions.Select(question => (byte)random.Next(question.Values.Count))];

    /// <summary>The second wave has nine of ten people again with their answers, new ones besides, and where it is cut anew, another tree.</summary>
    private static SurveyInput TwoWaves(int seed, int people, bool isCutAnew)
    {
        var town = Towns.Make(seed, people, waves: 2);
        var random = new Random(seed);
        var (first, second) = (town.Waves[0], town.Waves[1]);
        var units = isCutAnew ? second.Units : first.Units;
        var stay = first.People.Where(_ => random.Next(10) > 0).Select((person, index) => new Person(person.Id, isCutAnew ? second.People[index].Unit : person.Unit, person.Category,
            random.Next(8) > 0 ? person.Answers : null, person.Of));
        var join = second.People.Take(people / 10).Select((person, index) => new Person("new" + index, isCutAnew ? person.Unit : first.People[index].Unit, person.Category, person.Answers, person.Of));
        return new SurveyInput(town.Settings, town.Questionnaire, [first, new("w2", units, [.. stay, .. join])]).Under(town.Settings);
    }
}
