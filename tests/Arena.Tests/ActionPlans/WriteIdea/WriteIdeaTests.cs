using System.Net;
using Arena.ActionPlans;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.ActionPlans.WriteIdea;

public sealed class WriteIdeaTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Post_OneLineAndAnOwner_IsEnough_AndAsksTheOwner()
    {
        var home = await Solgaven.In(server);

        var made = await home.Read(await home.Idea("Frugt om aftenen", home.Rep));

        Assert.Equal(("Frugt om aftenen", Stage.Idea, home.Rep.Id, OwnerState.Asked), (made.Goal, made.Stage, made.OwnerId, made.OwnerState));
        Assert.Equal((home.Manager.Id, Stage.Idea), (Assert.Single(made.Stages).By, made.Stages[0].To));
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "intervention.proposed" && row.ObjectId == made.Id && row.SubjectId == home.Rep.Id));
    }

    [Fact]
    public async Task Post_Twice_MakesItOnce()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Manager.Id);
        var fields = new { id = Guid.CreateVersion7().ToString("N"), maal = "Frugt om aftenen", ejer = home.Manager.Id.ToString("N") };

        await Task.WhenAll(browser.Post(Solgaven.Address + "/ny", fields), browser.Post(Solgaven.Address + "/ny", fields));

        await using var db = server.Read();
        Assert.Equal(1, await db.Set<Intervention>().CountAsync(row => row.UnitId == home.Town[Solgaven.Code].Id));
    }

    [Fact]
    public async Task Post_ByEmployee_IsHerOwn()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Employee.Id);
        Assert.Null((await browser.Page(Solgaven.Address + "/ny")).QuerySelector("#ejer"));
        var id = Guid.CreateVersion7();

        (await browser.Post(Solgaven.Address + "/ny", new { id = id.ToString("N"), maal = "Frugt", ejer = home.Manager.Id.ToString("N") }, Solgaven.Address + "/ny")).MustRedirectTo(Solgaven.At(id, "?gemt=ide"));

        Assert.Equal((home.Employee.Id, true), ((await home.Read(id)).OwnerId, (await home.Read(id)).IsAccepted));
    }

    [Fact]
    public async Task Post_WithAnOwnerFromElsewhere_OrWithoutALine_KeepsWhatWasTyped()
    {
        var home = await Solgaven.In(server);
        var browser = await server.SignedIn(home.Manager.Id);

        var answer = await browser.Post(Solgaven.Address + "/ny", new { maal = "Frugt", ejer = home.Outsider.Id.ToString("N") }, Solgaven.Address);
        var empty = await browser.Post(Solgaven.Address + "/ny", new { maal = " ", ejer = home.Rep.Id.ToString("N") }, Solgaven.Address);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (answer.StatusCode, empty.StatusCode));
        Assert.Equal("Frugt", (await answer.Document()).QuerySelector("#maal")!.GetAttribute("value"));
        Assert.Equal(home.Rep.Id.ToString("N"), (await empty.Document()).QuerySelector("#ejer option[selected]")!.GetAttribute("value"));
        await using var db = server.Read();
        Assert.False(await db.Set<Intervention>().AnyAsync(row => row.UnitId == home.Town[Solgaven.Code].Id));
    }

    [Fact]
    public async Task Post_WithAnIdOfAnotherMunicipality_IsNotSaved_AndSaysSo()
    {
        var (home, elsewhere) = (await Solgaven.In(server), await Solgaven.In(server));
        var id = await elsewhere.Idea();

        var answer = await (await server.SignedIn(home.Manager.Id)).Post(Solgaven.Address + "/ny", new { id = id.ToString("N"), maal = "Frugt", ejer = home.Manager.Id.ToString("N") }, Solgaven.Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Ro omkring medicinen", (await home.Read(id)).Goal);
    }
}
