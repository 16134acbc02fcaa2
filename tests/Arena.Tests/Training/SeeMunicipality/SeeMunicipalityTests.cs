using System.Net;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.KeepCounts;
using Arena.Training.NameCoordinator;
using Arena.Training.Participation;
using Arena.Training.SeeMunicipality;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.SeeMunicipality;

public sealed class SeeMunicipalityTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Address = "/kommunen";

    [Fact]
    public async Task Get_ByPlanner_ShowsTheDialTheFactsAndTheFirstLevels()
    {
        var (_, browser) = await Planner("100");

        var page = await browser.Page(Address);

        Assert.Equal("Hele kommunen i uge 46", page.QuerySelector("h1")!.ReadText());
        Assert.Contains("68 %", page.QuerySelector(".a-dial")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal(["1", "1", "1"], page.QuerySelectorAll(".a-summary dd").Select(fact => fact.ReadText()));
        // four workplaces, two of them too small to show
        Assert.StartsWith("af 2 arbejdspladser er i mål", page.QuerySelector(".a-summary dt")!.ReadText(), StringComparison.Ordinal);
        // a level of one is open from the beginning; the workplaces are the first real choice
        Assert.Equal(["Prøvestad Kommune", "Sundhed og Omsorg", "Lokalområde Nord", "Faldstedet", "Godt Sted", "Lille Sted", "Mellemsted"], Names(page));
    }

    [Fact]
    public async Task Get_Open_ShowsTheLevelBelowAndClosesTheOther()
    {
        var (_, browser) = await Planner("100");

        var page = await browser.Page(Address + "?aaben=3001");

        Assert.Contains("Hold A", Names(page));
        var toggle = page.QuerySelector("#t-3001")!;
        Assert.Equal("Fold ind: Godt Sted", toggle.GetAttribute("aria-label"));
        Assert.Equal("/kommunen?aaben=1110", toggle.GetAttribute("href"));
        Assert.DoesNotContain("Hold A", Names(await browser.Page("/kommunen?aaben=1110")));
        var part = await browser.Page("/kommunen/trae?aaben=3001");
        Assert.Null(part.QuerySelector("h1"));
        Assert.Contains("Hold A", Names(part));
    }

    [Fact]
    public async Task Get_AnEarlierWeek_ShowsAPlaceThatHasClosedSince_WithoutALinkThatLeadsNowhere()
    {
        var town = new Town().WithCare();
        town.AddUnit("3009", "Lukket Sted", UnitLevel.Workplace, "1110", UnitKind.NursingHome, to: new DateOnly(2026, 10, 31));
        foreach (var place in (string[])["3009", "2002-1"])
            foreach (var person in town.EmployMany(place, 12).Skip(2))
                town.Train(person, place, new DateOnly(2026, 10, 20), 35);
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        await town.Save(server);

        var page = await (await server.SignedIn(planner.Id)).Page(Address + "?uge=2026-W43");

        Assert.Contains("Lukket Sted", Names(page));
        Assert.Empty(page.QuerySelectorAll("a[href*='/enhed/3009/']"));
        Assert.NotEmpty(page.QuerySelectorAll("a[href*='/enhed/2002/']"));
    }

    [Fact]
    public async Task Get_SmallUnit_ShowsASentenceForItAndForTheLoneSibling()
    {
        var (_, browser) = await Planner("100");

        var page = await browser.Page(Address);

        // of four workplaces one has three people: the smallest of the others is hidden with it
        foreach (var name in new[] { "Lille Sted", "Faldstedet" })
            Assert.Equal($"{name}Tallene ses kun på holdet selv. Der er for få i målgruppen.", Row(page, name));
        Assert.Contains("90 %", Row(page, "Godt Sted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Filter_ListsTheWorkplacesThatFit()
    {
        var (_, browser) = await Planner("100");

        Assert.Equal(["Godt Sted"], Names(await browser.Page(Address + "?gaar=i-maal")));
        Assert.Equal(["Mellemsted"], Names(await browser.Page(Address + "?gaar=daler-eller-holder-pause")));
        Assert.Equal(["Godt Sted", "Mellemsted"], Names(await browser.Page(Address + "?omraade=&slags=plejehjem&gaar=&uge=2026-W46")).Intersect(["Godt Sted", "Mellemsted"]));
        var none = await browser.Page(Address + "?slags=hjemmepleje");
        Assert.Empty(Names(none));
        Assert.Contains("Ingen arbejdspladser passer til det, du har valgt.", none.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RoleAtAnArea_ShowsItsSubtreeOnly()
    {
        var (_, browser) = await Planner("3001");

        var page = await browser.Page(Address);

        Assert.Equal("Godt Sted i uge 46", page.QuerySelector("h1")!.ReadText());
        Assert.Equal(["Godt Sted", "Hold A", "Hold B"], Names(page));
        Assert.Equal(["Godt Sted", "Hold A", "Hold B"], Names(await browser.Page(Address + "?enhed=100&aaben=100")));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/enhed/3002/uge")).StatusCode);
    }

    [Theory]
    [InlineData("2026-W99")]
    [InlineData("x")]
    [InlineData("2027-W01")]
    public async Task Get_WeekThatIsNot_ReturnsNotFound(string week)
    {
        var (_, browser) = await Planner("100");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Address}?uge={week}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/kommunen.csv?uge={week}")).StatusCode);
    }

    [Fact]
    public async Task Get_ByManager_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2001-1"), Role.Manager, "100");
        await town.Save(server);
        var browser = await server.SignedIn(manager.Id);

        foreach (var address in new[] { Address, "/kommunen/trae", "/kommunen.csv", "/kommunen.xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).StatusCode);
            (await server.Anonymous().GetAsync(address)).MustAskToSignIn();
        }
    }

    [Fact]
    public async Task Load_ManyWorkplaces_AsksNoMoreThanFew()
    {
        Assert.Equal(await Queries(3), await Queries(30));

        async Task<int> Queries(int places)
        {
            var town = new Town().WithCare();
            for (var number = 0; number < places; number++)
                town.AddPlace((3000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture), $"Sted {number}", 6, 5, 4);
            await town.Save(server);
            await using var db = server.Services.GetRequiredService<Storage>().Read(town.Id);
            var directory = server.Services.GetRequiredService<OrganisationDirectory>();
            var door = new ParticipationDoor(db, directory);
            var loader = new MunicipalityLoader(directory, door, new TeamLeads(new CoordinatorReader(db, server.Clock), door, server.Clock), server.Services.GetRequiredService<OpenWeeks>(), server.Clock);
            var viewer = new Viewer(Guid.Empty, Guid.Empty, town.Id, "", false, "Karen Prøve", "Karen", [new HeldRole(Role.Planner, town.Root.Id, "100")]);
            await loader.Load(viewer, new Question());
            var queries = await QueryCount.Of(async () => Assert.Equal(places, (await loader.Load(viewer, new Question()))!.Facts.Workplaces));
            Assert.NotEqual(0, queries);
            return queries;
        }
    }

    // Godt Sted 18 of 20 in two teams, Mellemsted 10 of 20 and falling, Faldstedet 8 of 10, Lille Sted 3
    private async Task<(Town Town, HttpClient Browser)> Planner(string at)
    {
        var town = new Town().WithCare();
        town.AddUnit("3001", "Godt Sted", UnitLevel.Workplace, "1110", UnitKind.NursingHome);
        foreach (var (code, name) in new[] { ("3001-1", "Hold A"), ("3001-2", "Hold B") })
        {
            town.AddUnit(code, name, UnitLevel.Team, "3001", UnitKind.NursingHome);
            var team = town.EmployMany(code, 10);
            town.TrainWeeks(code, team, 9, 8, 9, 8, 9);
            foreach (var person in team.Take(2))
                town.Give(person, Role.TrainingCoordinator, code);
        }
        foreach (var person in town.AddPlace("3002", "Mellemsted", 20, 12, 15, 14, 12, 10).Take(1))
            town.Give(person, Role.TrainingCoordinator, "3002");
        foreach (var person in town.AddPlace("3003", "Faldstedet", 10, 8, 7, 8, 7, 8).Take(2))
            town.Give(person, Role.TrainingCoordinator, "3003");
        foreach (var person in town.AddPlace("3004", "Lille Sted", 3, 1, 0, 1, 0, 0).Take(2))
            town.Give(person, Role.TrainingCoordinator, "3004");
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, at);
        await town.Save(server);
        return (town, await server.SignedIn(planner.Id));
    }

    private static List<string> Names(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelectorAll("tbody th .a-tree-name").Select(name => name.ReadText()).ToList();

    private static string Row(AngleSharp.Html.Dom.IHtmlDocument page, string name) =>
        page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.ReadText() == name).ReadText();
}
