namespace Arena.Evidence.Disclosure;

/// <summary>What is said about one question in one wave, group by group; groups stand in the order of their ids.</summary>
internal sealed class FactSheet(string wave, string question, int groupsAwaited = 0, int factsOfEach = 0)
{
    // room is made at once: growing by doubling leaves large arrays behind
    private readonly List<PublishedGroup> groups = new(groupsAwaited);
    private readonly List<(int Begin, int End)> places = new(groupsAwaited);
    private readonly List<(Measure Measure, int Low, int High)> said = new(groupsAwaited * factsOfEach);
    private int current;
    private Dictionary<string, int>? indexOf;

    public string Wave { get; } = wave;
    public string Question { get; } = question;
    public IReadOnlyList<PublishedGroup> Groups => groups;
    public IEnumerable<Fact> Facts => Enumerable.Range(0, groups.Count).SelectMany(FactsAt);

    /// <summary>What is added next is about this group, which stands behind those before.</summary>
    public void Begin(PublishedGroup group)
    {
        current = groups.Count;
        groups.Add(group);
        places.Add((said.Count, said.Count));
    }

    /// <summary>What is added next is about a group that has been begun, and of which nothing has been said yet.</summary>
    public void TurnTo(int index)
    {
        current = index;
        places[index] = (said.Count, said.Count);
    }

    public void Add(Measure measure, int low, int high)
    {
        said.Add((measure, low, high));
        places[current] = (places[current].Begin, said.Count);
    }

    public IEnumerable<Fact> FactsOf(PublishedGroup group)
    {
        indexOf ??= groups.Select((one, index) => (one.Id, index)).ToDictionary(one => one.Id, one => one.index, StringComparer.Ordinal);
        return indexOf.TryGetValue(group.Id, out var index) ? FactsAt(index) : [];
    }

    private IEnumerable<Fact> FactsAt(int index)
    {
        for (var row = places[index].Begin; row < places[index].End; row++)
            yield return new(Wave, Question, groups[index], said[row].Measure, said[row].Low, said[row].High);
    }
}
