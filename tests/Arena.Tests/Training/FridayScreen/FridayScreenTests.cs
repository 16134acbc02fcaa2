using System.Net;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Training.FridayScreen;

public sealed class FridayScreenTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_WithTheKey_ShowsTheRunningWeekWithoutNames()
    {
        var town = new Town().WithCare();
        foreach (var person in town.EmployMany("2001-1", 10).Take(3))
            town.Train(person, "2001-1", new DateOnly(2026, 11, 16), 35);
        var coordinator = town.Give(town.Employ("2001-1", "Jonas", inTargetGroup: false), Role.TrainingCoordinator, "2001-1");
        town.AddBlock("2001-1", day: 5).LeaderId = coordinator.Id;
        await town.Save(server);

        var page = await server.Anonymous().Page("/skaerm/" + town["2001-1"].WallKey);

        Assert.Contains("3 af 10", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("I morgen kl. 7.30: Styrketræning", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Jonas", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("/live/week:" + town["2001-1"].Id.ToString("N"), page.QuerySelector("#skaerm")!.GetAttribute("hx-sse:connect"));
    }

    [Fact]
    public async Task Get_SmallTeam_ShowsASentence()
    {
        var town = new Town().WithCare();
        foreach (var person in town.EmployMany("2001-1", 4).Take(3))
            town.Train(person, "2001-1", new DateOnly(2026, 11, 16), 35);
        await town.Save(server);

        var page = await server.Anonymous().Page("/skaerm/" + town["2001-1"].WallKey);

        Assert.Null(page.QuerySelector(".a-dial"));
        Assert.DoesNotContain("%", page.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/skaerm/0123456789abcdef0123456789abcdef")]
    [InlineData("/skaerm/2001-1")]
    public async Task Get_WithAWrongKey_ReturnsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(address)).StatusCode);
}
