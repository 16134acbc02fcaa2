namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>How many people of each atom and category gave each value of a question.</summary>
internal sealed class Crossing
{
    private readonly int[] counts;

    /// <param name="atoms">The atoms.</param>
    /// <param name="people">The people of the wave.</param>
    /// <param name="question">The number of the question.</param>
    /// <param name="values">How many values it has.</param>
    /// <param name="categories">How many categories there are; whoever has none stands behind the last. 0 puts all into one.</param>
    /// <param name="without">Who is left out, because the answer is known.</param>
    public Crossing(Atoms atoms, IReadOnlyList<Person> people, int question, int values, int categories, IReadOnlySet<int>? without = null)
    {
        (Atoms, Values, Categories) = (atoms, values, categories + 1);
        counts = new int[atoms.Count * Categories * values];
        for (var person = 0; person < people.Count; person++)
            if (atoms.OfPerson[person] is var atom and >= 0 && without?.Contains(person) != true)
                counts[At(atom, CategoryOf(people[person])) + people[person].Answers![question]]++;
    }

    public Atoms Atoms { get; }
    public int Values { get; }

    /// <summary>How many categories, with that of those who have none.</summary>
    public int Categories { get; }

    public int this[int atom, int category, int value] => counts[At(atom, category) + value];

    public ReadOnlySpan<int> Of(int atom, int category) => counts.AsSpan(At(atom, category), Values);

    /// <summary>One person answers otherwise.</summary>
    public void Move(int atom, int category, int from, int to)
    {
        counts[At(atom, category) + from]--;
        counts[At(atom, category) + to]++;
    }

    public int CategoryOf(Person person) => Categories == 1 || person.Category < 0 ? Categories - 1 : person.Category;

    private int At(int atom, int category) => (atom * Categories + category) * Values;
}
