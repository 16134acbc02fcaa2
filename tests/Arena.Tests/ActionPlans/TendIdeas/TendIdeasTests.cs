using System.Net;
using Arena.ActionPlans;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.TendIdeas;

public sealed class TendIdeasTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string New = "/ideer/egne/ny";

    [Fact]
    public async Task Post_ByPlanner_StandsInEverybodysCatalogue_AndNotNextDoor()
    {
        var planned = await Planned.In(server);
        var next = await Planned.In(server);

        var id = await Write(planned);

        Assert.Contains("Kaffe på bænken", (await (await server.SignedIn(planned.Employee.Id)).Page("/enhed/2001-1/ideer?tema=Inclusion")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kaffe på bænken", (await (await server.SignedIn(next.Employee.Id)).Page("/enhed/2001-1/ideer?tema=Inclusion")).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(next.Employee.Id)).GetAsync("/ideer/" + MunicipalIdea.KeyOf(id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(next.Planner.Id)).GetAsync($"/ideer/egne/{id:N}")).StatusCode);
        await Audited(planned, "idea.added", id);
    }

    [Fact]
    public async Task Post_Changed_IsRead()
    {
        var planned = await Planned.In(server);
        var id = await Write(planned);
        var browser = await server.SignedIn(planned.Planner.Id);

        (await browser.Post($"/ideer/egne/{id:N}", Fields(id, name: "Te på bænken"), $"/ideer/egne/{id:N}")).MustRedirectTo("/ideer/egne");

        Assert.Contains("Te på bænken", (await browser.Page("/ideer/egne")).MainText(), StringComparison.Ordinal);
        await Audited(planned, "idea.changed", id);
    }

    [Fact]
    public async Task Post_Hidden_LeavesTheCatalogueButNotThePlans_AndComesBack()
    {
        var planned = await Planned.In(server);
        var id = await Write(planned);
        var key = MunicipalIdea.KeyOf(id);
        var (planner, employee) = (await server.SignedIn(planned.Planner.Id), await server.SignedIn(planned.Employee.Id));
        await employee.Post("/enhed/2001-1/ideer", new { ide = key, filter = "" }, "/enhed/2001-1/ideer");

        (await planner.Post($"/ideer/egne/{id:N}/skjul", new { }, "/ideer/egne")).MustRedirectTo("/ideer/egne");

        Assert.DoesNotContain("Kaffe på bænken", (await employee.Page("/enhed/2001-1/ideer?tema=Inclusion")).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await employee.Post("/enhed/2001-1/ideer", new { ide = key, filter = "" }, "/enhed/2001-1/ideer")).StatusCode);
        Assert.Contains("taget idéen ud", (await employee.Page("/ideer/" + key)).MainText(), StringComparison.Ordinal);
        await Audited(planned, "idea.hidden", id);

        await planner.Post($"/ideer/egne/{id:N}/vis", new { }, "/ideer/egne");
        Assert.Contains("Kaffe på bænken", (await employee.Page("/enhed/2001-1/ideer?tema=Inclusion")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Wrong_KeepsWhatWasTyped()
    {
        var planned = await Planned.In(server);

        var answer = await (await server.SignedIn(planned.Planner.Id)).Post(New, new { navn = "Kaffe på bænken", tekst = "", tema = "7", side = "", tilgang = "", grundlag = "", hvorfor = new string('x', 501) }, New);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("Kaffe på bænken", page.QuerySelector("input[name=navn]")!.GetAttribute("value"));
        Assert.Contains("Vælg et tema", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Skriv højst 500 tegn", page.MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.False(await db.Set<MunicipalIdea>().AnyAsync(row => row.MunicipalityId == planned.Town.Id));
    }

    [Fact]
    public async Task Post_SentTwice_AddsOne()
    {
        var planned = await Planned.In(server);
        var browser = await server.SignedIn(planned.Planner.Id);
        var id = Guid.CreateVersion7();

        await browser.Post(New, Fields(id), New);
        await browser.Post(New, Fields(id), New);

        await using var db = server.Read();
        Assert.Equal(1, await db.Set<MunicipalIdea>().CountAsync(row => row.MunicipalityId == planned.Town.Id));
    }

    [Fact]
    public async Task Post_WithAnIdOfAnotherMunicipality_IsAnotherIdea()
    {
        var (planned, next) = (await Planned.In(server), await Planned.In(server));
        var id = await Write(planned);

        (await (await server.SignedIn(next.Planner.Id)).Post(New, Fields(id, "Te på bænken"), New)).MustRedirectTo("/ideer/egne");

        await using var db = server.Read();
        Assert.NotEqual(id, (await db.Set<MunicipalIdea>().SingleAsync(row => row.MunicipalityId == next.Town.Id)).Id);
        Assert.Equal("Kaffe på bænken", (await db.Set<MunicipalIdea>().SingleAsync(row => row.Id == id)).Name);
    }

    [Fact]
    public async Task Get_ByAnybodyElse_ReturnsNotFound()
    {
        var planned = await Planned.In(server);
        foreach (var person in new[] { planned.Employee, planned.Manager, planned.Consultant })
            Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync("/ideer/egne")).StatusCode);
    }

    private async Task<Guid> Write(Planned planned)
    {
        var id = Guid.CreateVersion7();
        (await (await server.SignedIn(planned.Planner.Id)).Post(New, Fields(id), New)).MustRedirectTo("/ideer/egne");
        return id;
    }

    private static object Fields(Guid id, string name = "Kaffe på bænken") => new
    {
        id, navn = name, tekst = "Nye får en makker den første uge.", tema = nameof(Theme.Inclusion), side = nameof(IdeaSide.People), tilgang = nameof(Approach.Activity),
        grundlag = nameof(Ground.GoodPractice), hvorfor = "Vi har prøvet det to steder.",
    };

    private async Task Audited(Planned planned, string action, Guid id)
    {
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == action && row.ObjectId == id && row.ActorId == planned.Planner.Id));
    }
}
