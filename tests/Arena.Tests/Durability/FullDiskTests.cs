using System.Diagnostics;
using System.Net;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;

namespace Arena.Tests.Durability;

/// <summary>P5: where there is no room, a clear refusal; reading goes on, and writing too once there is room.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task AFullDisk_RefusesClearly_ReadingGoesOn_AndWritingTooOnceThereIsRoom()
    {
        await using var disk = await SmallDisk.TryMount();
        if (!ArenaServer.OnPostgres)
            await OnSqlite(disk);
        else if (disk is not null && await SmallTablespace.TryCreate(disk) is { } tablespace)
            await OnPostgres(disk, tablespace);
        else
            await RefusedByPostgres();
    }

    /// <summary>The file on a small file system where one can be mounted, else a limit to the file.</summary>
    private static async Task OnSqlite(SmallDisk? disk)
    {
        await using var town = await DurableTown.Make(people: 40, sessions: 400);
        var folder = disk?.Folder ?? town.Folder;
        if (disk is not null)
            foreach (var file in Directory.GetFiles(town.Folder, "arena.db*"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var limit = new FileInfo(Path.Combine(folder, "arena.db")).Length / 4096 + 12;
        await RefusesUntilThereIsRoom(town, folder, disk, disk is null ? limit : 0);
    }

    /// <summary>The database's files on a small file system; the server's own, and its log of changes, are elsewhere.</summary>
    private static async Task OnPostgres(SmallDisk disk, SmallTablespace tablespace)
    {
        await using var gone = tablespace;
        await using var town = await DurableTown.Make(people: 40, sessions: 400);
        await tablespace.Take(town.Postgres!);
        await RefusesUntilThereIsRoom(town, town.Folder, disk, mostPages: 0);
    }

    private static async Task RefusesUntilThereIsRoom(DurableTown town, string folder, SmallDisk? disk, long mostPages)
    {
        var acknowledged = new List<Guid>();
        var ticks = new Queue<Tick>(town.AllTicks());
        await using (var arena = await RunningArena.Serve(folder, town.Postgres, mostPages))
        {
            var (browser, token) = await town.SignedIn(arena);
            disk?.Fill();
            await RefusedWhenFull(town, browser, token, ticks, acknowledged);
            if (disk is not null)
            {
                disk.MakeRoom();
                await IsWritten(town, browser, token, ticks, acknowledged);
            }
        }
        // where only the file was limited, room is made by starting without the limit
        await using (var again = await RunningArena.Serve(folder, town.Postgres))
        {
            var (browser, token) = await town.SignedIn(again);
            await IsWritten(town, browser, token, ticks, acknowledged);
        }
        var there = await town.ReadTicks(folder);
        Assert.Equal(there.Count, there.Distinct().Count());
        Assert.Empty(acknowledged.Except(there));
    }

    private static async Task RefusedWhenFull(DurableTown town, HttpClient browser, string token, Queue<Tick> ticks, List<Guid> acknowledged)
    {
        var patience = Stopwatch.StartNew();
        HttpStatusCode? status;
        do
        {
            var tick = ticks.Dequeue();
            status = await town.Tick(browser, token, tick);
            if (status == HttpStatusCode.NoContent)
                acknowledged.Add(tick.Operation);
        }
        while (status == HttpStatusCode.NoContent && ticks.Count > 2 && patience.Elapsed < TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        var page = await browser.GetAsync("/enhed/2001-1/uge");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static async Task IsWritten(DurableTown town, HttpClient browser, string token, Queue<Tick> ticks, List<Guid> acknowledged)
    {
        var tick = ticks.Dequeue();
        Assert.Equal(HttpStatusCode.NoContent, await town.Tick(browser, token, tick));
        acknowledged.Add(tick.Operation);
    }

    /// <summary>Where nothing can be mounted: PostgreSQL's own refusal becomes the same clear answer.</summary>
    private static async Task RefusedByPostgres()
    {
        await using var server = new ArenaServer();
        await server.InitializeAsync();
        var answer = await Assert.ThrowsAsync<StorageFull>(() => server.Write(async db =>
        {
            db.Trail.Clear();
            await db.Execute("DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$");
        }));
        Assert.NotNull(answer.InnerException);
        Assert.Empty(server.Log.Errors);
        Assert.True(await server.Write(db =>
        {
            db.Record("test.room");
            return Task.FromResult(true);
        }));
    }
}
