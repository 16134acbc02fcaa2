using System.Net;
using Arena.ActionPlans;
using Arena.Tests.ActionPlans.SignTogether;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.PlaceMaturity;

public sealed class PlaceMaturityTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Steps = "/enhed/2001-1/handlingsplan/trin";

    [Fact]
    public async Task Placements_AreKept_AndThePictureHasTheirDays()
    {
        var place = await Place.In(server);
        await server.Write(async db =>
        {
            db.Add(new MaturityPlacement { Id = Guid.CreateVersion7(), MunicipalityId = place.Town.Id, UnitId = place.Town["2001-1"].Id, Step = MaturityStep.SingleOffers, By = place.Manager.Id, At = new(2025, 3, 4, 11, 0, 0, TimeSpan.Zero) });
            Arena.Platform.Audit.AuditTrail.Record(db, "test.step");
            await db.SaveChangesAsync();
        });
        var browser = await server.SignedIn(place.SafetyRep.Id);

        (await browser.Post(Steps, new { trin = "3", note = "Vi har tovholdere nu." }, Steps)).MustRedirectTo(Steps + "?gemt=trin");

        var page = await browser.Page(Steps);
        Assert.StartsWith("I er på trin 3", page.QuerySelector("h1")!.ReadText(), StringComparison.Ordinal);
        Assert.Contains("Vi har tovholdere nu.", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Trin 1: Enkelte tilbud", page.MainText(), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".a-stairs-date").Length);
        Assert.Contains("Trin 3 af 5", (await browser.Page("/enhed/2001-1/handlingsplan")).MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("<b>")]
    public async Task Post_OfNoStep_SaysSo(string trin)
    {
        var place = await Place.In(server);
        var answer = await (await server.SignedIn(place.Manager.Id)).Post(Steps, new { trin, note = "Derfor" }, Steps);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Derfor", (await answer.Document()).QuerySelector("textarea[name=note]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Post_ByOneWhoOnlyWorksThere_ReturnsNotFound()
    {
        var place = await Place.In(server);
        var browser = await server.SignedIn(place.Employee.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Post(Steps, new { trin = "3" }, Steps)).StatusCode);
        Assert.Null((await browser.Page(Steps)).QuerySelector("input[name=trin]"));
        await using var db = server.Read();
        Assert.False(await db.Set<MaturityPlacement>().AnyAsync(row => row.MunicipalityId == place.Town.Id));
    }
}
