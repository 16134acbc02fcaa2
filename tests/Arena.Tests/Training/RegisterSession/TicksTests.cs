using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Live;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.RecordAttendance;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.RegisterSession;

public sealed class TicksTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task SentTwice_CountsOnce_AlsoAtTheSameTime()
    {
        var team = await Team.With(server);
        var operation = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => team.Tick(team.People[0], operation: operation)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.Single(await team.Ticks());
        Assert.Equal(35, (await team.Count("100")).Minutes);
    }

    [Fact]
    public async Task TwoDevices_SamePerson_CountOnce()
    {
        var team = await Team.With(server, before: it => it.Town.Give(it.People[0], Role.Manager, "2001-1"));
        var other = await server.SignedIn(team.People[0].Id);

        await Task.WhenAll(team.Tick(team.People[1]), team.Tick(team.People[1], by: other));

        Assert.Single(await team.Ticks());
        Assert.Equal(1, (await team.Count("2001-1")).Reached);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("x", "1", "1")]
    [InlineData("00000000-0000-0000-0000-000000000000", "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "1")]
    [InlineData("6f9619ff-8b86-d011-b42d-00cf4fc964ff", "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "2")]
    [InlineData("6f9619ff-8b86-d011-b42d-00cf4fc964ff", "<b>Bo</b>", "1")]
    public async Task Unreadable_Is422(string op, string person, string med)
    {
        var team = await Team.With(server);
        var browser = await team.Browser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(team.Address + "/kryds", new { op, person, med }, "/mig")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(team.Address + "/kryds/flere", new { kryds = $"{op} {person} {med}" }, "/mig")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(team.Address + "/kryds/flere", new { }, "/mig")).StatusCode);
    }

    [Fact]
    public async Task ANullByte_IsABadRequest_AndNoError()
    {
        var team = await Team.With(server);
        var answer = await (await team.Browser()).Post(team.Address + "/kryds", new { op = "a\0b" }, "/mig");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task SomebodyOfAnotherMunicipality_IsRefused_AsIsNobody()
    {
        var theirs = await Team.With(server);
        var team = await Team.With(server);
        Assert.Equal(HttpStatusCode.Conflict, (await team.Tick(theirs.People[0])).StatusCode);
        Assert.Empty(await team.Ticks());
        var nobody = await (await team.Browser()).Post(team.Address + "/kryds", new { op = Guid.CreateVersion7(), person = Guid.CreateVersion7(), med = 1 }, "/mig");
        Assert.Equal(HttpStatusCode.Conflict, nobody.StatusCode);
        Assert.Equal("Er ikke ansat den dag.", await nobody.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_InTheOrderOfTheTaps_AndTheRefusedAreNamed()
    {
        var team = await Team.With(server);
        var refused = Guid.CreateVersion7();
        string[] taps = [Tap(team.People[0]), Tap(team.People[0], false), Tap(team.People[0]), Tap(team.People[1]), Tap(team.People[1], false), $"{refused} {Guid.CreateVersion7()} 1"];

        var answer = await (await team.Browser()).Post(team.Address + "/kryds/flere", new { kryds = taps }, "/mig");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var told = JsonSerializer.Deserialize<Dictionary<string, string>>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal([refused.ToString()], told.Keys);
        Assert.Equal([team.People[0].Id], (await team.Ticks()).Select(row => row.PersonId));

        // the same again, as after a dead spot: nothing changes
        await (await team.Browser()).Post(team.Address + "/kryds/flere", new { kryds = taps }, "/mig");
        Assert.Equal([team.People[0].Id], (await team.Ticks()).Select(row => row.PersonId));
        Assert.Equal(35, (await team.Count("2001-1")).Minutes);
    }

    [Fact]
    public async Task AGuest_IsFoundByName_AndCountsAtHome()
    {
        Person guest = null!;
        var team = await Team.With(server, before: it =>
        {
            guest = it.Town.Employ("2002-1", "Østen", "Æblegård");
            it.Town.AddJob(guest, "2001-2", hours: 10);
            it.Town.Employ("2002-1", "Østen", "Forbi", to: Today.AddDays(-1));
            it.Town.Employ("2001-1", "Østen", "Egen");
        });
        var browser = await team.Browser();
        foreach (var typed in (string[])["øst", "ÆBLE", "bleg", "øs æb"])
        {
            var found = await browser.Page($"{team.Address}/gaester?navn={Uri.EscapeDataString(typed)}");
            Assert.Equal(["Østen Æblegård Gæst fra Møllebo, stuen"], found.QuerySelectorAll("label").Select(row => row.ReadText()));
        }
        Assert.Empty((await browser.Page($"{team.Address}/gaester?navn=ø")).QuerySelectorAll("label"));
        Assert.Empty((await browser.Page($"{team.Address}/gaester?navn=%25%25")).QuerySelectorAll("label"));

        Assert.Equal(HttpStatusCode.NoContent, (await team.Tick(guest)).StatusCode);
        Assert.Equal((1, 0, 0), ((await team.Count("2002-1")).Reached, (await team.Count("2001-1")).Reached, (await team.Count("2001-2")).Reached));
        Assert.Equal("0 af 6 er med, 1 gæst", (await browser.Page(team.Address)).QuerySelector(".a-count [role=status]")!.ReadText());
    }

    [Fact]
    public async Task AtMostTenGuests_AreShown()
    {
        var team = await Team.With(server, before: it => Enumerable.Range(0, 14).ToList().ForEach(_ => it.Town.Employ("2002-1", "Karen")));
        Assert.Equal(10, (await (await team.Browser()).Page($"{team.Address}/gaester?navn=karen")).QuerySelectorAll("label").Length);
    }

    [Fact]
    public async Task TwoJobs_ATickInOneOfThem_CountsThere()
    {
        Person both = null!;
        var team = await Team.With(server, before: it =>
        {
            both = it.Town.Employ("2002-1", "Begge");
            it.Town.AddJob(both, "2001-1", hours: 8);
        });
        await team.Tick(both);
        Assert.Equal((1, 0, 1), ((await team.Count("2001-1")).Reached, (await team.Count("2002-1")).Reached, (await team.Count("1110")).Reached));
    }

    [Fact]
    public async Task MinutesChanged_ChangesTicksAndCounts()
    {
        var team = await Team.With(server, minutes: 20);
        var guest = team.Coordinator;
        foreach (var person in team.People.Take(2).Append(guest))
            await team.Tick(person);
        await team.Tick(team.People[1], present: false);
        Assert.Equal((20, 0), ((await team.Count("2001-1")).Minutes, (await team.Count("2001-1")).Reached));

        (await (await team.Browser()).Post(team.Address + "/minutter", new { minutter = 40 }, "/mig")).MustRedirectTo(team.Address);

        Assert.Equal((40, 1), ((await team.Count("2001-1")).Minutes, (await team.Count("2001-1")).Reached));
        Assert.Equal((80, 2), ((await team.Count("100")).Minutes, (await team.Count("100")).Reached));
        Assert.All(await team.Ticks(), row => Assert.Equal(40, row.Minutes));
        await team.Tick(team.People[2]);
        Assert.Equal(80, (await team.Count("2001-1")).Minutes);

        foreach (var wrong in (string[])["0", "301", "", "ti", "1.5"])
        {
            var answer = await (await team.Browser()).Post(team.Address + "/minutter", new { minutter = wrong }, "/mig");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Equal(wrong, (await answer.Document()).QuerySelector<IHtmlInputElement>("#minutter")!.Value);
        }
        Assert.Equal(80, (await team.Count("2001-1")).Minutes);
    }

    [Fact]
    public async Task ATick_WakesTheSessionsPages()
    {
        var team = await Team.With(server);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var pulse = server.Services.GetRequiredService<LiveChanges>().Pulse(TrainingTopics.Session(team.Session.Id), stop.Token).GetAsyncEnumerator(stop.Token);
        var heard = pulse.MoveNextAsync();

        await team.Tick(team.People[0]);

        Assert.True(await heard);
        await stop.CancelAsync();
    }

    private static string Tap(Person person, bool present = true) => $"{Guid.CreateVersion7()} {person.Id} {(present ? 1 : 0)}";
}
