using System.Net;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.ActionPlans.SeePlan;

public sealed class SeePlanTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_WhereNothingIs_MakesRoomForTheFirst()
    {
        var home = await Solgaven.In(server);

        var page = await (await server.SignedIn(home.Employee.Id)).Page(Solgaven.Address);

        Assert.Contains("Her er plads til jeres første indsats", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(Solgaven.Address + "/ny", page.QuerySelector("main a.button-primary")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_ShowsWhatNobodyHasSaidYesTo_AndWhatHasEnded_TheLatestFirst()
    {
        var home = await Solgaven.In(server);
        await home.Idea("Ro omkring medicinen", home.Rep);
        var browser = await server.SignedIn(home.Manager.Id);
        for (var number = 1; number <= 6; number++)
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(Solgaven.At(await home.Idea($"Idé {number}"), "/stop"), new { hvorfor = "Vi vil noget andet" }, Solgaven.Address)).StatusCode);

        var page = await browser.Page(Solgaven.Address);

        Assert.Contains("Ingen har sagt ja endnu", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Se alle 6", page.MainText(), StringComparison.Ordinal);
        var all = await browser.Page(Solgaven.Address + "?afsluttede=alle");
        Assert.All(Enumerable.Range(1, 6), number => Assert.Contains($"Idé {number}", all.MainText(), StringComparison.Ordinal));
        // an open page fetches as much again
        Assert.Equal(Solgaven.Address + "?afsluttede=alle", all.QuerySelector("#plan [hx-get]")!.GetAttribute("hx-get"));
    }

    [Fact]
    public async Task Get_ByTheWorkplacesRep_LeadsToItsTeamsPlans_AndByAnEmployeeToHerOwn()
    {
        var home = await Solgaven.In(server);

        Assert.Equal("Solgaven, 1. sal | Solgaven, stuen", (await (await server.SignedIn(home.Rep.Id)).Page(Solgaven.Address)).QuerySelector("#plan")!.ReadParts("p.a-row > a[href^='/enhed/2001-']"));
        Assert.Equal("Solgaven, stuen", (await (await server.SignedIn(home.Employee.Id)).Page(Solgaven.Address)).QuerySelector("#plan")!.ReadParts("p.a-row > a[href^='/enhed/2001-']"));
    }

    [Fact]
    public async Task AChange_ReachesTheOpenPage_WhichFetchesOnlyItsPart()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Employee.Id);
        var page = await browser.Page(Solgaven.Address);
        await using var open = await Listening.To(server.Anonymous(), page.QuerySelector("#plan")!.GetAttribute("hx-sse:connect")!["/live/".Length..]);

        await home.Idea();

        Assert.Equal("changed", await open.Next());
        browser.DefaultRequestHeaders.Add("HX-Request", "true");
        var part = await (await browser.GetAsync(page.QuerySelector("#plan [hx-get]")!.GetAttribute("hx-get")!)).Content.ReadAsStringAsync();
        Assert.Contains("Ro omkring medicinen", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByOutsider_ReturnsNotFound()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var browser = await server.SignedIn(home.Outsider.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Solgaven.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Solgaven.At(id))).StatusCode);
        // through her own unit's address neither
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/enhed/2002/handlingsplan/{id:N}")).StatusCode);
    }

    [Fact]
    public async Task Get_SaysWhatIsMissing_WithALinkToEach()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var browser = await server.SignedIn(home.Manager.Id);
        await browser.Post(Solgaven.At(id, "/beslut"), new { }, Solgaven.Address);

        var page = await browser.Page(Solgaven.Address);

        Assert.Equal("»Ro omkring medicinen« mangler fem ting", page.QuerySelector("#h-naeste")!.ReadText());
        Assert.Equal(((string[])["maal", "indsats", "ressourcer", "forankring", "evaluering"]).Select(part => Solgaven.At(id, "/ret/" + part)),
            page.QuerySelectorAll(".a-missing a").Select(link => link.GetAttribute("href")));
        Assert.Equal("0 af 5 beslutninger er taget. Åbne: gevinst, indsats, ressourcer, forankring, evaluering", page.QuerySelector(".a-five svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Get_ShowsWhatRuns_WithItsForumAndDates()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();

        var card = (await (await server.SignedIn(home.Employee.Id)).Page(Solgaven.Address)).QuerySelector("article.a-plancard")!;

        Assert.Equal(Solgaven.At(id), card.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Contains("Personalemødet", card.ReadText(), StringComparison.Ordinal);
        // it was planned from the 1st of December, and began today
        Assert.Equal("Fra 19. november til 31. maj. Næste opfølgning 14. januar.", card.QuerySelector("svg.a-lifeline")!.GetAttribute("aria-label")!.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task Get_OfWhatIsDecided_SaysThatNobodyHasSaidYes()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        foreach (var (owner, says) in new[] { (home.Rep, true), (home.Manager, false) })
        {
            var id = await home.Idea($"Hos {owner.FirstName}", owner == home.Manager ? null : owner);
            await browser.Post(Solgaven.At(id, "/beslut"), new { }, Solgaven.Address);
            var line = (await browser.Page(Solgaven.Address)).QuerySelectorAll("main li").First(row => row.ReadText().StartsWith($"Hos {owner.FirstName}", StringComparison.Ordinal)).ReadText();
            Assert.Contains("Mangler fem beslutninger.", line, StringComparison.Ordinal);
            Assert.Equal(says, line.Contains("Ingen har sagt ja endnu.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_CountsTheWorkplaceWithItsTeams()
    {
        var home = await Solgaven.In(server);
        foreach (var (number, unit) in ((string[])["2001", "2001", "2001-1", "2002-1"]).Index())
            await server.Begin(await server.AddPlan(home.Town, unit, unit == "2002-1" ? home.Outsider : home.Manager, goal: $"Nummer {number}"), new DateOnly(2027, 1, 14));
        var manager = await server.SignedIn(home.Manager.Id);
        foreach (var code in (string[])["2001", "2001-1", "2001-2"])
            Assert.DoesNotContain("på én gang er mange", (await manager.Page($"/enhed/{code}/handlingsplan")).MainText(), StringComparison.Ordinal);

        await server.Begin(await server.AddPlan(home.Town, "2001-2", home.Manager, goal: "Den fjerde"), new DateOnly(2027, 1, 14));

        foreach (var code in (string[])["2001", "2001-1", "2001-2"])
        {
            var page = (await manager.Page($"/enhed/{code}/handlingsplan")).MainText();
            Assert.Contains("Fire indsatser på én gang er mange", page, StringComparison.Ordinal);
            Assert.Contains("Så mange er i gang på hele arbejdspladsen med dens teams.", page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("på én gang er mange", (await (await server.SignedIn(home.Outsider.Id)).Page("/enhed/2002/handlingsplan")).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 0, false)]
    [InlineData(4, 0, true)]
    [InlineData(4, 60, false)]
    public async Task Get_WarnsBeyondThree_InASmallWorkplace(int running, int more, bool warns)
    {
        var home = await Solgaven.In(server, more);
        for (var number = 1; number <= running; number++)
            await home.Running($"Nummer {number}");

        var page = await (await server.SignedIn(home.Manager.Id)).Page(Solgaven.Address);

        Assert.Equal(warns, page.MainText().Contains("indsatser på én gang er mange", StringComparison.Ordinal));
        Assert.Equal($"0 handler om mennesker, {running} om rammer", page.QuerySelector(".a-balance svg")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(Approach.Surroundings, "Alle ændrer noget.")]
    [InlineData(Approach.Knowledge, "Der er lidt af det hele.")]
    public async Task TheBalance_SaysALittleOfEverything_OnlyWhereThereIs(Approach first, string advice)
    {
        var planned = await Planned.In(server);
        foreach (var (cause, lever, approach) in new[] { (Cause.Person, Lever.Together, first), (Cause.Workplace, Lever.Together, Approach.Activity), (Cause.Workplace, Lever.Frame, Approach.Surroundings) })
        {
            var plan = await server.AddPlan(planned.Town, "2001-1", planned.Manager);
            await server.Begin(plan, server.Clock.Today().AddDays(30));
            await server.OnPlan(plan, (one, at) => Assert.Equal(ChangeOutcome.Changed, one.Change(new Dictionary<InterventionField, string>
            {
                [InterventionField.Cause] = FieldText.Of<Cause>(cause), [InterventionField.Lever] = FieldText.Of<Lever>(lever), [InterventionField.Approach] = FieldText.Of<Approach>(approach),
            }, one.OwnerId, at)));
        }

        Assert.Contains(advice, (await (await server.SignedIn(planned.Manager.Id)).Page("/enhed/2001-1/handlingsplan")).QuerySelector(".a-balance")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostSeen_TakesTheNoticeAway_ForTheReaderAlone()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea(owner: home.Rep);
        await server.Write(async db =>
        {
            db.Add((await db.Set<Intervention>().FirstAsync(row => row.Id == id)).PassOn(home.Manager.Id, PassedOnBecause.OwnerLeft, db.Now)!);
            Arena.Platform.Audit.AuditTrail.Record(db, "test.passed");
        });
        var browser = await server.SignedIn(home.Manager.Id);
        Assert.Contains("Det her er gået videre til dig", (await browser.Page(Solgaven.Address)).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("gået videre til dig", (await (await server.SignedIn(home.Rep.Id)).Page(Solgaven.Address)).MainText(), StringComparison.Ordinal);

        (await browser.Post(Solgaven.Address + "/set", new { }, Solgaven.Address)).MustRedirectTo(Solgaven.Address);

        Assert.DoesNotContain("gået videre til dig", (await browser.Page(Solgaven.Address)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OwnerWithALastDay_ShowsThatItChangesHands()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        await server.Write(async db =>
        {
            (await db.Set<RoleAssignment>().FirstAsync(row => row.PersonId == home.Manager.Id)).To = new DateOnly(2026, 11, 30);
            Arena.Platform.Audit.AuditTrail.Record(db, "test.ends");
            await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, home.Town.Id);
        });

        var text = (await (await server.SignedIn(home.Employee.Id)).Page(Solgaven.Address)).QuerySelector("article.a-plancard")!.ReadText();

        Assert.Contains("skifter hænder", text, StringComparison.Ordinal);
        Assert.Contains("Stopper 30. november", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(Stage.Running, (await home.Read(id)).Stage);
    }
}
