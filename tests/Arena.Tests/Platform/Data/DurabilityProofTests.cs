using Arena.Platform.Data;
using Arena.Tests.Durability;
using Arena.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Arena.Tests.Platform.Data;

/// <summary>What is read back at start must prove that nothing acknowledged can be lost; otherwise Arena does not serve.</summary>
public sealed class DurabilityProofTests(ArenaServer server) : IClassFixture<ArenaServer>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("arena-proof-").FullName;

    [Fact]
    public async Task AFile_ReadsBackAsDurable()
    {
        await using var connection = await Opened(Path.Combine(folder, "arena.db"));
        await DurabilityProof.Sqlite(connection, mostPages: 0);
        await DurabilityProof.ReadBack(connection);
    }

    [Fact]
    public async Task ADatabaseThatCannotKeepALog_IsRefused()
    {
        // a database in memory answers "memory", whatever it is asked to do
        await using var connection = await Opened(":memory:");
        var refusal = await Assert.ThrowsAsync<StorageRefused>(() => DurabilityProof.Sqlite(connection, mostPages: 0));
        Assert.Contains("journal_mode", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("»memory«", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA synchronous = NORMAL", "synchronous")]
    [InlineData("PRAGMA synchronous = OFF", "synchronous")]
    [InlineData("PRAGMA journal_mode = DELETE", "journal_mode")]
    [InlineData("PRAGMA foreign_keys = OFF", "foreign_keys")]
    public async Task WhateverReadsBackOtherwise_IsRefusedByName(string careless, string named)
    {
        await using var connection = await Opened(Path.Combine(folder, "arena.db"));
        await DurabilityProof.Sqlite(connection, mostPages: 0);
        await using var command = new SqliteCommand(careless, connection);
        await command.ExecuteNonQueryAsync();

        var refusal = await Assert.ThrowsAsync<StorageRefused>(() => DurabilityProof.ReadBack(connection));

        Assert.Contains("PRAGMA " + named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheServersOwnConnection_IsProven()
    {
        var storage = ArenaServer.OnPostgres ? Storage.PostgreSql(server.Settings.ConnectionString!) : Storage.Sqlite(folder);
        await using (storage)
            await (await WriteConnection.Open(storage)).DisposeAsync();
    }

    [Fact]
    public async Task ARoleThatDoesNotWaitForTheDisk_IsRefused_AndTheProgramSaysWhy()
    {
        if (!ArenaServer.OnPostgres)
        {
            // the same by the program itself on SQLite: a folder that is no place for a log
            await File.WriteAllTextAsync(Path.Combine(folder, "arena.db"), "This is not a database, and nothing of it may be overwritten.");
            var refused = await RunningArena.Run(folder, null, "serve", "--no-demo");
            Assert.Equal(1, refused.Code);
            Assert.Contains("Databasefilen kan ikke bruges", refused.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
            Assert.StartsWith("This is not", await File.ReadAllTextAsync(Path.Combine(folder, "arena.db")), StringComparison.Ordinal);
            return;
        }
        var database = new NpgsqlConnectionStringBuilder(server.Settings.ConnectionString).Database;
        await Ask($"ALTER ROLE CURRENT_USER IN DATABASE \"{database}\" SET synchronous_commit = off");
        try
        {
            var text = new NpgsqlConnectionStringBuilder(server.Settings.ConnectionString) { Pooling = false }.ToString();
            await using var careless = Storage.PostgreSql(text);
            var refusal = await Assert.ThrowsAsync<StorageRefused>(() => WriteConnection.Open(careless));
            Assert.Contains("synchronous_commit", refusal.Message, StringComparison.Ordinal);

            var (code, _, error) = await RunningArena.Run(folder, text, "serve", "--no-demo");
            Assert.NotEqual(0, code);
            Assert.Contains("synchronous_commit", error, StringComparison.Ordinal);
        }
        finally
        {
            await Ask($"ALTER ROLE CURRENT_USER IN DATABASE \"{database}\" RESET synchronous_commit");
        }
    }

    private async Task Ask(string statement)
    {
        await using var connection = new NpgsqlConnection(server.Settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<SqliteConnection> Opened(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
