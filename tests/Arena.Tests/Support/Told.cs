namespace Arena.Tests.Support;

internal static class Told
{
    /// <summary>Nothing is wrong; else all of it is told, one in a line.</summary>
    public static void MustBeNone(this IEnumerable<string> faults)
    {
        var told = faults.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(told.Count == 0, $"{told.Count} wrong:\n{string.Join('\n', told.Take(60).Select(line => line[..Math.Min(400, line.Length)]))}");
    }
}
