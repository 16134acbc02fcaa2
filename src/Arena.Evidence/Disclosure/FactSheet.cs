namespace Arena.Evidence.Disclosure;

/// <summary>What is said about one question in one wave, group by group; groups stand in the order of their ids.</summary>
internal sealed class FactSheet(string wave, Question question, int groupsAwaited = 0)
{
    private const int Row = 3;

    // room is made at once: growing by doubling leaves large arrays behind
    private readonly List<PublishedGroup> groups = new(groupsAwaited);
    private readonly List<Place> places = new(groupsAwaited);

    // as small as it goes, since with thousands of units it is the memory that takes the time: of a group that is known exactly
    // one number for each value, of any other a row of measure, lowest and highest
    private readonly List<int> numbers = new(groupsAwaited * question.Values.Count);
    private int current;
    private Dictionary<string, int>? indexOf;

    public string Wave { get; } = wave;
    public string Question { get; } = question.Id;
    public IReadOnlyList<PublishedGroup> Groups => groups;
    public IEnumerable<Fact> Facts => Enumerable.Range(0, groups.Count).SelectMany(FactsAt);

    /// <summary>What is added next is about this group, which stands behind those before.</summary>
    public void Begin(PublishedGroup group)
    {
        current = groups.Count;
        groups.Add(group);
        places.Add(default);
    }

    /// <summary>What is added next is about a group that has been begun, and of which nothing has been said yet.</summary>
    public void TurnTo(int index) => current = index;

    /// <summary>How many gave each value of the question, exactly; all that is said of the group.</summary>
    public void AddExact(ReadOnlySpan<int> counts)
    {
        places[current] = new(numbers.Count, counts.Length, IsExact: true);
        numbers.AddRange(counts);
    }

    /// <summary>One of the question's measures lies between two numbers.</summary>
    public void Add(int measure, int low, int high)
    {
        var place = places[current];
        places[current] = place.Facts == 0 ? new(numbers.Count, 1, IsExact: false) : place with { Facts = place.Facts + 1 };
        numbers.AddRange([measure, low, high]);
    }

    public IEnumerable<Fact> FactsOf(PublishedGroup group)
    {
        indexOf ??= groups.Select((one, index) => (one.Id, index)).ToDictionary(one => one.Id, one => one.index, StringComparer.Ordinal);
        return indexOf.TryGetValue(group.Id, out var index) ? FactsAt(index) : [];
    }

    private IEnumerable<Fact> FactsAt(int index)
    {
        var place = places[index];
        for (var fact = 0; fact < place.Facts; fact++)
            if (place.IsExact)
                yield return new(Wave, Question, groups[index], question.Measures[fact], numbers[place.Begin + fact], numbers[place.Begin + fact]);
            else
                yield return new(Wave, Question, groups[index], question.Measures[numbers[place.Begin + fact * Row]], numbers[place.Begin + fact * Row + 1], numbers[place.Begin + fact * Row + 2]);
    }

    private readonly record struct Place(int Begin, int Facts, bool IsExact);
}
