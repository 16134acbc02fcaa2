using System.CommandLine;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Backup;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Arena.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Platform.Backup;

public sealed class BackupTests(ArenaServer server) : IClassFixture<ArenaServer>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("arena-backup-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task TakenWhileOthersWrite_AndRestored_GivesTheSameFigures()
    {
        await Saved();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(_ => Task.Run(() => KeepWriting(stop.Token))).ToList();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var file = Path.Combine(folder, "copy");
        await using var source = server.Settings.OpenStorage();

        await (source.IsSqlite ? SqliteBackup.Take(source, file) : PostgresBackup.Take(server.Settings.ConnectionString!, source, file, TestContext.Current.CancellationToken));

        await stop.CancelAsync();
        await Task.WhenAll(load);
        await using var database = ArenaServer.OnPostgres ? await EmptyDatabase.Create() : null;
        await using var target = database is null ? Storage.Sqlite(NewFolder("restored")) : Storage.PostgreSql(database.ConnectionString);
        await (database is null ? SqliteBackup.Restore(file, target) : PostgresBackup.Restore(database.ConnectionString, target, file, TestContext.Current.CancellationToken));

        await using var here = server.Read();
        await using var copy = target.Read(null);
        Assert.Equal(await Figures(here), await Figures(copy));
        Assert.True((await AuditVerifier.Verify(() => target.Read(null))).Passes);
        // one moment: what is in the copy is there with its entry in the log, and nothing else is
        var notes = await copy.Set<AuditEntry>().Where(row => row.Action == "test.load").CountAsync(TestContext.Current.CancellationToken);
        Assert.True(notes > 0);
        Assert.Equal(notes, await copy.Set<Person>().CountAsync(row => row.LastName == "Last", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhereSomethingLies_NothingIsWrittenOver()
    {
        var file = Path.Combine(folder, "copy.db");
        var source = await SmallDatabase();
        Assert.Equal(0, await Arena("backup", file, "--data", source));

        Assert.Equal(1, await Arena("backup", file, "--data", source));
        Assert.Equal(1, await Arena("restore", file, "--data", source));
        Assert.Equal(0, await Arena("restore", file, "--data", Path.Combine(folder, "new")));
        Assert.Equal(1, await Arena("restore", file, "--data", Path.Combine(folder, "new")));
    }

    [Fact]
    public async Task IntoAFolder_TheFileIsNamedByTheMoment()
    {
        Assert.Equal(0, await Arena("backup", NewFolder("copies"), "--data", await SmallDatabase()));

        Assert.Matches("arena-[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}\\.db$", Assert.Single(Directory.GetFiles(Path.Combine(folder, "copies"))));
    }

    [Fact]
    public async Task WithoutADatabase_ThereIsNoBackup()
    {
        Assert.Equal(1, await Arena("backup", Path.Combine(folder, "none.db"), "--data", NewFolder("nothing")));
        Assert.Equal(1, await Arena("restore", Path.Combine(folder, "none.db"), "--data", NewFolder("nothing")));
        Assert.False(File.Exists(Path.Combine(folder, "none.db")));
    }

    [Fact]
    public async Task AChangedLog_IsRefused_AndNothingIsLeft()
    {
        var file = Path.Combine(folder, "copy.db");
        await Arena("backup", file, "--data", await SmallDatabase());
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var place = bytes.AsSpan().IndexOf("test.small"u8);
        Assert.True(place > 0);
        bytes[place] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        Assert.Equal(1, await Arena("restore", file, "--data", Path.Combine(folder, "restored")));
        Assert.False(File.Exists(Path.Combine(folder, "restored", "arena.db")));
    }

    [Fact]
    public async Task AHalfFile_IsRefused()
    {
        var file = Path.Combine(folder, "copy.db");
        await Arena("backup", file, "--data", await SmallDatabase());
        await using (var cut = new FileStream(file, FileMode.Open))
            cut.SetLength(cut.Length / 2);

        Assert.Equal(1, await Arena("restore", file, "--data", Path.Combine(folder, "restored")));
    }

    [Fact]
    public async Task ACopyFromPostgres_IsReadToItsEnd()
    {
        // on SQLite the file itself is read, as the tests above show
        if (!ArenaServer.OnPostgres)
            return;
        await Saved();
        var file = Path.Combine(folder, "copy.dump");
        await using var source = server.Settings.OpenStorage();
        await PostgresBackup.Take(server.Settings.ConnectionString!, source, file, TestContext.Current.CancellationToken);
        await PostgresBackup.ReadThrough(file, TestContext.Current.CancellationToken);
        await using (var cut = new FileStream(file, FileMode.Open))
            cut.SetLength(cut.Length * 9 / 10);

        await Assert.ThrowsAsync<CommandRefused>(() => PostgresBackup.ReadThrough(file, TestContext.Current.CancellationToken));
    }

    private string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    // a SQLite folder with one entry in its log, whatever the server of this run stands on
    private async Task<string> SmallDatabase()
    {
        var path = Path.Combine(folder, "small");
        var services = new ServiceCollection().AddLogging().AddArena(new ServerSettings { DataFolder = path, WithDemo = false });
        await using var provider = services.BuildServiceProvider();
        await Server.StartWriter(provider);
        await provider.GetRequiredService<Writer>().Write(Acting.Operator(null), db =>
        {
            db.Record("test.small");
            return Task.CompletedTask;
        });
        return path;
    }

    private async Task Saved()
    {
        var town = new Town().WithCare();
        foreach (var person in town.EmployMany("2001-1", 12))
            town.Train(person, "2001-1", TestClock.FirstDay.AddDays(-7), 35);
        await town.Save(server);
    }

    private async Task KeepWriting(CancellationToken stop)
    {
        var municipality = Guid.CreateVersion7();
        while (!stop.IsCancellationRequested)
            await server.Write(db =>
            {
                var id = Guid.CreateVersion7();
                db.Add(new Person { Id = id, MunicipalityId = municipality, FirstName = "Load", LastName = "Last", CalendarKey = id.ToString("N") });
                db.Record("test.load", id);
                return Task.CompletedTask;
            });
    }

    private static async Task<string> Figures(ArenaDb db) => string.Join('\n', await db.Set<WeekCount>().OrderBy(row => row.UnitId).ThenBy(row => row.Week)
        .Select(row => $"{row.UnitId} {row.Week.Key} {row.Employed} {row.Absent} {row.Reached} {row.ReachedOfAll} {row.Minutes}").ToListAsync());

    private static Task<int> Arena(params string[] arguments)
    {
        var root = new RootCommand();
        BackupCommand.AddTo(root);
        RestoreCommand.AddTo(root);
        return CommandRun.Invoke(root, arguments);
    }
}
