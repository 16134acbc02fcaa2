using System.Net;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.RegisterSession;

public sealed class SessionsOfUnitTests : OwnServerTests
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task OneTap_OpensTheBlock_AndTwoDevicesGetTheSame()
    {
        var (town, browser, block) = await Unit();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Open(browser, block.Id, Today)));

        var address = answers[0].Headers.Location!.OriginalString;
        Assert.All(answers, answer => answer.MustRedirectTo(address));
        await using var db = server.Read();
        var session = await db.Set<TrainingSession>().SingleAsync(row => row.MunicipalityId == town.Id);
        Assert.Equal((block.Id, Today, 20, block.Start), (session.BlockId, session.Date, session.Minutes, session.Start));
    }

    [Fact]
    public async Task Get_ShowsToday_AndWhatCanStillBeEntered()
    {
        var (_, browser, _) = await Unit();
        var text = (await browser.Page("/enhed/2001-1/pas")).MainText();
        Assert.Contains("Åbn listen", text, StringComparison.Ordinal);
        Assert.Contains("Ikke skrevet ind", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-18")]
    [InlineData("2026-11-26")]
    [InlineData("2026-11-05")]
    [InlineData("igår")]
    [InlineData("")]
    public async Task ADayThatIsNotTheBlocks_CannotBeOpened(string date)
    {
        var (town, browser, block) = await Unit();
        var answer = await browser.Post("/enhed/2001-1/pas", new { blok = block.Id, dato = date }, "/mig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        await using var db = server.Read();
        Assert.False(await db.Set<TrainingSession>().AnyAsync(row => row.MunicipalityId == town.Id));
    }

    [Fact]
    public async Task AnotherUnitsBlock_CannotBeOpened()
    {
        var (_, _, theirs) = await Unit();
        var (town, browser, _) = await Unit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Open(browser, theirs.Id, Today)).StatusCode);
        await using var db = server.Read();
        Assert.False(await db.Set<TrainingSession>().AnyAsync(row => row.MunicipalityId == town.Id));
    }

    [Theory]
    [InlineData("7.45")]
    [InlineData("0745")]
    [InlineData("07:45:00")]
    public async Task AnotherSession_TakesATimeAsOtherFormsDo(string start)
    {
        var (town, browser, _) = await Unit();

        await browser.Post("/enhed/2001-1/pas/nyt", new { dato = "18. 11. 2026", start, minutter = 25, form = "Outdoor", sted = "" }, "/mig");

        await using var db = server.Read();
        var session = await db.Set<TrainingSession>().SingleAsync(row => row.MunicipalityId == town.Id);
        Assert.Equal((new DateOnly(2026, 11, 18), new TimeOnly(7, 45)), (session.Date, session.Start));
    }

    [Fact]
    public async Task AnotherSession_SentTwice_IsOne()
    {
        var (town, browser, _) = await Unit();
        var typed = new { id = Guid.CreateVersion7(), dato = "2026-11-18", start = "7.45", minutter = 25, form = "Outdoor", sted = "Parken" };

        var first = await browser.Post("/enhed/2001-1/pas/nyt", typed, "/mig");
        var second = await browser.Post("/enhed/2001-1/pas/nyt", typed, "/mig");

        first.MustRedirectTo($"/enhed/2001-1/pas/{typed.id:N}");
        second.MustRedirectTo($"/enhed/2001-1/pas/{typed.id:N}");
        await using var db = server.Read();
        var session = await db.Set<TrainingSession>().SingleAsync(row => row.MunicipalityId == town.Id);
        Assert.Equal((new DateOnly(2026, 11, 18), new TimeOnly(7, 45), 25, TrainingForm.Outdoor, "Parken"), (session.Date, session.Start, session.Minutes, session.Form, session.Place));
    }

    [Theory]
    [InlineData("2026-11-20", "7.45", "25", "Outdoor", "dato")]
    [InlineData("2026-11-08", "7.45", "25", "Outdoor", "dato")]
    [InlineData("32.11.2026", "7.45", "25", "Outdoor", "dato")]
    [InlineData("2026-11-18", "25.00", "25", "Outdoor", "start")]
    [InlineData("2026-11-18", "7.45", "301", "Outdoor", "minutter")]
    [InlineData("2026-11-18", "7.45", "25", "99", "form")]
    public async Task AnotherSession_WhatIsWrong_StandsAtItsField(string dato, string start, string minutter, string form, string wrong)
    {
        var (town, browser, _) = await Unit();
        var answer = await browser.Post("/enhed/2001-1/pas/nyt", new { dato, start, minutter, form, sted = "<b>Sal</b>" }, "/mig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector($"#{wrong}-error"));
        Assert.Equal("<b>Sal</b>", page.QuerySelector("#sted")!.GetAttribute("value"));
        await using var db = server.Read();
        Assert.False(await db.Set<TrainingSession>().AnyAsync(row => row.MunicipalityId == town.Id));
    }

    [Fact]
    public async Task TheMenu_LeadsThere_AndToTheOtherTeams()
    {
        server.Clock.Set(Today);
        var town = new Town().WithCare();
        var coordinator = town.Give(town.Employ("2001-1", "Bente"), Role.TrainingCoordinator, "2001-1");
        town.Give(coordinator, Role.TrainingCoordinator, "2001-2");
        var employee = town.WithAccount(town.Employ("2001-1", "Amina"));
        await town.Save(server);

        var page = await (await server.SignedIn(coordinator.Id)).Page("/enhed/2001-1/pas");
        Assert.NotNull(page.QuerySelector(".a-nav a[href='/enhed/2001-1/pas'][aria-current=page]"));
        Assert.Equal("Solgaven, 1. sal", page.QuerySelector("main a[href='/enhed/2001-2/pas']")!.TextContent);
        page = await (await server.SignedIn(employee.Id)).Page("/mig");
        // nothing that is the coordinator's
        Assert.Equal(["/mig", "/enhed/2001-1/handlingsplan", "/enhed/2001-1/dialog", "/enhed/2001-1/aarshjul"], page.QuerySelectorAll(".a-header-bar + .a-wide-only a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task ByOutsider_ReturnsNotFound()
    {
        var (town, _, block) = await Unit();
        var outsider = new Town().WithCare();
        var person = outsider.Give(outsider.Employ("2001-1"), Role.TrainingCoordinator, "2001-2");
        await outsider.Save(server);
        var browser = await server.SignedIn(person.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/enhed/2001-1/pas")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/enhed/2001-1/pas/nyt")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Open(browser, block.Id, Today)).StatusCode);
    }

    private async Task<(Town Town, HttpClient Browser, TrainingBlock Block)> Unit()
    {
        server.Clock.Set(Today);
        var town = new Town().WithCare();
        var block = town.AddBlock("2001-1", minutes: 20);
        var coordinator = town.Give(town.Employ("2001-1", "Bente"), Role.TrainingCoordinator, "2001-1");
        await town.Save(server);
        var browser = await server.SignedIn(coordinator.Id);
        await browser.Page("/mig");
        return (town, browser, block);
    }

    private static Task<HttpResponseMessage> Open(HttpClient browser, Guid block, DateOnly date) =>
        browser.Post("/enhed/2001-1/pas", new { blok = block, dato = FormMoments.Field(date) }, "/mig");
}
