namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>
/// What somebody knows about one question who knows the method, who took part where, and everything published: cells of people that
/// lie in the same groups, and statements on sums over cells. No more is needed; nobody can be told from another within a cell.
/// </summary>
internal sealed class Knowledge
{
    private readonly List<Row> rows = [];
    private readonly List<int[]> points = [];

    /// <param name="values">How many values there are.</param>
    /// <param name="people">Everybody who answered: the value, and a name of the set that is never split; people of two sets are never in one cell.</param>
    /// <param name="facts">What is said: over whom, with which weights by value, from and to.</param>
    public Knowledge(int values, IReadOnlyList<(int Value, string Atom)> people, IReadOnlyList<(IReadOnlyList<int> Members, IReadOnlyList<int> Weights, int Low, int High)> facts)
    {
        Values = values;
        var signatures = people.Select(_ => new List<int>()).ToList();
        var sets = facts.Select(fact => fact.Members).Distinct().ToList(); // one list a group
        for (var set = 0; set < sets.Count; set++)
            foreach (var person in sets[set])
                signatures[person].Add(set);
        var cellOf = new Dictionary<string, int>(StringComparer.Ordinal);
        CellOfPerson = [.. signatures.Select((one, person) => one.Count == 0 ? -1 : CellOf(string.Join(',', one) + " " + people[person].Atom, people[person].Atom))];
        Truth = new int[cellOf.Count * values];
        Sizes = new int[cellOf.Count];
        for (var person = 0; person < people.Count; person++)
            if (CellOfPerson[person] is var cell and >= 0)
            {
                Truth[cell * values + people[person].Value]++;
                Sizes[cell]++;
            }
        Groups = [.. sets.Select(set => set.Select(person => CellOfPerson[person]).ToHashSet())];
        points.Add(Truth);
        for (var cell = 0; cell < Sizes.Length; cell++)
            rows.Add(new([.. Enumerable.Range(cell * values, values).Select(variable => (variable, 1))], Sizes[cell], 0));
        foreach (var (members, weights, low, high) in facts)
            Add(Groups[sets.IndexOf(members)], weights, low, high);

        int CellOf(string signature, string atom)
        {
            if (!cellOf.TryGetValue(signature, out var cell))
            {
                cellOf.Add(signature, cell = cellOf.Count);
                AtomOfCell.Add(atom);
            }
            return cell;
        }
    }

    public int Values { get; }
    public int[] CellOfPerson { get; }
    public List<string> AtomOfCell { get; } = [];
    public int[] Sizes { get; }
    public int[] Truth { get; }

    /// <summary>The groups that something is said about, as cells.</summary>
    public IReadOnlyList<HashSet<int>> Groups { get; }

    /// <summary>How often a system had to be solved; most questions are answered by a point that is there already.</summary>
    public int Solved { get; private set; }

    /// <summary>V5: the true answers break no statement.</summary>
    public bool TruthHolds => rows.TrueForAll(row => row.Holds(Truth));

    /// <summary>Whether there are answers that fit all that is known, and these rows besides. Every point is checked in whole numbers.</summary>
    public bool Exists(params IEnumerable<Row> more)
    {
        var wanted = more.ToList();
        if (points.Exists(point => wanted.TrueForAll(row => row.Holds(point))))
            return true;
        Solved++;
        if (WholeNumbers.Find(Truth.Length, [.. rows, .. wanted]) is not { } found)
            return false;
        points.Add(found);
        return true;
    }

    public Row InCell(int cell, Func<int, bool> value, int bound, int sign) => Over([cell], value, bound, sign);

    /// <summary>How many people of some cells have one of some values, against a bound.</summary>
    public Row Over(IEnumerable<int> cells, Func<int, bool> value, int bound, int sign) =>
        new([.. cells.SelectMany(cell => Enumerable.Range(0, Values).Where(value).Select(one => (cell * Values + one, 1)))], bound, sign);

    public int CountIn(int cell, Func<int, bool> value) => CountIn([cell], value, Truth);

    /// <summary>The least and the most that was found yet; each point is one that could be the truth.</summary>
    public (int Least, int Most) Seen(IReadOnlyCollection<int> cells, Func<int, bool> value) =>
        (points.Min(point => CountIn(cells, value, point)), points.Max(point => CountIn(cells, value, point)));

    private int CountIn(IReadOnlyCollection<int> cells, Func<int, bool> value, int[] point) =>
        cells.Sum(cell => Enumerable.Range(0, Values).Where(value).Sum(one => point[cell * Values + one]));

    private void Add(IReadOnlyCollection<int> cells, IReadOnlyList<int> weights, int low, int high)
    {
        List<(int, int)> terms = [.. cells.SelectMany(cell => Enumerable.Range(0, Values).Where(value => weights[value] != 0).Select(value => (cell * Values + value, weights[value])))];
        if (low == high)
            rows.Add(new(terms, low, 0));
        else
        {
            rows.Add(new(terms, low, 1));
            rows.Add(new(terms, high, -1));
        }
    }
}
