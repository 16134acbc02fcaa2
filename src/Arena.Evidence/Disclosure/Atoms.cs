namespace Arena.Evidence.Disclosure;

/// <summary>
/// Stage A: the respondents of a wave in atoms of at least k, from who answered alone and never from what. An atom is the
/// smallest set of people that anything is said about; every figure is of a union of atoms, and a unit is shown where it holds one.
/// </summary>
internal sealed class Atoms
{
    private Atoms(UnitTree tree, int floor, int[] atomOfPerson, int[] homes, int[] sizes)
    {
        (Tree, Floor, OfPerson, Homes, Sizes) = (tree, floor, atomOfPerson, homes, sizes);
        First = new int[tree.Count + 1];
        foreach (var home in homes)
            First[home + 1]++;
        for (var unit = 0; unit < tree.Count; unit++)
            First[unit + 1] += First[unit];
    }

    public UnitTree Tree { get; }
    public int Floor { get; }

    /// <summary>The atom of each person of the wave; -1 for who did not answer or was left over at the top.</summary>
    public int[] OfPerson { get; }

    /// <summary>The lowest unit that an atom lies in as a whole. Atoms stand in the order of their homes, one at most in each.</summary>
    public int[] Homes { get; }

    public int[] Sizes { get; }
    public int Count => Sizes.Length;

    /// <summary>The atoms of a unit are those from here on …</summary>
    public int[] First { get; }

    /// <summary>… to before here.</summary>
    public int End(int unit) => First[Tree.Ends[unit]];

    public bool IsShown(int unit) => First[unit] < End(unit);

    public bool IsHomeOfOne(int unit) => First[unit] < First[unit + 1];

    /// <summary>Atoms of at least so many respondents and, where each stands for several people, of at least so many people.</summary>
    public static Atoms Of(UnitTree tree, IReadOnlyList<Person> people, int floor, IReadOnlyList<int>? weights = null, int leastWeight = 0)
    {
        var rests = new Rests(tree, people, weights);
        var atomAt = new int[tree.Count]; // the size of the atom whose home this is
        for (var unit = tree.Count - 1; unit >= 0; unit--)
        {
            var rest = rests.Size[unit];
            if (rest == 0)
                continue;
            if (rest >= floor && rests.Weight[unit] >= leastWeight)
                rests.Settle(unit, unit);
            else if (tree.Levels[unit] >= UnitLevel.Workplace && Smallest(tree, atomAt, unit) is var smallest and >= 0)
            {
                // its old home contains it no longer, and so is not shown
                rests.Settle(unit, unit);
                rests.Rehome(smallest, unit);
                rest += atomAt[smallest];
                atomAt[smallest] = 0;
            }
            else
            {
                rests.PassUp(unit);
                continue;
            }
            atomAt[unit] = rest;
        }
        return Numbered(tree, floor, rests, atomAt, people.Count);
    }

    private static Atoms Numbered(UnitTree tree, int floor, Rests rests, int[] atomAt, int people)
    {
        var homes = Enumerable.Range(0, tree.Count).Where(unit => atomAt[unit] > 0).ToArray();
        var numberOf = new int[tree.Count];
        for (var atom = 0; atom < homes.Length; atom++)
            numberOf[homes[atom]] = atom;
        var atomOfPerson = new int[people];
        Array.Fill(atomOfPerson, -1);
        foreach (var home in homes)
            foreach (var person in rests.Settled(home))
                atomOfPerson[person] = numberOf[home];
        return new(tree, floor, atomOfPerson, homes, [.. homes.Select(home => atomAt[home])]);
    }

    private static int Smallest(UnitTree tree, int[] atomAt, int unit)
    {
        var best = -1;
        for (var below = unit + 1; below < tree.Ends[unit]; below++)
            if (atomAt[below] > 0 && (best < 0 || atomAt[below] < atomAt[best]
                || (atomAt[below] == atomAt[best] && string.CompareOrdinal(tree.Codes[below], tree.Codes[best]) < 0)))
                best = below;
        return best;
    }
}
