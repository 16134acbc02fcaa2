namespace Arena.Evidence.Disclosure;

/// <summary>Who is not yet in an atom at each unit, as chains of people that are joined in one step, whatever their length.</summary>
internal sealed class Rests
{
    private readonly UnitTree tree;
    private readonly int[] next;
    private readonly int[] first;
    private readonly int[] last;
    private readonly int[] settledFirst;
    private readonly int[] settledLast;

    public Rests(UnitTree tree, IReadOnlyList<Person> people, IReadOnlyList<int>? weights = null)
    {
        this.tree = tree;
        Size = new int[tree.Count];
        Weight = new int[tree.Count];
        next = new int[people.Count];
        (first, last) = (Nobody(), Nobody());
        (settledFirst, settledLast) = (Nobody(), Nobody());
        for (var person = people.Count - 1; person >= 0; person--)
        {
            next[person] = -1;
            if (people[person].Answers is not null)
                Join(first, last, tree.UnitOfPerson[person], person, person, 1, weights?[person] ?? 1);
        }
    }

    public int[] Size { get; }

    /// <summary>How many people they stand for, where each is a table of several.</summary>
    public int[] Weight { get; }

    /// <summary>The rest of a unit is an atom, or a part of one, whose home is this.</summary>
    public void Settle(int unit, int home)
    {
        Join(settledFirst, settledLast, home, first[unit], last[unit], 0, 0);
        Size[unit] = Weight[unit] = 0;
    }

    /// <summary>The people of one atom become people of another's.</summary>
    public void Rehome(int from, int to)
    {
        Join(settledFirst, settledLast, to, settledFirst[from], settledLast[from], 0, 0);
        settledFirst[from] = settledLast[from] = -1;
    }

    public void PassUp(int unit)
    {
        if (tree.Parents[unit] >= 0)
            Join(first, last, tree.Parents[unit], first[unit], last[unit], Size[unit], Weight[unit]);
    }

    public IEnumerable<int> Settled(int home)
    {
        for (var person = settledFirst[home]; person >= 0; person = next[person])
            yield return person;
    }

    private void Join(int[] heads, int[] tails, int unit, int from, int to, int size, int weight)
    {
        if (tails[unit] < 0)
            heads[unit] = from;
        else
            next[tails[unit]] = from;
        tails[unit] = to;
        Size[unit] += size;
        Weight[unit] += weight;
    }

    private int[] Nobody()
    {
        var chain = new int[tree.Count];
        Array.Fill(chain, -1);
        return chain;
    }
}
