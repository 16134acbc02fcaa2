using System.Net;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Training.WallSheet;

public sealed class WallSheetTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_ByCoordinator_ShowsNextWeekTheCodeAndNoParticipant()
    {
        var town = new Town().WithCare();
        foreach (var person in town.EmployMany("2001-1", 6).Take(5))
            town.Train(person, "2001-1", new DateOnly(2026, 11, 9), 35);
        var coordinator = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        town.Give(town.AddPerson("Rikke", "Sandager"), Role.Consultant, "1110");
        town.AddBlock("2001-1").LeaderId = coordinator.Id;
        await town.Save(server);

        var page = await (await server.SignedIn(coordinator.Id)).Page("/enhed/2001-1/vaegark");
        var text = page.MainText();

        Assert.Contains("Vi træner i uge 48", text, StringComparison.Ordinal);
        Assert.Contains("Dagligstuen · Jonas", text, StringComparison.Ordinal);
        Assert.Contains("Rikke Sandager", text, StringComparison.Ordinal);
        Assert.Contains("I uge 46", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Person0", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".a-wall-qr svg path"));
        Assert.NotNull(page.QuerySelector(".a-wall-dial .a-dial"));
    }

    [Fact]
    public async Task Get_NamesWhoLeadsNow_NotWhoHasLeft()
    {
        var town = new Town().WithCare();
        var coordinator = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        town.Give(town.Employ("2001-1", "Lone", to: TestClock.FirstDay.AddDays(-1)), Role.TrainingCoordinator, "2001-1");
        town.Give(town.Employ("2001-1", "Yrsa"), Role.TrainingCoordinator, "2001-1", from: TestClock.FirstDay.AddDays(7));
        await town.Save(server);

        var text = (await (await server.SignedIn(coordinator.Id)).Page("/enhed/2001-1/vaegark")).MainText();

        Assert.Contains("Jonas", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yrsa", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SmallTeam_HasNoDialOnTheWall()
    {
        var town = new Town().WithCare();
        town.EmployMany("2001-1", 3);
        var coordinator = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        await town.Save(server);

        Assert.Null((await (await server.SignedIn(coordinator.Id)).Page("/enhed/2001-1/vaegark")).QuerySelector(".a-dial"));
    }

    [Fact]
    public async Task Get_ByOutsider_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2002-1"));
        await town.Save(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync("/enhed/2001-1/vaegark")).StatusCode);
    }

    [Fact]
    public async Task Get_NoSuchWeek_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001-1"));
        await town.Save(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync("/enhed/2001-1/vaegark/2026-W99")).StatusCode);
    }
}
