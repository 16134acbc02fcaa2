using System.Text.Json;
using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Organisation.SeeMyData;

public sealed class SeeMyDataTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Fact]
    public async Task MyData_AreMine_AndWhoLookedStandsByRole()
    {
        var (town, anne, bo) = await Two();
        await See(town, "2001-1", "Registrere et pas");
        await See(town, "2002-1", "Et andet hold");

        var page = (await (await server.SignedIn(anne.Id)).Page("/mig/data")).MainText();

        Assert.Contains("Solgaven, stuen, Social- og sundhedsassistent, 37 timer", page, StringComparison.Ordinal);
        Assert.Contains("2. november 2026 til 4. november 2026", page, StringComparison.Ordinal);
        Assert.Contains("40 min", page, StringComparison.Ordinal);
        Assert.Contains("En liste, hvor du står på, er åbnet, Solgaven, stuen", page, StringComparison.Ordinal);
        Assert.Contains("Registrere et pas", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Et andet hold", page, StringComparison.Ordinal);
        Assert.DoesNotContain(bo.FirstName, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFile_HoldsAllOfIt_AndTheDownloadIsLogged()
    {
        var (town, anne, _) = await Two();
        await See(town, "2001-1", "Registrere et pas");
        var browser = await server.SignedIn(anne.Id);

        var answer = await browser.GetAsync("/mig/data.json");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Ågård", text, StringComparison.Ordinal);
        using var file = JsonDocument.Parse(text);
        Assert.Equal(40, file.RootElement.GetProperty("training")[0].GetProperty("minutes").GetInt32());
        Assert.Equal("2026-11-02", file.RootElement.GetProperty("absence")[0].GetProperty("from").GetString());
        Assert.Equal("Registrere et pas", file.RootElement.GetProperty("log")[0].GetProperty("purpose").GetString());
        await using var db = server.Read();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(row => row.Action == "data.downloaded" && row.SubjectId == anne.Id && row.ActorId == anne.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ListsOfATeam_AreMineOnlyWhileIWasThere()
    {
        var town = new Town().WithCare();
        var anne = town.WithAccount(town.Employ("2001-1", "Anne", to: TestClock.FirstDay.AddDays(-1)));
        await town.Save(server);
        await See(town, "2001-1", "Efter at hun gik");

        Assert.DoesNotContain("Efter at hun gik", (await (await server.SignedIn(anne.Id)).Page("/mig/data")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyWithoutEmployment_HasAPageToo()
    {
        var town = new Town().WithCare();
        var planner = town.Give(town.AddPerson("Mette", number: null), Role.Planner, "100");
        await town.Save(server);

        Assert.Contains("Planlægger, Prøvestad Kommune", (await (await server.SignedIn(planner.Id)).Page("/mig/data")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedOut_AsksToSignIn()
    {
        (await server.Anonymous().GetAsync("/mig/data")).MustAskToSignIn();
        (await server.Anonymous().GetAsync("/mig/data.json")).MustAskToSignIn();
    }

    private async Task<(Town Town, Person Anne, Person Bo)> Two()
    {
        var town = new Town().WithCare();
        var anne = town.WithAccount(town.Employ("2001-1", "Anne", "Ågård"));
        var bo = town.Employ("2001-1", "Bonifacius");
        town.AddAbsence(anne, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 4));
        town.AddAbsence(bo, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 2));
        town.Train(anne, "2001-1", new DateOnly(2026, 11, 10), 40);
        await town.Save(server);
        return (town, anne, bo);
    }

    private Task See(Town town, string unit, string purpose) =>
        server.Services.GetRequiredService<Writer>().Write(new Acting(town.Id, Guid.CreateVersion7(), nameof(Role.Manager)), db =>
        {
            db.Record(AuditActions.ListSeen, unit: town[unit].Id, purpose: purpose);
            return Task.CompletedTask;
        });
}
