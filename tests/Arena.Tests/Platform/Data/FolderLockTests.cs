using Arena.Platform.Data;
using Arena.Tests.Durability;

namespace Arena.Tests.Platform.Data;

public sealed class FolderLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("arena-lock-").FullName;

    [Fact]
    public void AFolder_IsHeldByOne_UntilItIsLetGo()
    {
        var storage = Storage.Sqlite(folder);
        using (FolderLock.Take(storage))
        {
            var refusal = Assert.Throws<StorageRefused>(() => FolderLock.Take(storage));
            Assert.Contains(folder, refusal.Message, StringComparison.Ordinal);
        }
        FolderLock.Take(storage).Dispose();
    }

    [Fact]
    public void AnotherFolder_IsFree()
    {
        using var held = FolderLock.Take(Storage.Sqlite(folder));
        using var other = FolderLock.Take(Storage.Sqlite(Path.Combine(folder, "other")));
    }

    [Fact]
    public void PostgreSql_NeedsNone()
    {
        var storage = Storage.PostgreSql("Host=nowhere");
        using var held = FolderLock.Take(storage);
        using var again = FolderLock.Take(storage);
    }

    [Fact]
    public async Task ACommandThatWrites_AndASecondServer_AreRefused_WhileAServerHoldsTheFolder()
    {
        await using (await RunningArena.Serve(folder, null))
        {
            foreach (var arguments in (string[][])[["rebuild-counts"], ["serve", "--no-demo"]])
            {
                var (code, _, error) = await RunningArena.Run(folder, null, arguments);
                Assert.NotEqual(0, code);
                Assert.Contains("i brug", error, StringComparison.Ordinal);
            }
        }
        using var free = FolderLock.Take(Storage.Sqlite(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
