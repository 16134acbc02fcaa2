using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arena.Tests.Platform.Data;

public sealed class SchemaUpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("arena-upgrade-").FullName;

    [Fact]
    public async Task ADatabaseOfThisVersion_IsTaken_AndOneOfANewerIsRefused()
    {
        await using var database = ArenaServer.OnPostgres ? await EmptyDatabase.Create() : null;
        await using var storage = database is null ? Storage.Sqlite(folder) : Storage.PostgreSql(database.ConnectionString);
        await SchemaUpgrade.Run(storage);
        await SchemaUpgrade.Run(storage);
        await using (var connection = await WriteConnection.Open(storage))
        await using (var db = connection.Context())
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20991231000000_FromTheFuture', '10.0.0')", TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<StorageRefused>(() => SchemaUpgrade.Run(storage));

        Assert.Contains("FromTheFuture", refusal.Message, StringComparison.Ordinal);
        // nothing is held: the right program starts
        await using (var connection = await WriteConnection.Open(storage))
        await using (var db = connection.Context())
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '2099%'", TestContext.Current.CancellationToken);
        await SchemaUpgrade.Run(storage);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
