using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static System.FormattableString;

namespace Arena.Platform.Data;

/// <summary>
/// Thousands of rows at the speed of the database: one prepared statement in SQLite, COPY in PostgreSQL. For imports
/// and the like, inside the writer's unit of work; the change tracker does not learn of these rows.
/// </summary>
internal static class BulkInsert
{
    private const int StatementsAtOnce = 1000;

    /// <summary>Inserts the entities into their table by their mapping.</summary>
    public static async Task InsertAll<T>(this ArenaDb db, IEnumerable<T> rows) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var properties = entity.GetProperties().ToArray();
        var getters = Array.ConvertAll(properties, property => property.GetGetter());
        var target = $"{entity.GetTableName()} ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))})";
        var values = rows.Select(row => Array.ConvertAll(getters, getter => getter.GetClrValue(row)));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            db.WroteByHand |= await Copy(postgres, target, values) > 0;
        else
            RunAll(db, Insert(target, properties.Length), values);
    }

    /// <summary>Inserts some rows of values into "table (column, column)", by a statement that stays prepared.</summary>
    public static async Task InsertRows(this ArenaDb db, string target, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
            return;
        if (db.IsSqlite)
        {
            RunAll(db, Insert(target, rows[0].Length), rows);
            return;
        }
        var columns = Enumerable.Range(0, rows[0].Length).Select(place => Column(rows, place)).ToList();
        var given = columns.OfType<Array>().ToList();
        var names = columns.Select(column => column is null ? "NULL" : Invariant($"v.c{given.IndexOf(column)}"));
        await db.Execute(
            $"""
            INSERT INTO {target} SELECT {string.Join(", ", names)}
            FROM unnest({string.Join(", ", given.Select((_, place) => Invariant($"@p{place}")))}) AS v({string.Join(", ", given.Select((_, place) => Invariant($"c{place}")))})
            """, given);
    }

    private static string Insert(string target, int columns) => $"INSERT INTO {target} VALUES {Statement.Rows(1, columns)}";

    // a column of the rows as one array of its type; null where it holds nothing at all
    private static Array? Column(IReadOnlyList<object?[]> rows, int place)
    {
        Array? column = null;
        for (var number = 0; number < rows.Count; number++)
            if (rows[number][place] is { } value)
            {
                var stored = StoreValues.ForParameter(value, sqlite: false);
                column ??= Array.CreateInstance(stored.GetType() is { IsValueType: true } type ? typeof(Nullable<>).MakeGenericType(type) : stored.GetType(), rows.Count);
                column.SetValue(stored, number);
            }
        return column;
    }

    /// <summary>Runs the statement once for each list of values (@p0, @p1, …).</summary>
    /// <returns>How many rows were touched in all.</returns>
    public static async Task<int> ExecuteAll(this ArenaDb db, string sql, IEnumerable<object?[]> rows)
    {
        if (db.Database.GetDbConnection() is not NpgsqlConnection postgres)
            return RunAll(db, sql, rows);
        var touched = 0;
        foreach (var some in rows.Chunk(StatementsAtOnce))
        {
            db.WroteByHand = true;
            touched += await Send(postgres, sql, some);
        }
        return touched;
    }

    // SQLite works in this very thread: waiting asynchronously for each row would only cost
    private static int RunAll(ArenaDb db, string sql, IEnumerable<object?[]> rows)
    {
        using var all = rows.GetEnumerator();
        if (!all.MoveNext())
            return 0;
        db.WroteByHand = true;
        using var asked = db.Ask(sql, all.Current);
        var parameters = asked.Command.Parameters.Cast<DbParameter>().ToArray();
        var touched = asked.Command.ExecuteNonQuery();
        while (all.MoveNext())
        {
            for (var place = 0; place < parameters.Length; place++)
                parameters[place].Value = StoreValues.ForParameter(all.Current[place], sqlite: true);
            touched += asked.Command.ExecuteNonQuery();
        }
        return touched;
    }

    private static async Task<ulong> Copy(NpgsqlConnection connection, string target, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
                await Write(copy, StoreValues.ForParameter(value, sqlite: false));
        }
        return await copy.CompleteAsync();
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
