using System.Net;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.Calendar;

public sealed class CalendarTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task GetUnit_WithTheKey_GivesBlocksWithoutNames()
    {
        var town = new Town().WithCare();
        var coordinator = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        town.AddBlock("2001-1").LeaderId = coordinator.Id;
        await town.Save(server);

        var answer = await server.Anonymous().GetAsync($"/kalender/enhed/{town["2001-1"].WallKey}.ics");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar", answer.ContentType()?.MediaType);
        Assert.Contains("BEGIN:VEVENT\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Træning: Styrketræning", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jonas", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kalender/enhed/0123456789abcdef0123456789abcdef.ics")]
    [InlineData("/kalender/person/0123456789abcdef0123456789abcdef.ics")]
    [InlineData("/kalender/enhed/%27%20OR%201.ics")]
    public async Task Get_WithAWrongKey_ReturnsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(address)).StatusCode);

    [Fact]
    public async Task GetPerson_WithTheKey_GivesTheBlocksOfOwnUnitsOnly()
    {
        var town = new Town().WithCare();
        var person = town.Employ("2001-1");
        town.AddJob(person, "2002-1", hours: 5);
        town.AddBlock("2001-1");
        town.AddBlock("2002-1");
        town.AddBlock("2001-2");
        await town.Save(server);

        var text = await server.Anonymous().GetStringAsync($"/kalender/person/{person.CalendarKey}.ics");

        Assert.Equal(2, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("Solgaven\\, stuen", text, StringComparison.Ordinal);
        Assert.Contains("Møllebo\\, stuen", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostMine_ClosesTheOldAddress()
    {
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001-1"));
        await town.Save(server);
        var browser = await server.SignedIn(person.Id);

        (await browser.Post("/mig/kalender", new { }, "/mig/kalender")).MustRedirectTo("/mig/kalender?ny=1");

        await using var db = server.Read();
        var key = await db.Set<Person>().Where(row => row.Id == person.Id).Select(row => row.CalendarKey).FirstAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync($"/kalender/person/{person.CalendarKey}.ics")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Anonymous().GetAsync($"/kalender/person/{key}.ics")).StatusCode);
        Assert.Contains(key, (await browser.Page("/mig/kalender")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostUnit_ByCoordinator_ClosesTheOldAddressAndIsWrittenDown()
    {
        var town = new Town().WithCare();
        var coordinator = town.Give(town.Employ("2001-1"), Role.TrainingCoordinator, "2001-1");
        var colleague = town.WithAccount(town.Employ("2001-1"));
        await town.Save(server);

        var refused = await (await server.SignedIn(colleague.Id)).Post("/enhed/2001-1/plan/kalender", new { }, "/mig/kalender");
        var answer = await (await server.SignedIn(coordinator.Id)).Post("/enhed/2001-1/plan/kalender", new { }, "/enhed/2001-1/plan/kalender");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        answer.MustRedirectTo("/enhed/2001-1/plan/kalender?ny=1");
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync($"/kalender/enhed/{town["2001-1"].WallKey}.ics")).StatusCode);
        await using var db = server.Read();
        Assert.True(await db.Set<Arena.Platform.Audit.AuditEntry>().AnyAsync(row => row.Action == "unit.wall-key-renewed" && row.ObjectId == town["2001-1"].Id && row.ActorId == coordinator.Id));
    }
}
