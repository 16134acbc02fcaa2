using System.Net;
using Arena.Organisation;
using Arena.Organisation.Invite;
using Arena.Organisation.MyAccess;
using Arena.Organisation.SignIn;
using Arena.Tests.Organisation.SignIn;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.MyAccess;

public sealed class MyAccessTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private const string Fresh = "fire nye ord om morgenen";
    private readonly Town town = new Town("Brevby Kommune").WithCare();

    private async Task<(Person Person, string Name)> Somebody()
    {
        var person = town.Employ("2001-1", "Amina");
        var name = town.WithPassword(person);
        await town.Save(server);
        return (person, name);
    }

    private async Task<HttpClient> Phone(Person person)
    {
        var code = await server.Write(db => Invitations.Make(db, town.Id, person.Id, InvitationKind.Letter));
        var phone = server.Anonymous();
        await phone.Post(SignInLinks.Letter(code), new { }, SignInLinks.EnterCode);
        return phone;
    }

    [Fact]
    public async Task PostPassword_EndsTheOtherSessionsAndNotThis()
    {
        var (person, name) = await Somebody();
        var (browser, elsewhere, phone) = (server.Anonymous(), server.Anonymous(), await Phone(person));
        await browser.SignIn(name);
        await elsewhere.SignIn(name);
        Assert.True(await elsewhere.IsIn() && await phone.IsIn());

        (await browser.Post(ChangePassword.Address, new { gammel = Entrance.Password, ny = Fresh }, SignInLinks.MyAccess)).MustRedirectTo(SignInLinks.MyAccess + "?gjort=kode");

        Assert.True(await browser.IsIn());
        Assert.False(await elsewhere.IsIn());
        Assert.False(await phone.IsIn());
        Assert.Equal(HttpStatusCode.Redirect, (await server.Anonymous().SignIn(name, Fresh)).StatusCode);
    }

    [Theory]
    [InlineData("forkert forkert forkert", Fresh, "gammel")]
    [InlineData(Entrance.Password, "kort", "ny")]
    [InlineData(Entrance.Password, "Brevby Kommune 2026", "ny")]
    [InlineData("", "", "ny")]
    public async Task PostPassword_Wrong_ChangesNothing(string old, string fresh, string field)
    {
        var (person, name) = await Somebody();
        var answer = await (await server.SignedIn(person.Id)).Post(ChangePassword.Address, new { gammel = old, ny = fresh }, SignInLinks.MyAccess);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.Document()).QuerySelector($"#{field}-error"));
        Assert.Equal(HttpStatusCode.Redirect, (await server.Anonymous().SignIn(name)).StatusCode);
    }

    [Fact]
    public async Task PostPassword_WithSpacesAround_IsTakenAsTyped()
    {
        var (person, name) = await Somebody();
        const string spaced = "  " + Fresh + " ";
        await (await server.SignedIn(person.Id)).Post(ChangePassword.Address, new { gammel = Entrance.Password, ny = spaced }, SignInLinks.MyAccess);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn(name, Fresh)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await server.Anonymous().SignIn(name, spaced)).StatusCode);
    }

    [Fact]
    public async Task PostPassword_ByOneWhoOnlyHasATelephone_NeedsNoOldOne()
    {
        var person = town.Employ("2001-1", "Amina");
        await town.Save(server);
        var phone = await Phone(person);
        Assert.Null((await phone.Page(SignInLinks.MyAccess)).QuerySelector("#gammel"));
        (await phone.Post(ChangePassword.Address, new { ny = Fresh }, SignInLinks.MyAccess)).MustRedirectTo(SignInLinks.MyAccess + "?gjort=kode");
        Assert.Equal(HttpStatusCode.Redirect, (await server.Anonymous().SignIn(person.Number!, Fresh)).StatusCode);
    }

    [Fact]
    public async Task PostUntie_EndsThatTelephoneOnly()
    {
        var (person, _) = await Somebody();
        var (lost, kept) = (await Phone(person), await Phone(person));
        await using var db = server.Read();
        var account = await server.AccountOf(person.Id);
        var first = await db.Set<Device>().Where(row => row.AccountId == account!.Id).OrderBy(row => row.TiedAt).ThenBy(row => row.Id).FirstAsync();

        (await kept.Post(UntieDevice.Address, new { id = first.Id }, SignInLinks.MyAccess)).MustRedirectTo(SignInLinks.MyAccess + "?gjort=telefon");

        Assert.False(await lost.IsIn());
        Assert.True(await kept.IsIn());
        Assert.Equal(HttpStatusCode.NotFound, (await kept.Post(UntieDevice.Address, new { id = first.Id }, SignInLinks.MyAccess)).StatusCode);
    }

    [Fact]
    public async Task PostUntie_TheOnlyWayIn_IsRefused()
    {
        var person = town.Employ("2001-1", "Amina");
        await town.Save(server);
        var phone = await Phone(person);
        await using var db = server.Read();
        var account = await server.AccountOf(person.Id);
        var device = await db.Set<Device>().FirstAsync(row => row.AccountId == account!.Id);
        var answer = await phone.Post(UntieDevice.Address, new { id = device.Id }, SignInLinks.MyAccess);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True(await phone.IsIn());
    }

    [Fact]
    public async Task PostUntie_AnothersTelephone_ReturnsNotFound()
    {
        var other = town.Employ("2001-1", "Bo");
        var (person, _) = await Somebody();
        var phone = await Phone(other);
        await using var db = server.Read();
        var account = await server.AccountOf(other.Id);
        var device = await db.Set<Device>().FirstAsync(row => row.AccountId == account!.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).Post(UntieDevice.Address, new { id = device.Id }, SignInLinks.MyAccess)).StatusCode);
        Assert.True(await phone.IsIn());
    }

    [Fact]
    public async Task Passkeys_CanBeNamedAndRemovedByTheirOwnerOnly()
    {
        var other = town.WithAccount(town.Employ("2001-1", "Bo"));
        var (person, _) = await Somebody();
        var account = await server.AccountOf(person.Id);
        var id = Guid.CreateVersion7().ToByteArray();
        await server.Write(async db =>
        {
            db.Add(new Passkey { CredentialId = id, AccountId = account!.Id, MunicipalityId = town.Id, Name = "Min nøgle", CreatedAt = db.Now, Data = "{}" });
            Arena.Platform.Audit.AuditTrail.Record(db, "test.passkey");
            await Task.CompletedTask;
        });
        var (mine, others) = (await server.SignedIn(person.Id), await server.SignedIn(other.Id));
        var hex = Convert.ToHexString(id);

        Assert.Equal(HttpStatusCode.NotFound, (await others.Post(ManagePasskeys.Remove, new { id = hex }, SignInLinks.MyAccess)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await others.Post(ManagePasskeys.Rename, new { id = hex, navn = "Din" }, SignInLinks.MyAccess)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Post(ManagePasskeys.Remove, new { id = "zz<>" }, SignInLinks.MyAccess)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mine.Post(ManagePasskeys.Rename, new { id = hex, navn = "" }, SignInLinks.MyAccess)).StatusCode);
        (await mine.Post(ManagePasskeys.Rename, new { id = hex, navn = "Køkkenets" }, SignInLinks.MyAccess)).MustRedirectTo(SignInLinks.MyAccess + "?gjort=navn");
        Assert.Contains("Køkkenets", (await mine.Page(SignInLinks.MyAccess)).MainText(), StringComparison.Ordinal);
        (await mine.Post(ManagePasskeys.Remove, new { id = hex }, SignInLinks.MyAccess)).MustRedirectTo(SignInLinks.MyAccess + "?gjort=fjernet");
        Assert.DoesNotContain("Køkkenets", (await mine.Page(SignInLinks.MyAccess)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoPersona_CannotChangeWhatIsEverybodys()
    {
        var demo = new Town("Legeby Kommune", isDemo: true).WithCare();
        var person = demo.Employ("2001-1", "Birthe");
        demo.WithPassword(person, isDemoPersona: true);
        await demo.Save(server);
        var browser = await server.SignedIn(person.Id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(ChangePassword.Address, new { gammel = Entrance.Password, ny = Fresh }, SignInLinks.MyAccess)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(ManagePasskeys.Address, new { noegle = "{}" }, SignInLinks.MyAccess)).StatusCode);
        Assert.True(await browser.IsIn());
    }

    [Fact]
    public async Task Get_SignedOut_AsksToSignIn() => (await server.Anonymous().GetAsync(SignInLinks.MyAccess)).MustAskToSignIn();

    [Fact]
    public async Task Get_InEnglish_HasNoDanish()
    {
        var (person, _) = await Somebody();
        var page = await (await server.SignedIn(person.Id)).InEnglish().Page(SignInLinks.MyAccess);
        Assert.Contains("My access", page.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("adgang", page.MainText(), StringComparison.OrdinalIgnoreCase);
    }
}
