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
            await Upgrade(db);
            return;
        }
        // several nodes may start at once; one upgrades, the others wait
        await using var gate = await storage.Postgres.OpenConnectionAsync();
        await Ask(gate, $"SELECT pg_advisory_lock({UpgradeLock})");
        try
        {
            await Upgrade(db);
        }
        finally
        {
            await Ask(gate, $"SELECT pg_advisory_unlock({UpgradeLock})");
        }
    }

    // an older program would write rows as they were once, into tables as they are now
    private static async Task Upgrade(ArenaDb db)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await db.Database.GetAppliedMigrationsAsync()).FirstOrDefault(step => !known.Contains(step)) is { } step)
            throw new StorageRefused($"Arena starter ikke: databasen er fra en anden udgave af Arena, som regel en nyere ({step} er ukendt her). Start den udgave, eller læg sikkerhedskopien fra før opgraderingen ind med arena restore.");
        await db.Database.MigrateAsync();
    }

    private static async Task Ask(NpgsqlConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        await command.ExecuteNonQueryAsync();
    }
}
