namespace Arena.Evidence.Tests.Disclosure.Attack;

/// <summary>
/// The sets of fewer people than the floor that an outsider can name (V3): unions of cells in one atom, one published group less
/// another that lies in it, and a group less all that lie in it.
/// </summary>
internal static class SmallSets
{
    public static IEnumerable<IReadOnlyList<int>> Of(Knowledge known, int floor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in InAtoms(known).Concat(Differences(known.Groups)))
            if (set.Count > 0 && set.Sum(cell => known.Sizes[cell]) < floor && seen.Add(string.Join(',', set.Order())))
                yield return set;
    }

    private static IEnumerable<IReadOnlyList<int>> InAtoms(Knowledge known)
    {
        foreach (var atom in Enumerable.Range(0, known.Sizes.Length).GroupBy(cell => known.AtomOfCell[cell]))
        {
            var cells = atom.ToList();
            Assert.True(cells.Count <= 12, "Too many unions of cells to look at them all (V7).");
            for (var union = 1; union < 1 << cells.Count; union++)
                yield return [.. cells.Where((_, index) => (union >> index & 1) == 1)];
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Differences(IReadOnlyList<HashSet<int>> groups)
    {
        foreach (var above in groups)
        {
            var within = groups.Where(group => group.Count < above.Count && group.IsSubsetOf(above)).ToList();
            foreach (var group in within)
                yield return [.. above.Except(group)];
            if (within.Count > 0)
                yield return [.. above.Except(within.SelectMany(group => group))];
        }
    }
}
