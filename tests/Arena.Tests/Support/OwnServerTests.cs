namespace Arena.Tests.Support;

/// <summary>Tests that move the clock: each has a server of its own, for a log whose time runs backwards is none.</summary>
public abstract class OwnServerTests : IAsyncLifetime
{
    protected readonly ArenaServer server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
