using Arena.Tests.Support;

namespace Arena.Tests.Organisation.SeeAdministration;

public sealed class SeeAdministrationTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task TheFront_LeadsToPagesThatAreThere()
    {
        var (_, browser, _) = await server.TownWithAdministrator(town => town.EmployMany("2001-1", 3));
        (await browser.GetAsync("/")).MustRedirectTo("/administration");

        var page = await browser.Page("/administration");

        Assert.Contains("8", page.QuerySelectorAll("dl dd")[0].ReadText(), StringComparison.Ordinal);
        foreach (var door in page.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href")!))
            await browser.Page(door);
    }
}
