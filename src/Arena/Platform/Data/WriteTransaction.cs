using System.Data.Common;
using Arena.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Data;

/// <summary>One batch of changes: a savepoint for each, one audit link for all, one commit.</summary>
internal sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, ArenaDb db) : IAsyncDisposable
{
    private const string Savepoint = "change";
    private AuditChain chain = AuditChain.Empty;

    public List<AuditEntry> Trail { get; } = [];

    public async Task TakeChain()
    {
        await db.Database.UseTransactionAsync(transaction);
        chain = await AuditChain.Take(connection, transaction, db.IsSqlite);
    }

    /// <summary>The writing context, emptied for the next change.</summary>
    public ArenaDb Context(DateTimeOffset now)
    {
        db.StartChange(DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()));
        return db;
    }

    public Task Save() => transaction.SaveAsync(Savepoint);
    public Task Release() => transaction.ReleaseAsync(Savepoint);
    public Task RollBackToSave() => transaction.RollbackAsync(Savepoint);

    public async Task Commit()
    {
        await chain.Append(db, Trail);
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
    }

    public static ArenaDb OnConnection(DbConnection connection, bool sqlite) => sqlite
        ? new SqliteArenaDb(new DbContextOptionsBuilder<SqliteArenaDb>().UseSqlite(connection).ReplaceService<Microsoft.EntityFrameworkCore.Migrations.IMigrationsSqlGenerator, ArenaSqlite>().Options)
        : new PostgresArenaDb(new DbContextOptionsBuilder<PostgresArenaDb>().UseNpgsql(connection).Options);
}
