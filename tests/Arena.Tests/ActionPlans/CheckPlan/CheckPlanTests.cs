using System.Net;
using Arena.ActionPlans;
using Arena.Tests.ActionPlans.SignTogether;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.CheckPlan;

public sealed class CheckPlanTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Plan = "/enhed/2001-1/handlingsplan";

    [Fact]
    public async Task Quality_SaysHowManyOfSix_WhatIsMissing_AndWhereToMendIt()
    {
        var place = await Place.In(server);
        var browser = await server.SignedIn(place.SafetyRep.Id);

        (await browser.Post(Plan + "/kvalitet", new { punkt1 = "true", punkt2 = "true", punkt3 = "true", punkt4 = "true", note = "" }, Plan + "/kvalitet")).MustRedirectTo(Plan + "/kvalitet?gemt=tjek");

        var page = await browser.Page(Plan + "/kvalitet");
        Assert.Contains("4 af 6 er på plads", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("Skriv, hvad I har i forvejen og kan bruge.", page.QuerySelector($"a[href='{Plan}/start/ret/beslutninger#ressourcer']")!.ReadText());
        Assert.Equal("Aftal, hvordan I finder ud af, om det hjælper.", page.QuerySelector($"a[href='{Plan}/start/ret/beslutninger#evaluering']")!.ReadText());
        Assert.Contains("4 af 6 på plads", (await browser.Page(Plan)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchoring_OfThePlan_IsAskedForAgainAfterAYear()
    {
        var place = await Place.In(server);
        await server.Write(async db =>
        {
            db.Add(new PlanCheck { Id = Guid.CreateVersion7(), MunicipalityId = place.Town.Id, UnitId = place.Town["2001-1"].Id, Kind = PlanCheckKind.Anchoring, Held = 0b0111, By = place.Manager.Id, At = server.Clock.GetUtcNow().AddMonths(-13) });
            Arena.Platform.Audit.AuditTrail.Record(db, "test.check");
            await db.SaveChangesAsync();
        });

        Assert.Contains("3 af 4, se på det igen", (await (await server.SignedIn(place.Employee.Id)).Page(Plan)).MainText(), StringComparison.Ordinal);
        // the manager is reminded, while there is something that is to go on
        const string again = "Bliver det ved? Se på det igen";
        var manager = await server.SignedIn(place.Manager.Id);
        Assert.DoesNotContain(again, (await manager.Page("/forside")).MainText(), StringComparison.Ordinal);
        await server.AddPlan(place.Town, "2001-1", place.Manager);
        Assert.Equal(Plan + "/forankring", (await manager.Page("/forside")).QuerySelectorAll("a").Single(link => link.ReadText().StartsWith(again, StringComparison.Ordinal)).GetAttribute("href"));
        Assert.DoesNotContain(again, (await (await server.SignedIn(place.Employee.Id)).Page("/forside")).MainText(), StringComparison.Ordinal);
        await manager.Post(Plan + "/forankring", new { punkt1 = "true" }, Plan + "/forankring");
        Assert.DoesNotContain(again, (await manager.Page("/forside")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchoring_OfOneIntervention_IsItsOwn_AndItsOwnerMayAnswer()
    {
        var place = await Place.In(server);
        var one = await server.AddPlan(place.Town, "2001-1", place.Employee);
        var browser = await server.SignedIn(place.Employee.Id);
        var address = $"{Plan}/{one:N}/forankring";

        (await browser.Post(address, new { punkt1 = "true", punkt4 = "true", note = "Vi taler om det." }, address)).MustRedirectTo(address + "?gemt=tjek");

        var page = await browser.Page(address);
        Assert.Contains("2 af 4 er på plads", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{Plan}/{one:N}/ret/forankring']"));
        Assert.DoesNotContain("2 af 4", (await browser.Page(Plan)).MainText(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(Plan + "/forankring", new { punkt1 = "true" }, Plan)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Plan}/{Guid.CreateVersion7():N}/forankring")).StatusCode);
    }

    [Fact]
    public async Task Post_SentTwice_IsOneAnswer_AndNothingTickedIsOneToo()
    {
        var place = await Place.In(server);
        var browser = await server.SignedIn(place.Manager.Id);
        var noegle = Guid.CreateVersion7().ToString("N");

        await browser.Post(Plan + "/kvalitet", new { noegle, note = "" }, Plan + "/kvalitet");
        await browser.Post(Plan + "/kvalitet", new { noegle, note = "" }, Plan + "/kvalitet");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(Plan + "/kvalitet", new { note = new string('x', 501) }, Plan + "/kvalitet")).StatusCode);

        await using var db = server.Read();
        Assert.Equal(0, (await db.Set<PlanCheck>().SingleAsync(row => row.MunicipalityId == place.Town.Id)).Score);
    }
}
