using System.Net;
using Arena.ActionPlans;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.ReviewIntervention;

public sealed class ReviewInterventionTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task AtItsDate_ThePlanAsks_AndTheAnswersAreKept()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running(review: "19.11.2026");
        var browser = await server.SignedIn(home.Rep.Id);
        Assert.Equal("Hjalp »Ro omkring medicinen«?", (await browser.Page(Solgaven.Address)).QuerySelector("#h-naeste")!.ReadText());

        (await browser.Post(Solgaven.At(id, "/opfoelgning"), new { skete = "1", hjalp = "2", tal = "3", note = "Det er blevet roligere", saa = "1", dato = "20.1.2027" }, Solgaven.At(id, "/opfoelgning")))
            .MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));

        var now = await home.Read(id);
        var review = Assert.Single(now.Reviews);
        Assert.Equal((Happened.Yes, Helped.Partly, 3, NextStep.Continue, home.Rep.Id), (review.Happened, review.Helped, review.Rating, review.NextStep, review.By));
        Assert.Equal((new DateOnly(2026, 11, 19), new DateOnly(2027, 1, 20)), (review.PlannedFor, now.NextReview));
        Assert.Null((await browser.Page(Solgaven.Address)).QuerySelector("#h-naeste"));
    }

    [Fact]
    public async Task ItsPage_ListsTheDays_ThoseToComeAndThoseHeld()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running(review: "16.11.2026");
        var browser = await server.SignedIn(home.Manager.Id);
        await browser.Post(Solgaven.At(id, "/ret/evaluering"), new { version = "999", maade = "1", opfoelgning = "16.11.2026", hvortit = "13" }, Solgaven.Address);
        await browser.Post(Solgaven.At(id, "/opfoelgning"), new { skete = "1", hjalp = "1", tal = "4", saa = "1", dato = "15.2.2027" }, Solgaven.At(id, "/opfoelgning"));

        var card = (await browser.Page(Solgaven.At(id))).QuerySelector(".a-reviews")!.ReadParts("h3, p");

        // until it shall be finished at the end of May
        Assert.StartsWith("Kommer | 15. februar 2027 | Hver tredje måned derefter: 17. maj 2027 | Holdt | 19. november 2026, Ditte Leder (aftalt til 16. november) | Skete det? Ja.", card, StringComparison.Ordinal);
        Assert.Contains("Opfølgning: 15. februar 2027, 17. maj 2027", (await browser.Page(Solgaven.Address + "/dokument")).MainText().Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1", "3", "1", "20.1.2027", "skete")]
    [InlineData("1", "", "3", "1", "20.1.2027", "hjalp")]
    [InlineData("1", "1", "", "1", "20.1.2027", "tal")]
    [InlineData("1", "1", "6", "1", "20.1.2027", "tal")]
    [InlineData("1", "1", "3", "", "20.1.2027", "saa")]
    [InlineData("1", "1", "3", "1", "", "dato")]
    [InlineData("1", "1", "3", "1", "19.11.2026", "dato")]
    [InlineData("1", "1", "3", "3", "", "note")]
    public async Task WhatIsMissing_IsSaidAtItsField(string happened, string helped, string rating, string next, string date, string wrong)
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();

        var answer = await (await server.SignedIn(home.Manager.Id)).Post(Solgaven.At(id, "/opfoelgning"), new { skete = happened, hjalp = helped, tal = rating, saa = next, dato = date }, Solgaven.At(id, "/opfoelgning"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal($"#{wrong}", Assert.Single((await answer.Document()).QuerySelectorAll("#fejl a")).GetAttribute("href"));
        Assert.Empty((await home.Read(id)).Reviews);
    }

    [Fact]
    public async Task TooEarly_NeedsNoRating_AndStop_EndsItWithTheNote()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var browser = await server.SignedIn(home.Manager.Id);

        await browser.Post(Solgaven.At(id, "/opfoelgning"), new { skete = "2", hjalp = "4", saa = "1", dato = "20.1.2027" }, Solgaven.At(id, "/opfoelgning"));
        await browser.Post(Solgaven.At(id, "/opfoelgning"), new { holdt = "1", skete = "3", hjalp = "3", tal = "1", note = "Vi nåede det ikke", saa = "3" }, Solgaven.At(id));

        var now = await home.Read(id);
        Assert.Equal(2, now.Reviews.Count);
        Assert.Equal((Stage.Stopped, "Vi nåede det ikke"), (now.Stage, now.Stages.Single(row => row.To == Stage.Stopped).Reason));
        (await browser.GetAsync(Solgaven.At(id, "/opfoelgning"))).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));
    }

    [Fact]
    public async Task TheSameFormTwice_IsOneFollowUp_AndMendedInBetween_ItIsShownAgain()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var (manager, form) = (await server.SignedIn(home.Manager.Id), Solgaven.At(id, "/opfoelgning"));
        var opened = await Opened(manager, id);

        (await manager.Post(form, Answers(opened, "20.1.2027"), form)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));
        (await manager.Post(form, Answers(opened, "20.1.2027"), form)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));
        var mended = await manager.Post(form, Answers(opened, "20.1.2027", "3"), form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, mended.StatusCode);
        Assert.Contains("Du selv: Skete det? Ja. Hjalp det? Ja. 4 af 5.", (await mended.Document()).QuerySelector("[role=alert]")!.ReadText(), StringComparison.Ordinal);
        Assert.Single((await home.Read(id)).Reviews);
    }

    [Fact]
    public async Task TwoWhoFollowUp_TheSecondSeesTheFirst_KeepsWhatSheTyped_AndBothStand()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var (manager, rep, form) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id), Solgaven.At(id, "/opfoelgning"));
        var opened = await Opened(rep, id);
        await manager.Post(form, Answers(opened, "20.1.2027", "2", "Vi var for få"), form);

        var answer = await rep.Post(form, Answers(opened, "1.3.2027", "5", "Det er blevet roligere"), form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        var said = page.QuerySelector("[role=alert]")!.ReadText();
        Assert.Contains("Ditte Leder: Skete det? Ja. Hjalp det? Ja. 2 af 5. Så: fortsæt.", said, StringComparison.Ordinal);
        Assert.Contains("»Vi var for få«", said, StringComparison.Ordinal);
        Assert.Contains("Næste opfølgning er aftalt til 20. januar 2027.", said.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(("Det er blevet roligere", "5", "1.3.2027"), (page.QuerySelector("#note")!.TextContent.Trim(), page.QuerySelector("#tal option[selected]")!.GetAttribute("value"), page.QuerySelector("#dato")!.GetAttribute("value")));
        Assert.Equal(home.Manager.Id, Assert.Single((await home.Read(id)).Reviews).By);

        (await rep.Post(form, Answers(page.QuerySelector("input[name=holdt]")!.GetAttribute("value")!, "1.3.2027", "5", "Det er blevet roligere"), form)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));
        var now = await home.Read(id);
        Assert.Equal([2, 5], now.Reviews.Select(review => review.Rating!.Value).Order());
        Assert.Equal(new DateOnly(2027, 3, 1), now.NextReview);
    }

    [Fact]
    public async Task EndedWhileSheWrote_SheSeesHow_AndHerFollowUpStandsBesideIt()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var (rep, form) = (await server.SignedIn(home.Rep.Id), Solgaven.At(id, "/opfoelgning"));
        var opened = await Opened(rep, id);
        await (await server.SignedIn(home.Manager.Id)).Post(Solgaven.At(id, "/afslut"), new { hvorfor = "Det sidder fast nu" }, form);

        var answer = await rep.Post(form, Answers(opened, "1.3.2027", "5", "Det er blevet roligere"), Solgaven.Address + "/ny");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Contains("Ditte Leder har afsluttet indsatsen imens", page.QuerySelector("[role=alert]")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("»Det sidder fast nu«", page.MainText(), StringComparison.Ordinal);
        Assert.Equal("Det er blevet roligere", page.QuerySelector("#note")!.TextContent.Trim());
        Assert.Empty((await home.Read(id)).Reviews);
        var sent = page.QuerySelectorAll("main form input[type=hidden]").Where(field => field.GetAttribute("name") != PageForms.Token).ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!);
        (await rep.Post(form, new Dictionary<string, string>(sent) { ["skete"] = "1", ["hjalp"] = "1", ["tal"] = "5", ["note"] = "Det er blevet roligere" }, Solgaven.Address + "/ny")).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));

        var now = await home.Read(id);
        Assert.Equal((Stage.Done, null), (now.Stage, now.NextReview));
        Assert.Equal((home.Rep.Id, 5, "Det er blevet roligere"), (Assert.Single(now.Reviews).By, now.Reviews[0].Rating, now.Reviews[0].Note));
    }

    [Fact]
    public async Task Stop_ByOneWhoDoesNotEditThePlan_IsAProposal_AndWhoDoesStopsIt()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running(review: "19.11.2026");
        await server.OnPlan(id, (one, at) => one.AddHelper(home.Employee.Id, Arena.Platform.Access.Role.Employee, home.Manager.Id, at));
        var (helper, manager, form) = (await server.SignedIn(home.Employee.Id), await server.SignedIn(home.Manager.Id), Solgaven.At(id, "/opfoelgning"));
        var page = await helper.Page(form);
        Assert.Contains("Foreslå at stoppe", page.QuerySelector("#saa")!.ReadText(), StringComparison.Ordinal);

        // until it is answered it goes on, and has its next date
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await helper.Post(form, new { holdt = "0", skete = "3", hjalp = "3", tal = "1", note = "Ingen bruger det", saa = "3" }, form)).StatusCode);
        (await helper.Post(form, new { holdt = "0", skete = "3", hjalp = "3", tal = "1", note = "Ingen bruger det", saa = "3", dato = "1.12.2026" }, form)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));

        var now = await home.Read(id);
        Assert.Equal((Stage.Running, new DateOnly(2026, 12, 1), NextStep.Stop), (now.Stage, now.NextReview, Assert.Single(now.Reviews).NextStep));
        Assert.Equal("Emma Ansat foreslår at stoppe", (await helper.Page(Solgaven.At(id))).QuerySelector("#h-nu")!.ReadText());
        Assert.Null((await helper.Page(Solgaven.At(id))).QuerySelector("#h-nu ~ div a"));
        Assert.Contains("Skal »Ro omkring medicinen« stoppe?", (await manager.Page("/forside")).MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Skal »Ro omkring medicinen« stoppe?", (await helper.Page("/forside")).MainText(), StringComparison.Ordinal);
        var stop = (await manager.Page(Solgaven.At(id))).QuerySelector("#h-nu ~ div a.button")!.GetAttribute("href")!;
        var why = (await manager.Page(stop)).QuerySelector("#hvorfor")!.TextContent.Trim();
        Assert.Equal("Ingen bruger det", why);
        (await manager.Post(stop, new { hvorfor = why }, form)).MustRedirectTo(Solgaven.At(id, "?gemt=stoppet"));
        Assert.Equal(home.Manager.Id, (await home.Read(id)).Stages.Single(row => row.To == Stage.Stopped).By);
        Assert.DoesNotContain("Skal »Ro omkring medicinen« stoppe?", (await manager.Page("/forside")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_ByWhoEditsThePlan_IsInTheAuditAsAStop()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();

        await (await server.SignedIn(home.Rep.Id)).Post(Solgaven.At(id, "/opfoelgning"), new { holdt = "0", skete = "3", hjalp = "3", tal = "1", note = "Vi nåede det ikke", saa = "3" }, Solgaven.At(id));

        Assert.Equal(Stage.Stopped, (await home.Read(id)).Stage);
        await using var db = server.Read();
        Assert.Equal(["intervention.reviewed", "intervention.stopped"], await db.Set<AuditEntry>().Where(row => row.ObjectId == id && row.ActorId == home.Rep.Id).OrderBy(row => row.Action).Select(row => row.Action).ToListAsync());
    }

    private static async Task<string> Opened(HttpClient browser, Guid id) => (await browser.Page(Solgaven.At(id, "/opfoelgning"))).QuerySelector("input[name=holdt]")!.GetAttribute("value")!;

    private static object Answers(string seen, string next, string rating = "4", string note = "") => new { holdt = seen, skete = "1", hjalp = "1", tal = rating, note, saa = "1", dato = next };
}
