using System.Net;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.TendPeople;

public sealed class TendPeopleTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task PeopleAreFound_ByNameInAnyCase_AndByNumber_APageAtATime()
    {
        var (town, browser, _) = await server.TownWithAdministrator(town =>
        {
            town.EmployMany("2001-1", 30);
            town.Employ("2001-1", "Øjvind", "Ågård");
        });

        Assert.Contains("Side 1 af 2", (await browser.Page("/administration/personer?q=person")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Person30", (await browser.Page("/administration/personer?q=person&side=2")).MainText(), StringComparison.Ordinal);
        foreach (var query in (string[])["øjvind", "ØJVIND", "ågård øj", "Ågå"])
            Assert.Contains("Øjvind Ågård", (await browser.Page($"/administration/personer?q={Uri.EscapeDataString(query)}")).MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        var number = await db.Set<Person>().Where(row => row.MunicipalityId == town.Id && row.FirstName == "Øjvind").Select(row => row.Number).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Contains("1 person", (await browser.Page($"/administration/personer?q={number}")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Ingen hedder det", (await browser.Page("/administration/personer?q=%25")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARoleIsGiven_AtOnceInForce_AndEnds()
    {
        Person? anne = null;
        var (town, browser, _) = await server.TownWithAdministrator(town => anne = town.WithAccount(town.Employ("2001-1", "Anne")));
        var address = $"/administration/personer/{anne!.Id}";
        var annes = await server.SignedIn(anne.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await annes.GetAsync("/enhed/2002/uge")).StatusCode);

        (await browser.Post(address + "/rolle", new { rolle = "Manager", enhed = "2002", fra = "2026-11-19", til = "" })).MustRedirectTo(address + "?gemt=rolle");

        Assert.Equal(HttpStatusCode.OK, (await annes.GetAsync("/enhed/2002-1/uge")).StatusCode);
        Assert.Contains("Leder, Plejehjemmet Møllebo", (await browser.Page(address)).MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        var role = await db.Set<RoleAssignment>().FirstAsync(row => row.PersonId == anne.Id, TestContext.Current.CancellationToken);
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "role.given" && row.SubjectId == anne.Id && row.UnitId == town["2002"].Id, TestContext.Current.CancellationToken));

        var again = await browser.Post(address + "/rolle", new { rolle = "Manager", enhed = "2002", fra = "2026-12-01", til = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("har personen allerede", (await again.Document()).MainText(), StringComparison.Ordinal);

        (await browser.Post(address + "/slut", new { rolle = role.Id.ToString(), dato = "2026-11-19" })).MustRedirectTo(address + "?gemt=slut");
        Assert.Equal(HttpStatusCode.OK, (await annes.GetAsync("/enhed/2002-1/uge")).StatusCode);
        server.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, (await annes.GetAsync("/enhed/2002-1/uge")).StatusCode);
    }

    [Theory]
    [InlineData("Sky", "2001", "2026-11-20", "", "rolle")]
    [InlineData("2", "2001", "2026-11-20", "", "rolle")]
    [InlineData("Manager", "findesikke", "2026-11-20", "", "enhed")]
    [InlineData("Manager", "2001", "i morgen", "", "fra")]
    [InlineData("Manager", "2001", "2026-11-20", "2026-11-01", "til")]
    public async Task AWrongRole_KeepsWhatWasTyped(string role, string unit, string from, string to, string field)
    {
        Person? anne = null;
        var (_, browser, _) = await server.TownWithAdministrator(town => anne = town.Employ("2001-1", "Anne"));

        var answer = await browser.Post($"/administration/personer/{anne!.Id}/rolle", new { rolle = role, enhed = unit, fra = from, til = to });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Equal(from, page.QuerySelector("#fra")?.GetAttribute("value"));
        await using var db = server.Read();
        Assert.False(await db.Set<RoleAssignment>().AnyAsync(row => row.PersonId == anne.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TheLastAdministrator_Stays()
    {
        var (_, browser, administrator) = await server.TownWithAdministrator();
        await using var db = server.Read();
        var role = await db.Set<RoleAssignment>().FirstAsync(row => row.PersonId == administrator.Id, TestContext.Current.CancellationToken);

        var answer = await browser.Post($"/administration/personer/{administrator.Id}/slut", new { rolle = role.Id.ToString(), dato = "2026-11-25" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("altid have en administrator", (await answer.Document()).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlannerFromOutside_IsAdded()
    {
        var (town, browser, _) = await server.TownWithAdministrator();

        var answer = await browser.Post("/administration/ny-person", new { fornavn = "Mette <b>", efternavn = "Plan", email = "mette@kommune.example", rolle = "Planner", enhed = "100", fra = "2026-11-19", til = "" });

        await using var db = server.Read();
        var person = await db.Set<Person>().FirstAsync(row => row.MunicipalityId == town.Id && row.LastName == "Plan", TestContext.Current.CancellationToken);
        answer.MustRedirectTo($"/administration/personer/{person.Id}?gemt=ny");
        Assert.Null(person.Number);
        Assert.Contains("Mette <b> Plan", (await browser.Page($"/administration/personer/{person.Id}")).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/administration/ny-person", new { fornavn = "", efternavn = "", email = "ikke en adresse", rolle = "", enhed = "", fra = "", til = "" })).StatusCode);
    }

    [Fact]
    public async Task AnAdministratorOfAPart_Finds_WhomSheMayOpen_AndNobodyElse()
    {
        var town = new Town().WithCare();
        var administrator = town.AddAdministrator("2001");
        var (last, soon) = (TestClock.FirstDay.AddDays(-1), TestClock.FirstDay.AddDays(30));
        town.Employ("2001-1", "Altid");
        town.AddJob(town.Employ("2001-1", "Førandetsteds"), "2002-1", to: last);
        town.AddJob(town.Employ("2001-1", "Ogsåandetsteds"), "2002-1", to: soon);
        town.Employ("2001-1", "Holdtop", to: last);
        town.Give(town.Employ("2001-1", "Rolleover"), Role.Manager, "1110", to: soon);
        await town.Save(server);
        var browser = await server.SignedIn(administrator.Id);

        var found = (await browser.Page("/administration/personer?q=prøve")).QuerySelectorAll("main a[href^='/administration/personer/']");

        Assert.Equal(["Altid Prøve", "Førandetsteds Prøve"], found.Select(link => link.ReadText()));
        foreach (var link in found)
            await browser.Page(link.GetAttribute("href")!);
        await using var db = server.Read();
        foreach (var other in await db.Set<Person>().Where(row => row.MunicipalityId == town.Id && row.FirstName != "Altid" && row.FirstName != "Førandetsteds" && row.Id != administrator.Id).Select(row => row.Id).ToListAsync(TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/administration/personer/{other}")).StatusCode);
    }

    [Fact]
    public async Task SomebodyElsewhere_IsNotFound()
    {
        var elsewhere = new Town("Anderledes Kommune").WithCare();
        var stranger = elsewhere.Employ("2001-1", "Fremmed");
        await elsewhere.Save(server);
        Person? outside = null;
        var town = new Town().WithCare();
        var administrator = town.AddAdministrator("2001");
        outside = town.Employ("2002-1", "Udenfor");
        town.Employ("2001-1", "Indenfor");
        await town.Save(server);
        var browser = await server.SignedIn(administrator.Id);

        foreach (var person in (Person[])[stranger, outside])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/administration/personer/{person.Id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Post($"/administration/personer/{person.Id}/rolle", new { rolle = "Manager", enhed = "2001", fra = "2026-11-19" })).StatusCode);
        }
        var list = (await browser.Page("/administration/personer")).MainText();
        Assert.Contains("Indenfor", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Udenfor", list, StringComparison.Ordinal);
    }
}
