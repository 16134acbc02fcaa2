using System.Net;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.TickList;

public sealed class TickListTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_ByCoordinator_ListsTheTeamAndIsWrittenDown()
    {
        var town = new Town().WithCare();
        town.Employ("2001-1", "Åse");
        town.Employ("2001-1", "Birgit");
        town.Employ("2001-1", "Kim", inTargetGroup: false);
        town.Employ("2001-1", "Tidligere", to: new DateOnly(2026, 10, 31));
        town.AddBlock("2001-1", day: 2);
        var coordinator = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        await town.Save(server);

        var page = await (await server.SignedIn(coordinator.Id)).Page("/enhed/2001-1/tjekliste");

        Assert.Equal(["Birgit Prøve", "Jonas Prøve", "Åse Prøve"], page.QuerySelectorAll(".a-sheet tbody th").Select(name => name.ReadText()).Where(name => name.EndsWith("Prøve", StringComparison.Ordinal)));
        Assert.Contains("Tir 17. nov.", page.QuerySelector(".a-sheet thead")!.ReadText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == AuditActions.ListSeen && row.UnitId == town["2001-1"].Id && row.ActorId == coordinator.Id));
    }

    [Theory]
    [InlineData(Role.Manager, "2001")]
    [InlineData(Role.Employee, "2001-1")]
    [InlineData(Role.Planner, "100")]
    public async Task Get_ByThoseWhoDoNotRegister_ReturnsNotFound(Role role, string unit)
    {
        var town = new Town().WithCare();
        var person = role == Role.Employee ? town.WithAccount(town.Employ(unit)) : town.Give(town.AddPerson("Lis"), role, unit);
        await town.Save(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync("/enhed/2001-1/tjekliste")).StatusCode);
    }
}
