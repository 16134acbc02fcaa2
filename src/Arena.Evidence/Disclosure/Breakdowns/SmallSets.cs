namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>
/// Whether a breakdown tells all answers of a few (V3): people of some categories in one atom, fewer than the floor. They are safe
/// where other data with the same publication have one of them, and nobody else of them, answer otherwise.
/// </summary>
internal sealed class SmallSets(Exchange exchange, Crossing crossing)
{
    private const int MostCategories = 12; // in one atom; with more there are too many sets to look at, and nothing is shown

    /// <summary>Whether every such set in an atom may have answered otherwise as a whole.</summary>
    public bool AreKept(int atom)
    {
        var present = Enumerable.Range(0, crossing.Categories).Where(category => SizeOf(atom, category) > 0).ToList();
        if (present.Count > MostCategories)
            return false;
        var ways = new List<(int From, int To)>(); // circles go both ways
        for (var set = 1; set < (1 << present.Count) - 1; set++)
        {
            List<int> categories = [.. present.Where((_, place) => (set >> place & 1) == 1)];
            if (categories.Sum(category => SizeOf(atom, category)) < crossing.Atoms.Floor
                && !ways.Exists(way => categories.Contains(way.From) != categories.Contains(way.To)) && !HasWayOut(atom, categories, ways))
                return false;
        }
        return true;
    }

    private bool HasWayOut(int atom, List<int> categories, List<(int From, int To)> ways)
    {
        foreach (var category in categories)
            for (var from = 0; from < crossing.Values; from++)
                for (var to = 0; to < crossing.Values; to++)
                    if (from != to && exchange.WayBack(atom, category, from, to, categories) is var back and >= 0)
                    {
                        ways.Add((category, back));
                        return true;
                    }
        return false;
    }

    private int SizeOf(int atom, int category)
    {
        var size = 0;
        foreach (var count in crossing.Of(atom, category))
            size += count;
        return size;
    }
}
