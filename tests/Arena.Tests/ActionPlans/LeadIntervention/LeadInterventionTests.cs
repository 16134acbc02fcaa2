using System.Net;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.LeadIntervention;

public sealed class LeadInterventionTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task PostStart_WithAnOpenDecision_IsRefused_AndSaysWhichWithALink()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var browser = await server.SignedIn(home.Rep.Id);
        await browser.Post(Solgaven.At(id, "/beslut"), new { }, Solgaven.Address);
        foreach (var (part, fields) in Solgaven.Parts("Ro omkring medicinen").SkipLast(1))
            await browser.Post(Solgaven.At(id, "/ret/" + part), fields, Solgaven.Address);

        var answer = await browser.Post(Solgaven.At(id, "/start"), new { }, Solgaven.Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal("Den kan ikke gå i gang, før én beslutning mere er taget", page.QuerySelector("#h-nu")!.ReadText());
        Assert.Equal(Solgaven.At(id, "/ret/evaluering"), Assert.Single(page.QuerySelectorAll(".a-missing a")).GetAttribute("href"));
        Assert.Equal(Stage.Decided, (await home.Read(id)).Stage);
    }

    [Fact]
    public async Task FromIdeaToDone_EachStageIsARowWithWhoWhenAndWhy()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();

        var missing = await (await server.SignedIn(home.Rep.Id)).Post(Solgaven.At(id, "/afslut"), new { hvorfor = "  " }, Solgaven.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.StatusCode);
        (await (await server.SignedIn(home.Rep.Id)).Post(Solgaven.At(id, "/afslut"), new { hvorfor = "Det virker" }, Solgaven.Address)).MustRedirectTo(Solgaven.At(id, "?gemt=faerdig"));

        var stages = (await home.Read(id)).Stages.OrderBy(row => row.At).ThenBy(row => row.Id).ToList();
        Assert.Equal([Stage.Idea, Stage.Decided, Stage.Running, Stage.Done], stages.Select(row => row.To));
        Assert.Equal((home.Rep.Id, "Det virker", server.Clock.GetUtcNow()), (stages[^1].By, stages[^1].Reason, stages[^1].At));
        // what has ended asks for nothing more
        var ended = await (await server.SignedIn(home.Rep.Id)).Page(Solgaven.At(id));
        Assert.DoesNotContain("Ikke besluttet", ended.MainText(), StringComparison.Ordinal);
        Assert.Equal(5, ended.QuerySelectorAll(".a-decision h2 svg").Length);
        Assert.Null(ended.QuerySelector("#skridtene"));
        await using var db = server.Read();
        Assert.Equal(["intervention.proposed", "intervention.decided", "intervention.begun", "intervention.finished"],
            await db.Set<AuditEntry>().Where(row => row.ObjectId == id && row.Action != "intervention.changed").OrderBy(row => row.Number).Select(row => row.Action).ToListAsync());
    }

    [Fact]
    public async Task PostStop_FromAnIdea_NeedsAReason_AndShowsItInThePlan()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var browser = await server.SignedIn(home.Manager.Id);

        (await browser.Post(Solgaven.At(id, "/stop"), new { hvorfor = "Vi har ikke tid i vinter" }, Solgaven.Address)).MustRedirectTo(Solgaven.At(id, "?gemt=stoppet"));

        Assert.Contains("Vi har ikke tid i vinter", (await browser.Page(Solgaven.Address)).MainText(), StringComparison.Ordinal);
        // what has ended is left alone
        (await browser.Post(Solgaven.At(id, "/beslut"), new { }, Solgaven.Address)).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));
    }

    [Fact]
    public async Task TwoWhoEndIt_TheSecondSeesHow_AndAddsHerWords()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var (first, second, stop) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id), Solgaven.At(id, "/stop"));
        await first.Post(Solgaven.At(id, "/afslut"), new { hvorfor = "Det sidder fast nu" }, Solgaven.Address);
        // the same form once more is the same end
        (await first.Post(Solgaven.At(id, "/afslut"), new { hvorfor = "Det sidder fast nu" }, Solgaven.Address)).MustRedirectTo(Solgaven.At(id, "?gemt=faerdig"));

        var answer = await second.Post(stop, new { hvorfor = "Vi har ikke folk til det" }, Solgaven.Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Ditte Leder har afsluttet indsatsen imens", page.QuerySelector("[role=alert]")!.ReadText(), StringComparison.Ordinal);
        Assert.Equal("Vi har ikke folk til det", page.QuerySelector("#hvorfor")!.TextContent.Trim());
        Assert.Equal(4, (await home.Read(id)).Stages.Count);
        (await second.Post(stop, new { slut = page.QuerySelector("input[name=slut]")!.GetAttribute("value"), hvorfor = "Vi har ikke folk til det" }, Solgaven.Address)).MustRedirectTo(Solgaven.At(id, "?gemt=rettet"));

        var now = await home.Read(id);
        Assert.Equal((Stage.Done, 5), (now.Stage, now.Stages.Count));
        var text = (await first.Page(Solgaven.At(id))).MainText();
        Assert.Contains("Det sidder fast nu", text, StringComparison.Ordinal);
        Assert.Contains("Rita Valgt skrev også: Vi har ikke folk til det", text, StringComparison.Ordinal);
        Assert.Contains("Det sidder fast nu", (await first.Page(Solgaven.Address)).MainText(), StringComparison.Ordinal);
        Assert.Contains("Skrev også om slutningen", (await first.Page(Solgaven.At(id, "/log"))).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/beslut")]
    [InlineData("/start")]
    [InlineData("/stop")]
    [InlineData("/ejer")]
    [InlineData("/ret/maal")]
    [InlineData("/opfoelgning")]
    public async Task Post_ByEmployeeWhoOwnsNothing_ReturnsNotFound(string act)
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();

        var answer = await (await server.SignedIn(home.Employee.Id)).Post(Solgaven.At(id, act), new { hvorfor = "Nej", maal = "Nej" }, Solgaven.Address + "/ny");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal((Stage.Idea, "Ro omkring medicinen"), ((await home.Read(id)).Stage, (await home.Read(id)).Goal));
    }

    [Fact]
    public async Task PostDecide_ByMemberOfTheUnitsStandingGroup_IsLetIn()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        await server.Write(async db =>
        {
            var group = new Group { Id = Guid.CreateVersion7(), MunicipalityId = home.Town.Id, UnitId = home.Town[Solgaven.Code].Id, Kind = GroupKind.TrioGroup };
            db.Add(group);
            db.Add(new GroupMember { Id = Guid.CreateVersion7(), MunicipalityId = home.Town.Id, GroupId = group.Id, PersonId = home.Employee.Id, From = new(2026, 1, 1) });
            db.Record("test.group");
            await db.SaveChangesAsync();
        });

        (await (await server.SignedIn(home.Employee.Id)).Post(Solgaven.At(id, "/beslut"), new { }, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=besluttet"));

        Assert.Equal(Stage.Decided, (await home.Read(id)).Stage);
    }

    [Fact]
    public async Task AForum_ThatIsClosed_IsStillNamed_AndSaysSo()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var group = new Group { Id = Guid.CreateVersion7(), MunicipalityId = home.Town.Id, UnitId = home.Town[Solgaven.Code].Id, Kind = GroupKind.TrioGroup, ClosedOn = new(2026, 1, 31) };
        await server.Write(async db =>
        {
            db.Add(group);
            db.Record("test.group");
            await db.SaveChangesAsync();
        });
        await server.OnPlan(id, (one, at) => one.Change(new Dictionary<InterventionField, string> { [InterventionField.ForumGroup] = FieldText.Of(group.Id) }, home.Manager.Id, at));

        var browser = await server.SignedIn(home.Manager.Id);

        foreach (var address in (string[])[Solgaven.At(id), Solgaven.Address + "/dokument"])
            Assert.Contains("TRIO (nedlagt)", (await browser.Page(address)).MainText(), StringComparison.Ordinal);
    }
}
