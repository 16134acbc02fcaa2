using System.Net;
using Arena.ActionPlans;
using Arena.ActionPlans.FindIdeas;
using Arena.Platform.Audit;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.FindIdeas;

public sealed class FindIdeasTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Page = "/enhed/2001-1/ideer";

    [Fact]
    public async Task Get_Unfiltered_ShowsThemesAndQuestionsButNoIdea()
    {
        var planned = await Planned.In(server);

        var page = await (await server.SignedIn(planned.Employee.Id)).Page(Page);

        Assert.Equal(7, page.QuerySelectorAll(".a-themes > li").Length);
        Assert.Equal(11, page.QuerySelectorAll(".a-wayslist > li").Length);
        Assert.Empty(page.QuerySelectorAll(".a-idea"));
    }

    [Theory]
    [InlineData("?tema=Smoking", "smoking-course", "fruit")]
    [InlineData("?tilgang=Knowledge&tema=Food", "canteen-survey", "food-policy")]
    [InlineData("?hvem=ShortEducation", "break-exercise", "smoking-policy")]
    [InlineData("?grundlag=Law", "smoking-policy", "alcohol-policy")]
    [InlineData("?spoergsmaal=reward", "fruit", "food-policy")]
    public async Task Get_Filtered_ShowsWhatFits(string filter, string shown, string hidden)
    {
        var planned = await Planned.In(server);

        var page = await (await server.SignedIn(planned.Employee.Id)).Page(Page + filter);

        var keys = page.QuerySelectorAll("button[name=ide]").Select(button => button.GetAttribute("value")).ToList();
        Assert.Contains(shown, keys);
        Assert.DoesNotContain(hidden, keys);
        var wanted = IdeaFilter.Of(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(filter)));
        Assert.Equal(IdeaCatalogue.Ideas.Where(idea => wanted.Lets(ShownIdea.Of(idea))).Select(idea => idea.Key).Order(), keys.Order());
    }

    [Fact]
    public async Task Get_UnknownFilter_NarrowsNothing() =>
        Assert.Equal(7, (await (await server.SignedIn((await Planned.In(server)).Employee.Id)).Page(Page + "?tema=99&hvem=%3Cb%3E")).QuerySelectorAll(".a-themes > li").Length);

    [Fact]
    public async Task Get_WithoutAUnit_OffersNoButtonButTheWayToOnesOwn()
    {
        var planned = await Planned.In(server);

        var page = await (await server.SignedIn(planned.Employee.Id)).Page("/ideer?tema=Smoking");

        Assert.Empty(page.QuerySelectorAll("button[name=ide]"));
        Assert.NotNull(page.QuerySelector("a[href='/enhed/2001-1/ideer?tema=Smoking']"));
    }

    [Fact]
    public async Task Post_OneClick_PutsTheIdeaIntoThePlanOnce()
    {
        var planned = await Planned.In(server);
        var browser = await server.SignedIn(planned.Employee.Id);

        (await browser.Post(Page, new { ide = "smoking-course", filter = "?tema=Smoking" }, Page)).MustRedirectTo(Page + "?tema=Smoking&lagt=smoking-course");
        await (await server.SignedIn(planned.Manager.Id)).Post(Page, new { ide = "smoking-course", filter = "" }, Page);

        var made = Assert.Single(await InPlan(planned));
        Assert.Equal((Stage.Idea, planned.Employee.Id, true, Theme.Smoking), (made.Stage, made.OwnerId, made.IsAccepted, made.Theme));
        Assert.Equal((InterventionSourceKind.CatalogueIdea, "smoking-course", "Rygestopkursus på arbejdet"), (made.Source, made.SourceKey, made.Goal));
        // what is done is for the workplace to say
        Assert.Contains(Decision.What, made.OpenDecisions());
        var page = await browser.Page(Page + "?tema=Smoking&lagt=smoking-course");
        Assert.Contains("»Rygestopkursus på arbejdet« ligger nu i planen", page.MainText(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[value=smoking-course]"));
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "intervention.proposed" && row.ObjectId == made.Id && row.ActorId == planned.Employee.Id));
    }

    [Fact]
    public async Task Post_ManyTimesAtOnce_PutsOne()
    {
        var planned = await Planned.In(server);
        var browser = await server.SignedIn(planned.Manager.Id);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.Post(Page, new { ide = "fruit", filter = "" }, Page)));

        Assert.Single(await InPlan(planned));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-idea")]
    [InlineData("00000000000000000000000000000001")]
    public async Task Post_UnknownIdea_SaysSoAndChangesNothing(string key)
    {
        var planned = await Planned.In(server);

        var answer = await (await server.SignedIn(planned.Employee.Id)).Post(Page, new { ide = key, filter = "?tema=Smoking" }, Page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Vælg en anden", (await answer.Document()).MainText(), StringComparison.Ordinal);
        Assert.Empty(await InPlan(planned));
    }

    [Fact]
    public async Task Post_ByOutsider_ReturnsNotFound()
    {
        var planned = await Planned.In(server);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Outsider.Id)).Post(Page, new { ide = "fruit", filter = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Consultant.Id)).GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task Get_AnIdea_TellsGroundLawAndSourceAndHasAButtonForEachOwnPlan()
    {
        var planned = await Planned.In(server);

        var page = await (await server.SignedIn(planned.Employee.Id)).Page("/ideer/smoking-policy");

        Assert.Contains("Lov om røgfri miljøer", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("foråret 2026", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("kapitel 3, tabel 1", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(Page, page.QuerySelector("form:has(button[name=ide])")!.GetAttribute("action"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Employee.Id)).GetAsync("/ideer/no-such-idea")).StatusCode);
    }

    private async Task<List<Intervention>> InPlan(Planned planned)
    {
        await using var db = server.Read();
        return await db.Set<Intervention>().Where(row => row.UnitId == planned.Town["2001-1"].Id).ToListAsync();
    }
}
