using System.Net;
using Arena.ActionPlans;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.ChooseWayBack;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.ChooseWayBack;

public sealed class ChooseWayBackTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Page = "/enhed/2001-1/uge/2026-W46", Address = Page + "/vej-tilbage";

    [Fact]
    public async Task Post_ByManager_NotesTheChoiceOnceAndShowsIt()
    {
        var (town, manager) = await Fading();
        var browser = await server.SignedIn(manager);

        (await browser.Post(Address, new { vej = "0" }, Page)).MustRedirectTo(Page + "?valgt=1");
        await browser.Post(Address, new { vej = "0" }, Page);

        var choice = Assert.Single(await Choices(town));
        Assert.Equal((WayBackKind.ThemeDay, manager), (choice.Kind, choice.ChosenBy));
        Assert.Equal("I har valgt en temadag om smerter, uge 47", (await browser.Page(Page)).QuerySelector("#vej h2")!.ReadText());
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "way-back.chosen" && row.ObjectId == choice.Id && row.ActorId == manager));
    }

    [Fact]
    public async Task Post_Another_ChangesTheChoiceAndKeepsTheFirst()
    {
        var (town, manager) = await Fading();
        var browser = await server.SignedIn(manager);

        await browser.Post(Address, new { vej = "0" }, Page);
        await browser.Post(Address, new { vej = "3" }, Page);

        Assert.Equal(2, (await Choices(town)).Count);
        Assert.Contains("tovholdermøde", (await browser.Page(Page)).QuerySelector("#vej h2")!.ReadText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostPlan_MakesTheChoiceAnInterventionOnce_ThatLeadsBackHere()
    {
        var (town, manager) = await Fading();
        var browser = await server.SignedIn(manager);
        await browser.Post(Address, new { vej = "0" }, Page);

        var first = await browser.Post(Address + "/plan", new { }, Page);
        var second = await browser.Post(Address + "/plan", new { }, Page);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await using var db = server.Read();
        var made = Assert.Single(await db.Set<Intervention>().Where(row => row.UnitId == town["2001-1"].Id).ToListAsync());
        Assert.Equal((InterventionSourceKind.TrainingStatus, Assert.Single(await Choices(town)).Id.ToString("N"), manager, true), (made.Source, made.SourceKey, made.OwnerId, made.IsAccepted));
        var plan = await browser.Page($"/enhed/2001-1/handlingsplan/{made.Id:N}");
        Assert.Contains("Kommer fra: Træningen, uge 47", plan.MainText(), StringComparison.Ordinal);
        Assert.Equal($"/enhed/2001-1/handlingsplan/{made.Id:N}", (await browser.Page(Page)).QuerySelector("#vej a.a-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task PlannedWayBack_IsFollowedUp_BesideTheJudgementThenAndNow()
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 10);
        town.TrainWeeks("2001-1", people, 8, 8, 6, 4, 2, 2, 9, 9, 9, 9);
        var manager = town.Give(town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        var elected = town.Give(town.Employ("2001-2", "Samir"), Role.SafetyRep, "2001");
        var chosen = town.Add(new WayBackChoice
        {
            Id = Guid.CreateVersion7(), MunicipalityId = town.Id, UnitId = town["2001-1"].Id, Kind = WayBackKind.ThemeDay, ChosenBy = manager.Id,
            ChosenAt = server.Clock.GetUtcNow().AddDays(-35), Week = IsoWeek.Of(TestClock.FirstDay).Plus(-5),
        });
        await town.Save(server);
        var plan = await server.Services.GetRequiredService<Writer>().Write(new Acting(town.Id, manager.Id, nameof(Role.Manager)), db => server.Services.GetRequiredService<PlanBook>()
            .Add(db, NewIntervention.From(InterventionSourceKind.TrainingStatus, chosen.Id.ToString("N"), town["2001-1"].Id, "Træningen kommer i gang igen", elected.Id)));
        await server.OnPlan(plan!.Id, (one, at) => one.Accept(elected.Id, at));
        await server.Begin(plan.Id, TestClock.FirstDay);
        var address = $"/enhed/2001-1/handlingsplan/{plan.Id:N}";
        var browser = await server.SignedIn(manager.Id);

        var card = (await browser.Page(address + "/opfoelgning")).QuerySelector(".a-source")!;

        Assert.Equal("Det kom fra: Træningen, uge 42 | Daler (uge 41) | I mål (uge 46) | Se, hvordan det går i denne uge", card.ReadParts("h2, dd, a"));
        Assert.Equal("/enhed/2001-1/uge", card.QuerySelector("a")!.GetAttribute("href"));
        await browser.Post(address + "/opfoelgning", new { skete = "1", hjalp = "1", tal = "4", saa = "1", dato = "15.2.2027" }, address);
        Assert.Equal("Daler (uge 41) | I mål (uge 46)", (await browser.Page(address)).QuerySelector(".a-source")!.ReadParts("dd"));
        // one who owns it and does not see the team's week is told where it came from, and no more
        var follow = await (await server.SignedIn(elected.Id)).Page(address + "/opfoelgning");
        Assert.Null(follow.QuerySelector(".a-source"));
        Assert.DoesNotContain("I mål", follow.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostPlan_WhereNothingWasChosen_ReturnsNotFound()
    {
        var (_, manager) = await Fading();

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(manager)).Post(Address + "/plan", new { }, Page)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("<b>0</b>")]
    public async Task Post_Wrong_ShowsThePageWithTheMessage(string way)
    {
        var (town, manager) = await Fading();

        var answer = await (await server.SignedIn(manager)).Post(Address, new { vej = way }, Page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Vælg en af vejene", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Empty(await Choices(town));
    }

    [Fact]
    public async Task Post_ByOutsider_ReturnsNotFound()
    {
        var town = new Town().WithCare();
        var manager = town.Give(town.Employ("2002-1"), Role.Manager, "2002-1");
        await town.Save(server);

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(manager.Id)).Post(Address, new { vej = "0" }, "/mig/kalender")).StatusCode);
    }

    [Theory]
    [InlineData(Judgement.Fading, 0, false, false, WayBackKind.InformationMeeting)]
    [InlineData(Judgement.Pausing, 2, false, false, WayBackKind.TrainingEvent)]
    [InlineData(Judgement.Fading, 2, true, true, WayBackKind.InformationMeeting)]
    [InlineData(Judgement.Fading, 1, false, true, WayBackKind.ConsultantLeads)]
    [InlineData(Judgement.Fading, 2, false, true, WayBackKind.ConsultantLeads)]
    [InlineData(Judgement.Fading, 2, false, false, WayBackKind.ThemeDay)]
    public void Ways_ByReason_PutWhatFitsFirst(Judgement judgement, int coordinators, bool manyNew, bool fellThreeTimes, WayBackKind first)
    {
        var ways = WayBackReasons.Of(judgement, coordinators, manyNew, fellThreeTimes).Ways(hasContact: true);

        Assert.Equal(first, ways[0]);
        Assert.Equal(3, ways.Distinct().Count());
    }

    [Fact]
    public void Ways_WithoutAContactPerson_StillOfferThree() =>
        Assert.All(Enum.GetValues<WayBackReason>(), reason =>
        {
            var ways = reason.Ways(hasContact: false);
            Assert.Equal(3, ways.Count);
            Assert.DoesNotContain(WayBackKind.ConsultantLeads, ways);
        });

    private async Task<List<WayBackChoice>> Choices(Town town)
    {
        await using var db = server.Read();
        return await db.Set<WayBackChoice>().Where(row => row.UnitId == town["2001-1"].Id).ToListAsync();
    }

    private async Task<(Town Town, Guid Manager)> Fading()
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 10);
        for (var back = 0; back < 4; back++)
            foreach (var person in people.Take(4 + 2 * back))
                town.Train(person, "2001-1", new DateOnly(2026, 11, 9).AddDays(-7 * back), 35);
        var manager = town.Give(town.Employ("2001-1", "Birthe", inTargetGroup: false), Role.Manager, "2001-1");
        await town.Save(server);
        return (town, manager.Id);
    }
}
