using System.Net;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Training.SeeWeek;

public sealed class SeeWeekTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateOnly Monday = new(2026, 11, 9);

    [Fact]
    public async Task Get_ByManager_ShowsTheShareOfThosePresent()
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 6);
        foreach (var person in people.Take(3))
            town.Train(person, "2001-1", Monday, 35);
        town.AddAbsence(people[5], Monday.AddDays(-3), null);
        var manager = town.Give(town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        await town.Save(server);

        var page = await (await server.SignedIn(manager.Id)).Page("/enhed/2001-1/uge/2026-W46");

        Assert.Contains("3 af 5", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("60", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByOutsider_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2002-1", "Birthe"), Role.Manager, "2002-1");
        await town.Save(server);

        var answer = await (await server.SignedIn(manager.Id)).GetAsync("/enhed/2001-1/uge/2026-W46");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_SignedOut_AsksToSignIn() =>
        (await server.Anonymous().GetAsync("/enhed/2001-1/uge")).MustAskToSignIn();
}
