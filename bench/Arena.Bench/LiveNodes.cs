using System.Diagnostics;

namespace Arena.Bench;

/// <summary>The published program, one process or two behind the same database: what is measured of it is its own, without the client's end.</summary>
internal sealed class LiveNodes : IAsyncDisposable
{
    private readonly List<PublishedArena> nodes = [];

    public IReadOnlyList<Uri> Addresses => [.. nodes.Select(node => node.Address)];

    /// <summary>Of all nodes together.</summary>
    public double MemoryMegabytes => nodes.Sum(node => node.MemoryMegabytes);
    public TimeSpan Processor => nodes.Aggregate(TimeSpan.Zero, (sum, node) => sum + node.Processor);

    public static async Task<LiveNodes> Start(string? postgres, string folder)
    {
        var made = new LiveNodes();
        for (var node = 0; node < (postgres is null ? 1 : 2); node++)
            made.nodes.Add(await PublishedArena.Start(folder, postgres, withDemo: false));
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
    }
}
