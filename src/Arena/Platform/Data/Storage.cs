using System.Collections.Concurrent;
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
    private const int MostIdle = 64;
    private readonly NpgsqlDataSource? postgres;
    private readonly DbContextOptions<PostgresArenaDb>? postgresRead;
    private readonly ConcurrentBag<ArenaDb> idle = [];
    private volatile bool closed;

    private Storage(string? folder, string? connectionString)
    {
        Folder = folder;
        if (connectionString is not null)
        {
            postgres = NpgsqlDataSource.Create(WithPreparedStatements(connectionString));
            postgresRead = new DbContextOptionsBuilder<PostgresArenaDb>().UseNpgsql(postgres).Options;
        }
    }

    // what is asked again and again is planned once for each connection, unless the operator has said otherwise
    private static NpgsqlConnectionStringBuilder WithPreparedStatements(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = 60;
        return settings;
    }

    /// <summary>The folder of the SQLite file; null on PostgreSQL.</summary>
    public string? Folder { get; }
    public string? File => Folder is null ? null : Path.Combine(Folder, "arena.db");
    public bool IsSqlite => Folder is not null;
    public string Name => IsSqlite ? "SQLite" : "PostgreSQL";
    public NpgsqlDataSource Postgres => postgres ?? throw new InvalidOperationException("The data lies in SQLite.");

    public static Storage Sqlite(string folder) => new(Path.GetFullPath(folder), null);
    public static Storage PostgreSql(string connectionString) => new(null, connectionString);

    /// <summary>
    /// A context that reads. It sees one municipality's rows, or all. Contexts are used again: making one, and a SQLite
    /// connection with its functions, costs more than most questions that pages ask.
    /// </summary>
    public ArenaDb Read(Guid? municipality)
    {
        if (!idle.TryTake(out var db))
            db = NewReader();
        db.Municipality = municipality;
        db.IsRented = true;
        return db;
    }

    private ArenaDb NewReader()
    {
        ArenaDb db;
        if (postgresRead is not null)
            db = new PostgresArenaDb(postgresRead);
        else
        {
            var read = new SqliteConnectionStringBuilder { DataSource = File!, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30, Pooling = false };
            var connection = new SqliteConnection(read.ToString());
            connection.Open();
            db = new SqliteArenaDb(new DbContextOptionsBuilder<SqliteArenaDb>().UseSqlite(connection, contextOwnsConnection: true).Options);
        }
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.Return = TakeBack;
        return db;
    }

    private bool TakeBack(ArenaDb db)
    {
        if (closed || idle.Count >= MostIdle)
            return false;
        db.ChangeTracker.Clear();
        idle.Add(db);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        closed = true;
        while (idle.TryTake(out var db))
        {
            db.Return = null;
            db.IsRented = true;
            await db.DisposeAsync();
        }
        if (postgres is not null)
            await postgres.DisposeAsync();
    }
}
