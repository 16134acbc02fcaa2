using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Arena.Organisation;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.ReportTraining;

public sealed class ReportTrainingTests : OwnServerTests
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task Post_CountsOnce_InTheUnitWithMostHours()
    {
        var (town, person, browser) = await Employee((it, who) => it.AddJob(who, "2002-1", hours: 20));
        await browser.Page("/mig");
        var report = new { slags = "film", dato = "2026-11-16", minutter = 35, op = Guid.CreateVersion7() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.Post("/mig/meld", report, "/mig")));

        Assert.All(answers, answer => answer.MustRedirectTo("/mig?svar=meldt"));
        await using var db = server.Read();
        var row = await db.Set<Attendance>().SingleAsync(one => one.PersonId == person.Id);
        Assert.Equal((town["2001-1"].Id, AttendanceSource.Reported, TrainingForm.Film, 35, (Guid?)null), (row.UnitId, row.Source, row.Form, row.Minutes, row.SessionId));
    }

    [Fact]
    public async Task AReport_CanBeTakenBack()
    {
        var (_, person, browser) = await Employee();
        await browser.Post("/mig/meld", new { slags = "live", dato = "19.11.2026", minutter = 15, op = Guid.CreateVersion7() }, "/mig");
        await using var db = server.Read();
        var row = await db.Set<Attendance>().SingleAsync(one => one.PersonId == person.Id);

        (await browser.Post("/mig/fortryd", new { id = row.Id, op = Guid.CreateVersion7() }, "/mig")).MustRedirectTo("/mig?svar=fortrudt");

        Assert.False(await db.Set<Attendance>().AnyAsync(one => one.PersonId == person.Id && one.RemovalId == null));
        Assert.Equal(1, await db.Set<Attendance>().CountAsync(one => one.PersonId == person.Id));
        Assert.StartsWith("0 af 35", (await browser.Page("/mig")).QuerySelector("svg.a-ring")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026-11-19", "10", "slags")]
    [InlineData("yoga", "2026-11-19", "10", "slags")]
    [InlineData("film", "2026-11-20", "10", "dato")]
    [InlineData("film", "2026-11-08", "10", "dato")]
    [InlineData("film", "2026-02-30", "10", "dato")]
    [InlineData("film", "", "10", "dato")]
    [InlineData("film", "2026-11-19", "0", "minutter")]
    [InlineData("film", "2026-11-19", "61", "minutter")]
    [InlineData("film", "2026-11-19", "9999999999999", "minutter")]
    [InlineData("film", "2026-11-19", "<i>ti</i>", "minutter")]
    public async Task WhatIsWrong_StandsAtItsField_AndNothingIsLost(string slags, string dato, string minutter, string wrong)
    {
        var (_, person, browser) = await Employee();
        var answer = await browser.Post("/mig/meld", new { slags, dato, minutter, op = Guid.CreateVersion7() }, "/mig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector($"#{wrong}-error"));
        Assert.NotNull(page.QuerySelector($"#fejl a[href='#{wrong}']"));
        Assert.Equal(dato, page.QuerySelector("#dato")!.GetAttribute("value") ?? "");
        Assert.Equal(slags == "film", page.QuerySelector<IHtmlInputElement>("input[value=film]")!.IsChecked);
        await using var db = server.Read();
        Assert.False(await db.Set<Attendance>().AnyAsync(one => one.PersonId == person.Id));
    }

    [Fact]
    public async Task OnADayWithoutEmployment_IsToldSo()
    {
        var (_, _, browser) = await Employee(start: Today.AddDays(-1));
        var answer = await browser.Post("/mig/meld", new { slags = "film", dato = "2026-11-16", minutter = 10, op = Guid.CreateVersion7() }, "/mig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("ikke ansat", (await answer.Document()).QuerySelector("#dato-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedOut_AsksToSignIn() => (await server.Anonymous().GetAsync("/mig/meld")).MustAskToSignIn();

    private async Task<(Town Town, Person Person, HttpClient Browser)> Employee(Action<Town, Person>? more = null, DateOnly? start = null)
    {
        server.Clock.Set(Today);
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001-1", "Amina", from: start));
        more?.Invoke(town, person);
        await town.Save(server);
        return (town, person, await server.SignedIn(person.Id));
    }
}
