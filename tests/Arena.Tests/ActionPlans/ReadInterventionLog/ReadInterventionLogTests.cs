using System.Net;
using Arena.Tests.Support;

namespace Arena.Tests.ActionPlans.ReadInterventionLog;

public sealed class ReadInterventionLogTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task Get_TellsWhoDidWhatWhen_TheNewestFirst_ToEverybodyWhoSeesThePlan()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea("Ro omkring medicinen", home.Rep);
        await (await server.SignedIn(home.Rep.Id)).Post(Solgaven.At(id, "/svar"), new { svar = "dato", dato = "1.2.2027" }, Solgaven.At(id));
        var manager = await server.SignedIn(home.Manager.Id);
        await manager.Post(Solgaven.At(id, "/beslut"), new { }, Solgaven.Address);
        await manager.Post(Solgaven.At(id, "/skridt"), new { id = Guid.CreateVersion7().ToString("N"), skridt = "Hæng <b>skiltet</b> op" }, Solgaven.Address);
        await manager.Post(Solgaven.At(id, "/stop"), new { hvorfor = "Vi vil noget andet" }, Solgaven.Address);

        var lines = (await (await server.SignedIn(home.Employee.Id)).Page(Solgaven.At(id, "/log"))).QuerySelectorAll("main .a-card li").Select(row => row.ReadText()).ToList();

        Assert.Contains("Vi vil noget andet", lines[0], StringComparison.Ordinal);
        Assert.Contains("Ditte Leder", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("Hæng <b>skiltet</b> op", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Rita Valgt", StringComparison.Ordinal) && line.Contains("1. februar 2027", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Bad Rita Valgt om at stå for det", StringComparison.Ordinal));
        // it was written before anybody was asked, though in one moment
        Assert.Contains("Skrev idéen", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByOutsider_OrThroughAnotherUnit_ReturnsNotFound()
    {
        var home = await Solgaven.In(server);
        var id = await home.Idea();
        var outsider = await server.SignedIn(home.Outsider.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(Solgaven.At(id, "/log"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/enhed/2002/handlingsplan/{id:N}/log")).StatusCode);
    }
}
