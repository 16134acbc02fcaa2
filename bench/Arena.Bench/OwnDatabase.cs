using Npgsql;

namespace Arena.Bench;

/// <summary>A PostgreSQL database of one figure's own, beside the one that is given; gone with it.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly string given;
    private readonly string name = $"arena_bench_{Guid.CreateVersion7():N}";

    private OwnDatabase(string given) => this.given = given;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(given) { Database = name }.ConnectionString;

    public static async Task<OwnDatabase> Make(string given)
    {
        var made = new OwnDatabase(given);
        await made.Run($"CREATE DATABASE {made.name}");
        return made;
    }

    private async Task Run(string statement)
    {
        await using var source = NpgsqlDataSource.Create(given);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => new(Run($"DROP DATABASE {name} WITH (FORCE)"));
}
