using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Arena.Platform.Data;

/// <summary>
/// The only connection that writes. On SQLite it alone checkpoints too: the bundled 3.50.4 can damage a file that two
/// connections write or checkpoint at once.
/// </summary>
internal sealed class WriteConnection : IAsyncDisposable
{
    private readonly Storage storage;
    private readonly long mostPages;
    private DbConnection connection;
    private ArenaDb context;
    private bool mustBeProved;

    private WriteConnection(Storage storage, DbConnection connection, long mostPages)
    {
        (this.storage, this.connection, this.mostPages) = (storage, connection, mostPages);
        context = Context();
    }

    /// <summary>Opens it and reads back that what it acknowledges is durable. Throws <see cref="StorageRefused"/> otherwise.</summary>
    /// <param name="mostPages">A limit to the SQLite file in pages of 4 KB; 0 for none.</param>
    public static async Task<WriteConnection> Open(Storage storage, long mostPages = 0) =>
        new(storage, await Connect(storage, mostPages), mostPages);

    private static async Task<DbConnection> Connect(Storage storage, long mostPages)
    {
        if (!storage.IsSqlite)
        {
            var postgres = await storage.Postgres.OpenConnectionAsync();
            await DurabilityProof.Postgres(postgres);
            return postgres;
        }
        Directory.CreateDirectory(storage.Folder!);
        var text = new SqliteConnectionStringBuilder { DataSource = storage.File!, Pooling = false, DefaultTimeout = 30 };
        var sqlite = new SqliteConnection(text.ToString());
        await sqlite.OpenAsync();
        await DurabilityProof.Sqlite(sqlite, mostPages);
        return sqlite;
    }

    /// <summary>A context on this connection outside any batch: for the schema, before the writer starts.</summary>
    public ArenaDb Context()
    {
        var made = WriteTransaction.OnConnection(connection, storage.IsSqlite);
        made.Database.AutoSavepointsEnabled = false;
        return made;
    }

    public async Task<WriteTransaction> Begin()
    {
        if (mustBeProved)
            await Prove();
        var written = new WriteTransaction(connection, context);
        try
        {
            await written.Begin();
        }
        catch
        {
            await written.DisposeAsync();
            throw;
        }
        return written;
    }

    /// <summary>After a failed batch: the next one asks first whether the connection still works.</summary>
    public void MustBeProved() => mustBeProved = true;

    // a new connection where the old one is no longer usable, or hangs in a transaction that could not be ended
    private async Task Prove()
    {
        try
        {
            await using var probe = connection.CreateCommand();
            probe.CommandText = storage.IsSqlite ? "BEGIN IMMEDIATE; ROLLBACK" : "SELECT 1";
            await probe.ExecuteNonQueryAsync();
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or IOException)
        {
            await context.DisposeAsync();
            await connection.DisposeAsync();
            connection = await Connect(storage, mostPages);
            context = Context();
        }
        mustBeProved = false;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await connection.DisposeAsync();
    }
}
