using Arena.Evidence.Disclosure;
using Arena.Evidence.Tests.Disclosure.Attack;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>An attacker with exact whole-number reasoning against what is published of random towns; the seed stands in every failure.</summary>
public sealed class AttackTests
{
    private static readonly int Rounds = Towns.IsLong ? 20 : 1;

    [Theory]
    [InlineData(0, 150, 20, 70, 0)]
    [InlineData(10_000, 60, 60, 140, 0)]
    [InlineData(20_000, 60, 40, 90, 2)]
    [InlineData(30_000, 30, 80, 130, 3)]
    public void NobodysAnswer_CanBeWorkedOut(int seeds, int towns, int least, int most, int categories)
    {
        for (var seed = seeds; seed < seeds + towns * Rounds; seed++)
        {
            var input = Towns.Make(seed, least + seed * 7 % (most - least), categories: categories);
            Assert.True(Broken(input, Publisher.Publish(input)) is var found && found is null, $"seed {seed}: {found}");
        }
    }

    internal static string? Broken(SurveyInput input, Publication publication)
    {
        for (var wave = 0; wave < input.Waves.Count; wave++)
            for (var question = 0; question < input.Questionnaire.Questions.Count; question++)
                if (new Attacker(Knowledge.Of(input, publication, wave, question), input.Questionnaire.Questions[question], input.Settings).Attack().FirstOrDefault() is { } found)
                    return found;
        return null;
    }
}
