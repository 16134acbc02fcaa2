using System.Net;
using Arena.Organisation;
using Arena.Platform;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.ChangeSettings;

public sealed class ChangeSettingsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task OtherWeeks_AreJudgedAgain()
    {
        var last = IsoWeek.Of(TestClock.FirstDay).Previous;
        var (town, browser, _) = await server.TownWithAdministrator(town =>
        {
            // five good weeks, and then one in which nobody trained: four weeks with it are under 80 %, without it they are at 100
            foreach (var person in town.EmployMany("2001-1", 6))
                for (var week = last.Plus(-5); week < last; week = week.Next)
                    town.Train(person, "2001-1", week.Monday, 40);
        });
        Assert.Equal(Judgement.OnTheWay, await Judged(town, last));

        (await browser.Post("/administration/indstillinger", new { maaneder = "13", uger = $"7, {last.Number}", email = "was@kommune.example", telefon = "+45 12 34 56 78" })).MustRedirectTo("/administration/indstillinger?gemt=1");

        Assert.Equal(Judgement.OnTarget, await Judged(town, last));
        var statement = (await browser.Page("/was")).MainText();
        Assert.Contains("was@kommune.example", statement, StringComparison.Ordinal);
        Assert.Contains("+45 12 34 56 78", statement, StringComparison.Ordinal);
        Assert.Contains($"7, {last.Number}", (await browser.Page("/saadan-regner-vi")).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "7", "", "", "maaneder")]
    [InlineData("121", "7", "", "", "maaneder")]
    [InlineData("tretten", "7", "", "", "maaneder")]
    [InlineData("13", "54", "", "", "uger")]
    [InlineData("13", "7", "ikke en adresse", "", "email")]
    [InlineData("13", "7", "", "ring til os", "telefon")]
    public async Task WhatIsWrong_IsSaidBesideTheField_AndNothingIsSaved(string months, string weeks, string email, string phone, string field)
    {
        var (town, browser, _) = await server.TownWithAdministrator();

        var answer = await browser.Post("/administration/indstillinger", new { maaneder = months, uger = weeks, email, telefon = phone });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Equal(months, page.QuerySelector("#maaneder")?.GetAttribute("value"));
        await using var db = server.Read();
        Assert.Equal(13, (await db.Set<Municipality>().FirstAsync(row => row.Id == town.Id, TestContext.Current.CancellationToken)).RetentionMonths);
    }

    private async Task<Judgement?> Judged(Town town, IsoWeek week)
    {
        await using var db = server.Read();
        return (await db.Set<WeekCount>().FirstAsync(row => row.UnitId == town["2001-1"].Id && row.Week == week)).Judgement;
    }
}
