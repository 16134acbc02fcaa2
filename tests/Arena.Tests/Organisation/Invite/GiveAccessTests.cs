using System.Net;
using Arena.Organisation;
using Arena.Organisation.Invite;
using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Organisation.SignIn;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.Invite;

/// <summary>Letters, links and closing, by an administrator of a part of the municipality.</summary>
public sealed class GiveAccessTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private readonly Town town = new Town("Brevby Kommune").WithCare();

    private async Task<HttpClient> AdministratorOf(string unit)
    {
        var admin = town.Give(town.AddPerson("Ole"), Role.Administrator, unit);
        await town.Save(server);
        return await server.SignedIn(admin.Id);
    }

    [Fact]
    public async Task PostLetters_OfAUnit_PrintsOneForEachWithoutAccess()
    {
        var people = town.EmployMany("2001-1", 3);
        town.WithAccount(people[1]);
        town.Employ("2001-2", "Nabo");
        var admin = await AdministratorOf("2001");
        Assert.Contains("To har ikke adgang: Solgaven, stuen", (await admin.Page(OrganisationLinks.Letters + "?enhed=2001-1")).MainText(), StringComparison.Ordinal);

        var letters = await (await admin.Post(OrganisationLinks.Letters, new { enhed = "2001-1" }, OrganisationLinks.Letters)).Document();

        Assert.Equal(["Person01 Prøve", "Person03 Prøve"], letters.QuerySelectorAll(".a-letter-head strong").Select(one => one.TextContent));
        Assert.Equal(2, letters.QuerySelectorAll(".a-qr").Length);
        var code = letters.QuerySelector(".a-code")!.TextContent;
        Assert.Contains("Er du Person01?", (await server.Anonymous().Page(SignInLinks.Letter(code))).MainText(), StringComparison.Ordinal);
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "invitation.letter-made" && row.SubjectId == people[0].Id && row.ActorId != null));
        Assert.DoesNotContain(code, (await admin.Page(OrganisationLinks.Letters + "?enhed=2001-1")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostLetters_Again_LeavesLettersThatAreOnTheirWayAlone()
    {
        var people = town.EmployMany("2001-1", 2);
        var admin = await AdministratorOf("2001");
        var first = (await (await admin.Post(OrganisationLinks.Letters, new { enhed = "2001-1" }, OrganisationLinks.Letters)).Document()).QuerySelector(".a-code")!.TextContent;

        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Letters, new { enhed = "2001-1" }, OrganisationLinks.Letters)).StatusCode);
        await server.Anonymous().Page(SignInLinks.Letter(first));

        await admin.Post(OrganisationLinks.Letters, new { person = people[0].Id }, OrganisationLinks.Letters);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(SignInLinks.Letter(first))).StatusCode);
    }

    [Fact]
    public async Task PostLetters_ToThoseWithMailOnlyWhereAsked()
    {
        town.AddJob(town.AddPerson("Mette", email: "mette@brevby.dk"), "2001-1");
        town.Employ("2001-1", "Uden");
        var admin = await AdministratorOf("2001");
        var page = await admin.Page(OrganisationLinks.Letters + "?enhed=2001-1");
        Assert.Contains("Også til en, der har en mail", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Lav ét brev", page.MainText(), StringComparison.Ordinal);
        var letters = await (await admin.Post(OrganisationLinks.Letters, new { enhed = "2001-1" }, OrganisationLinks.Letters)).Document();
        Assert.Equal(["Uden Prøve"], letters.QuerySelectorAll(".a-letter-head strong").Select(one => one.TextContent));
        letters = await (await admin.Post(OrganisationLinks.Letters, new { enhed = "2001-1", medmail = "true" }, OrganisationLinks.Letters)).Document();
        Assert.Equal(["Mette Prøve"], letters.QuerySelectorAll(".a-letter-head strong").Select(one => one.TextContent));
    }

    [Fact]
    public async Task PostLetters_OfAnotherUnit_ReturnsNotFound()
    {
        var stranger = town.Employ("2002-1", "Fremmed");
        var admin = await AdministratorOf("2001");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(OrganisationLinks.Letters + "?enhed=2002")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Letters, new { enhed = "2002" }, OrganisationLinks.Letters)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Letters, new { person = stranger.Id }, OrganisationLinks.Letters)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(OrganisationLinks.Invite(stranger.Id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Invite(stranger.Id), new { }, OrganisationLinks.Letters)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Invite(stranger.Id) + "/luk", new { }, OrganisationLinks.Letters)).StatusCode);
    }

    [Fact]
    public async Task PostLink_ToOneWhoAlsoHoldsARoleAbove_ReturnsNotFound()
    {
        var planner = town.Give(town.Employ("2001-1", "Karen"), Role.Planner, "100");
        var admin = await AdministratorOf("2001");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Invite(planner.Id), new { }, OrganisationLinks.Letters)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post(OrganisationLinks.Letters, new { person = planner.Id }, OrganisationLinks.Letters)).StatusCode);
    }

    [Fact]
    public async Task PostLink_ShowsItOnceAndItWorks()
    {
        var person = town.Employ("2001-1", "Karen");
        var admin = await AdministratorOf("100");
        var page = await (await admin.Post(OrganisationLinks.Invite(person.Id), new { }, OrganisationLinks.Invite(person.Id))).Document();
        var link = page.QuerySelector("#link")!.GetAttribute("value")!;
        Assert.StartsWith(server.Address.ToString(), link, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(link), page.QuerySelector("a[href^=mailto]")!.GetAttribute("href"), StringComparison.Ordinal);
        await server.Anonymous().Page(new Uri(link).PathAndQuery);
        Assert.DoesNotContain("/invitation/", (await admin.Page(OrganisationLinks.Invite(person.Id))).QuerySelector("main")!.InnerHtml.Replace(OrganisationLinks.Invite(person.Id), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostClose_DeletesEveryWayIn()
    {
        var person = town.Employ("2001-1", "Karen");
        town.WithPassword(person);
        var admin = await AdministratorOf("100");
        var code = await server.Write(db => Invitations.Make(db, town.Id, person.Id, InvitationKind.Letter));
        var phone = server.Anonymous();
        await phone.Post(SignInLinks.Letter(code), new { }, SignInLinks.EnterCode);
        var open = await server.Write(db => Invitations.Make(db, town.Id, person.Id, InvitationKind.Link));

        (await admin.Post(OrganisationLinks.Invite(person.Id) + "/luk", new { }, OrganisationLinks.Invite(person.Id))).MustRedirectTo(OrganisationLinks.Invite(person.Id) + "?lukket=true");

        Assert.False(await phone.IsIn());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(SignInLinks.Invitation(open))).StatusCode);
        Assert.Null((await server.AccountOf(person.Id))!.PasswordHash);
    }

    [Fact]
    public async Task Get_ByEmployee_ReturnsNotFound()
    {
        var person = town.WithAccount(town.Employ("2001-1", "Karen"));
        await town.Save(server);
        var browser = await server.SignedIn(person.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(OrganisationLinks.Letters)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(OrganisationLinks.Invite(person.Id))).StatusCode);
    }
}
