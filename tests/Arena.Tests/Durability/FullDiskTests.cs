using System.Diagnostics;
using System.Net;
using Arena.Tests.Support;

namespace Arena.Tests.Durability;

public sealed class FullDiskTests
{
    /// <summary>P5 on SQLite: a small file system where one can be mounted, else a limit to the file.</summary>
    [Fact]
    public async Task AFullDisk_RefusesClearly_ReadingGoesOn_AndWritingTooOnceThereIsRoom()
    {
        if (ArenaServer.OnPostgres)
        {
            await AFullTablespace();
            return;
        }
        await using var town = await DurableTown.Make(people: 40, sessions: 400);
        var disk = await SmallDisk.TryMount(townSize: new FileInfo(Path.Combine(town.Folder, "arena.db")).Length);
        var folder = disk?.Folder ?? town.Folder;
        if (disk is not null)
            foreach (var file in Directory.GetFiles(town.Folder, "arena.db*"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await using var held = disk;
        var limit = new FileInfo(Path.Combine(folder, "arena.db")).Length / 4096 + 12;
        var acknowledged = new List<Guid>();
        var ticks = new Queue<Tick>(town.AllTicks());
        await using (var arena = await RunningArena.Serve(folder, null, disk is null ? limit : 0))
        {
            var (browser, token) = await town.SignedIn(arena);
            disk?.Fill();
            await RefusedWhenFull(town, browser, token, ticks, acknowledged);
            if (disk is not null)
            {
                disk.MakeRoom();
                Assert.Equal(HttpStatusCode.NoContent, await town.Tick(browser, token, ticks.Dequeue()));
            }
        }
        // where only the file was limited, room is made by starting without the limit
        await using (var again = await RunningArena.Serve(folder, null))
        {
            var (browser, token) = await town.SignedIn(again);
            Assert.Equal(HttpStatusCode.NoContent, await town.Tick(browser, token, ticks.Dequeue()));
        }
        var there = await town.ReadTicks(folder);
        Assert.Equal(there.Count, there.Distinct().Count());
        Assert.Empty(acknowledged.Except(there));
    }

    /// <summary>P5 on PostgreSQL: the server's own refusal (disk full) becomes the same clear answer.</summary>
    private static async Task AFullTablespace()
    {
        await using var server = new ArenaServer();
        await server.InitializeAsync();
        var answer = await Assert.ThrowsAsync<Arena.Platform.Data.StorageFull>(() => server.Write(async db =>
        {
            db.Trail.Clear();
            await Arena.Platform.Data.Statement.Execute(db, "DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$");
        }));
        Assert.NotNull(answer.InnerException);
        Assert.Empty(server.Log.Errors);
        Assert.True(await server.Write(db =>
        {
            Arena.Platform.Audit.AuditTrail.Record(db, "test.room");
            return Task.FromResult(true);
        }));
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
}

/// <summary>A file system of a few MB in memory, where this process may mount one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }
    private string Filler => Path.Combine(Folder, "filler");

    public static async Task<SmallDisk?> TryMount(long townSize)
    {
        var folder = Directory.CreateTempSubdirectory("arena-disk-").FullName;
        var megabytes = townSize / 1_000_000 + 10;
        if (await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
            return new(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Leaves no room but for a few pages.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // it is full
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
