using Arena.Tests.Support;
using Npgsql;

namespace Arena.Tests.Durability;

/// <summary>A place for a PostgreSQL database on a small disk, where the server runs on this machine and may write there.</summary>
internal sealed class SmallTablespace : IAsyncDisposable
{
    private readonly string name = "arena_small_" + Guid.CreateVersion7().ToString("N");

    /// <summary>Null where the server is on another machine, or the disk cannot be given to its user.</summary>
    public static async Task<SmallTablespace?> TryCreate(SmallDisk disk)
    {
        var serverFolder = await ArenaServer.AskPostgres("SHOW data_directory");
        if (!Directory.Exists(serverFolder) || !await SmallDisk.Run("chown", "--reference", serverFolder, disk.Folder))
            return null;
        var made = new SmallTablespace();
        await ArenaServer.AskPostgres($"CREATE TABLESPACE {made.name} LOCATION '{disk.Folder}'");
        return made;
    }

    /// <summary>Moves a database in that nobody is connected to.</summary>
    public Task Take(string database) =>
        ArenaServer.AskPostgres($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database).Database} SET TABLESPACE {name}");

    public async ValueTask DisposeAsync()
    {
        await TestDatabases.AllDropped();
        await ArenaServer.AskPostgres($"DROP TABLESPACE {name}");
    }
}
