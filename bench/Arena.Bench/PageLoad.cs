namespace Arena.Bench;

/// <summary>One page asked for again and again, and every answer good.</summary>
internal static class PageLoad
{
    private const int Connections = 8;
    private const int WarmUps = 3;
    private const int Turns = 7;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Pages per second of the one over those of the other, measured in turns; the median. Both run much of the same code,
    /// so what is not yet compiled, or not yet collected after the set-up, would be measured as if it were a difference.
    /// </summary>
    public static async Task<double> Compare(Asked one, Asked other)
    {
        GC.Collect();
        for (var turn = 0; turn < WarmUps; turn++)
        {
            await Measure(one);
            await Measure(other);
        }
        var ratios = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            var (a, b) = (await Measure(one), await Measure(other));
            Console.WriteLine(FormattableString.Invariant($"  {one.Name} {a:0}/s, {other.Name} {b:0}/s, ratio {a / b:0.00}"));
            ratios.Add(a / b);
        }
        return Median.Of(ratios);
    }

    private static async Task<double> Measure(Asked page)
    {
        var request = LoadClient.Get(page.Address, page.Cookie);
        var result = await LoadClient.Run(page.Server.Address, Connections, Turn, _ => request);
        return result.Failures == 0 ? result.PerSecond : throw new InvalidOperationException($"{result.Failures} pages failed.");
    }

    internal sealed record Asked(string Name, BenchServer Server, string Address, string Cookie);
}
