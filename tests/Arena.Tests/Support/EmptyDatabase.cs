using Npgsql;

namespace Arena.Tests.Support;

/// <summary>One more PostgreSQL database, empty, gone after the test.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly string name = "arena_empty_" + Guid.CreateVersion7().ToString("N");

    public string ConnectionString => Server(name);

    public static async Task<EmptyDatabase> Create()
    {
        var database = new EmptyDatabase();
        await ArenaServer.AskPostgres($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync() => await ArenaServer.AskPostgres($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static string Server(string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("ARENA_TEST_POSTGRES")) { Database = database, Pooling = false }.ToString();
}
