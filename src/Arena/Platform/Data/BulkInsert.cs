using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Arena.Platform.Data;

/// <summary>
/// Thousands of rows at the speed of the database: one prepared statement in SQLite, COPY in PostgreSQL. For imports
/// and the like, inside the writer's unit of work; the change tracker does not learn of these rows.
/// </summary>
internal static class BulkInsert
{
    private const int StatementsAtOnce = 1000;
    private const int RowsInOneStatement = 500;

    /// <summary>Inserts the entities into their table by their mapping.</summary>
    public static async Task InsertAll<T>(this ArenaDb db, IEnumerable<T> rows) where T : class
    {
        db.WroteByHand = true;
        var entity = db.Model.FindEntityType(typeof(T))!;
        var properties = entity.GetProperties().ToArray();
        var target = $"{entity.GetTableName()} ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))})";
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await Copy(postgres, target, properties, rows);
        else
            await Insert(db, target, properties, rows);
    }

    /// <summary>Runs the statement once for each list of values (@p0, @p1, …).</summary>
    /// <returns>How many rows were touched in all.</returns>
    public static async Task<int> ExecuteAll(this ArenaDb db, string sql, IReadOnlyCollection<object?[]> rows)
    {
        var touched = 0;
        if (rows.Count == 0)
            return touched;
        db.WroteByHand = true;
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            foreach (var some in rows.Chunk(StatementsAtOnce))
                touched += await Send(postgres, sql, some);
            return touched;
        }
        await using var command = db.Command(sql, rows.First());
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++)
                command.Parameters[place].Value = StoreValues.ForParameter(row[place], sqlite: true);
            touched += command.ExecuteNonQuery();
        }
        return touched;
    }

    /// <summary>
    /// Inserts rows of values into "table (column, column)": SQLite runs one prepared statement for each, since it looks
    /// every parameter's name up among all; PostgreSQL takes them in one statement.
    /// </summary>
    public static async Task InsertRows(this ArenaDb db, string target, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        if (db.IsSqlite)
        {
            await db.ExecuteAll($"INSERT INTO {target} VALUES {Statement.Rows(1, rows[0].Length)}", rows);
            return;
        }
        foreach (var some in rows.Chunk(RowsInOneStatement))
            await db.Execute($"INSERT INTO {target} VALUES {Statement.Rows(some.Length, some[0].Length)}", some.SelectMany(row => row));
    }

    // SQLite works in this very thread: waiting asynchronously for each row would only cost
    private static async Task Insert<T>(ArenaDb db, string target, IProperty[] properties, IEnumerable<T> rows) where T : class
    {
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO {target} VALUES {Statement.Rows(1, properties.Length)}";
        var getters = Array.ConvertAll(properties, property => property.GetGetter());
        var parameters = new SqliteParameter[properties.Length];
        for (var place = 0; place < properties.Length; place++)
        {
            parameters[place] = command.CreateParameter();
            parameters[place].ParameterName = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"@p{place}");
            command.Parameters.Add(parameters[place]);
        }
        command.Prepare();
        foreach (var row in rows)
        {
            for (var place = 0; place < parameters.Length; place++)
                parameters[place].Value = StoreValues.ForParameter(getters[place].GetClrValue(row), sqlite: true);
            command.ExecuteNonQuery();
        }
    }

    private static async Task Copy<T>(NpgsqlConnection connection, string target, IProperty[] properties, IEnumerable<T> rows) where T : class
    {
        var getters = Array.ConvertAll(properties, property => property.GetGetter());
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var getter in getters)
                await Write(copy, StoreValues.ForParameter(getter.GetClrValue(row), sqlite: false));
        }
        await copy.CompleteAsync();
    }

    private static Task Write(NpgsqlBinaryImporter copy, object value) => value switch
    {
        DBNull => copy.WriteNullAsync(),
        Guid id => copy.WriteAsync(id),
        string text => copy.WriteAsync(text),
        int number => copy.WriteAsync(number),
        long number => copy.WriteAsync(number),
        bool flag => copy.WriteAsync(flag),
        DateOnly date => copy.WriteAsync(date),
        TimeOnly clock => copy.WriteAsync(clock),
        DateTimeOffset moment => copy.WriteAsync(moment),
        byte[] bytes => copy.WriteAsync(bytes),
        _ => throw new NotSupportedException($"No column of ours holds {value.GetType().Name}."),
    };

    private static async Task<int> Send(NpgsqlConnection connection, string sql, object?[][] rows)
    {
        await using var batch = connection.CreateBatch();
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (var place = 0; place < row.Length; place++)
                command.Parameters.Add(new NpgsqlParameter(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{place}"), StoreValues.ForParameter(row[place], sqlite: false)));
            batch.BatchCommands.Add(command);
        }
        return await batch.ExecuteNonQueryAsync();
    }
}
