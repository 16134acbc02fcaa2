using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Arena.Bench;

/// <summary>
/// The baseline of a check-in: a bare endpoint that does one raw ADO insert on its own connection, as durable as
/// Arena's. No session, no token, no rule, no counts, no audit.
/// </summary>
internal static class BareServer
{
    public static async Task<WebApplication> Start(string? postgres, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        if (postgres is null)
            MapSqlite(app, Path.Combine(folder, "bare.db"));
        else
            await MapPostgres(app, postgres);
        await app.StartAsync();
        return app;
    }

    private static void MapSqlite(WebApplication app, string file)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        using (var first = new SqliteConnection(text))
        {
            first.Open();
            Run(first, "PRAGMA journal_mode = WAL; CREATE TABLE tick (id BLOB PRIMARY KEY, person BLOB NOT NULL, session BLOB NOT NULL, minutes INTEGER NOT NULL)");
        }
        app.MapPost("/tick", () =>
        {
            using var connection = new SqliteConnection(text);
            connection.Open();
            Run(connection, "PRAGMA synchronous = FULL");
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO tick VALUES (@id, @person, @session, 15)";
            command.Parameters.AddWithValue("@id", Guid.CreateVersion7().ToByteArray(true));
            command.Parameters.AddWithValue("@person", Guid.CreateVersion7().ToByteArray(true));
            command.Parameters.AddWithValue("@session", Guid.CreateVersion7().ToByteArray(true));
            command.ExecuteNonQuery();
            return Results.NoContent();
        });
    }

    private static async Task MapPostgres(WebApplication app, string postgres)
    {
        var source = NpgsqlDataSource.Create(postgres);
        await using (var make = source.CreateCommand("CREATE TABLE IF NOT EXISTS bare_tick (id uuid PRIMARY KEY, person uuid NOT NULL, session uuid NOT NULL, minutes integer NOT NULL)"))
            await make.ExecuteNonQueryAsync();
        app.MapPost("/tick", async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var command = new NpgsqlCommand("INSERT INTO bare_tick VALUES ($1, $2, $3, 15)", connection);
            for (var column = 0; column < 3; column++)
                command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.CreateVersion7() });
            await command.ExecuteNonQueryAsync();
            return Results.NoContent();
        });
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
