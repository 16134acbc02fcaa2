using System.Net;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.ShareStory;

public sealed class ShareStoryTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_OfFinished_BeginsWithWhatThePlanKnows()
    {
        var planned = await Planned.In(server);
        var browser = await server.SignedIn(planned.Manager.Id);
        var finished = await planned.Finished(server);
        Assert.NotNull((await browser.Page($"/enhed/2001-1/handlingsplan/{finished:N}")).QuerySelector($"a[href='{Address(finished)}']"));
        var page = await browser.Page(Address(finished));

        Assert.Equal("Ro omkring medicinen", page.QuerySelector("input[name=titel]")!.GetAttribute("value"));
        Assert.Contains("gav vi det 4 af 5", page.QuerySelector("textarea[name=resultat]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_IsFoundByThemeAndKindInTheMunicipality_AndNotNextDoor()
    {
        var (planned, next) = (await Planned.In(server), await Planned.In(server));
        var finished = await planned.Finished(server);

        (await (await server.SignedIn(planned.Manager.Id)).Post(Address(finished), Fields(), Address(finished))).MustRedirectTo("/historier/" + (await Shared(planned)).Key);

        var story = await Shared(planned);
        Assert.Equal((UnitKind.NursingHome, finished, planned.Manager.Id), (story.Kind, story.InterventionId, story.SharedBy));
        var reader = await server.SignedIn(planned.Outsider.Id);
        Assert.Contains("Skiltet på døren", (await reader.Page("/historier?tema=Wellbeing&slags=NursingHome")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Skiltet på døren", (await reader.Page("/historier?tema=Smoking")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Skiltet på døren", (await reader.Page("/historier?slags=HomeCare")).MainText(), StringComparison.Ordinal);
        var page = (await reader.Page("/historier/" + story.Key)).MainText();
        Assert.Contains("Hvad de siger, der kom ud af det", page, StringComparison.Ordinal);
        Assert.Contains("stedets egen vurdering", page, StringComparison.Ordinal);
        Assert.Contains("Birthe, lokal 12", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(next.Manager.Id)).GetAsync("/historier/" + story.Key)).StatusCode);
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "story.shared" && row.ObjectId == story.Id && row.ActorId == planned.Manager.Id));
    }

    [Fact]
    public async Task Post_Again_ChangesTheSameStory()
    {
        var planned = await Planned.In(server);
        var finished = await planned.Finished(server);
        var browser = await server.SignedIn(planned.Manager.Id);

        await browser.Post(Address(finished), Fields(), Address(finished));
        await browser.Post(Address(finished), Fields(title: "Et skilt på hver dør"), Address(finished));

        Assert.Equal("Et skilt på hver dør", (await Shared(planned)).Title);
    }

    [Fact]
    public async Task Post_TakenBack_IsNotFoundAnyMore()
    {
        var planned = await Planned.In(server);
        var finished = await planned.Finished(server);
        var browser = await server.SignedIn(planned.Manager.Id);
        await browser.Post(Address(finished), Fields(), Address(finished));
        var story = await Shared(planned);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(Address(finished) + "/traek", new { }, Address(finished))).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/historier/" + story.Key)).StatusCode);
        Assert.DoesNotContain("Skiltet på døren", (await browser.Page("/historier")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Wrong_KeepsWhatWasTyped()
    {
        var planned = await Planned.In(server);
        var finished = await planned.Finished(server);

        var answer = await (await server.SignedIn(planned.Manager.Id)).Post(Address(finished), Fields(title: "", how: "<b>Skilt</b>"), Address(finished));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Giv historien en overskrift", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("<b>Skilt</b>", page.QuerySelector("textarea[name=hvordan]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Get_ByOneWhoOnlyWorksThere_OrOfWhatIsNotDone_ReturnsNotFound()
    {
        var planned = await Planned.In(server);
        var finished = await planned.Finished(server);
        await (await server.SignedIn(planned.Employee.Id)).Post("/enhed/2001-1/ideer", new { ide = "fruit", filter = "" }, "/enhed/2001-1/ideer");
        await using var db = server.Read();
        var open = await db.Set<Intervention>().Where(row => row.MunicipalityId == planned.Town.Id && row.Stage == Stage.Idea).Select(row => row.Id).SingleAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Employee.Id)).GetAsync(Address(finished))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Outsider.Id)).GetAsync(Address(finished))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(planned.Manager.Id)).GetAsync(Address(open))).StatusCode);
    }

    private static string Address(Guid intervention) => $"/enhed/2001-1/handlingsplan/{intervention:N}/historie";

    private static object Fields(string title = "Skiltet på døren", string how = "Et skilt, når der doseres.") =>
        new { titel = title, tema = nameof(Theme.Wellbeing), hvad = "Ro omkring medicinen.", hvordan = how, resultat = "Færre afbrydelser, siger vi selv.", spoerg = "Birthe, lokal 12" };

    private async Task<Story> Shared(Planned planned)
    {
        await using var db = server.Read();
        return await db.Set<Story>().SingleAsync(row => row.MunicipalityId == planned.Town.Id);
    }
}
