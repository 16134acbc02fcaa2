using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans;

public sealed class InterventionCycleTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task TheYear_SaysWhatIsToBeFinished_AndWhatIsFollowedUp_AsComing()
    {
        var home = await Solgaven.In(server);
        await home.Running();
        var browser = await server.SignedIn(home.Manager.Id);

        var year = (await browser.Page("/enhed/2001/aarshjul?aar=2027")).QuerySelector("#liste")!.ReadText();

        Assert.Contains("»Ro omkring medicinen« skal være færdig", year, StringComparison.Ordinal);
        Assert.Contains("Opfølgning: Ro omkring medicinen", year, StringComparison.Ordinal);
        Assert.Contains("“Ro omkring medicinen” is to be finished", (await browser.InEnglish().Page("/enhed/2001/aarshjul?aar=2027")).QuerySelector("#liste")!.ReadText(), StringComparison.Ordinal);
    }
}
