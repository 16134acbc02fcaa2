using System.Net;
using Arena.Organisation;
using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Organisation.SignIn;

public sealed class SignInTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private async Task<(Person Person, string Name)> Somebody()
    {
        var town = new Town().WithCare();
        var person = town.Employ("2001-1", "Amina");
        var name = town.WithPassword(person);
        await town.Save(server);
        return (person, name);
    }

    [Fact]
    public async Task Post_RightPassword_SignsInUntilTheBrowserCloses()
    {
        var (person, name) = await Somebody();
        var browser = server.Anonymous();

        var answer = await browser.SignIn(name.ToUpperInvariant(), retur: "/mig/adgang?x=1");

        answer.MustRedirectTo("/mig/adgang?x=1");
        Assert.True(await browser.IsIn());
        var cookie = answer.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("arena=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "session.started" && row.ActorId == person.Id && row.Detail == "password"));
    }

    [Fact]
    public async Task Post_PayrollNumber_SignsIn()
    {
        var (person, _) = await Somebody();
        var browser = server.Anonymous();
        await browser.SignIn(person.Number!);
        Assert.True(await browser.IsIn());
    }

    [Fact]
    public async Task Post_PayrollNumberOfTwo_IsNobodys()
    {
        var (town, other) = (new Town(), new Town());
        town.WithPassword(town.AddPerson("En", number: "S77"));
        other.WithPassword(other.AddPerson("To", number: "S77"));
        await town.Save(server);
        await other.Save(server);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn("S77")).StatusCode);
    }

    [Fact]
    public async Task Post_ReturnOutside_GoesHome()
    {
        var (_, name) = await Somebody();
        foreach (var outside in (string[])["https://ondt.dk", "//ondt.dk", "/\\ondt.dk"])
            (await server.Anonymous().SignIn(name, retur: outside)).MustRedirectTo("/");
    }

    [Fact]
    public async Task Post_UnknownOrWrong_GetsTheSameAnswerAndKeepsTheName()
    {
        var (_, name) = await Somebody();
        var wrong = await server.Anonymous().SignIn(name, "noget helt andet end det");
        var unknown = await server.Anonymous().SignIn("ingen@proeve.dk", "noget helt andet end det");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        var (first, second) = (await wrong.Document(), await unknown.Document());
        Assert.Equal(first.MainText(), second.MainText());
        Assert.Contains("passer ikke sammen", first.MainText(), StringComparison.Ordinal);
        Assert.Equal(name, first.QuerySelector("#navn")!.GetAttribute("value"));
        Assert.Equal("", first.QuerySelector("#kode")!.GetAttribute("value") ?? "");
        Assert.Null(wrong.SessionCookie());
    }

    [Fact]
    public async Task Find_UnknownName_DoesTheSameWork()
    {
        var (_, name) = await Somebody();
        var hasher = new CountingHasher(server.Services.GetRequiredService<IPasswordHasher<Account>>());
        var check = new PasswordCheck(server.Services.GetRequiredService<Storage>(), server.Services.GetRequiredService<Writer>(), server.Clock, hasher);

        await check.Find(name, "noget helt andet end det");
        Assert.Equal(1, hasher.Verified);
        await check.Find("ingen@proeve.dk", "noget helt andet end det");
        Assert.Equal(2, hasher.Verified);
        await check.Find("ingen@proeve.dk", "noget helt andet end det");
        Assert.Equal((3, 1), (hasher.Verified, hasher.Hashed));
    }

    [Fact]
    public void Password_IsKeptAsPbkdf2Sha512With210000Rounds()
    {
        var hash = Convert.FromBase64String(server.Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Entrance.Password));
        Assert.Equal(1, hash[0]);
        Assert.Equal(2u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
    }

    [Fact]
    public async Task Post_WithASessionOfBefore_GetsANewOne()
    {
        var (_, name) = await Somebody();
        var browser = server.Anonymous();
        var first = (await browser.SignIn(name)).SessionCookie();
        var second = (await browser.SignIn(name)).SessionCookie();
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);

        var planted = server.WithCookie("valgt-af-en-anden");
        Assert.NotEqual("valgt-af-en-anden", (await planted.SignIn(name)).SessionCookie());
        Assert.True(await planted.IsIn());
    }

    [Fact]
    public async Task Session_TwelveHoursUnused_Ends()
    {
        var (_, name) = await Somebody();
        var browser = server.Anonymous();
        await browser.SignIn(name);
        server.Clock.Pass(TimeSpan.FromHours(11));
        Assert.True(await browser.IsIn());
        server.Clock.Pass(TimeSpan.FromHours(11));
        Assert.True(await browser.IsIn());
        server.Clock.Pass(TimeSpan.FromHours(13));
        (await browser.GetAsync(SignInLinks.MyAccess)).MustAskToSignIn();
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAndEveryCopyOfIt()
    {
        var (_, name) = await Somebody();
        var browser = server.Anonymous();
        var copy = server.WithCookie((await browser.SignIn(name)).SessionCookie()!);
        var elsewhere = server.Anonymous();
        await elsewhere.SignIn(name);
        Assert.True(await copy.IsIn());

        (await browser.Post(SignInLinks.SignOut, new { }, SignInLinks.MyAccess)).MustRedirectTo(SignInLinks.SignIn);

        Assert.False(await browser.IsIn());
        Assert.False(await copy.IsIn());
        Assert.True(await elsewhere.IsIn());
    }

    [Fact]
    public async Task Session_OfAnAccountThatWasClosed_Ends()
    {
        var town = new Town().WithCare();
        var person = town.Employ("2001-1", "Amina");
        var name = town.WithPassword(person);
        var admin = town.Give(town.AddPerson("Ole"), Role.Administrator, "100");
        await town.Save(server);
        var browser = server.Anonymous();
        await browser.SignIn(name);

        var answer = await (await server.SignedIn(admin.Id)).Post(OrganisationLinks.Invite(person.Id) + "/luk", new { }, OrganisationLinks.Invite(person.Id));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await browser.IsIn());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn(name)).StatusCode);
    }

    [Fact]
    public async Task SignedIn_WithoutRoleOrEmployment_SeesTheOwn()
    {
        var town = new Town().WithCare();
        var name = town.WithPassword(town.AddPerson("Pensioneret"));
        await town.Save(server);
        var browser = server.Anonymous();
        (await browser.SignIn(name)).MustRedirectTo("/");
        var home = (await browser.GetAsync("/")).Headers.Location!.OriginalString;
        Assert.NotEqual("/", home);
        await browser.Page(home);
    }

    [Theory]
    [InlineData("/enhed/Køkken?uge=2026-W45", "/enhed/K%C3%B8kken?uge=2026-W45")]
    [InlineData("/enhed/2001\n", "/enhed/2001")]
    [InlineData("/a\nb", "/")]
    [InlineData("/a\tb", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    public async Task Post_GoesBackToWhereSheWantedToBe_InsideOnly(string wanted, string reached)
    {
        var town = new Town().WithCare();
        var name = town.WithPassword(town.Employ("2001-1", "Amina"));
        await town.Save(server);
        var browser = server.Anonymous();

        (await browser.SignIn(name, retur: wanted)).MustRedirectTo(reached);
        (await browser.Post("/sprog", new { sprog = "en", retur = wanted })).MustRedirectTo(reached);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<script>alert(1)</script>", "' OR 1=1 --")]
    public async Task Post_BadInput_IsRefusedWithItsForm(string name, string password)
    {
        var answer = await server.Anonymous().SignIn(name, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null((await answer.Document()).QuerySelector("main script"));
    }

    [Fact]
    public async Task Post_NullBytes_CannotBeRead() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Anonymous().SignIn("\0", "\0")).StatusCode);

    [Fact]
    public async Task Post_TooLong_IsRefusedWithoutHashing()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn(new string('n', 1000), new string('k', 100_000))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn("navn", new string('k', 100_000))).StatusCode);
    }

    [Fact]
    public async Task Post_WithoutFormToken_IsRefused()
    {
        var answer = await server.Anonymous().PostAsync(SignInLinks.SignIn, new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private sealed class CountingHasher(IPasswordHasher<Account> inner) : IPasswordHasher<Account>
    {
        public int Hashed { get; private set; }
        public int Verified { get; private set; }

        public string HashPassword(Account user, string password)
        {
            Hashed++;
            return inner.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
