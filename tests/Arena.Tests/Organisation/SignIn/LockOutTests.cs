using System.Net;
using Arena.Organisation;
using Arena.Organisation.SignIn;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Organisation.SignIn;

public sealed class LockOutTests(WalkedServer server) : IClassFixture<WalkedServer>
{
    private const string Wrong = "noget helt andet end det";

    private async Task<(Person Person, string Name)> Somebody()
    {
        var town = new Town().WithCare();
        var person = town.Employ("2001-1", "Amina");
        var name = town.WithPassword(person);
        await town.Save(server);
        return (person, name);
    }

    [Fact]
    public async Task TenWrong_ShutForAQuarterOfAnHour()
    {
        var (person, name) = await Somebody();
        var open = await server.SignedIn(person.Id);
        for (var i = 0; i < PasswordCheck.MostFailures; i++)
            await server.Anonymous().SignIn(name, Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn(name)).StatusCode);
        Assert.True(await open.IsIn()); // guessing at the door throws nobody out
        server.Clock.Pass(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Anonymous().SignIn(name)).StatusCode);
        server.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Redirect, (await server.Anonymous().SignIn(name)).StatusCode);
    }

    [Fact]
    public async Task NineWrong_ThenRight_BeginAnew()
    {
        var (person, name) = await Somebody();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < PasswordCheck.MostFailures - 1; i++)
                Assert.Null(await Check().Find(name, Wrong));
            Assert.NotNull(await Check().Find(name, Entrance.Password));
        }
        Assert.Equal(0, (await server.AccountOf(person.Id))!.AccessFailedCount);
    }

    [Fact]
    public async Task GuessesAtTheSameMoment_AreEachCounted()
    {
        var (person, name) = await Somebody();
        await Task.WhenAll(Enumerable.Range(0, PasswordCheck.MostFailures).Select(_ => Check().Find(name, Wrong)));
        Assert.NotNull((await server.AccountOf(person.Id))!.LockoutEnd);
    }

    [Fact]
    public async Task ManyTriesOfOneName_AreStopped()
    {
        var browser = server.Anonymous();
        var token = await browser.FormToken(SignInLinks.Own);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
            answers.Add((await browser.PostAsync(SignInLinks.SignIn, new FormUrlEncodedContent(
                [new("navn", "een@bestemt.dk"), new("kode", new string('k', 300)), new("__RequestVerificationToken", token)]))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[19]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private PasswordCheck Check() => server.Services.GetRequiredService<PasswordCheck>();
}

/// <summary>With the limits as they are delivered; a server of its own, since they count by address.</summary>
public sealed class SignInLimitTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task ThirtyAMinuteFromOneAddress_ThenAPageThatAsksToWait()
    {
        var browser = server.Anonymous();
        var token = await browser.FormToken(SignInLinks.EnterCode);
        var answers = new List<HttpResponseMessage>();
        // the limit's minute may turn over once on the way
        for (var i = 0; i < 61; i++)
            answers.Add(await browser.PostAsync(SignInLinks.EnterCode, new FormUrlEncodedContent([new("kode", $"AAAA-BBBB-{i:0000}"), new("__RequestVerificationToken", token)])));

        Assert.All(answers.Take(30), answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        var stopped = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Contains("Vent et minut", (await stopped.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(SignInLinks.Own)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/was")).StatusCode);
    }
}
