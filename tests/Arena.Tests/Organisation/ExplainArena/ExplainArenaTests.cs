using Arena.Tests.Support;

namespace Arena.Tests.Organisation.ExplainArena;

public sealed class ExplainArenaTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Theory]
    [InlineData("/was", "Tilgængelighedserklæring", "Accessibility statement")]
    [InlineData("/hvem-ser-hvad", "Hvem ser hvad", "Who sees what")]
    [InlineData("/saadan-regner-vi", "Sådan regner vi", "How we calculate")]
    [InlineData("/hjaelp", "Hvad vil du gerne?", "What would you like to do?")]
    public async Task Everybody_ReadsIt_InBothLanguages_AndEveryFootLeadsThere(string address, string danish, string english)
    {
        var page = await server.Anonymous().Page(address);
        Assert.Equal(danish, page.QuerySelector("h1")!.ReadText());
        Assert.NotNull(page.QuerySelector($"footer a[href='{address}']"));

        Assert.Equal(english, (await server.Anonymous().InEnglish().Page(address)).QuerySelector("h1")!.ReadText());
    }

    [Fact]
    public async Task OneMunicipalityAlone_IsNamedBeforeSignIn_AndItsOwnAfter()
    {
        await using var fresh = new ArenaServer();
        await fresh.InitializeAsync();
        var (_, browser, _) = await fresh.TownWithAdministrator();
        Assert.Contains("Prøvestad Kommune vil gøre", (await fresh.Anonymous().Page("/was")).MainText(), StringComparison.Ordinal);

        await new Town("Anderledes Kommune").WithCare().Save(fresh);
        Assert.Contains("Kommunen vil gøre", (await fresh.Anonymous().Page("/was")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Prøvestad Kommune vil gøre", (await browser.Page("/was")).MainText(), StringComparison.Ordinal);
    }
}
