using System.Net;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Tests.Support;
using Arena.Tests.Training.RegisterSession;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.MyWeek;

public sealed class MyWeekTests : OwnServerTests
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task Get_ShowsTheRing_AndWhatFillsTheWeek()
    {
        var (_, _, browser) = await Employee((town, person) => town.Train(person, "2001-1", Today.AddDays(-1), 28));
        var page = await browser.Page("/mig");
        Assert.Contains("Kun 7 minutter endnu", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("En film på 10 minutter fylder ugen.", page.MainText(), StringComparison.Ordinal);
        Assert.StartsWith("28 af 35 minutter i denne uge.", page.QuerySelector("svg.a-ring")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AFullWeek_IsFull()
    {
        var (_, _, browser) = await Employee((town, person) => town.Train(person, "2001-1", Today, 36));
        Assert.Contains("Din uge er fyldt", (await browser.Page("/mig")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OwnMinutesOnly()
    {
        var (_, _, browser) = await Employee((town, _) => town.Train(town.Employ("2001-1"), "2001-1", Today, 30));
        Assert.StartsWith("0 af 35", (await browser.Page("/mig")).QuerySelector("svg.a-ring")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByThoseWithoutATeam_IsFriendly()
    {
        server.Clock.Set(Today);
        var town = new Town().WithCare();
        var planner = town.Give(town.AddPerson("Pia"), Role.Planner, "100");
        var other = town.WithAccount(town.Employ("2001-1", "Ole", inTargetGroup: false));
        await town.Save(server);

        var page = await (await server.SignedIn(planner.Id)).Page("/mig");
        Assert.Contains("ingen ansættelse", page.MainText(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".a-ring"));
        page = await (await server.SignedIn(other.Id)).Page("/mig");
        Assert.Contains("Du er velkommen med til træning", page.MainText(), StringComparison.Ordinal);
        (await server.Anonymous().GetAsync("/mig")).MustAskToSignIn();
    }

    [Fact]
    public async Task Care_NamesTheNearestConsultant()
    {
        var (_, _, browser) = await Employee((town, _) =>
        {
            town.Give(town.AddPerson("Fjern", "Konsulent", email: "fjern@proevestad.dk"), Role.Consultant, "110");
            town.Give(town.AddPerson("Nær", "Konsulent", email: "naer@proevestad.dk"), Role.Consultant, "2001");
        });
        var page = await browser.Page("/mig");
        Assert.Equal("mailto:naer@proevestad.dk", page.QuerySelector(".a-care a")!.GetAttribute("href"));
        Assert.DoesNotContain("Fjern", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImHere_OpensTheSession_CountsOnce_AndCanBeTakenBack()
    {
        var (town, person, browser) = await Employee((it, _) => it.AddBlock("2001-1", minutes: 35));
        var block = await Block(town);
        await browser.Page("/mig");
        var tap = new { blok = block.Id, op = Guid.CreateVersion7() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.Post("/mig/her", tap, "/mig")));

        Assert.All(answers, answer => answer.MustRedirectTo("/mig?svar=her"));
        var row = Assert.Single(await Standing(person));
        Assert.Equal((AttendanceSource.CheckedIn, 35), (row.Source, row.Minutes));
        Assert.Equal(1, await Reached(town));

        var undo = new { id = row.Id, op = Guid.CreateVersion7() };
        (await browser.Post("/mig/fortryd", undo, "/mig")).MustRedirectTo("/mig?svar=fortrudt");
        (await browser.Post("/mig/fortryd", undo, "/mig")).MustRedirectTo("/mig?svar=fortrudt");
        Assert.Empty(await Standing(person));
        Assert.Equal(0, await Reached(town));
    }

    [Theory]
    [InlineData(6, 59, false)]
    [InlineData(7, 0, true)]
    [InlineData(23, 59, true)]
    public async Task ImHere_FromHalfAnHourBefore_UntilTheDayEnds(int hour, int minute, bool isOpen)
    {
        var (town, person, browser) = await Employee((it, _) => it.AddBlock("2001-1"));
        server.Clock.Set(Today, new TimeOnly(hour, minute));

        var page = await browser.Page("/mig");
        var answer = await browser.Post("/mig/her", new { blok = (await Block(town)).Id, op = Guid.CreateVersion7() }, "/mig");

        Assert.Equal(isOpen, page.QuerySelector("form[action='/mig/her']") is not null);
        Assert.Equal(isOpen ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(isOpen ? 1 : 0, (await Standing(person)).Count);
    }

    [Fact]
    public async Task ImHere_AtABlockOfAnotherTeam_IsRefused()
    {
        var (town, person, browser) = await Employee((it, _) => it.AddBlock("2002-1"));
        var answer = await browser.Post("/mig/her", new { blok = (await Block(town)).Id, op = Guid.CreateVersion7() }, "/mig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(await Standing(person));
        // what stands around the week stands there still
        var whole = await browser.Page("/mig");
        Assert.Equal(whole.QuerySelectorAll("main h2").Select(heading => heading.ReadText()), (await answer.Document()).QuerySelectorAll("main h2").Select(heading => heading.ReadText()));
    }

    [Fact]
    public async Task Care_WithTwoConsultants_NamesTheSameAsTheWallSheet()
    {
        var (_, _, browser) = await Employee((town, _) =>
        {
            town.Give(town.AddPerson("Birgit", "Konsulent"), Role.Consultant, "2001", from: new DateOnly(2024, 1, 1));
            town.Give(town.AddPerson("Asta", "Konsulent"), Role.Consultant, "2001", from: new DateOnly(2025, 1, 1));
        });

        var page = (await browser.Page("/mig")).MainText();

        Assert.Contains("Asta Konsulent", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Birgit Konsulent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheCoordinatorTicked_CannotBeTakenBack_NorAnothersEntry()
    {
        var team = await Team.With(server, before: it => it.Town.WithAccount(it.People[0]));
        await team.Tick(team.People[0]);
        var row = Assert.Single(await team.Ticks());
        var browser = await server.SignedIn(team.People[0].Id);

        Assert.Null((await browser.Page("/mig")).QuerySelector("form[action='/mig/fortryd']"));
        await browser.Post("/mig/fortryd", new { id = row.Id, op = Guid.CreateVersion7() }, "/mig");
        Assert.Single(await team.Ticks());
        Assert.Equal(HttpStatusCode.NotFound, (await (await team.Browser()).Post("/mig/fortryd", new { id = row.Id, op = Guid.CreateVersion7() }, "/mig")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post("/mig/fortryd", new { id = "x" }, "/mig")).StatusCode);
    }

    private async Task<(Town Town, Person Person, HttpClient Browser)> Employee(Action<Town, Person>? more = null)
    {
        server.Clock.Set(Today);
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001-1", "Amina"));
        more?.Invoke(town, person);
        await town.Save(server);
        return (town, person, await server.SignedIn(person.Id));
    }

    private async Task<TrainingBlock> Block(Town town)
    {
        await using var db = server.Read();
        return await db.Set<TrainingBlock>().FirstAsync(row => row.MunicipalityId == town.Id);
    }

    private async Task<List<Attendance>> Standing(Person person)
    {
        await using var db = server.Read();
        return await db.Set<Attendance>().Where(row => row.PersonId == person.Id && row.RemovalId == null).ToListAsync();
    }

    private async Task<int> Reached(Town town)
    {
        await using var db = server.Read();
        var unit = town["2001-1"].Id;
        return await db.Set<WeekCount>().Where(row => row.UnitId == unit).OrderByDescending(row => row.Week).Select(row => row.Reached).FirstAsync();
    }
}
