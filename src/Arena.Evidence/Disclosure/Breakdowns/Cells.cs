namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>
/// The cells of a breakdown: the people of one category in a shown group, in what is left of the group above it, or beyond all of
/// them. Every atom lies in one block (a lower group, or a rest), and every person so in one lowest cell.
/// </summary>
internal sealed class Cells
{
    private const int NoBlock = 0;
    private readonly int[] blockOfAtom;
    private readonly int[] groupOfBlock; // shown: this group is the block; else -1
    private readonly int[] aboveOfBlock; // the shown group that the block lies in; -1 for none
    private readonly List<int>[] atomsOfBlock;

    public Cells(Crossing crossing, IReadOnlyList<int> groups)
    {
        (Crossing, Groups) = (crossing, groups);
        var tree = crossing.Atoms.Tree;
        Above = [.. groups.Select(unit => groups.ToList().FindIndex(other => other < unit && unit < tree.Ends[other]))];
        // block 0 lies in no group, block 1 + g in group g and in none below it
        groupOfBlock = new int[groups.Count + 1];
        aboveOfBlock = new int[groups.Count + 1];
        Array.Fill(groupOfBlock, -1);
        Array.Fill(aboveOfBlock, -1);
        for (var group = 0; group < groups.Count; group++)
            if (HasBelow(group))
                aboveOfBlock[group + 1] = group;
            else
                (groupOfBlock[group + 1], aboveOfBlock[group + 1]) = (group, Above[group]);
        blockOfAtom = new int[crossing.Atoms.Count];
        // an upper group comes first, a lower one takes its atoms
        for (var group = 0; group < groups.Count; group++)
            for (var atom = crossing.Atoms.First[groups[group]]; atom < crossing.Atoms.End(groups[group]); atom++)
                blockOfAtom[atom] = group + 1;
        atomsOfBlock = [.. Enumerable.Range(0, groups.Count + 1).Select(_ => new List<int>())];
        for (var atom = 0; atom < blockOfAtom.Length; atom++)
            atomsOfBlock[blockOfAtom[atom]].Add(atom);
        BlockCounts = Counts(atomsOfBlock);
        GroupCounts = Counts(groups.Select(unit => Enumerable.Range(crossing.Atoms.First[unit], crossing.Atoms.End(unit) - crossing.Atoms.First[unit])));
    }

    public Crossing Crossing { get; }

    /// <summary>The shown groups as units, an upper one before those below it.</summary>
    public IReadOnlyList<int> Groups { get; }

    /// <summary>For each group the one above it, or -1.</summary>
    public IReadOnlyList<int> Above { get; }

    public int Blocks => groupOfBlock.Length;

    /// <summary>By block, category and value.</summary>
    public int[][][] BlockCounts { get; }

    /// <summary>By group, category and value.</summary>
    public int[][][] GroupCounts { get; }

    public int BlockOf(int atom) => blockOfAtom[atom];

    public IReadOnlyList<int> AtomsIn(int block) => atomsOfBlock[block];

    /// <summary>The group whose published counts are the block's own; -1 where it is a rest.</summary>
    public int GroupOf(int block) => groupOfBlock[block];

    /// <summary>The group above a block; -1 for none.</summary>
    public int AboveOf(int block) => aboveOfBlock[block];

    public static bool IsFree(int block) => block == NoBlock;

    public bool HasBelow(int group) => Above.Contains(group);

    /// <summary>One person answers otherwise, here and in the counts below.</summary>
    public void Move(int atom, int category, int from, int to)
    {
        Crossing.Move(atom, category, from, to);
        Move(BlockCounts[blockOfAtom[atom]][category], from, to);
        for (var group = blockOfAtom[atom] - 1; group >= 0; group = Above[group])
            Move(GroupCounts[group][category], from, to);
    }

    private static void Move(int[] counts, int from, int to)
    {
        counts[from]--;
        counts[to]++;
    }

    private int[][][] Counts(IEnumerable<IEnumerable<int>> sets) => [.. sets.Select(set =>
    {
        var sums = Enumerable.Range(0, Crossing.Categories).Select(_ => new int[Crossing.Values]).ToArray();
        foreach (var atom in set)
            for (var category = 0; category < sums.Length; category++)
                for (var value = 0; value < Crossing.Values; value++)
                    sums[category][value] += Crossing[atom, category, value];
        return sums;
    })];
}
