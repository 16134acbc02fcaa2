using System.Data.Common;
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

    /// <summary>The rows of a question by hand; closes what it opened when it is disposed of.</summary>
    public static async Task<DbDataReader> Query(this ArenaDb db, string sql, params IEnumerable<object?> values)
    {
        var command = db.Command(sql, values);
        var opened = command.Connection!.State == System.Data.ConnectionState.Closed;
        if (opened)
            await command.Connection.OpenAsync();
        return await command.ExecuteReaderAsync(opened ? System.Data.CommandBehavior.CloseConnection : System.Data.CommandBehavior.Default);
    }

    /// <summary>"(@p2, @p3, @p4)" for three values that begin at parameter 2.</summary>
    public static string List(int count, int first = 0) =>
        "(" + string.Join(", ", Enumerable.Range(first, count).Select(number => "@p" + number.ToString(System.Globalization.CultureInfo.InvariantCulture))) + ")";

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
        row.GetFieldType(column) == typeof(DateOnly) || row.GetFieldType(column) == typeof(DateTime)
            ? row.GetFieldValue<DateOnly>(column)
            : StoreValues.DateFrom(row.GetInt32(column));

    public static DateOnly? DateOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Date(column);
}
