namespace Arena.Dialogue.RunMeeting;

/// <summary>How many phones the tables have on other nodes, by what those have said last. Who says nothing for a minute is gone, and its phones come here.</summary>
internal sealed class PhonesElsewhere(TimeProvider time)
{
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);
    private readonly Dictionary<Guid, (PhonesSaid Said, DateTimeOffset At)> nodes = [];

    public void Hear(PhonesSaid said)
    {
        if (!nodes.TryGetValue(said.Node, out var before) || before.Said.Number < said.Number)
            nodes[said.Node] = (said, time.GetUtcNow());
    }

    public void AddTo(int[] counts)
    {
        foreach (var (said, _) in nodes.Values)
            for (var table = 0; table < Math.Min(counts.Length, said.Phones.Length); table++)
                counts[table] += said.Phones[table];
    }

    /// <summary>Whether there were some that are believed no more.</summary>
    public bool ForgetSilent()
    {
        var now = time.GetUtcNow();
        var silent = nodes.Where(node => now - node.Value.At > Believed || now < node.Value.At - Believed).Select(node => node.Key).ToList();
        silent.ForEach(node => nodes.Remove(node));
        return silent.Count > 0;
    }
}
