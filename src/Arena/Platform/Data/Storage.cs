using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arena.Platform.Data;

/// <summary>
/// Where the data lies: a SQLite file in a folder, or PostgreSQL. Gives reading contexts (SQLite: on read-only
/// connections, since only the writer's connection may write) and the one writing connection.
/// </summary>
internal sealed class Storage : IAsyncDisposable
{
    private readonly NpgsqlDataSource? postgres;
    private readonly DbContextOptions<SqliteArenaDb>? sqliteRead;
    private readonly DbContextOptions<PostgresArenaDb>? postgresRead;

    private Storage(string? folder, string? connectionString)
    {
        Folder = folder;
        if (connectionString is not null)
        {
            postgres = NpgsqlDataSource.Create(connectionString);
            postgresRead = new DbContextOptionsBuilder<PostgresArenaDb>().UseNpgsql(postgres).Options;
            return;
        }
        var read = new SqliteConnectionStringBuilder { DataSource = File!, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 };
        sqliteRead = new DbContextOptionsBuilder<SqliteArenaDb>()
            .UseSqlite(read.ToString())
            .AddInterceptors(new ReaderSettings())
            .Options;
    }

    /// <summary>The folder of the SQLite file; null on PostgreSQL.</summary>
    public string? Folder { get; }
    public string? File => Folder is null ? null : Path.Combine(Folder, "arena.db");
    public bool IsSqlite => Folder is not null;
    public string Name => IsSqlite ? "SQLite" : "PostgreSQL";
    public NpgsqlDataSource Postgres => postgres ?? throw new InvalidOperationException("The data lies in SQLite.");

    public static Storage Sqlite(string folder) => new(Path.GetFullPath(folder), null);
    public static Storage PostgreSql(string connectionString) => new(null, connectionString);

    /// <summary>A context that reads. It sees no municipality's rows until it is told which, or told to see all.</summary>
    public ArenaDb Read(Guid? municipality)
    {
        ArenaDb db = sqliteRead is not null ? new SqliteArenaDb(sqliteRead) : new PostgresArenaDb(postgresRead!);
        db.Municipality = municipality;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
    }
}
