using System.Net;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Audit;
using Arena.Platform.Web;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.SuggestStory;

public sealed class SuggestStoryTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Story = "/historier/kaerbo";

    [Fact]
    public async Task Get_ASourcesCase_IsDatedAndSaysWhatItDoesNotShow()
    {
        var planned = await Planned.In(server);

        var page = await (await server.SignedIn(planned.Employee.Id)).Page("/historier/fredericia");

        Assert.Contains("2005–2008", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Hvad historien ikke viser", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Sund By Netværket", page.MainText(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("select[name=enhed]"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Employee.Id)).GetAsync("/historier/no-such-story")).StatusCode);
    }

    [Fact]
    public async Task Post_OneClick_MakesAStoryAnIdeaOfThePlanOnce()
    {
        var planned = await Planned.In(server);
        var browser = await server.SignedIn(planned.Employee.Id);

        await browser.Post("/enhed/2001-1/historier", new { historie = "kaerbo" }, Story);
        await browser.Post("/enhed/2001-1/historier", new { historie = "kaerbo" }, Story);

        var made = Assert.Single(await InPlan(planned));
        Assert.Equal((InterventionSourceKind.Story, "kaerbo", planned.Employee.Id), (made.Source, made.SourceKey, made.OwnerId));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post("/enhed/2001-1/historier", new { historie = "no-such-story" }, Story)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Outsider.Id)).Post("/enhed/2001-1/historier", new { historie = "kaerbo" }, Story)).StatusCode);
    }

    [Fact]
    public async Task Post_ByConsultant_WaitsOnThePlanOnce_AndIsTaken()
    {
        var planned = await Planned.In(server);
        var suggestion = await Suggested(planned);
        await (await server.SignedIn(planned.Consultant.Id)).Post(Story + "/foreslaa", new { enhed = "2001-1", ord = "Igen" }, Story);
        Assert.Equal((planned.Consultant.Id, "kaerbo", "Prøv i december"), (suggestion.By, suggestion.StoryKey, suggestion.Word));
        var plan = await (await server.SignedIn(planned.Manager.Id)).Page("/enhed/2001-1/handlingsplan");
        Assert.Contains("Prøv i december", plan.QuerySelector(".a-suggestion")!.ReadText(), StringComparison.Ordinal);
        Assert.NotNull(plan.QuerySelector($"form[action='/enhed/2001-1/forslag/{suggestion.Id:N}']"));
        Assert.Equal("/enhed/2001-1/handlingsplan", await WaitsAt(planned.Manager));
        Assert.Null(await WaitsAt(planned.Outsider));

        var answer = await (await server.SignedIn(planned.Manager.Id)).Post($"/enhed/2001-1/forslag/{suggestion.Id:N}", new { svar = "tag" }, Story);

        var made = Assert.Single(await InPlan(planned));
        answer.MustRedirectTo($"/enhed/2001-1/handlingsplan/{made.Id:N}");
        var answered = await Suggestion(planned);
        Assert.Equal((planned.Manager.Id, made.Id), (answered.AnsweredBy, answered.InterventionId));
        Assert.Null((await (await server.SignedIn(planned.Manager.Id)).Page("/enhed/2001-1/handlingsplan")).QuerySelector(".a-suggestion"));
        Assert.Null(await WaitsAt(planned.Manager));
        await using var db = server.Read();
        foreach (var action in (string[])["story.suggested", "story.suggestion-taken"])
            Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == action && row.ObjectId == suggestion.Id), action);
    }

    [Fact]
    public async Task Post_NoThanks_IsKept_AndCannotBeTakenAfterwards()
    {
        var planned = await Planned.In(server);
        var suggestion = await Suggested(planned);
        var browser = await server.SignedIn(planned.Employee.Id);

        (await browser.Post($"/enhed/2001-1/forslag/{suggestion.Id:N}", new { svar = "nej" }, Story)).MustRedirectTo("/enhed/2001-1/handlingsplan");
        await browser.Post($"/enhed/2001-1/forslag/{suggestion.Id:N}", new { svar = "tag" }, Story);

        Assert.Empty(await InPlan(planned));
        Assert.Equal(planned.Employee.Id, (await Suggestion(planned)).AnsweredBy);
    }

    [Fact]
    public async Task Post_NeitherYesNorNo_LetsItWait()
    {
        var planned = await Planned.In(server);
        var suggestion = await Suggested(planned);

        await (await server.SignedIn(planned.Employee.Id)).Post($"/enhed/2001-1/forslag/{suggestion.Id:N}", new { svar = "<b>" }, Story);

        Assert.Null((await Suggestion(planned)).AnsweredAt);
    }

    [Theory]
    [InlineData("2002-1")]
    [InlineData("1110")]
    [InlineData("")]
    public async Task Post_ToAUnitOutOfReach_SaysSo(string unit)
    {
        var planned = await Planned.In(server);

        var answer = await (await server.SignedIn(planned.Consultant.Id)).Post(Story + "/foreslaa", new { enhed = unit, ord = "Prøv" }, Story);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Vælg en af dine arbejdspladser", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("Prøv", page.QuerySelector("textarea[name=ord]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Post_ByAnybodyElse_ReturnsNotFound()
    {
        var planned = await Planned.In(server);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Manager.Id)).Post(Story + "/foreslaa", new { enhed = "2001-1", ord = "" }, Story)).StatusCode);
        var suggestion = await Suggested(planned);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Outsider.Id)).Post($"/enhed/2002-1/forslag/{suggestion.Id:N}", new { svar = "tag" }, Story)).StatusCode);
    }

    private async Task<StorySuggestion> Suggested(Planned planned)
    {
        var browser = await server.SignedIn(planned.Consultant.Id);
        (await browser.Post(Story + "/foreslaa", new { enhed = "2001-1", ord = "Prøv i december" }, Story)).MustRedirectTo(Story + "?foreslaaet=2001-1");
        return await Suggestion(planned);
    }

    private async Task<StorySuggestion> Suggestion(Planned planned)
    {
        await using var db = server.Read();
        return await db.Set<StorySuggestion>().SingleAsync(row => row.MunicipalityId == planned.Town.Id);
    }

    private async Task<List<Intervention>> InPlan(Planned planned)
    {
        await using var db = server.Read();
        return await db.Set<Intervention>().Where(row => row.UnitId == planned.Town["2001-1"].Id).ToListAsync();
    }

    // where her front page leads to what a consultant has suggested; null where it says nothing of it
    private async Task<string?> WaitsAt(Person person) => (await (await server.SignedIn(person.Id)).Page("/forside")).QuerySelectorAll("main a")
        .FirstOrDefault(link => link.ReadText().StartsWith("En historie, der måske passer til jer", StringComparison.Ordinal))?.GetAttribute("href");
}
