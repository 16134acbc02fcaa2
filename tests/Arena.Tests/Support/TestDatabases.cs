using System.Collections.Concurrent;
using Arena.Platform.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(Arena.Tests.Support.TestDatabases))]

namespace Arena.Tests.Support;

/// <summary>
/// The databases of a run on PostgreSQL. The schema is made once, and each server's database is a copy of it: on two cores
/// the tables of a hundred servers would take minutes. Dropping one waits for the disk, so nobody waits for the dropping.
/// </summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private static readonly string Schema = "arena_schema_" + Guid.CreateVersion7().ToString("N");
    private static readonly ConcurrentBag<Task> Dropping = [];

    public async ValueTask InitializeAsync()
    {
        if (!ArenaServer.OnPostgres)
            return;
        await ArenaServer.AskPostgres($"CREATE DATABASE {Schema}");
        // a database that anybody is connected to cannot be copied
        await using var storage = Storage.PostgreSql(new NpgsqlConnectionStringBuilder(ArenaServer.Postgres) { Database = Schema, Pooling = false }.ToString());
        await SchemaUpgrade.Run(storage);
    }

    /// <summary>Makes a database with the schema in it; returns its name.</summary>
    internal static async Task<string> New()
    {
        var name = "arena_" + Guid.CreateVersion7().ToString("N");
        await ArenaServer.AskPostgres($"CREATE DATABASE {name} TEMPLATE {Schema}");
        return name;
    }

    internal static void Drop(string name) => Dropping.Add(ArenaServer.AskPostgres($"DROP DATABASE IF EXISTS {name} WITH (FORCE)"));

    /// <summary>For whoever needs that the place is free.</summary>
    internal static Task AllDropped() => Task.WhenAll(Dropping);

    public async ValueTask DisposeAsync()
    {
        await AllDropped();
        if (ArenaServer.OnPostgres)
            await ArenaServer.AskPostgres($"DROP DATABASE IF EXISTS {Schema} WITH (FORCE)");
    }
}
