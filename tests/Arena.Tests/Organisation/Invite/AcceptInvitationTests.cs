using System.Net;
using Arena.Organisation;
using Arena.Organisation.Invite;
using Arena.Organisation.SignIn;
using Arena.Tests.Organisation.SignIn;
using Arena.Tests.Support;

namespace Arena.Tests.Organisation.Invite;

public sealed class AcceptInvitationTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private static int number;

    private async Task<(Person Person, string Link)> Link(bool hasAccount = false)
    {
        var town = new Town("Linkby Kommune").WithCare();
        var person = town.AddPerson("Karen", "Vestermark", email: $"karen{Interlocked.Increment(ref number)}@linkby.dk");
        if (hasAccount)
            town.WithPassword(person);
        await town.Save(server);
        return (person, await Make(person));
    }

    private async Task<string> Make(Person person) => SignInLinks.Invitation(await server.Write(db => Invitations.Make(db, person.MunicipalityId, person.Id, InvitationKind.Link)));

    [Fact]
    public async Task Post_Password_MakesTheAccountAndSignsIn()
    {
        var (person, link) = await Link();
        var browser = server.Anonymous();
        Assert.Contains("Velkommen, Karen", (await browser.Page(link)).MainText(), StringComparison.Ordinal);

        (await browser.Post(link, new { kode = Entrance.Password }, link)).MustRedirectTo("/");

        Assert.True(await browser.IsIn());
        Assert.Equal(person.Email, (await server.AccountOf(person.Id))!.UserName);
        var later = server.Anonymous();
        await later.SignIn(person.Email!);
        Assert.True(await later.IsIn());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().Post(link, new { kode = Entrance.Password }, SignInLinks.Own)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("for kort")]
    [InlineData("Karen Vestermark 1")]
    [InlineData("linkbykommune2026")]
    public async Task Post_WeakPassword_IsRefusedAndUsesNothingUp(string password)
    {
        var (person, link) = await Link();
        var browser = server.Anonymous();
        var answer = await browser.Post(link, new { kode = password }, link);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Document()).QuerySelector("#kode-error"));
        Assert.Null(await server.AccountOf(person.Id));
        await browser.Page(link);
    }

    [Fact]
    public async Task Post_ByOneWhoHasAnAccount_IsANewPasswordAndEndsOldSessions()
    {
        var (person, link) = await Link(hasAccount: true);
        var old = await server.SignedIn(person.Id);
        Assert.True(await old.IsIn());
        const string fresh = "fire nye ord om morgenen";
        await server.Anonymous().Post(link, new { kode = fresh }, link);

        Assert.False(await old.IsIn());
        var name = (await server.AccountOf(person.Id))!.UserName;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn(name)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await server.Anonymous().SignIn(name, fresh)).StatusCode);
    }

    [Fact]
    public async Task Get_After14Days_IsTooLate()
    {
        var (_, link) = await Link();
        server.Clock.Pass(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Get_OfALettersCode_IsNoLink()
    {
        var (person, _) = await Link();
        var code = await server.Write(db => Invitations.Make(db, person.MunicipalityId, person.Id, InvitationKind.Letter));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(SignInLinks.Invitation(code))).StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("hej")]
    [InlineData("")]
    public async Task PostPasskey_ThatIsNone_IsRefused(string credential)
    {
        var (person, link) = await Link();
        var answer = await server.Anonymous().Post(link + "/noegle", new { noegle = credential }, link);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null(await server.AccountOf(person.Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().Post(SignInLinks.Passkey, new { noegle = credential }, SignInLinks.Own)).StatusCode);
    }
}
