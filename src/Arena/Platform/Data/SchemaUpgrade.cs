using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Arena.Platform.Data;

/// <summary>Brings the database to this version's schema, on the connection that writes, before anything else uses it.</summary>
internal static class SchemaUpgrade
{
    private const long UpgradeLock = 0x4152454E42;

    public static async Task Run(Storage storage)
    {
        await using var connection = await WriteConnection.Open(storage);
        await using var db = connection.Context();
        if (storage.IsSqlite)
        {
            await db.Database.MigrateAsync();
            return;
        }
        // several nodes may start at once; one upgrades, the others wait
        await using var gate = await storage.Postgres.OpenConnectionAsync();
        await Ask(gate, $"SELECT pg_advisory_lock({UpgradeLock})");
        await db.Database.MigrateAsync();
        await Ask(gate, $"SELECT pg_advisory_unlock({UpgradeLock})");
    }

    private static async Task Ask(NpgsqlConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await command.ExecuteNonQueryAsync();
    }
}
