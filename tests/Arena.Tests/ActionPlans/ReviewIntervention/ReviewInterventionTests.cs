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
    public async Task TwoWhoFollowUpAtOnce_AreOneFollowUp_AndTheSecondIsTold()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var (manager, rep) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Rep.Id));
        var address = Solgaven.At(id, "/opfoelgning");
        var opened = Held(await manager.Page(address));
        (await manager.Post(address, new { holdt = opened, skete = "1", hjalp = "1", tal = "4", saa = "1", dato = "20.1.2027" }, address)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));

        (await rep.Post(address, new { holdt = opened, skete = "3", hjalp = "3", tal = "1", saa = "1", dato = "1.6.2027" }, address)).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));

        var now = await home.Read(id);
        Assert.Equal((home.Manager.Id, new DateOnly(2027, 1, 20)), (Assert.Single(now.Reviews).By, now.NextReview));
        // having seen it she may hold the next
        (await rep.Post(address, new { holdt = Held(await rep.Page(address)), skete = "3", hjalp = "3", tal = "1", saa = "1", dato = "1.6.2027" }, address)).MustRedirectTo(Solgaven.At(id, "?gemt=fulgtop"));

        static string Held(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("input[name=holdt]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task TooEarly_NeedsNoRating_AndStop_EndsItWithTheNote()
    {
        var home = await Solgaven.In(server);
        var id = await home.Running();
        var browser = await server.SignedIn(home.Manager.Id);

        await browser.Post(Solgaven.At(id, "/opfoelgning"), new { skete = "2", hjalp = "4", saa = "1", dato = "20.1.2027" }, Solgaven.At(id, "/opfoelgning"));
        await browser.Post(Solgaven.At(id, "/opfoelgning"), new { skete = "3", hjalp = "3", tal = "1", note = "Vi nåede det ikke", saa = "3", holdt = "1" }, Solgaven.At(id));

        var now = await home.Read(id);
        Assert.Equal(2, now.Reviews.Count);
        Assert.Equal((Stage.Stopped, "Vi nåede det ikke"), (now.Stage, now.Stages.Single(row => row.To == Stage.Stopped).Reason));
        (await browser.GetAsync(Solgaven.At(id, "/opfoelgning"))).MustRedirectTo(Solgaven.At(id, "?gemt=andet"));
    }
}
