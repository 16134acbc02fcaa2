using System.Net;
using Arena.ActionPlans;
using Arena.Platform;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans.SeePlans;

/// <summary>The clock of each test's own server begins on 19 November 2026.</summary>
public sealed class SeePlansTests : OwnServerTests
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task Planner_SeesHowManyLive_AndGoesDownToTheWorkplace()
    {
        var planned = await Planned.In(server);
        await server.Begin(await server.AddPlan(planned.Town, "2001-1", planned.Manager), Today.AddDays(20));
        using var planner = await server.SignedIn(planned.Planner.Id);

        var page = await planner.Page("/planer");
        Assert.Equal("1 af 2 arbejdspladser har en levende plan", page.QuerySelector("h1")!.ReadText());
        Assert.Equal("Sundhed og Omsorg 1 af 2 1 0", page.QuerySelector("tbody tr")!.ReadText());

        var area = await planner.Page("/planer?enhed=1110");
        // what needs a hand stands first
        Assert.Equal(["Plejehjemmet Møllebo Intet i planen 0", "Plejehjemmet Solgaven Lever 1"], area.QuerySelectorAll("tbody tr").Select(row => row.ReadText()).Take(2));
        // the one with teams leads to them, the other to its plan
        Assert.Equal(["/enhed/2002/handlingsplan", "/planer?enhed=2001"], area.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")).Take(2));
        var place = await planner.Page("/planer?enhed=2001");
        Assert.Equal("Planen lever", place.QuerySelector("h1")!.ReadText());
        Assert.Equal("/enhed/2001-1/handlingsplan", place.QuerySelector("tbody th a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ATeam_IsShownByItsOwnPlan()
    {
        var planned = await Planned.In(server);
        await server.Begin(await server.AddPlan(planned.Town, "2001-1", planned.Manager), Today.AddDays(20));
        using var consultant = await server.SignedIn(planned.Consultant.Id);

        var team = await consultant.Page("/planer?enhed=2001-1");
        Assert.Equal("Planen lever", team.QuerySelector("h1")!.ReadText());
        Assert.Contains("Lever", Assert.Single(team.QuerySelectorAll("tbody")[0].QuerySelectorAll("tr")).ReadText(), StringComparison.Ordinal);
        // the other team of the same workplace has none of its own
        Assert.NotEqual("Planen lever", (await consultant.Page("/planer?enhed=2001-2")).QuerySelector("h1")!.ReadText());
    }

    [Fact]
    public async Task ThePlanOfAUnitWithOthersBelow_LeadsToTheirs()
    {
        var planned = await Planned.In(server);
        using var consultant = await server.SignedIn(planned.Consultant.Id);
        Assert.NotNull((await consultant.Page("/enhed/2001/handlingsplan")).QuerySelector("a[href='/planer?enhed=2001']"));
        using var manager = await server.SignedIn(planned.Manager.Id);
        Assert.Null((await manager.Page("/enhed/2001-1/handlingsplan")).QuerySelector("a[href^='/planer']"));
    }

    [Fact]
    public async Task APlan_LivesUntilItIsThirtyDaysOverdue_ThenItIsLate()
    {
        var planned = await Planned.In(server);
        await server.Begin(await server.AddPlan(planned.Town, "2001-1", planned.Manager), Today.AddDays(1));
        using var consultant = await server.SignedIn(planned.Consultant.Id);

        server.Clock.Set(Today.AddDays(31));
        var page = await consultant.Page("/planer");
        Assert.Equal("Planen lever", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("Plejehjemmet Solgaven, Solgaven, stuen siden 20. nov.", page.QuerySelector(".a-card-sun")!.ReadText(), StringComparison.Ordinal);

        server.Clock.Set(Today.AddDays(32));
        Assert.Contains("Over tiden", (await consultant.Page("/planer")).QuerySelector("tbody")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanThatNobodyTouchesForNinetyDays_Sleeps()
    {
        var planned = await Planned.In(server);
        await server.AddPlan(planned.Town, "2001-1", planned.Manager);
        using var consultant = await server.SignedIn(planned.Consultant.Id);

        server.Clock.Set(Today.AddDays(90));
        Assert.Contains("Lever", (await consultant.Page("/planer")).QuerySelector("tbody")!.ReadText(), StringComparison.Ordinal);
        server.Clock.Set(Today.AddDays(91));
        Assert.Contains("Sover", (await consultant.Page("/planer")).QuerySelector("tbody")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanThatNobodyHasSaidYesTo_LacksAnOwner()
    {
        var planned = await Planned.In(server);
        await server.AddPlan(planned.Town, "2001-1", planned.Employee, by: planned.Manager);
        using var consultant = await server.SignedIn(planned.Consultant.Id);
        Assert.Contains("Mangler en ejer", (await consultant.Page("/planer")).QuerySelector("tbody")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasSaidToHelp_StandsByTheme_AsTheWorkplacesOwnJudgement()
    {
        var planned = await Planned.In(server);
        await planned.Finished(server);
        using var planner = await server.SignedIn(planned.Planner.Id);
        var themes = (await planner.Page("/planer")).QuerySelectorAll("table")[1];
        Assert.EndsWith("0 1 af 1 siger ja", themes.QuerySelector("tbody tr")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatARoleDoesNotReach_IsNotFound()
    {
        var planned = await Planned.In(server);
        using var consultant = await server.SignedIn(planned.Consultant.Id);
        foreach (var code in new[] { "100", "1110", "2002", "nowhere", "<b>" })
            Assert.Equal(HttpStatusCode.NotFound, (await consultant.GetAsync("/planer?enhed=" + Uri.EscapeDataString(code), TestContext.Current.CancellationToken)).StatusCode);
        using var employee = await server.SignedIn(planned.Employee.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await employee.GetAsync("/planer", TestContext.Current.CancellationToken)).StatusCode);
    }
}
