using Arena.Evidence.Disclosure;
using Arena.Evidence.Tests.Disclosure.Attack;

namespace Arena.Evidence.Tests.Disclosure;

/// <summary>V9: the attacker has teeth. Each of three publishers with a hole is broken in many towns, none of them in ours.</summary>
public sealed class PlantedPublisherTests
{
    private const int Towns = 25;

    [Fact]
    public void AThresholdOnly_IsBroken() => Assert.InRange(BrokenTowns(input => PlantedPublishers.ThresholdOnly(input, 0)), 10, Towns);

    [Fact]
    public void HidingASibling_IsBroken() => Assert.InRange(BrokenTowns(input => PlantedPublishers.SiblingHiding(input, 0)), 10, Towns);

    [Fact]
    public void BandsOneTooNarrow_AreBroken() => Assert.InRange(BrokenTowns(
        input => Outsider.Reads(input, Publisher.Publish(input), 0, new(input.Questionnaire, 0)), new() { BandsTooNarrowBy = 1 }), 10, Towns);

    [Fact]
    public void TheMethod_IsNotBroken_InTheSameTowns() => Assert.Equal(0, BrokenTowns(input => Outsider.Reads(input, Publisher.Publish(input), 0, new(input.Questionnaire, 0))));

    private static int BrokenTowns(Func<SurveyInput, Knowledge> publish, DisclosureSettings? settings = null) => Enumerable.Range(0, Towns)
        .Select(seed => Disclosure.Towns.Make(500 + seed, 60))
        .Count(input => new Attacker(publish(settings is null ? input : input.Under(settings)), new(input.Questionnaire, 0), input.Settings).Attack().Any());
}
