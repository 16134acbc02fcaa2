namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>
/// Other data sets with the same publication, as circles in a graph (Gusfield 1988). A person who changes from x to y is an edge
/// from his atom to his cell, one who changes from y to x an edge back; where every node has as much in as out, no count has
/// changed. Where a band, a pool's range or a rounding step bears one more or less, an edge leads on, at last to the outside.
/// </summary>
internal sealed class Exchange
{
    private readonly Cells cells;
    private readonly Crossing crossing;
    private readonly Question question;
    private readonly Pools pools;
    private readonly int colleagues;
    private readonly ExchangeSlack slack;
    private readonly ExchangeNodes nodes;
    private readonly int[] cameFrom;
    private readonly int[] seenIn;
    private readonly Queue<int> open = new();
    private readonly List<int> next = [];
    private readonly Dictionary<(int From, int To), int> used = [];
    private readonly Dictionary<(int From, int To), int> taken = [];
    private IReadOnlyList<int> closed = []; // the categories by which no circle may come to its end
    private int search;

    /// <param name="cells">The cells that are shown.</param>
    /// <param name="question">The question.</param>
    /// <param name="pools">What is said about units.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="movable">Who may change; null for everybody.</param>
    public Exchange(Cells cells, Question question, Pools pools, DisclosureSettings settings, Crossing? movable = null)
    {
        (this.cells, crossing, this.question, this.pools, colleagues) = (cells, movable ?? cells.Crossing, question, pools, settings.ColleaguesWhoPool);
        nodes = new(cells, pools);
        slack = new(cells, nodes, question, pools, settings);
        cameFrom = new int[nodes.Count];
        seenIn = new int[nodes.Count];
    }

    /// <summary>Whether the atom has somebody for whom t + 1 other data sets that share no person were not found.</summary>
    public bool ExposesSomebody(int atom)
    {
        for (var category = 0; category < crossing.Categories; category++)
            for (var value = 0; value < crossing.Values; value++)
                if (crossing[atom, category, value] > 0 && !CanBeAnother(atom, category, value))
                    return true;
        return false;
    }

    /// <summary>The first circle through a person: who else changes, as atom, category and the value that is left. Null where there is none.</summary>
    public IReadOnlyList<(int Atom, int Category, int Value)>? Circle(int atom, int category, int from, int to)
    {
        used.Clear();
        taken.Clear();
        if (!Augment(nodes.CellOf(atom, category), ExchangeNodes.OfAtom(atom), from, to))
            return null;
        return Changing(from, to);
    }

    /// <summary>The first circle that comes into a closed atom by its band, and so changes the number outside its class by one. Null where there is none.</summary>
    public IReadOnlyList<(int Atom, int Category, int Value)>? CircleByBand(int atom, int from, int to)
    {
        used.Clear();
        taken.Clear();
        var above = pools.Items[atom].Pool is var pool and >= 0 ? ExchangeNodes.OfItem(pool) : ExchangeNodes.Outside;
        return Augment(ExchangeNodes.OfAtom(atom), above, from, to) ? Changing(from, to) : null;
    }

    /// <summary>
    /// How the first circle comes back that leaves an atom by somebody of a category and does not come back by one of some others: by
    /// the category that is returned, or by the atom's band, which stands behind the last. -1 where there is none.
    /// </summary>
    public int WayBack(int atom, int category, int from, int to, IReadOnlyList<int> notBy)
    {
        used.Clear();
        taken.Clear();
        closed = notBy;
        var found = crossing[atom, category, from] > 0 && Augment(nodes.CellOf(atom, category), ExchangeNodes.OfAtom(atom), from, to);
        closed = [];
        if (!found)
            return -1;
        var last = cameFrom[ExchangeNodes.OfAtom(atom)];
        return nodes.IsLowestCell(last) ? nodes.BlockOf(last).Category : crossing.Categories;
    }

    /// <summary>How many of an atom lie outside its class, with what was changed.</summary>
    public int OutsideOf(int atom) => slack.OutsideOf(atom);

    /// <summary>From here on one person answers otherwise.</summary>
    public void Move(int atom, int category, int from, int to)
    {
        cells.Move(atom, category, from, to);
        slack.Move(atom, from, to);
    }

    private List<(int Atom, int Category, int Value)> Changing(int from, int to) =>
        [.. used.Where(edge => edge.Value > 0).Select(edge => nodes.PersonEdge(edge.Key.From, edge.Key.To, from, to)).OfType<(int, int, int)>()];

    // t + 1 other data sets that share no person, so that no t colleagues stand in the way of all; each may lead to another value
    private bool CanBeAnother(int atom, int category, int from)
    {
        taken.Clear();
        var found = 0;
        for (var to = 0; to < crossing.Values && found <= colleagues; to++)
            if (question.ClassOf(to) != question.ClassOf(from))
                found += crossing[atom, category, to]; // who simply changes places
        if (found > colleagues)
            return true;
        found = 0; // circles count them again
        for (var to = 0; to < crossing.Values && found <= colleagues; to++)
            if (question.ClassOf(to) != question.ClassOf(from))
                found += Circles(atom, category, from, to, Math.Min(colleagues + 1, WaysIn(atom, from, to)));
        return found > colleagues;
    }

    // every circle comes back to the atom by somebody there with the other value, or by its band; this spares a vain search
    private int WaysIn(int atom, int from, int to)
    {
        if (slack.Bears(atom, from, to))
            return int.MaxValue;
        var people = 0;
        for (var category = 0; category < crossing.Categories; category++)
            people += crossing[atom, category, to];
        return people;
    }

    private int Circles(int atom, int category, int from, int to, int most)
    {
        used.Clear();
        var found = 0;
        while (found < most && Augment(nodes.CellOf(atom, category), ExchangeNodes.OfAtom(atom), from, to))
            found++;
        // whoever leaves the same value elsewhere is not to be counted on again; those who leave the other value differ by it
        foreach (var (edge, people) in used)
            if (people > 0 && nodes.IsAtom(edge.From) && nodes.IsLowestCell(edge.To))
                taken[edge] = taken.GetValueOrDefault(edge) + people;
        return found;
    }

    // a shortest path in what earlier ones have left (Edmonds and Karp)
    private bool Augment(int start, int end, int from, int to)
    {
        search++;
        open.Clear();
        Reach(start, start);
        while (seenIn[end] != search && open.TryDequeue(out var node))
        {
            ReachByPeople(node, end, from, to);
            next.Clear();
            slack.AddEdges(node, from, to, next);
            foreach (var other in next)
                if (node != start || other != end) // there and straight back changes nothing
                    Reach(other, node);
            foreach (var edge in used)
                if (edge.Key.To == node && edge.Value > 0)
                    Reach(edge.Key.From, node);
        }
        if (seenIn[end] != search)
            return false;
        for (var node = end; node != start; node = cameFrom[node])
            Use(cameFrom[node], node);
        return true;
    }

    private void ReachByPeople(int node, int end, int from, int to)
    {
        if (nodes.IsAtom(node))
        {
            var atom = ExchangeNodes.ItemOf(node);
            for (var category = 0; category < crossing.Categories; category++)
                ReachBy(crossing[atom, category, from], node, nodes.CellOf(atom, category));
        }
        else if (nodes.IsLowestCell(node))
        {
            var (block, category) = nodes.BlockOf(node);
            foreach (var atom in cells.AtomsIn(block))
                if (closed.Count == 0 || ExchangeNodes.OfAtom(atom) != end || !closed.Contains(category))
                    ReachBy(crossing[atom, category, to], node, ExchangeNodes.OfAtom(atom));
        }
    }

    private void ReachBy(int people, int from, int to)
    {
        if (people > 0 && seenIn[to] != search && people > Count(used, from, to) + Count(taken, from, to))
            Reach(to, from);
    }

    private static int Count(Dictionary<(int From, int To), int> edges, int from, int to) => edges.Count == 0 ? 0 : edges.GetValueOrDefault((from, to));

    private void Reach(int node, int from)
    {
        if (seenIn[node] == search)
            return;
        seenIn[node] = search;
        cameFrom[node] = from;
        open.Enqueue(node);
    }

    private void Use(int from, int to)
    {
        // going back along an edge gives it free again
        if (used.TryGetValue((to, from), out var back) && back > 0)
            used[(to, from)] = back - 1;
        else
            used[(from, to)] = used.GetValueOrDefault((from, to)) + 1;
    }
}
