using System.Net;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.NameCoordinator;

public sealed class NameCoordinatorTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Address = "/enhed/2001-1/tovholdere";

    [Fact]
    public async Task Post_OneOfTheTeam_MakesHerCoordinatorAtOnce()
    {
        var (town, manager, person) = await Team();
        var browser = await server.SignedIn(manager);

        (await browser.Post(Address, new { person = person.Id.ToString("N"), fra = "19.11.2026" }, Address)).MustRedirectTo(Address + "?gemt=1");

        var role = Assert.Single(await Roles(town));
        Assert.Equal((person.Id, TestClock.FirstDay, null), (role.PersonId, role.From, role.To));
        Assert.Equal(HttpStatusCode.OK, (await (await server.SignedIn(person.Id)).GetAsync("/enhed/2001-1/plan/nyt-pas")).StatusCode);
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "coordinator.named" && row.SubjectId == person.Id && row.UnitId == town["2001-1"].Id));
    }

    [Fact]
    public async Task Post_Twice_NamesOnce()
    {
        var (town, manager, person) = await Team();
        var browser = await server.SignedIn(manager);

        await browser.Post(Address, new { person = person.Id.ToString("N"), fra = "19.11.2026" }, Address);
        var again = await browser.Post(Address, new { person = person.Id.ToString("N"), fra = "19.11.2026" }, Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Single(await Roles(town));
    }

    [Theory]
    [InlineData("", "19.11.2026", "Vælg en fra listen")]
    [InlineData("0193b2c0000070008000000000000001", "19.11.2026", "Vælg en fra listen")]
    [InlineData(null, "i morgen", "Skriv en dato")]
    public async Task Post_Wrong_KeepsWhatWasTyped(string? person, string from, string message)
    {
        var (town, manager, colleague) = await Team();

        var answer = await (await server.SignedIn(manager)).Post(Address, new { person = person ?? colleague.Id.ToString("N"), fra = from }, Address);
        var page = await answer.Document();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, page.QuerySelector(".a-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(from, page.QuerySelector("#fra")!.GetAttribute("value"));
        Assert.Empty(await Roles(town));
    }

    [Fact]
    public async Task PostStop_EndsTheRoleOnTheDay()
    {
        var (town, manager, person) = await Team();
        var browser = await server.SignedIn(manager);
        await browser.Post(Address, new { person = person.Id.ToString("N"), fra = "1.11.2026" }, Address);
        var role = Assert.Single(await Roles(town));

        var wrong = await browser.Post($"{Address}/{role.Id:N}/stop", new Dictionary<string, string> { ["sidste-" + role.Id.ToString("N")] = "aldrig" }, Address);
        var answer = await browser.Post($"{Address}/{role.Id:N}/stop", new Dictionary<string, string> { ["sidste-" + role.Id.ToString("N")] = "30.11.2026" }, Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        answer.MustRedirectTo(Address + "?gemt=1");
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(await Roles(town)).To);
    }

    [Fact]
    public async Task PostStop_PassesOnWhatSheHadInThePlan_InTheSameChange()
    {
        var (town, manager, person) = await Team();
        var browser = await server.SignedIn(manager);
        await browser.Post(Address, new { person = person.Id.ToString("N"), fra = "1.11.2026" }, Address);
        var role = Assert.Single(await Roles(town));
        var plan = await server.AddPlan(town, "2001-1", person);

        (await browser.Post($"{Address}/{role.Id:N}/stop", new Dictionary<string, string> { ["sidste-" + role.Id.ToString("N")] = "18.11.2026" }, Address)).MustRedirectTo(Address + "?gemt=1");

        await using var db = server.Read();
        var passed = await db.Set<AuditEntry>().SingleAsync(row => row.Action == "intervention.passed-on" && row.ObjectId == plan);
        Assert.Equal((await db.Set<AuditEntry>().SingleAsync(row => row.Action == "coordinator.stopped" && row.ObjectId == role.Id)).At, passed.At);
        Assert.Equal(manager, (await db.Set<Intervention>().SingleAsync(row => row.Id == plan)).OwnerId);
    }

    [Fact]
    public async Task PostStop_AnotherUnitsCoordinator_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2001-1"), Role.Manager, "2001-1");
        town.Give(town.Employ("2002-1"), Role.TrainingCoordinator, "2002-1");
        await town.Save(server);
        await using var db = server.Read();
        var role = await db.Set<RoleAssignment>().FirstAsync(row => row.UnitId == town["2002-1"].Id);

        var answer = await (await server.SignedIn(manager.Id)).Post($"{Address}/{role.Id:N}/stop", new Dictionary<string, string> { ["sidste-" + role.Id.ToString("N")] = "30.11.2026" }, Address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(Role.TrainingCoordinator, "2001-1")]
    [InlineData(Role.Manager, "2002-1")]
    [InlineData(Role.Planner, "100")]
    public async Task Get_ByOthers_ReturnsNotFound(Role role, string unit)
    {
        var town = new Town().WithCare();
        var person = town.Give(town.Employ("2002-1"), role, unit);
        await town.Save(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync(Address)).StatusCode);
    }

    private async Task<List<RoleAssignment>> Roles(Town town)
    {
        await using var db = server.Read();
        return await db.Set<RoleAssignment>().Where(row => row.UnitId == town["2001-1"].Id && row.Role == Role.TrainingCoordinator).ToListAsync();
    }

    private async Task<(Town Town, Guid Manager, Person Colleague)> Team()
    {
        var town = new Town().WithCare();
        var colleague = town.WithAccount(town.Employ("2001-1", "Lone"));
        var manager = town.Give(town.AddPerson("Lis"), Role.Manager, "2001");
        await town.Save(server);
        return (town, manager.Id, colleague);
    }
}
