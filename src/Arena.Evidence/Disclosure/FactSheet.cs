namespace Arena.Evidence.Disclosure;

/// <summary>
/// What is said about one question in one wave, group by group; groups stand in the order of their ids. The units' groups are the
/// same for all questions of a floor, so the sheets share one list of them; before and behind them stand the question's own.
/// </summary>
internal sealed class FactSheet(string wave, Question question, IReadOnlyList<PublishedGroup> units)
{
    private const byte Exact = 0;
    private const int Nothing = -1;
    private readonly int[] unitsAt = NothingYet(units.Count);
    private readonly List<PublishedGroup> own = [];
    private readonly List<int> ownAt = [];
    private int ownBeforeUnits;

    // of a group that is known exactly one number for each value; of any other how many rows, and each with measure, lowest, and how much more
    private readonly PackedNumbers numbers = new();
    private int current;
    private Dictionary<string, (PublishedGroup Group, int At)>? byId;

    public FactSheet(string wave, Question question) : this(wave, question, [])
    {
    }

    public string Wave { get; } = wave;
    public string Question { get; } = question.Id;
    public IEnumerable<PublishedGroup> Groups => own.Take(ownBeforeUnits).Concat(units).Concat(own.Skip(ownBeforeUnits));
    public IEnumerable<Fact> Facts => All.SelectMany(one => FactsAt(one.Group, one.At));

    private IEnumerable<(PublishedGroup Group, int At)> All => Groups.Zip(ownAt.Take(ownBeforeUnits).Concat(unitsAt).Concat(ownAt.Skip(ownBeforeUnits)));

    /// <summary>What is added next is about this group, which stands behind those before.</summary>
    public void Begin(PublishedGroup group)
    {
        current = Nothing;
        own.Add(group);
        ownAt.Add(Nothing);
    }

    /// <summary>What is added next is about the unit in this place among the units, of which nothing has been said yet.</summary>
    public void TurnToUnit(int place) => current = place;

    /// <summary>The units stand here: what has been begun until now before them, what comes behind them.</summary>
    public void PlaceUnits() => ownBeforeUnits = own.Count;

    /// <summary>How many gave each value of the question, exactly; all that is said of the group.</summary>
    public void AddExact(ReadOnlySpan<int> counts)
    {
        At = numbers.Length;
        numbers.AddByte(Exact);
        numbers.Add(counts);
    }

    /// <summary>One of the question's measures lies between two numbers.</summary>
    public void Add(int measure, int low, int high)
    {
        if (At == Nothing)
        {
            At = numbers.Length;
            numbers.AddByte(0);
        }
        numbers.Increase(At);
        numbers.AddByte((byte)measure);
        numbers.Add([Folded(low), Folded(high - low)]);
    }

    /// <summary>All is written.</summary>
    public void Close() => numbers.Close();

    public IEnumerable<Fact> FactsOf(PublishedGroup group)
    {
        byId ??= All.ToDictionary(one => one.Group.Id, StringComparer.Ordinal);
        return byId.TryGetValue(group.Id, out var one) ? FactsAt(one.Group, one.At) : [];
    }

    // where that of which something is being said has its numbers
    private int At
    {
        get => current == Nothing ? ownAt[^1] : unitsAt[current];
        set
        {
            if (current == Nothing)
                ownAt[^1] = value;
            else
                unitsAt[current] = value;
        }
    }

    private IEnumerable<Fact> FactsAt(PublishedGroup group, int at)
    {
        if (at == Nothing)
            yield break;
        var rows = numbers.NextByte(ref at);
        if (rows == Exact)
            for (var value = 0; value < question.Values.Count; value++)
            {
                var count = numbers.Next(ref at);
                yield return new(Wave, Question, group, question.Measures[value], count, count);
            }
        for (var row = 0; row < rows; row++)
        {
            var measure = question.Measures[numbers.NextByte(ref at)];
            var low = Unfolded(numbers.Next(ref at));
            yield return new(Wave, Question, group, measure, low, low + Unfolded(numbers.Next(ref at)));
        }
    }

    // 0, -1, 1, -2 … become 0, 1, 2, 3 …: sums may lie below nothing
    private static int Folded(int number) => (number << 1) ^ (number >> 31);

    private static int Unfolded(int folded) => (int)((uint)folded >> 1) ^ -(folded & 1);

    private static int[] NothingYet(int count)
    {
        var nothing = new int[count];
        Array.Fill(nothing, Nothing);
        return nothing;
    }
}
