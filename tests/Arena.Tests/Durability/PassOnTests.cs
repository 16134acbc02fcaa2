using Arena.ActionPlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Durability;

/// <summary>What hangs on somebody who has left passes on by the program itself, as one process or two that look at the same minute.</summary>
public sealed class PassOnTests : IAsyncLifetime
{
    private const int Plans = 40;
    private static readonly int Servers = ArenaServer.OnPostgres ? 2 : 1;
    private readonly ArenaServer maker = new();
    private Storage? storage;

    public async ValueTask InitializeAsync() => await maker.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        if (storage is not null)
            await storage.DisposeAsync();
        await maker.DisposeAsync();
    }

    /// <summary>Two servers stand on one PostgreSQL database; on SQLite a second is refused, and one does it all.</summary>
    [Fact]
    public async Task TwoServers_PassEachInterventionOnOnce()
    {
        maker.Clock.Set(TimeProvider.System.Today());
        var town = new Town().WithCare();
        var manager = town.Give(town.AddPerson("Ditte"), Role.Manager, "2001");
        var rep = town.Give(town.Employ("2001-1", "Rita"), Role.SafetyRep, "2001", to: TimeProvider.System.Today());
        await town.Save(maker);
        await maker.Services.GetRequiredService<Writer>().Write(new Acting(town.Id, manager.Id, nameof(Role.Manager)), async db =>
        {
            for (var number = 0; number < Plans; number++)
                await maker.Services.GetRequiredService<PlanBook>().Add(db, new(town["2001"].Id, $"Ro omkring medicinen {number}", rep.Id));
        });
        await maker.Stop();
        storage = maker.Settings.OpenStorage();
        await EndTheRole(rep.Id);

        var servers = await Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => RunningArena.Serve(maker.Settings.DataFolder, maker.Settings.ConnectionString)));
        try
        {
            await AllPassed(manager.Id);
        }
        finally
        {
            // the end of a server waits for the work that it is at
            foreach (var server in servers)
                await server.DisposeAsync();
        }

        await using var db = storage!.Read(null);
        Assert.Equal(Plans, await db.Set<PlanNotice>().Select(row => row.InterventionId).Distinct().CountAsync());
        Assert.Equal(Plans, await db.Set<PlanNotice>().CountAsync());
        Assert.Equal(Plans, await db.Set<AuditEntry>().CountAsync(row => row.Action == "intervention.passed-on"));
        // asked as it was proposed, and once more as it passed on
        Assert.Equal(2 * Plans, await db.Set<OwnerAnswer>().CountAsync());
    }

    // by hand, as if it had ended by its date while no server ran
    private async Task EndTheRole(Guid person)
    {
        await using var writing = await WriteConnection.Open(storage!);
        await using var transaction = await writing.Begin();
        await transaction.Context(TimeProvider.System.GetUtcNow()).Execute("UPDATE role_assignment SET \"to\" = @p0 WHERE person_id = @p1", TimeProvider.System.Today().AddDays(-1), person);
        await transaction.Commit();
    }

    private async Task AllPassed(Guid manager)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await using var db = storage!.Read(null);
            if (await db.Set<Intervention>().CountAsync(row => row.OwnerId == manager) == Plans)
                return;
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), "Nothing has passed on.");
            await Task.Delay(20);
        }
    }
}
