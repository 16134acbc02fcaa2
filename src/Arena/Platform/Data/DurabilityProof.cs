using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Arena.Platform.Data;

/// <summary>Arena does not run on a database that may forget what it has acknowledged.</summary>
internal static class DurabilityProof
{
    public static async Task Sqlite(SqliteConnection connection, long mostPages)
    {
        await Run(connection, "PRAGMA journal_mode = WAL");
        await Run(connection, "PRAGMA synchronous = FULL");
        await Run(connection, "PRAGMA foreign_keys = ON");
        await Run(connection, "PRAGMA trusted_schema = OFF");
        await Run(connection, "PRAGMA cache_size = -64000");
        await Run(connection, "PRAGMA temp_store = MEMORY");
        // 32 MB of log before it is folded into the file: pages that many entries touch are then folded in once
        await Run(connection, "PRAGMA wal_autocheckpoint = 8000");
        await Run(connection, "PRAGMA journal_size_limit = 67108864");
        if (mostPages > 0)
            await Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {mostPages}"));
        await ReadBack(connection);
    }

    /// <summary>What was asked for is not always what is so: a pragma that does not work says nothing.</summary>
    internal static async Task ReadBack(SqliteConnection connection)
    {
        await Expect(connection, "PRAGMA journal_mode", "wal");
        await Expect(connection, "PRAGMA synchronous", "2");
        await Expect(connection, "PRAGMA foreign_keys", "1");
    }

    public static async Task Postgres(NpgsqlConnection connection)
    {
        await Expect(connection, "SHOW fsync", "on");
        await Expect(connection, "SHOW full_page_writes", "on");
        await Expect(connection, "SHOW synchronous_commit", "on");
    }

    private static async Task Expect(DbConnection connection, string question, string wanted)
    {
        var answer = Convert.ToString(await Run(connection, question), CultureInfo.InvariantCulture);
        if (!string.Equals(answer, wanted, StringComparison.OrdinalIgnoreCase))
            throw new StorageRefused($"Arena starter ikke: databasen svarer »{answer}« på »{question}«, og der skal stå »{wanted}«. Ellers kan noget, der er gemt, gå tabt.");
    }

    private static async Task<object?> Run(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
