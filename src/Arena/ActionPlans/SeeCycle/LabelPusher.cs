namespace Arena.ActionPlans.SeeCycle;

/// <summary>Keeps things on a line apart while each stays as near as can be to where it wants to be.</summary>
internal static class LabelPusher
{
    /// <summary>
    /// Where each begins: in the same order, none over the next, all between the bounds if they fit there at all (else they
    /// begin at the first bound and run over the last). Least squares: what collides is spread evenly round its middle.
    /// </summary>
    /// <param name="wanted">Where each wants to begin, ascending.</param>
    /// <param name="lengths">How much room each takes.</param>
    public static double[] Push(IReadOnlyList<double> wanted, IReadOnlyList<double> lengths, double least, double most)
    {
        // without their own lengths only the order is left to keep: the nearest ascending numbers
        var before = new double[wanted.Count];
        for (var at = 1; at < wanted.Count; at++)
            before[at] = before[at - 1] + lengths[at - 1];
        var room = wanted.Count == 0 ? 0 : most - before[^1] - lengths[^1];
        var blocks = new Stack<(double Sum, int Count)>();
        for (var at = 0; at < wanted.Count; at++)
        {
            var block = (Sum: wanted[at] - before[at], Count: 1);
            while (blocks.TryPeek(out var above) && above.Sum / above.Count >= block.Sum / block.Count)
            {
                blocks.Pop();
                block = (block.Sum + above.Sum, block.Count + above.Count);
            }
            blocks.Push(block);
        }
        return blocks.Reverse().SelectMany(block => Enumerable.Repeat(block.Sum / block.Count, block.Count))
            .Select((place, at) => Math.Max(least, Math.Min(room, place)) + before[at]).ToArray();
    }
}
