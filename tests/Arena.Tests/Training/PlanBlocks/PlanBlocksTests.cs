using System.Net;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Training.PlanBlocks;

public sealed class PlanBlocksTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Plan = "/enhed/2001-1/plan";
    private static readonly Dictionary<string, string> Good = new()
    {
        ["form"] = "0", ["dag"] = "2", ["tid"] = "7.30", ["minutter"] = "20", ["sted"] = "Stuen", ["leder"] = "", ["fra"] = "19.11.2026", ["til"] = "",
    };

    [Fact]
    public async Task Get_UnitWithoutBlocks_OffersTheFirstOne()
    {
        var (_, browser) = await Coordinator();

        var page = await browser.Page(Plan);

        Assert.Contains("Her er plads til jeres første pas", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{Plan}/nyt-pas']"));
    }

    [Fact]
    public async Task Get_ByEmployee_ShowsTheWeekWithoutLinksToChangeIt()
    {
        var town = new Town().WithCare();
        town.AddBlock("2001-1", day: 4);
        var person = town.WithAccount(town.Employ("2001-1"));
        await town.Save(server);

        var page = await (await server.SignedIn(person.Id)).Page(Plan);

        Assert.Contains("7.30–7.45", page.MainText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/skaerm/{town["2001-1"].WallKey}']"));
        Assert.Null(page.QuerySelector("a.a-block"));
    }

    [Fact]
    public async Task Get_ByPlanner_HidesWhoLeads()
    {
        var town = new Town().WithCare();
        var leader = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        town.AddBlock("2001-1").LeaderId = leader.Id;
        var planner = town.Give(town.AddPerson("Karen"), Role.Planner, "100");
        await town.Save(server);

        Assert.DoesNotContain("Jonas", (await (await server.SignedIn(planner.Id)).Page(Plan)).MainText(), StringComparison.Ordinal);
        Assert.Contains("Jonas", (await (await server.SignedIn(leader.Id)).Page(Plan)).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Plan)]
    [InlineData(Plan + "/nyt-pas")]
    public async Task Get_ByOutsider_ReturnsNotFound(string address)
    {
        var town = new Town().WithCare();
        var outsider = town.Give(town.Employ("2002-1"), Role.TrainingCoordinator, "2002-1");
        await town.Save(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(outsider.Id)).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task PostNew_Good_AddsTheBlockAndSaysSo()
    {
        var (town, browser) = await Coordinator();

        var answer = await browser.Post(Plan + "/nyt-pas", Good, Plan + "/nyt-pas");

        var block = Assert.Single(await Blocks(town));
        answer.MustRedirectTo($"{Plan}?uge=2026-W48&gemt={block.Id:N}");
        Assert.Equal((2, new TimeOnly(7, 30), 20, "Stuen"), (block.Day, block.Start, block.Minutes, block.Place));
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "block.planned" && row.ObjectId == block.Id && row.UnitId == town["2001-1"].Id));
    }

    [Fact]
    public async Task PostNew_SentTwice_MakesOneBlock()
    {
        var (town, browser) = await Coordinator();
        var fields = new Dictionary<string, string>(Good) { ["id"] = Guid.CreateVersion7().ToString("N") };

        await Task.WhenAll(browser.Post(Plan + "/nyt-pas", fields, Plan + "/nyt-pas"), browser.Post(Plan + "/nyt-pas", fields, Plan + "/nyt-pas"));

        Assert.Single(await Blocks(town));
    }

    [Theory]
    [InlineData("tid", "25.99", "Skriv et klokkeslæt")]
    [InlineData("minutter", "4", "Skriv et helt tal fra 5 til 120")]
    [InlineData("minutter", "121", "Skriv et helt tal fra 5 til 120")]
    [InlineData("minutter", "et kvarter", "Skriv et helt tal fra 5 til 120")]
    [InlineData("dag", "8", "Vælg en ugedag")]
    [InlineData("form", "99", "Vælg, hvad I vil lave")]
    [InlineData("fra", "31.11.2026", "Skriv en dato fra")]
    [InlineData("til", "1.1.2020", "eller en senere dato")]
    [InlineData("til", "20.11.2026", "Den ugedag kommer ikke")]
    [InlineData("leder", "00000000000070008000000000000001", "Vælg en fra listen")]
    [InlineData("form", "8", "Bestilt digital træning gælder for en periode")]
    public async Task PostNew_Wrong_KeepsWhatWasTypedAndSaysHowToMendIt(string field, string typed, string message)
    {
        var (town, browser) = await Coordinator();

        var answer = await browser.Post(Plan + "/nyt-pas", new Dictionary<string, string>(Good) { [field] = typed }, Plan + "/nyt-pas");
        var page = await answer.Document();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, page.QuerySelector(".a-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Stuen", page.QuerySelector("#sted")!.GetAttribute("value"));
        if (field is "tid" or "minutter" or "fra" or "til")
            Assert.Equal(typed, page.QuerySelector("#" + field)!.GetAttribute("value"));
        Assert.Empty(await Blocks(town));
    }

    [Fact]
    public async Task GetNew_WithLive_SuggestsElevenAndAQuarter()
    {
        var (_, browser) = await Coordinator();

        var page = await browser.Page($"{Plan}/nyt-pas?form=7&tid=&minutter=20");

        Assert.Equal(("11.00", "15"), (page.QuerySelector("#tid")!.GetAttribute("value"), page.QuerySelector("#minutter")!.GetAttribute("value")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PostNew_WithTheIdOfABlockElsewhere_MakesABlockOfItsOwn(bool onlyNoughts)
    {
        var (elsewhere, theirs) = await Coordinator();
        var (town, browser) = await Coordinator();
        var fields = new Dictionary<string, string>(Good) { ["id"] = (onlyNoughts ? Guid.Empty : Guid.CreateVersion7()).ToString() };
        await theirs.Post(Plan + "/nyt-pas", fields, Plan + "/nyt-pas");

        var answer = await browser.Post(Plan + "/nyt-pas", fields, Plan + "/nyt-pas");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = server.Read();
        foreach (var one in new[] { elsewhere, town })
            Assert.NotEqual(Guid.Empty, (await db.Set<TrainingBlock>().SingleAsync(row => row.MunicipalityId == one.Id)).Id);
    }

    [Fact]
    public async Task Post_BlockThatWasHeld_EndsItYesterdayAndBeginsANewOne()
    {
        var town = new Town().WithCare();
        var block = town.AddBlock("2001-1");
        town.AddSession("2001-1", new DateOnly(2026, 11, 12), block: block);
        var browser = await Coordinator(town);

        await browser.Post($"{Plan}/{block.Id:N}", Good, $"{Plan}/{block.Id:N}");

        var blocks = await Blocks(town);
        Assert.Equal(2, blocks.Count);
        Assert.Equal((4, new DateOnly(2026, 11, 18)), (blocks[0].Day, blocks[0].To));
        Assert.Equal((2, new DateOnly(2026, 11, 19), null), (blocks[1].Day, blocks[1].From, blocks[1].To));
    }

    [Fact]
    public async Task Post_BlockThatWasHeldToday_GoesOnFromTomorrow()
    {
        var town = new Town().WithCare();
        var block = town.AddBlock("2001-1");
        town.AddSession("2001-1", TestClock.FirstDay, block: block);
        var browser = await Coordinator(town);

        await browser.Post($"{Plan}/{block.Id:N}", Good, $"{Plan}/{block.Id:N}");

        var blocks = await Blocks(town);
        Assert.Equal(TestClock.FirstDay, blocks[0].To);
        Assert.Equal(TestClock.FirstDay.AddDays(1), blocks[1].From);
    }

    [Fact]
    public async Task Post_BlockThatWasNeverHeld_ChangesWhereItStands()
    {
        var town = new Town().WithCare();
        var block = town.AddBlock("2001-1");
        var browser = await Coordinator(town);

        await browser.Post($"{Plan}/{block.Id:N}", Good, $"{Plan}/{block.Id:N}");

        var changed = Assert.Single(await Blocks(town));
        Assert.Equal((block.Id, 2, 1), (changed.Id, changed.Day, changed.Version));
    }

    [Fact]
    public async Task Post_AnotherUnitsBlock_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var block = town.AddBlock("2002-1");
        var browser = await Coordinator(town);

        var answer = await browser.Post($"{Plan}/{block.Id:N}", Good, Plan + "/nyt-pas");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task PostEnd_LeavesWhatWasHeld()
    {
        var town = new Town().WithCare();
        var block = town.AddBlock("2001-1");
        town.AddSession("2001-1", new DateOnly(2026, 11, 12), block: block);
        var browser = await Coordinator(town);
        var address = $"{Plan}/{block.Id:N}/slut";

        var early = await browser.Post(address, new { sidste = "11.11.2026" }, address);
        var answer = await browser.Post(address, new { sidste = "19.11.2026" }, address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        answer.MustRedirectTo(Plan + "?slut=1");
        Assert.Equal(TestClock.FirstDay, Assert.Single(await Blocks(town)).To);
    }

    [Fact]
    public async Task PostEnd_NeverHeld_MayRemoveIt()
    {
        var town = new Town().WithCare();
        var (never, held) = (town.AddBlock("2001-1"), town.AddBlock("2001-1", day: 2));
        town.AddSession("2001-1", new DateOnly(2026, 11, 17), block: held);
        var browser = await Coordinator(town);

        await browser.Post($"{Plan}/{never.Id:N}/slut", new { fjern = "1" }, $"{Plan}/{never.Id:N}/slut");
        var refused = await browser.Post($"{Plan}/{held.Id:N}/slut", new { fjern = "1" }, $"{Plan}/{held.Id:N}/slut");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(held.Id, Assert.Single(await Blocks(town)).Id);
    }

    private async Task<List<TrainingBlock>> Blocks(Town town)
    {
        await using var db = server.Read();
        return await db.Set<TrainingBlock>().Where(row => row.UnitId == town["2001-1"].Id).OrderBy(row => row.From).ThenBy(row => row.Id).ToListAsync();
    }

    private async Task<(Town Town, HttpClient Browser)> Coordinator()
    {
        var town = new Town().WithCare();
        return (town, await Coordinator(town));
    }

    private async Task<HttpClient> Coordinator(Town town)
    {
        var coordinator = town.Give(town.Employ("2001-1", "Jonas"), Role.TrainingCoordinator, "2001-1");
        await town.Save(server);
        return await server.SignedIn(coordinator.Id);
    }
}
