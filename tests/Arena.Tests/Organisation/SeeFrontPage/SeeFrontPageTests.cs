using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Tests.Support;

namespace Arena.Tests.Organisation.SeeFrontPage;

/// <summary>What "/" shows each role: what is mine to do, my week, my workplace, where it stands. Thursday 19 November 2026 at 8.</summary>
public sealed class SeeFrontPageTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private readonly Town town = new Town().WithCare();

    private async Task<HttpClient> SignedIn(Person person)
    {
        await town.Save(server);
        return await server.SignedIn(person.Id);
    }

    private Person Manager(string unit = "2001-1") => town.Give(town.Employ(unit, "Birthe", "Engholt"), Role.Manager, unit);

    [Theory]
    [InlineData(Role.Manager, "/forside")]
    [InlineData(Role.TrainingCoordinator, "/forside")]
    [InlineData(Role.SafetyRep, "/forside")]
    [InlineData(Role.UnionRep, "/forside")]
    [InlineData(Role.OhsCoordinator, "/forside")]
    [InlineData(Role.HealthChampion, "/forside")]
    [InlineData(Role.Consultant, "/forside")]
    [InlineData(Role.Planner, "/forside")]
    [InlineData(Role.Administrator, "/administration")]
    [InlineData(Role.Employee, "/mig")]
    public async Task TheStart_IsTheFrontPageOfTheRole(Role role, string address)
    {
        var person = role == Role.Employee ? town.WithAccount(town.Employ("2001-1")) : town.Give(town.AddPerson("Anne"), role, "2001");
        var browser = await SignedIn(person);
        (await browser.GetAsync("/")).MustRedirectTo(address);
        await browser.Page(address);
    }

    [Fact]
    public async Task Get_BySomebodyNotSignedIn_AsksToSignIn()
    {
        (await server.Anonymous().GetAsync("/")).MustRedirectTo("/log-ind");
        (await server.Anonymous().GetAsync("/forside")).MustAskToSignIn();
    }

    [Fact]
    public async Task Manager_SeesWhatWaits_HerWeek_HerTeamAndWhereItStands()
    {
        var birthe = Manager();
        foreach (var one in town.EmployMany("2001-1", 9))
            town.Train(one, "2001-1", new DateOnly(2026, 11, 10), 35);
        town.AddBlock("2001-1", day: 4, start: new TimeOnly(11, 0));
        var browser = await SignedIn(birthe);
        var plan = await server.AddPlan(town, "2001-1", birthe);
        await server.Begin(plan, review: new DateOnly(2026, 11, 23));

        var page = await browser.Page("/forside");

        Assert.Equal("Hej Birthe", page.QuerySelector("h1")!.ReadText());
        // the follow-up, and last Thursday's session that nobody has registered
        Assert.Equal("To ting venter på dig", page.QuerySelector("#h-venter")!.ReadText());
        Assert.Equal(PlanLinks.Review("2001-1", plan), page.QuerySelector(".a-waiting .a-todo a")!.GetAttribute("href"));
        Assert.Contains("af 35 minutter", page.QuerySelector(".a-mine")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("Solgaven, stuen, uge\u00A046", page.QuerySelector("#h-sted")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("9 af 10", page.QuerySelector(".a-week-hero")!.ReadText(), StringComparison.Ordinal);
        var cards = page.QuerySelector(".a-cards")!.ReadText();
        Assert.Contains("Næste pasTor 19.11.00", cards, StringComparison.Ordinal);
        Assert.Contains("23. nov. | Opfølgning: Ro omkring medicinen", page.QuerySelector(".a-frontcycle")!.ReadParts("li > span"), StringComparison.Ordinal);
        Assert.Contains("I er ved trin 4 af 6: Gør", page.QuerySelector(".a-loop")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("skriv, hvem der gør hvad i »Ro omkring medicinen«", cards, StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("main .button-primary").Length <= 1);
    }

    [Fact]
    public async Task Manager_WithNothingWaiting_IsToldSo()
    {
        var page = await (await SignedIn(Manager())).Page("/forside");
        Assert.Equal("Intet venter på dig", page.QuerySelector("#h-venter")!.ReadText());
        Assert.Empty(page.QuerySelectorAll(".a-todo a"));
    }

    [Fact]
    public async Task Employee_SeesTheNextMeetingsOfHerWorkplace_OnHerWeek()
    {
        var birthe = Manager();
        var browser = await SignedIn(town.WithAccount(town.Employ("2001-1", "Amina")));
        await server.Begin(await server.AddPlan(town, "2001-1", birthe), review: new DateOnly(2026, 11, 23));

        Assert.Equal("23. nov. | Opfølgning: Ro omkring medicinen", (await browser.Page("/mig")).QuerySelector(".a-frontcycle")!.ReadParts("li > span"));
    }

    [Fact]
    public async Task Manager_OfAPlaceOutsideTheProgramme_IsNotToldToPlanTraining()
    {
        var birthe = town.Give(town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        Assert.DoesNotContain("pas i planen", (await (await SignedIn(birthe)).Page("/forside")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinator_IsAskedAboutSessionsThatNobodyRegistered()
    {
        var jonas = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        town.AddBlock("2001-1", day: 4, start: new TimeOnly(8, 15));
        town.AddBlock("2001-1", day: 2);
        var browser = await SignedIn(jonas);
        var items = (await browser.Page("/forside")).QuerySelectorAll(".a-waiting .a-todo a").Select(item => item.ReadText()).ToList();
        Assert.Equal(2, items.Count);
        Assert.StartsWith("Registrér dagens pas kl. 8.15", items[0], StringComparison.Ordinal);
        // Tuesdays of this week and the last, and last Thursday
        Assert.StartsWith("Blev der trænet? Tre pas er ikke registreret", items[1], StringComparison.Ordinal);
        await browser.Page("/enhed/2001-1/pas");
    }

    [Fact]
    public async Task SafetyRep_OfAWorkplace_SeesNoNamesOfOthers()
    {
        var rep = town.Give(town.AddPerson("Samir"), Role.SafetyRep, "2001");
        town.Employ("2001", "Hemmelig");
        var page = (await (await SignedIn(rep)).Page("/forside")).MainText();
        Assert.DoesNotContain("Hemmelig", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Registrér", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consultant_SeesWhoNeedsHer_AndNoLoopOfTheOfficeWhereSheSits()
    {
        var rikke = town.Employ("110", "Rikke", inTargetGroup: false);
        town.Give(rikke, Role.Consultant, "2001");
        town.EmployMany("2001-1", 6);
        var page = await (await SignedIn(rikke)).Page("/forside");
        Assert.Contains("har brug for dig", page.QuerySelector("#h-steder")!.ReadText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/mine-arbejdspladser']"));
        Assert.Null(page.QuerySelector(".a-loop"));
    }

    [Fact]
    public async Task Planner_SeesTheWholeInOneDial()
    {
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        foreach (var one in town.EmployMany("2001-1", 12))
            town.Train(one, "2001-1", new DateOnly(2026, 11, 10), 35);
        var page = await (await SignedIn(planner)).Page("/forside");
        Assert.Contains("Prøvestad Kommune, uge\u00A046", page.QuerySelector("#h-sted")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/kommunen']"));
        Assert.Null(page.QuerySelector(".a-loop"));
    }

    [Fact]
    public async Task Employee_FindsWhatWaits_OnHerOwnWeek()
    {
        var amina = town.WithAccount(town.Employ("2001-1", "Amina"));
        var browser = await SignedIn(amina);
        Assert.DoesNotContain("Det venter på dig", (await browser.Page("/mig")).MainText(), StringComparison.Ordinal);
        var plan = await server.AddPlan(town, "2001-1", amina);
        await server.AddStep(plan, "Hæng skiltet op", new DateOnly(2026, 11, 20));
        var page = await browser.Page("/mig");
        Assert.Contains("Det venter på dig Hæng skiltet opDit skridt i »Ro omkring medicinen«. Senest i morgen.", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Her er I", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherMunicipalitysPlans_AreNotHere()
    {
        var elsewhere = new Town("Nabo Kommune").WithCare();
        var other = elsewhere.Give(elsewhere.AddPerson("Bo"), Role.Manager, "2001-1");
        await elsewhere.Save(server);
        await server.AddPlan(elsewhere, "2001-1", elsewhere.Give(other, Role.SafetyRep, "2001-1"), goal: "Naboens plan");
        Assert.DoesNotContain("Naboens", (await (await SignedIn(Manager())).Page("/forside")).MainText(), StringComparison.Ordinal);
    }
}
