using System.Net;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Organisation.ArrangeUnits;

public sealed class ArrangeUnitsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly IsoWeek LastWeek = IsoWeek.Of(TestClock.FirstDay).Previous;

    [Fact]
    public async Task TheTree_OpensALevelAtATime_AndIsSearched()
    {
        var (_, browser, _) = await server.TownWithAdministrator();

        var top = (await browser.Page("/administration/enheder")).MainText();
        Assert.Contains("Sundhed og Omsorg", top, StringComparison.Ordinal);
        Assert.DoesNotContain("Solgaven", top, StringComparison.Ordinal);

        Assert.Contains("Plejehjemmet Møllebo", (await browser.Page("/administration/enheder?under=1110")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Møllebo, stuen", (await browser.Page("/administration/enheder?q=MØLLEBO")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Ingen enhed hedder det", (await browser.Page("/administration/enheder?q=findesikke")).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/administration/enheder?under=findesikke")).StatusCode);
    }

    [Fact]
    public async Task AnAdministratorOfOneArea_ReachesNoOther()
    {
        var town = new Town().WithCare();
        var administrator = town.AddAdministrator("2001");
        await town.Save(server);
        var browser = await server.SignedIn(administrator.Id);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/administration/enheder/2001-1")).StatusCode);
        foreach (var outside in (string[])["2002", "1110", "100", "findesikke"])
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/administration/enheder/{outside}")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/administration/enheder/2001-1/flyt", new { til = "2002", dato = "2026-11-16" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(administrator.Id)).GetAsync("/administration/indstillinger")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/administration/log")).StatusCode);
    }

    [Fact]
    public async Task AChange_IsSavedAndLogged_AndAWrongOneKeepsWhatWasTyped()
    {
        var (town, browser, _) = await server.TownWithAdministrator();

        var wrong = await browser.Post("/administration/enheder/2001", new { navn = "", niveau = "Sky", slags = "HomeCare", ejer = "Municipal" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await wrong.Document();
        Assert.Contains("Skriv, hvad enheden hedder", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("HomeCare", page.QuerySelector("#slags option[selected]")?.GetAttribute("value"));

        (await browser.Post("/administration/enheder/2001", new { navn = "Solgården", niveau = "Workplace", slags = "HomeCare", ejer = "PublicWorkplace" })).MustRedirectTo("/administration/enheder/2001?gemt=rettet");

        await using var db = server.Read();
        var unit = await db.Set<Unit>().FirstAsync(row => row.Id == town["2001"].Id, TestContext.Current.CancellationToken);
        Assert.Equal(("Solgården", UnitKind.HomeCare, UnitOwnership.PublicWorkplace), (unit.Name, unit.Kind, unit.Ownership));
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "unit.changed" && row.UnitId == unit.Id, TestContext.Current.CancellationToken));
        Assert.Contains("Solgården", (await browser.Page("/administration/enheder/2001?gemt=rettet")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMove_IsShownFirst_CountsTheWeeksFromThatDay_AndLeavesTheOlder()
    {
        var (town, browser, _) = await server.TownWithAdministrator(town =>
        {
            foreach (var person in town.EmployMany("2001-1", 6))
            {
                town.Train(person, "2001-1", LastWeek.Monday, 40);
                town.Train(person, "2001-1", LastWeek.Previous.Monday, 40);
            }
        });
        object move = new { til = "2002", dato = LastWeek.Monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

        var check = await browser.Post("/administration/enheder/2001-1/flyt", move);
        Assert.Equal(HttpStatusCode.OK, check.StatusCode);
        Assert.Contains("Plejehjemmet Møllebo (2002)", (await check.Document()).MainText(), StringComparison.Ordinal);
        Assert.Equal((6, 0), (await Reached(town, "2001", LastWeek), await Reached(town, "2002", LastWeek)));

        (await browser.Post("/administration/enheder/2001-1/flyt", new { til = "2002", dato = LastWeek.Monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), bekraeft = "ja" }))
            .MustRedirectTo("/administration/enheder/2001-1?gemt=flyttet");

        Assert.Equal((0, 6), (await Reached(town, "2001", LastWeek), await Reached(town, "2002", LastWeek)));
        Assert.Equal((6, 0), (await Reached(town, "2001", LastWeek.Previous), await Reached(town, "2002", LastWeek.Previous)));
        await using var db = server.Read();
        Assert.Equal([null, LastWeek.Monday.AddDays(-1)], await db.Set<UnitPlacement>().Where(row => row.UnitId == town["2001-1"].Id).OrderByDescending(row => row.From).Select(row => row.To).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Plejehjemmet Møllebo", (await browser.Page("/administration/enheder/2001-1")).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001", "2001-1", "under sig selv")]
    [InlineData("2001", "2001", "under sig selv")]
    [InlineData("110", "2002-1", "under sig selv")]
    [InlineData("2001", "1110", "Dér ligger enheden allerede")]
    [InlineData("100", "110", "Kommunen selv")]
    [InlineData("2001", "findesikke", "Vælg, hvor enheden skal ligge")]
    public async Task AMoveThatCannotBe_IsRefused(string unit, string to, string sentence)
    {
        var (town, browser, _) = await server.TownWithAdministrator();

        foreach (var confirm in (string[])["", "ja"])
        {
            var answer = await browser.Post($"/administration/enheder/{unit}/flyt", new { til = to, dato = "2026-11-16", bekraeft = confirm });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, (await answer.Document()).MainText(), StringComparison.Ordinal);
        }
        await using var db = server.Read();
        Assert.Equal(1, await db.Set<UnitPlacement>().CountAsync(row => row.UnitId == town[unit].Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TwoPlannedMoves_CannotMakeACircleTogether()
    {
        var (_, browser, _) = await server.TownWithAdministrator();

        (await browser.Post("/administration/enheder/2001/flyt", new { til = "2002", dato = "2026-12-07", bekraeft = "ja" })).MustRedirectTo("/administration/enheder/2001?gemt=flyttet");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/administration/enheder/2002/flyt", new { til = "2001", dato = "2026-11-20", bekraeft = "ja" })).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("2010-01-01")]
    [InlineData("2040-01-01")]
    public async Task ADayThatCannotBe_IsSaidBesideTheField(string day)
    {
        var (_, browser, _) = await server.TownWithAdministrator();

        foreach (var what in (string[])["flyt", "luk"])
        {
            var answer = await browser.Post($"/administration/enheder/2001-1/{what}", new { til = "2002", dato = day });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Længere tilbage kan ugerne ikke tælles om", (await answer.Document()).QuerySelector("#dato-error")!.ReadText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AClosing_EndsWhatIsThere_AndKeepsThePast()
    {
        var (town, browser, _) = await server.TownWithAdministrator(town =>
        {
            foreach (var person in town.EmployMany("2002-1", 5))
                town.Train(person, "2002-1", LastWeek.Monday, 40);
        });
        var page = await (await browser.Post("/administration/enheder/2002-1/luk", new { dato = "2026-11-16" })).Document();
        Assert.Contains("Ansættelser, der slutter dagen før 5", page.MainText(), StringComparison.Ordinal);

        (await browser.Post("/administration/enheder/2002-1/luk", new { dato = "2026-11-16", bekraeft = "ja" })).MustRedirectTo("/administration/enheder");

        await using var db = server.Read();
        Assert.All(await db.Set<Employment>().Where(row => row.UnitId == town["2002-1"].Id).ToListAsync(TestContext.Current.CancellationToken), job => Assert.Equal(new DateOnly(2026, 11, 15), job.To));
        Assert.Equal(5, await Reached(town, "2002", LastWeek));
        Assert.Equal(0, await db.Set<WeekCount>().CountAsync(row => row.UnitId == town["2002-1"].Id && row.Week == LastWeek.Next, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("Møllebo, stuen", (await browser.Page("/administration/enheder?under=2002")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatHasUnitsBelow_DoesNotClose()
    {
        var (_, browser, _) = await server.TownWithAdministrator();

        var answer = await browser.Post("/administration/enheder/2001/luk", new { dato = "2026-11-30", bekraeft = "ja" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Flyt eller luk dem først", (await answer.Document()).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExternalCompany_IsAddedOnce()
    {
        var (town, browser, _) = await server.TownWithAdministrator();
        object company = new { navn = "Værftet A/S", kode = "V-1", niveau = "Workplace", slags = "Other", ejer = "ExternalCompany", under = "100", dato = "2026-11-19" };

        (await browser.Post("/administration/ny-enhed", company)).MustRedirectTo("/administration/enheder/V-1?gemt=ny");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/administration/ny-enhed", company)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/administration/ny-enhed", new { navn = "x", kode = "a/b", niveau = "Workplace", slags = "Other", ejer = "Municipal", under = "100", dato = "2026-11-19" })).StatusCode);

        await using var db = server.Read();
        var unit = Assert.Single(await db.Set<Unit>().Where(row => row.MunicipalityId == town.Id && row.Code == "V-1").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(UnitOwnership.ExternalCompany, unit.Ownership);
    }

    [Fact]
    public async Task AManager_IsNotLetIn()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2001"), Role.Manager, "2001");
        await town.Save(server);
        var browser = await server.SignedIn(manager.Id);

        foreach (var address in (string[])["/administration", "/administration/enheder", "/administration/enheder/2001", "/administration/enheder/2001/flyt", "/administration/ny-enhed", "/administration/personer"])
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
    }

    private async Task<int> Reached(Town town, string unit, IsoWeek week)
    {
        await using var db = server.Read();
        return await db.Set<WeekCount>().Where(row => row.UnitId == town[unit].Id && row.Week == week).Select(row => row.Reached).FirstOrDefaultAsync();
    }
}
