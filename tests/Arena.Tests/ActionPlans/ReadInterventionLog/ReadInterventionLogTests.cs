using System.Net;
using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.ActionPlans.ReadInterventionLog;

public sealed class ReadInterventionLogTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private const string Team = "/enhed/2001-1/handlingsplan";

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
    public async Task AStepTakenAndNotTakenAfterAll_AndHelpersWhoComeAndGo_AllStand_ByWhomAndInTheirOrder()
    {
        var home = await Solgaven.In(server);
        var (id, step) = (await home.Idea(), Guid.CreateVersion7());
        var (manager, employee) = (await server.SignedIn(home.Manager.Id), await server.SignedIn(home.Employee.Id));
        await Do(manager, "/skridt", new { id = step.ToString("N"), skridt = "Køb to veste", skridtejer = home.Employee.Id.ToString("N"), skridtdato = "1.12.2026" });
        await Do(employee, $"/skridt/{step:N}", new { hvad = "taget" });
        await Do(manager, $"/skridt/{step:N}", new { hvad = "igen" });
        await Do(employee, $"/skridt/{step:N}", new { hvad = "taget" });
        await Do(manager, $"/skridt/{step:N}", new { hvad = "vaek" });
        await Do(manager, "/hjaelpere", new { hjaelper = home.Rep.Id.ToString("N") });
        await Do(await server.SignedIn(home.Rep.Id), "/hjaelpere", new { fjern = home.Rep.Id.ToString("N") });
        await Do(manager, "/hjaelpere", new { hjaelper = home.Employee.Id.ToString("N") });
        await Do(manager, "/hjaelpere", new { fjern = home.Employee.Id.ToString("N") });
        // sent twice it stands once
        await Do(manager, "/hjaelpere", new { fjern = home.Employee.Id.ToString("N") });

        var lines = (await manager.Page(Solgaven.At(id, "/log"))).QuerySelectorAll("main .a-card li").Select(row => row.ReadParts("p")).ToList();

        Assert.Equal(
        [
            "Ditte Leder | Tog Emma Ansat af som hjælper", "Ditte Leder | Satte Emma Ansat på som hjælper", "Rita Valgt | Hjælper ikke til mere", "Ditte Leder | Satte Rita Valgt på som hjælper",
            "Ditte Leder | Fjernede et skridt | Køb to veste", "Emma Ansat | Tog et skridt | Køb to veste", "Ditte Leder | Skridtet er ikke taget alligevel | Køb to veste", "Emma Ansat | Tog et skridt | Køb to veste",
            "Ditte Leder | Tilføjede et skridt | Køb to veste Hvem: Emma Ansat Senest: 1. december 2026",
        ], lines.Take(9).Select(line => line[(line.IndexOf(", ", StringComparison.Ordinal) + 2)..]));
        Assert.Contains("The step is not done after all", (await manager.InEnglish().Page(Solgaven.At(id, "/log"))).MainText(), StringComparison.Ordinal);

        async Task Do(HttpClient browser, string what, object fields)
        {
            server.Clock.Pass(TimeSpan.FromMinutes(1));
            await browser.Post(Solgaven.At(id, what), fields, Solgaven.Address);
        }
    }

    [Fact]
    public async Task TheCheck_AndTheStoryThatIsToldWithdrawnAndToldAgain_StandThere()
    {
        var planned = await Planned.In(server);
        var (finished, manager) = (await planned.Finished(server), await server.SignedIn(planned.Manager.Id));
        var running = await server.AddPlan(planned.Town, "2001-1", planned.Manager);
        await manager.Post($"{Team}/{running:N}/forankring", new { punkt1 = "true", punkt4 = "true", note = "Vi taler om det." }, Team);
        var story = new { titel = "Skiltet på døren", tema = nameof(Theme.Wellbeing), hvad = "Ro", hvordan = "Et skilt", resultat = "Færre", spoerg = "Birthe" };
        foreach (var told in (bool[])[true, false, true])
        {
            server.Clock.Pass(TimeSpan.FromMinutes(1));
            await manager.Post($"{Team}/{finished:N}/historie" + (told ? "" : "/traek"), story, Team);
        }

        Assert.Contains("Svarede på »Bliver det ved?« | 2 af 4 på plads Vi taler om det.", (await manager.Page($"{Team}/{running:N}/log")).QuerySelector("main .a-card li")!.ReadParts("p"), StringComparison.Ordinal);
        Assert.Equal(["Fortalte det til de andre", "Trak fortællingen tilbage", "Fortalte det til de andre"],
            (await manager.Page($"{Team}/{finished:N}/log")).QuerySelectorAll("main .a-card li strong").Take(3).Select(line => line.ReadText()));
    }

    [Fact]
    public async Task AGroupThatHasClosed_IsStillNamed_InTheLogAndWhereItStands()
    {
        var home = await Solgaven.In(server);
        var group = new Group { Id = Guid.CreateVersion7(), MunicipalityId = home.Town.Id, UnitId = home.Town[Solgaven.Code].Id, Kind = GroupKind.OhsGroup };
        await Kept(db => db.Add(group));
        var id = await home.Idea();
        var manager = await server.SignedIn(home.Manager.Id);
        (await manager.Post(Solgaven.At(id, "/ret/forankring"), new { version = "999", forum = group.Id.ToString("N"), moede = "" }, Solgaven.Address)).MustRedirectTo(Solgaven.At(id, "?gemt=rettet"));
        await Kept(db => db.Set<Group>().First(row => row.Id == group.Id).ClosedOn = server.Clock.Today());

        const string closed = "Arbejdsmiljøgruppe (nedlagt)";
        Assert.All(await Task.WhenAll(((string[])[Solgaven.At(id, "/log"), Solgaven.At(id), Solgaven.Address + "/dokument"]).Select(async page => (await manager.Page(page)).MainText())),
            text => Assert.Contains(closed, text, StringComparison.Ordinal));
        // and is not lost by saving the form again
        Assert.Equal(group.Id.ToString("N"), (await manager.Page(Solgaven.At(id, "/ret/forankring"))).QuerySelector("#forum option[selected]")?.GetAttribute("value"));

        Task Kept(Action<ArenaDb> change) => server.Write(async db =>
        {
            change(db);
            Arena.Platform.Audit.AuditTrail.Record(db, "test.group");
            await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, home.Town.Id);
        });
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
