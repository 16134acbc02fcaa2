using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Organisation.ReadLog;

public sealed class ReadLogTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task TheLog_TellsWhatAndInWhichRole_ButNotAboutWhom_AndOfTrainingNotWhere()
    {
        var (town, browser, _) = await server.TownWithAdministrator(town => town.Employ("2001-1", "Hemmelige", "Hans"));
        await browser.Post("/administration/enheder/2001", new { navn = "Solgården", niveau = "Workplace", slags = "Other", ejer = "Municipal" });
        await server.Services.GetRequiredService<Writer>().Write(new Acting(town.Id, Guid.CreateVersion7(), nameof(Role.TrainingCoordinator)), db =>
        {
            db.Record("attendance.ticked", Guid.CreateVersion7(), town["2001-2"].Id, Guid.CreateVersion7());
            return Task.CompletedTask;
        });

        var log = (await browser.Page("/administration/log")).MainText();

        Assert.Contains("En enhed er rettet Ole Bakkebo, administrator Solgården", log, StringComparison.Ordinal);
        Assert.Contains("En er sat som deltager træningstovholder", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Solgaven, 1. sal", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmelige", log, StringComparison.Ordinal);
        var units = (await browser.Page("/administration/log?om=unit")).QuerySelector("table")!.ReadText();
        Assert.Contains("En enhed er rettet", units, StringComparison.Ordinal);
        Assert.DoesNotContain("En er sat som deltager", units, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherMunicipality_IsNotInIt()
    {
        var other = new Town("Anderledes Kommune").WithCare();
        await other.Save(server);
        await server.Services.GetRequiredService<Writer>().Write(new Acting(other.Id, null, "operator"), db =>
        {
            db.Record("import.written", other.Id);
            return Task.CompletedTask;
        });
        var (_, browser, _) = await server.TownWithAdministrator();

        Assert.DoesNotContain("Filer er indlæst", (await browser.Page("/administration/log")).QuerySelector("table")?.ReadText() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task OlderEntries_AreOnTheNextPage_AndTheChainIsCheckedOnDemand()
    {
        var (town, browser, _) = await server.TownWithAdministrator();
        for (var number = 0; number < 60; number++)
            await server.Services.GetRequiredService<Writer>().Write(new Acting(town.Id, null, "system"), db =>
            {
                db.Record("week.opened", town.Id);
                return Task.CompletedTask;
            });

        var first = await browser.Page("/administration/log");
        Assert.Equal(50, first.QuerySelectorAll("tbody tr").Length);
        var older = first.QuerySelectorAll("a").Single(link => link.TextContent.Contains("Ældre linjer", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.InRange((await browser.Page(older)).QuerySelectorAll("tbody tr").Length, 10, 30);

        Assert.Contains("Hele kæden passer", (await browser.Page("/administration/log/kaede")).MainText(), StringComparison.Ordinal);
    }
}
