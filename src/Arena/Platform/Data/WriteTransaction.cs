using System.Data.Common;
using Arena.Platform.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Data;

/// <summary>
/// One batch of changes: each can be taken back alone, one audit link for all, one commit. What is first in the batch is
/// taken back by beginning the batch anew, the others by a savepoint: most batches hold one kind of entry, and a
/// savepoint makes SQLite keep every page twice.
/// </summary>
internal sealed class WriteTransaction(DbConnection connection, ArenaDb db) : IAsyncDisposable
{
    private const string Savepoint = "change";
    private AuditChain chain = AuditChain.Empty;
    private DbTransaction? transaction;
    private bool holdsChanges;

    public List<AuditEntry> Trail { get; } = [];

    public async Task Begin()
    {
        transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : await connection.BeginTransactionAsync();
        await db.Database.UseTransactionAsync(transaction);
        chain = await AuditChain.Take(connection, transaction, db.IsSqlite);
    }

    /// <summary>The writing context, emptied for the next change.</summary>
    public ArenaDb Context(DateTimeOffset now)
    {
        db.StartChange(DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()));
        return db;
    }

    public Task Save() => holdsChanges ? transaction!.SaveAsync(Savepoint) : Task.CompletedTask;

    public async Task Release()
    {
        if (holdsChanges)
            await transaction!.ReleaseAsync(Savepoint);
        holdsChanges = true;
    }

    public async Task TakeBack()
    {
        if (holdsChanges)
        {
            await transaction!.RollbackAsync(Savepoint);
            return;
        }
        await transaction!.RollbackAsync();
        await DisposeAsync();
        await Begin();
    }

    public async Task Commit()
    {
        await chain.Append(db, Trail);
        await transaction!.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        if (transaction is not null)
            await transaction.DisposeAsync();
    }

    public static ArenaDb OnConnection(DbConnection connection, bool sqlite) => sqlite
        ? new SqliteArenaDb(new DbContextOptionsBuilder<SqliteArenaDb>().UseSqlite(connection).ReplaceService<Microsoft.EntityFrameworkCore.Migrations.IMigrationsSqlGenerator, ArenaSqlite>().Options) { Kept = new() }
        : new PostgresArenaDb(new DbContextOptionsBuilder<PostgresArenaDb>().UseNpgsql(connection).Options);
}
