using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

public sealed class PlanningTests
{
    // a factor as a design: two people a unit, so 1 + correlation, or three, or five
    private static DesignEffect Design(double factor) => DesignEffect.Of(5, (factor - 1) / 4);

    [Fact]
    public void Proportions_AsInR() => ReferenceCases.Each("power-proportions", r =>
    {
        var design = Design(r["factor"]);
        r.Closed("power", Planning.PowerOfTwoProportions(r.Int("people"), r["first"], r["second"], design: design));
        r.Closed("needed", Planning.PeopleForTwoProportions(r["first"], r["second"], 0.8, design: design));
    });

    [Fact]
    public void Means_AsInR() => ReferenceCases.Each("power-means", r =>
    {
        var design = Design(r["factor"]);
        r.Iterated("power", Planning.PowerOfTwoMeans(r.Int("people"), r["difference"], r["sd"], design: design));
        r.Closed("needed", Planning.PeopleForTwoMeans(r["difference"], r["sd"], 0.8, design: design));
    });

    [Fact] // Cohen 1988: 64 in each group see half a standard deviation with 80 %
    public void Means_AsPublished() => Assert.Equal(64, Planning.PeopleForTwoMeans(0.5, 1, 0.8));

    [Theory] // chance alone "sees" 2.5 % on each side: that is no power
    [InlineData(0.01)]
    [InlineData(0.8)]
    public void WhereNothingDiffers_NoNumberOfPeopleIsEnough(double power)
    {
        Assert.Null(Planning.PeopleForTwoProportions(0.3, 0.3, power));
        Assert.Null(Planning.PeopleForTwoMeans(0, 1, power));
    }

    [Fact] // Eldridge, Ashby and Kerry 2006: 1 + ((cv² + 1)m − 1)ρ
    public void DesignEffect_GrowsWithUnequalUnits()
    {
        Assert.Equal(1, default(DesignEffect).Factor);
        Assert.Equal(1.95, DesignEffect.Of(20, 0.05).Factor, 12);
        Assert.Equal(1.95 + 0.65 * 0.65 * 20 * 0.05, DesignEffect.Of(20, 0.05, 0.65).Factor, 12);
    }
}
