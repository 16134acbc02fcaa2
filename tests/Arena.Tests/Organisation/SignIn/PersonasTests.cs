using System.Net;
using Arena.Organisation;
using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Organisation.SignIn;

/// <summary>Outside demo data: the form, and no way to anybody's account by a click.</summary>
public sealed class NoDemoTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_ShowsTheFormAndWhoseItIs()
    {
        await new Town("Rigtigby Kommune").Save(server);
        var page = await server.Anonymous().Page(SignInLinks.SignIn);
        Assert.NotNull(page.QuerySelector("#kode"));
        Assert.Null(page.QuerySelector(".a-persona"));
        Assert.Null(page.QuerySelector(".a-demo"));
    }

    [Fact]
    public async Task PostPersona_OfARealMunicipality_ReturnsNotFoundWhateverTheAccountSays()
    {
        var town = new Town("Rigtigby Kommune");
        var plain = town.WithAccount(town.AddPerson("Anne"));
        var marked = town.AddPerson("Bo");
        town.WithPassword(marked, isDemoPersona: true);
        await town.Save(server);
        foreach (var person in (Person[])[plain, marked])
        {
            var answer = await server.Anonymous().Post(SignInLinks.Demo, new { konto = (await server.AccountOf(person.Id))!.Id }, SignInLinks.Own);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Null(answer.SessionCookie());
        }
    }
}

public sealed class PersonasTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Demo_OffersItsPersonasOnly()
    {
        var town = new Town("Legeby Kommune", isDemo: true).WithCare();
        var manager = town.Employ("2001-1", "Birthe", "Engholt");
        town.Add(new RoleAssignment { Id = Guid.CreateVersion7(), MunicipalityId = town.Id, PersonId = manager.Id, UnitId = town["2001-1"].Id, Role = Role.Manager, From = new(2020, 1, 1) });
        town.WithPassword(manager, isDemoPersona: true);
        var employee = town.Employ("2001-1", "Amina", "Havbo");
        town.WithPassword(employee, isDemoPersona: true);
        var bystander = town.WithAccount(town.Employ("2001-1", "Carl", "Ukendt"));
        await town.Save(server);

        var page = await server.Anonymous().Page(SignInLinks.SignIn);
        var people = page.QuerySelectorAll(".a-persona").Select(one => one.ReadText()).ToList();
        Assert.Equal(2, people.Count);
        Assert.StartsWith("Birthe Engholt Gruppeleder, Plejehjemmet Solgaven", people[0], StringComparison.Ordinal);
        Assert.StartsWith("Amina Havbo Medarbejder", people[1], StringComparison.Ordinal);
        Assert.Contains("Legeby Kommune findes ikke", page.QuerySelector(".a-demo")!.ReadText(), StringComparison.Ordinal);

        var browser = server.Anonymous();
        (await browser.Post(SignInLinks.Demo, new { konto = (await server.AccountOf(manager.Id))!.Id }, SignInLinks.SignIn)).MustRedirectTo("/");
        Assert.True(await browser.IsIn());
        var other = await server.Anonymous().Post(SignInLinks.Demo, new { konto = (await server.AccountOf(bystander.Id))!.Id }, SignInLinks.SignIn);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().Post(SignInLinks.Demo, new { konto = "<b>" }, SignInLinks.SignIn)).StatusCode);
        var form = await server.Anonymous().Page(SignInLinks.Own);
        Assert.NotNull(form.QuerySelector("#kode"));
    }
}
