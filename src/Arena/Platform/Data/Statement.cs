using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Arena.Platform.Data;

/// <summary>A hand-written statement on the context's own connection and transaction, for the few places where rows are many.</summary>
internal static class Statement
{
    /// <summary>A command with parameters @p0, @p1, … in the order given.</summary>
    public static DbCommand Command(this ArenaDb db, string sql, params IEnumerable<object?> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var number = 0;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@p{number++}");
            parameter.Value = StoreValues.ForParameter(value, db.IsSqlite);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    public static async Task<int> Execute(this ArenaDb db, string sql, params IEnumerable<object?> values)
    {
        db.WroteByHand = true;
        await using var command = db.Command(sql, values);
        await db.Database.OpenConnectionAsync();
        try
        {
            return await command.ExecuteNonQueryAsync();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The rows of a question by hand, one after the other: each is good until the next is asked for.</summary>
    public static async IAsyncEnumerable<DbDataReader> Rows(this ArenaDb db, string sql, params IEnumerable<object?> values)
    {
        using var asked = Ask(db, sql, values);
        var opened = asked.Command.Connection!.State == System.Data.ConnectionState.Closed;
        if (opened)
            await asked.Command.Connection.OpenAsync();
        await using var rows = await asked.Command.ExecuteReaderAsync(opened ? System.Data.CommandBehavior.CloseConnection : System.Data.CommandBehavior.Default);
        while (await rows.ReadAsync())
            yield return rows;
    }

    /// <summary>The writer's statement of that text, kept prepared from batch to batch; on a reading context a new one.</summary>
    public static KeptStatements.Lent Ask(this ArenaDb db, string sql, IEnumerable<object?> values) =>
        db.Kept is { } kept ? kept.Lend(db, sql, values) : new(db.Command(sql, values), null);

    /// <summary>
    /// "table WHERE column is one of the ids", which stand in parameter 0 as <see cref="Ids"/>: one text however many they
    /// are, so that the statement stays prepared. In SQLite it goes through the ids; "IN" would first build a table of them.
    /// </summary>
    public static string OfEach(ArenaDb db, string table, string column) => db.IsSqlite
        ? $"(SELECT unhex(value) AS one_id FROM json_each(@p0)) CROSS JOIN {table} WHERE {column} = one_id"
        : $"{table} WHERE {column} = ANY(@p0)";

    public static object Ids(ArenaDb db, IReadOnlyCollection<Guid> ids)
    {
        if (!db.IsSqlite)
            return ids.ToArray();
        var text = new System.Text.StringBuilder(ids.Count * 35 + 2).Append('[');
        foreach (var id in ids)
            text.Append(text.Length == 1 ? "\"" : ",\"").Append(Convert.ToHexStringLower(StoreValues.ToStore(id))).Append('"');
        return text.Append(']').ToString();
    }

    /// <summary>"(@p3, @p4), (@p5, @p6)" for two rows of two columns that begin at parameter 3.</summary>
    public static string Rows(int rows, int columns, int first = 0)
    {
        var text = new System.Text.StringBuilder(rows * columns * 6);
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < columns; column++)
                text.Append(column == 0 ? "@p" : ", @p").Append(first + row * columns + column);
            text.Append(')');
        }
        return text.ToString();
    }

    public static Guid Id(this DbDataReader row, int column) => row.GetValue(column) switch
    {
        Guid id => id,
        byte[] bytes => new Guid(bytes, bigEndian: true),
        var other => throw new InvalidOperationException($"Column {column} holds no id but {other.GetType().Name}."),
    };

    public static Guid? IdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Id(column);

    public static DateOnly Date(this DbDataReader row, int column) =>
        row is SqliteDataReader ? StoreValues.DateFrom(row.GetInt32(column)) : row.GetFieldValue<DateOnly>(column);

    public static DateOnly? DateOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Date(column);
}
