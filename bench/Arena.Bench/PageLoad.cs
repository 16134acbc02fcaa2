namespace Arena.Bench;

/// <summary>One page asked for again and again, and every answer good.</summary>
internal static class PageLoad
{
    private const int Connections = 8;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    public static async Task<LoadClient.Result> Measure(BenchServer server, byte[] request)
    {
        var result = await LoadClient.Run(server.Address, Connections, Turn, _ => request);
        return result.Failures == 0 ? result : throw new InvalidOperationException($"{result.Failures} pages failed.");
    }
}
