using System.Net;
using Arena.Organisation;
using Arena.Organisation.Invite;
using Arena.Organisation.SignIn;
using Arena.Tests.Organisation.SignIn;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.Invite;

public sealed class TieDeviceTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private async Task<(Person Person, string Code)> Letter()
    {
        var town = new Town("Brevby Kommune").WithCare();
        var person = town.Employ("2001-1", "Amina", "Hemmeligsen");
        await town.Save(server);
        return (person, await server.Write(db => Invitations.Make(db, town.Id, person.Id, InvitationKind.Letter)));
    }

    [Fact]
    public async Task Get_AsksByFirstNameOnlyAndUsesNothingUp()
    {
        var (person, code) = await Letter();
        for (var i = 0; i < 3; i++)
        {
            var page = await server.Anonymous().Page(SignInLinks.Letter(code));
            Assert.Contains("Er du Amina?", page.MainText(), StringComparison.Ordinal);
            Assert.DoesNotContain("Hemmeligsen", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        Assert.Null(await server.AccountOf(person.Id));
    }

    [Fact]
    public async Task Post_TiesTheTelephoneFor180Days()
    {
        var (person, code) = await Letter();
        var phone = server.Anonymous();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)");

        var answer = await phone.Post(SignInLinks.Letter(code), new { }, SignInLinks.Letter(code));

        answer.MustRedirectTo("/");
        Assert.Contains("expires", answer.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("arena=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("iPhone (den her)", (await phone.Page(SignInLinks.MyAccess)).MainText(), StringComparison.Ordinal);
        var account = await server.AccountOf(person.Id);
        Assert.Equal(person.Number, account!.UserName);
        server.Clock.Pass(TimeSpan.FromDays(170));
        Assert.True(await phone.IsIn());
        server.Clock.Pass(TimeSpan.FromDays(170)); // used in between
        Assert.True(await phone.IsIn());
        server.Clock.Pass(TimeSpan.FromDays(181));
        Assert.False(await phone.IsIn());
    }

    [Fact]
    public async Task Post_Twice_TiesOnce()
    {
        var (person, code) = await Letter();
        var browsers = Enumerable.Range(0, 6).Select(_ => server.Anonymous()).ToList();
        var answers = await Task.WhenAll(browsers.Select(browser => browser.Post(SignInLinks.Letter(code), new { }, SignInLinks.EnterCode)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
        await using var db = server.Read();
        var account = await server.AccountOf(person.Id);
        Assert.Equal(1, await db.Set<Device>().CountAsync(row => row.AccountId == account!.Id));
    }

    [Fact]
    public async Task Get_Used_SaysSo()
    {
        var (_, code) = await Letter();
        await server.Anonymous().Post(SignInLinks.Letter(code), new { }, SignInLinks.EnterCode);
        var answer = await server.Anonymous().GetAsync(SignInLinks.Letter(code));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var text = (await answer.Document()).MainText();
        Assert.Contains("virker ikke længere", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_After30Days_IsTooLate()
    {
        var (_, code) = await Letter();
        server.Clock.Pass(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().Post(SignInLinks.Letter(code), new { }, SignInLinks.EnterCode)).StatusCode);
    }

    [Fact]
    public async Task PostCode_AsPeopleTypeIt_Finds()
    {
        var (_, code) = await Letter();
        var typed = " " + string.Join(' ', code.ToLowerInvariant().Chunk(4).Select(part => new string(part))).Replace('0', 'o').Replace('1', 'l');
        (await server.Anonymous().Post(SignInLinks.EnterCode, new { kode = typed }, SignInLinks.EnterCode)).MustRedirectTo(SignInLinks.Letter(code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA-BBBB-CCCC")]
    [InlineData("<b>hej</b>")]
    public async Task PostCode_Unknown_KeepsWhatWasTyped(string typed)
    {
        var answer = await server.Anonymous().Post(SignInLinks.EnterCode, new { kode = typed }, SignInLinks.EnterCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(typed, (await answer.Document()).QuerySelector("#kode")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Make_Again_EndsTheOldOneAndKeepsOnlyTheHash()
    {
        var (person, first) = await Letter();
        var second = await server.Write(db => Invitations.Make(db, person.MunicipalityId, person.Id, InvitationKind.Letter));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Anonymous().GetAsync(SignInLinks.Letter(first))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Anonymous().GetAsync(SignInLinks.Letter(second))).StatusCode);
        await using var db = server.Read();
        var kept = await db.Set<Invitation>().SingleAsync(row => row.PersonId == person.Id);
        Assert.Equal(InvitationCode.Hash(second), kept.CodeHash);
        Assert.Equal(32, kept.CodeHash.Length);
    }

    [Fact]
    public async Task SignOut_OfTheOnlyWayIn_AsksFirst()
    {
        var (_, code) = await Letter();
        var phone = server.Anonymous();
        await phone.Post(SignInLinks.Letter(code), new { }, SignInLinks.EnterCode);

        var asked = await phone.Post(SignInLinks.SignOut, new { }, SignInLinks.MyAccess);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("eneste vej ind", (await asked.Document()).MainText(), StringComparison.Ordinal);
        Assert.True(await phone.IsIn());

        (await phone.Post(SignInLinks.SignOut, new { sikker = "ja" }, SignInLinks.MyAccess)).MustRedirectTo(SignInLinks.SignIn);
        Assert.False(await phone.IsIn());
    }

    [Fact]
    public void Code_HasSixtyRandomBitsAndNoSignsThatLookAlike()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => InvitationCode.ForLetter()).ToList();
        Assert.Equal(1000, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{12}$", code));
        Assert.Equal(32, codes.SelectMany(code => code).Distinct().Count());
        Assert.Equal("K7QM-2RXT-9DHA", InvitationCode.Grouped("K7QM2RXT9DHA"));
    }
}
