using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arena.Platform.Data;

/// <summary>
/// The writer's statements on SQLite, prepared once and used in every batch: preparing them anew cost more than running
/// them. PostgreSQL's driver keeps its own.
/// </summary>
internal sealed class KeptStatements : IDisposable
{
    private const int Most = 100;
    private readonly Dictionary<string, DbCommand> idle = [];

    /// <summary>A statement that goes back where it came from when it is disposed of.</summary>
    public readonly struct Lent(DbCommand command, KeptStatements? keeper) : IDisposable
    {
        public DbCommand Command => command;

        public void Dispose()
        {
            if (keeper is null)
                command.Dispose();
            else
                keeper.TakeBack(command);
        }
    }

    public Lent Lend(ArenaDb db, string sql, IEnumerable<object?> values)
    {
        if (!idle.Remove(sql, out var command))
        {
            command = db.Command(sql, values);
            command.Prepare();
            return new(command, this);
        }
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var number = 0;
        foreach (var value in values)
            command.Parameters[number++].Value = StoreValues.ForParameter(value, sqlite: true);
        return new(command, this);
    }

    private void TakeBack(DbCommand command)
    {
        command.Transaction = null;
        if (idle.Count >= Most)
            Dispose();
        if (!idle.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    public void Dispose()
    {
        foreach (var command in idle.Values)
            command.Dispose();
        idle.Clear();
    }
}
