using System.Net;
using Arena.ActionPlans;
using Arena.Tests.Support;

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
    public async Task TheSameFormTwice_OrAnothersMeanwhile_IsOneFollowUp()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var (manager, rep, form) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id), Solgaven.At(id, "/opfoelgning"));
        var opened = await Opened(rep);

        (await manager.Post(form, Answers(opened, "20.1.2027"), form)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));
        (await manager.Post(form, Answers(opened, "20.1.2027"), form)).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));
        (await rep.Post(form, Answers(opened, "1.3.2027"), form)).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));

        var now = await home.Read(id);
        Assert.Equal((home.Manager.Id, new DateOnly(2027, 1, 20)), (Assert.Single(now.Reviews).By, now.NextReview));
        // opened anew it is the next
        (await rep.Post(form, Answers(await Opened(rep), "1.3.2027"), form)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));
        Assert.Equal(2, (await home.Read(id)).Reviews.Count);

        async Task<string> Opened(HttpClient browser) => (await browser.Page(form)).QuerySelector("input[name=holdt]")!.GetAttribute("value")!;
        static object Answers(string seen, string next) => new { holdt = seen, skete = "1", hjalp = "1", tal = "4", saa = "1", dato = next };
    }
}
