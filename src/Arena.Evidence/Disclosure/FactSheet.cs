namespace Arena.Evidence.Disclosure;

/// <summary>What is said about one question in one wave, group by group.</summary>
internal sealed class FactSheet(string wave, string question)
{
    private readonly List<PublishedGroup> groups = [];
    private readonly List<int> begins = [];
    private readonly List<(Measure Measure, int Low, int High)> rows = [];
    private Dictionary<string, int>? indexOf;

    public string Wave { get; } = wave;
    public string Question { get; } = question;
    public IReadOnlyList<PublishedGroup> Groups => groups;
    public IEnumerable<Fact> Facts => Enumerable.Range(0, groups.Count).SelectMany(FactsAt);

    /// <summary>What is added next is about this group. Groups come in the order of their ids.</summary>
    public void Begin(PublishedGroup group)
    {
        groups.Add(group);
        begins.Add(rows.Count);
    }

    public void Add(Measure measure, int low, int high) => rows.Add((measure, low, high));

    public IEnumerable<Fact> FactsOf(PublishedGroup group)
    {
        indexOf ??= groups.Select((one, index) => (one.Id, index)).ToDictionary(one => one.Id, one => one.index, StringComparer.Ordinal);
        return indexOf.TryGetValue(group.Id, out var index) ? FactsAt(index) : [];
    }

    private IEnumerable<Fact> FactsAt(int index)
    {
        var end = index + 1 < begins.Count ? begins[index + 1] : rows.Count;
        for (var row = begins[index]; row < end; row++)
            yield return new(Wave, Question, groups[index], rows[row].Measure, rows[row].Low, rows[row].High);
    }
}
