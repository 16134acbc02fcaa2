using System.Net;
using Arena.Dialogue;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Dialogue.GoalPlacements;

public sealed class GoalPlacementsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Address = "/enhed/2001/dialogprofil/placering", Form = Address + "?maal=5";

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] other)
    {
        var fields = new Dictionary<string, string>
        {
            ["maal"] = "5", ["hvis"] = "2", ["grund"] = "Vi ansætter ikke selv.", ["tiltag"] = "Vi har praktikanter om foråret.", ["grupper"] = "", ["sted"] = "1110", ["udvalg"] = "MED i Solgaven", ["dato"] = "4.5.2026",
        };
        foreach (var (name, value) in other)
            fields[name] = value;
        return fields;
    }

    [Fact]
    public async Task NotOurs_IsShownWithItsReason_HereAndWhereItCounts()
    {
        var town = await ProfileTown.In(server);
        var browser = await server.SignedIn(town.Manager.Id);
        for (var times = 0; times < 2; times++)
            (await browser.Post(Address, Fields(), Form)).MustRedirectTo(Form + "&gemt=1");

        await using var db = server.Read();
        Assert.Single(await db.Set<GoalPlacement>().Where(row => row.MunicipalityId == town.Town.Id).ToListAsync());
        var goal = (await town.Goal(town.Planner, "2001", DialogueGoal.EntryToWork)).ReadText();
        foreach (var said in (string[])["Ligger et andet sted", "Ikke et mål her", "Vi ansætter ikke selv.", "Vi har praktikanter om foråret.", "Lokalområde Nord", "MED i Solgaven", "4. maj 2026"])
            Assert.Contains(said, goal.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(8, (await (await server.SignedIn(town.Planner.Id)).Page(DialogueLinks.Profile("2001"))).QuerySelectorAll(".a-prof-way > li").Length);
        // the place that it counts at knows, and still lacks it
        var there = (await town.Goal(town.Planner, "1110", DialogueGoal.EntryToWork)).ReadText();
        Assert.Contains("Plejehjemmet Solgaven regner med jer her", there, StringComparison.Ordinal);
        Assert.Contains("Mangler", there, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grund", "")]
    [InlineData("tiltag", "")]
    [InlineData("udvalg", "  ")]
    [InlineData("dato", "i går")]
    [InlineData("dato", "6.5.2026")]
    [InlineData("hvis", "3")]
    [InlineData("sted", "2002-1")]
    public async Task WithoutAReason_OrAnythingElseThatBelongsToIt_NothingIsWritten(string field, string value)
    {
        var town = await ProfileTown.In(server);
        var answer = await (await server.SignedIn(town.Manager.Id)).Post(Address, Fields((field, value)), Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.NotNull(page.QuerySelector($".form-error [name={field}]"));
        if (field != "udvalg")
            Assert.Equal("MED i Solgaven", page.QuerySelector("input[name=udvalg]")!.GetAttribute("value"));
        await using var db = server.Read();
        Assert.False(await db.Set<GoalPlacement>().AnyAsync(row => row.MunicipalityId == town.Town.Id));
    }

    [Fact]
    public async Task ChosenGroups_AreNamed_AndTheGoalTakenBackIsEverybodysAgain()
    {
        var town = await ProfileTown.In(server);
        var browser = await server.SignedIn(town.Manager.Id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post(Address, Fields(("hvis", "1")), Form)).StatusCode);
        (await browser.Post(Address, Fields(("hvis", "1"), ("grupper", "Praktikvejlederne")), Form)).MustRedirectTo(Form + "&gemt=1");
        Assert.Contains("Praktikvejlederne", (await town.Goal(town.Planner, "2001", DialogueGoal.EntryToWork)).ReadText(), StringComparison.Ordinal);

        server.Clock.Pass(TimeSpan.FromMinutes(1));
        (await browser.Post(Address, Fields(("hvis", "0"), ("grund", "Nu ansætter vi selv.")), Form)).MustRedirectTo(Form + "&gemt=1");
        Assert.Contains("Mangler", (await town.Goal(town.Planner, "2001", DialogueGoal.EntryToWork)).ReadText(), StringComparison.Ordinal);
        // both decisions are kept
        var page = (await browser.Page(Form)).MainText();
        Assert.Contains("Praktikvejlederne", page, StringComparison.Ordinal);
        Assert.Contains("Nu ansætter vi selv.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outsiders_AndGoalsThatThereAreNot_AreNotFound()
    {
        var town = await ProfileTown.In(server);
        foreach (var person in (Arena.Organisation.Person[])[town.Outsider, town.Employee, town.Planner])
        {
            var browser = await server.SignedIn(person.Id);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Form)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(Address, Fields())).StatusCode);
        }
        foreach (var maal in (string[])["", "0", "10", "x"])
            Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(town.Manager.Id)).GetAsync($"{Address}?maal={maal}")).StatusCode);
    }
}
