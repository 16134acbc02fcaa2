using Arena.Platform.Access;
using Arena.Tests.Support;
using Arena.Tests.Training.RegisterSession;

namespace Arena.Tests.Training.SeeWeek;

public sealed class WeekPageTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateOnly Monday = new(2026, 11, 9);

    [Fact]
    public async Task Get_ByManager_AnswersInTheHeadingAndOffersAWayBack()
    {
        var (town, manager) = await Fading();

        var page = await (await server.SignedIn(manager)).Page("/enhed/2001-1/uge/2026-W46");

        Assert.Equal("Fire mere, og I er i mål igen", page.QuerySelector("#tal h2")!.ReadText());
        Assert.Contains("Daler", page.QuerySelector(".a-pill")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal("Vælg én vej tilbage", page.QuerySelector("#vej h2")!.ReadText());
        Assert.Equal(3, page.QuerySelectorAll("#vej form").Length);
        Assert.Equal("/live/week:" + town["2001-1"].Id.ToString("N"), page.QuerySelector("#uge")!.GetAttribute("hx-sse:connect"));
    }

    [Fact]
    public async Task Get_ByEmployee_OffersNothingToChoose()
    {
        var (town, _) = await Fading(out var colleague);

        var page = await (await server.SignedIn(colleague)).Page("/enhed/2001-1/uge/2026-W46");

        Assert.Null(page.QuerySelector("#vej"));
        Assert.NotEmpty(town.Municipality.Name);
    }

    [Fact]
    public async Task GetFigures_AfterATick_ShowsTheNewCount()
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 10);
        foreach (var person in people.Take(3))
            town.Train(person, "2001-1", new DateOnly(2026, 11, 16), 35);
        var manager = town.Give(town.Employ("2001-1", inTargetGroup: false), Role.Manager, "2001-1");
        await town.Save(server);

        var part = await (await server.SignedIn(manager.Id)).Page("/enhed/2001-1/uge/2026-W47/tal");

        Assert.Contains("3 af 10", part.Body!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("Fem mere, og I er i mål", part.QuerySelector("h2")!.ReadText(), StringComparison.Ordinal);
        Assert.Null(part.QuerySelector("header"));
    }

    [Fact]
    public async Task GetFigures_AfterATickInLastWeek_MovesEverythingThatStandsWithTheDial()
    {
        var team = await Team.With(server, people: 10, date: new DateOnly(2026, 11, 12));
        var browser = await team.Browser();
        var before = await browser.Page("/enhed/2001-1/uge/2026-W46");

        await team.Tick(team.People[0]);
        await team.Tick(team.People[1]);
        var part = await browser.Page("/enhed/2001-1/uge/2026-W46/tal");

        Assert.Contains("2 af 10", part.QuerySelector(".a-week-dial")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal("Seks mere, og I er i mål", part.QuerySelector("h2")!.ReadText());
        Assert.Equal(["20 %", "20 %"], part.QuerySelectorAll(".a-shares dd").Select(share => share.ReadText()));
        Assert.NotEqual(LastOfLine(before), LastOfLine(part));
        // what is swapped is what the page itself would now say
        var after = await browser.Page("/enhed/2001-1/uge/2026-W46");
        Assert.Equal(after.QuerySelector("#tal")!.ReadText(), part.Body!.ReadText());
        Assert.Equal(["tal"], after.QuerySelector("#uge")!.Children.Select(child => child.Id));

        static string? LastOfLine(AngleSharp.Dom.IParentNode page) => page.QuerySelectorAll(".a-trend tbody tr").LastOrDefault()?.ReadText();
    }

    [Fact]
    public async Task Get_WorkplaceWithASmallTeam_HidesItAndOneMore()
    {
        var town = new Town().WithCare();
        town.EmployMany("2001-1", 12);
        town.EmployMany("2001-2", 3);
        var manager = town.Give(town.AddPerson("Lis"), Role.Manager, "2001");
        await town.Save(server);

        var page = await (await server.SignedIn(manager.Id)).Page("/enhed/2001/uge/2026-W47");
        var rows = page.QuerySelectorAll(".a-children tbody tr").Select(row => row.ReadText()).ToList();

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains("Tallene ses kun på holdet selv", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ByConsultantOfASmallTeam_ShowsNoFigures()
    {
        var town = new Town().WithCare();
        town.EmployMany("2002-1", 3);
        var consultant = town.Give(town.AddPerson("Rikke"), Role.Consultant, "2002-1");
        await town.Save(server);

        var page = await (await server.SignedIn(consultant.Id)).Page("/enhed/2002-1/uge/2026-W47");

        Assert.Contains("Tallene ses kun på holdet selv", page.MainText(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".a-dial"));
    }

    [Fact]
    public async Task Get_WithABlockToday_HasOneFilledButton()
    {
        var town = new Town().WithCare();
        town.AddBlock("2001-1", day: 4);
        town.EmployMany("2001-1", 6);
        var coordinator = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        await town.Save(server);

        var page = await (await server.SignedIn(coordinator.Id)).Page("/enhed/2001-1/uge/2026-W47");

        Assert.Equal("Registrér pas", Assert.Single(page.QuerySelectorAll("main .button-primary")).ReadText());
    }

    [Fact]
    public async Task Get_CoordinatorWhoLeavesSoon_ShowsTheVacancyToTheManager()
    {
        var town = new Town().WithCare();
        town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        town.Give(town.Employ("2001-1", "Lone", to: new DateOnly(2026, 11, 30)), Role.TrainingCoordinator, "2001-1");
        var manager = town.Give(town.AddPerson("Lis"), Role.Manager, "2001");
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        await town.Save(server);

        var page = await (await server.SignedIn(manager.Id)).Page("/enhed/2001-1/uge");
        var above = await (await server.SignedIn(planner.Id)).Page("/enhed/2001-1/uge");

        Assert.Contains("Stopper 30. november", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Snart en plads ledig", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a.button[href='/enhed/2001-1/tovholdere']"));
        Assert.DoesNotContain("Jonas", above.MainText(), StringComparison.Ordinal);
        Assert.Contains("To tovholdere. Snart en plads ledig.", above.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-W48")]
    [InlineData("2026-W54")]
    [InlineData("0001-W01")]
    [InlineData("i-dag")]
    public async Task Get_NoSuchWeek_ReturnsNotFound(string week)
    {
        var town = new Town().WithCare();
        var person = town.WithAccount(town.Employ("2001-1"));
        await town.Save(server);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await server.SignedIn(person.Id)).GetAsync("/enhed/2001-1/uge/" + week)).StatusCode);
    }

    [Fact]
    public async Task Get_InEnglish_HasNoDanishHeading()
    {
        var (_, manager) = await Fading();
        var browser = await server.SignedIn(manager);
        await browser.Post("/sprog", new { sprog = "en", retur = "/" }, "/enhed/2001-1/uge");

        var page = await browser.Page("/enhed/2001-1/uge/2026-W46");

        Assert.Equal("Four more, and you are on target again", page.QuerySelector("#tal h2")!.ReadText());
    }

    private Task<(Town Town, Guid Manager)> Fading() => Fading(out _);

    // ten people: ten, eight, six, four in four weeks
    private Task<(Town Town, Guid Manager)> Fading(out Guid colleague)
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 10);
        for (var back = 0; back < 4; back++)
            foreach (var person in people.Take(4 + 2 * back))
                town.Train(person, "2001-1", Monday.AddDays(-7 * back), 35);
        colleague = town.WithAccount(people[0]).Id;
        var manager = town.Give(town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        return Saved();

        async Task<(Town, Guid)> Saved()
        {
            await town.Save(server);
            return (town, manager.Id);
        }
    }
}
