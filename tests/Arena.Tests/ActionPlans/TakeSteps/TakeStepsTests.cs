using System.Net;
using Arena.ActionPlans;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans.TakeSteps;

public sealed class TakeStepsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task AStep_IsAddedOnce_TakenByItsOwner_AndUntaken()
    {
        var home = await Solgaven.In(server);
        var (id, step) = (await home.Idea(), Guid.CreateVersion7());
        var manager = await server.SignedIn(home.Manager.Id);
        var fields = new { id = step.ToString("N"), skridt = "Køb to veste", skridtejer = home.Employee.Id.ToString("N"), skridtdato = "1.12.2026" };

        (await manager.Post(Solgaven.At(id, "/skridt"), fields, Solgaven.At(id))).MustRedirectTo(Solgaven.At(id, "?gemt=skridt#skridtene"));
        await manager.Post(Solgaven.At(id, "/skridt"), fields, Solgaven.At(id));
        var made = Assert.Single((await home.Read(id)).Steps);
        Assert.Equal(("Køb to veste", home.Employee.Id, new DateOnly(2026, 12, 1)), (made.Text, made.OwnerId, made.Due));

        var employee = await server.SignedIn(home.Employee.Id);
        await employee.Post(Solgaven.At(id, $"/skridt/{step:N}"), new { hvad = "taget" }, Solgaven.At(id));
        Assert.Equal(home.Employee.Id, (await home.Read(id)).Steps[0].DoneBy);
        await employee.Post(Solgaven.At(id, $"/skridt/{step:N}"), new { hvad = "igen" }, Solgaven.At(id));
        Assert.True((await home.Read(id)).Steps[0].IsOpen);
        // to take it out of the plan is for those who change the intervention
        await employee.Post(Solgaven.At(id, $"/skridt/{step:N}"), new { hvad = "vaek" }, Solgaven.At(id));
        Assert.True((await home.Read(id)).Steps[0].IsOpen);
    }

    [Fact]
    public async Task AStep_OfAnotherIntervention_OrByAnother_IsNotFound()
    {
        var home = await Solgaven.In(server);
        var (id, other, step) = (await home.Idea(), await home.Idea("Frugt"), Guid.CreateVersion7());
        var manager = await server.SignedIn(home.Manager.Id);
        await manager.Post(Solgaven.At(id, "/skridt"), new { id = step.ToString("N"), skridt = "Køb to veste" }, Solgaven.At(id));

        Assert.Equal(HttpStatusCode.NotFound, (await manager.Post(Solgaven.At(other, $"/skridt/{step:N}"), new { hvad = "taget" }, Solgaven.At(id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.SignedIn(home.Employee.Id)).Post(Solgaven.At(id, $"/skridt/{step:N}"), new { hvad = "taget" }, Solgaven.Address + "/ny")).StatusCode);
        Assert.True((await home.Read(id)).Steps[0].IsOpen);
    }

    [Fact]
    public async Task AfterTheEnd_NothingIsSaidToBeSaved()
    {
        var home = await Solgaven.In(server);
        var (id, step) = (await home.Idea(), Guid.CreateVersion7());
        var manager = await server.SignedIn(home.Manager.Id);
        var withoutSteps = await home.Idea("Frugt");
        await server.OnPlan(withoutSteps, (one, at) => one.Stop(home.Manager.Id, at, "Ingen tid"));
        await manager.Post(Solgaven.At(id, "/skridt"), new { id = step.ToString("N"), skridt = "Køb to veste" }, Solgaven.At(id));
        await server.OnPlan(id, (one, at) => one.Stop(home.Manager.Id, at, "Ingen tid"));

        (await manager.Post(Solgaven.At(id, $"/skridt/{step:N}"), new { hvad = "taget" }, Solgaven.Address + "/ny")).MustRedirectTo(Solgaven.At(id, "?gemt=andet#skridtene"));
        foreach (var ended in (Guid[])[id, withoutSteps])
        {
            var answer = await manager.Post(Solgaven.At(ended, "/skridt"), new { skridt = "Et til" }, Solgaven.Address + "/ny");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Dit skridt er ikke gemt: »Et til«", (await answer.Document()).QuerySelector("[role=alert]")!.ReadText(), StringComparison.Ordinal);
        }

        Assert.True(Assert.Single((await home.Read(id)).Steps).IsOpen);
    }

    [Fact]
    public async Task AWrongDate_KeepsWhatWasTyped()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();

        var answer = await (await server.SignedIn(home.Manager.Id)).Post(Solgaven.At(id, "/skridt"), new { skridt = "Køb to veste", skridtdato = "snart" }, Solgaven.At(id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Document();
        Assert.Equal(("Køb to veste", "snart"), (page.QuerySelector("#skridt")!.GetAttribute("value"), page.QuerySelector("#skridtdato")!.GetAttribute("value")));
        Assert.Empty((await home.Read(id)).Steps);
    }

    [Fact]
    public async Task AStep_WithAnIdOfAnotherMunicipality_IsAnotherStep()
    {
        var (home, elsewhere, step) = (await Solgaven.In(server), await Solgaven.In(server), Guid.CreateVersion7());
        foreach (var place in (Solgaven[])[elsewhere, home])
        {
            var id = await place.Idea();
            (await (await server.SignedIn(place.Manager.Id)).Post(Solgaven.At(id, "/skridt"), new { id = step.ToString("N"), skridt = "Køb to veste" }, Solgaven.At(id)))
                .MustRedirectTo(Solgaven.At(id, "?gemt=skridt#skridtene"));
            Assert.Equal(place == elsewhere, Assert.Single((await place.Read(id)).Steps).Id == step);
        }
    }
}
