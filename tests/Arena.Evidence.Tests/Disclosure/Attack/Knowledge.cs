using Arena.Evidence.Disclosure;

namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>
/// What somebody knows about one question of one wave who knows the method, who took part where, and everything published: cells of
/// people that lie in the same groups, and statements on sums over cells. No more is needed; no single answer can be told within one.
/// </summary>
internal sealed class Knowledge
{
    private readonly List<Row> rows = [];

    /// <param name="values">How many values the question has.</param>
    /// <param name="people">Everybody who answered, with the value.</param>
    /// <param name="facts">What is said: over whom, with which weights by value, from and to.</param>
    public Knowledge(int values, IReadOnlyList<int> people, IReadOnlyList<(IReadOnlyList<int> Members, IReadOnlyList<int> Weights, int Low, int High)> facts)
    {
        Values = values;
        var signatures = people.Select(_ => new List<int>()).ToList();
        var sets = facts.Select(fact => fact.Members).Distinct().ToList(); // one list a group
        for (var set = 0; set < sets.Count; set++)
            foreach (var person in sets[set])
                signatures[person].Add(set);
        var cellOf = new Dictionary<string, int>(StringComparer.Ordinal);
        CellOfPerson = [.. signatures.Select(one => one.Count == 0 ? -1 : cellOf.TryGetValue(string.Join(',', one), out var cell) ? cell : cellOf[string.Join(',', one)] = cellOf.Count)];
        Truth = new int[cellOf.Count * values];
        Sizes = new int[cellOf.Count];
        for (var person = 0; person < people.Count; person++)
            if (CellOfPerson[person] is var cell and >= 0)
            {
                Truth[cell * values + people[person]]++;
                Sizes[cell]++;
            }
        for (var cell = 0; cell < Sizes.Length; cell++)
            rows.Add(new([.. Enumerable.Range(cell * values, values).Select(variable => (variable, 1))], Sizes[cell], 0));
        foreach (var (members, weights, low, high) in facts)
            Add(members, weights, low, high);
    }

    public int Values { get; }
    public int[] CellOfPerson { get; }
    public int[] Sizes { get; }
    public int[] Truth { get; }

    /// <summary>V5: the true answers break no statement.</summary>
    public bool TruthHolds => rows.TrueForAll(row =>
    {
        var sum = row.Terms.Sum(term => term.Weight * Truth[term.Variable]);
        return row.Sign > 0 ? sum >= row.Bound : row.Sign < 0 ? sum <= row.Bound : sum == row.Bound;
    });

    /// <summary>Whether there are answers that fit all that is known, and these rows besides.</summary>
    public int[]? Other(params IEnumerable<Row> more) => WholeNumbers.Find(Truth.Length, [.. rows, .. more]);

    public Row InCell(int cell, Func<int, bool> value, int bound, int sign) => Over([cell], value, bound, sign);

    /// <summary>How many people of some cells have one of some values, against a bound.</summary>
    public Row Over(IEnumerable<int> cells, Func<int, bool> value, int bound, int sign) =>
        new([.. cells.SelectMany(cell => Enumerable.Range(0, Values).Where(value).Select(one => (cell * Values + one, 1)))], bound, sign);

    public int CountIn(int cell, Func<int, bool> value) => Enumerable.Range(0, Values).Where(value).Sum(one => Truth[cell * Values + one]);

    private void Add(IReadOnlyList<int> members, IReadOnlyList<int> weights, int low, int high)
    {
        List<(int, int)> terms = [.. members.Select(person => CellOfPerson[person]).Distinct()
            .SelectMany(cell => Enumerable.Range(0, Values).Where(value => weights[value] != 0).Select(value => (cell * Values + value, weights[value])))];
        if (low == high)
            rows.Add(new(terms, low, 0));
        else
        {
            rows.Add(new(terms, low, 1));
            rows.Add(new(terms, high, -1));
        }
    }

    /// <summary>Reads a publication as an outsider who knows who belongs to which atom and category.</summary>
    public static Knowledge Of(SurveyInput input, Publication publication, int wave, int question)
    {
        var asked = input.Questionnaire.Questions[question];
        var atoms = Atoms.Of(input.Trees[wave], input.Waves[wave].People, input.Settings.FloorOf(asked));
        var names = new GroupNames(atoms, input.Waves[wave].Id).Atoms.Select(atom => atom.Id).ToList();
        var people = Enumerable.Range(0, input.Waves[wave].People.Count).Where(person => input.Waves[wave].People[person].Answers is not null).ToList();
        var categories = input.Questionnaire.Background?.Categories ?? [];
        var members = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        var facts = publication.Facts.Where(fact => fact.Wave == input.Waves[wave].Id && fact.Question == asked.Id)
            .Select(fact => (MembersOf(fact.Group), (IReadOnlyList<int>)[.. fact.Measure.Weights], fact.Low, fact.High)).ToList();
        return new(asked.Values.Count, [.. people.Select(person => (int)input.Waves[wave].People[person].Answers![question])], facts);

        IReadOnlyList<int> MembersOf(PublishedGroup group)
        {
            if (!members.TryGetValue(group.Id, out var found))
            {
                found = members[group.Id] = [.. Enumerable.Range(0, people.Count).Where(index => atoms.OfPerson[people[index]] is var atom and >= 0 && group.Atoms.Contains(names[atom])
                    && (group.Category is null || group.Category == (input.Waves[wave].People[people[index]].Category is var category and >= 0 ? categories[category] : "NA")))];
                Assert.Equal(group.Size, found.Count);
            }
            return found;
        }
    }
}
