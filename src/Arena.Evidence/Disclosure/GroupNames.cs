using System.Collections;
using System.Globalization;

namespace Arena.Evidence.Disclosure;

/// <summary>
/// The atoms and groups of a wave with their ids, which are made of unit codes: g/ a unit's whole figure, r/ the atom of those who
/// are left in a unit beside its shown parts, p/ a pool of a question, c/ a category. Each kind stands in the order of its ids.
/// </summary>
internal sealed class GroupNames
{
    private readonly Atoms atoms;
    private readonly string[] atomIds;
    private readonly int[] atomsById;
    private readonly string[] endOfId;

    public GroupNames(Atoms atoms, string wave)
    {
        this.atoms = atoms;
        Wave = wave;
        var begin = string.Create(CultureInfo.InvariantCulture, $"/{Escaped(Wave)}/{atoms.Floor}/");
        endOfId = Array.ConvertAll(atoms.Tree.Codes, code => begin + Escaped(code));
        atomIds = [.. atoms.Homes.Select(home => "a" + endOfId[home])];
        // the tree knows the order: comparing thousands of ids again for each floor would be most of the work
        var unitsById = new int[atoms.Tree.Count];
        for (var unit = 0; unit < unitsById.Length; unit++)
            unitsById[atoms.Tree.PlaceById[unit]] = unit;
        atomsById = [.. unitsById.Where(atoms.IsHomeOfOne).Select(First)];
        var members = Members(atoms.Tree.Count, atom => atoms.Homes[atom], unit => atoms.Tree.Parents[unit]);
        Units = [.. unitsById.Where(atoms.IsShown)];
        UnitGroups = [.. Units.Select(unit => Group("g" + endOfId[unit], atoms.Tree.Codes[unit], members[unit], Enumerable.Range(First(unit), End(unit) - First(unit)).Sum(SizeOf)))];
        PlaceOf = new int[atoms.Tree.Count];
        for (var place = 0; place < Units.Length; place++)
            PlaceOf[Units[place]] = place;
        Rests = [.. atomsById.Where(atom => atoms.End(atoms.Homes[atom]) - atoms.First[atoms.Homes[atom]] > 1).Select(atom => (atom, Group("r" + endOfId[atoms.Homes[atom]], null, [atomIds[atom]], SizeOf(atom))))];
    }

    public string Wave { get; }

    /// <summary>The shown units …</summary>
    public int[] Units { get; }

    /// <summary>… their groups, in the same order …</summary>
    public PublishedGroup[] UnitGroups { get; }

    /// <summary>… and of each shown unit its place among them.</summary>
    public int[] PlaceOf { get; }

    /// <summary>The atoms that are not all of their unit, with their groups.</summary>
    public IReadOnlyList<(int Atom, PublishedGroup Group)> Rests { get; }

    public IEnumerable<PublishedAtom> Atoms => atomIds.Select((id, atom) => new PublishedAtom(id, Wave, atoms.Floor, atoms.Sizes[atom]));

    /// <summary>The pools of a question with their groups, in the order of their ids.</summary>
    public IEnumerable<(ClosedItem Pool, PublishedGroup Group)> OfPools(Question question, Pools pools)
    {
        var above = new int[pools.Items.Count];
        for (var item = 0; item < above.Length; item++)
            above[item] = pools.Items[item].Pool;
        var members = new Lazy<string[][]>(() => Members(above.Length, atom => above[atom], item => above[item]));
        string[] ends = [.. Enumerable.Range(0, question.Classes.Count).Select(number => string.Create(CultureInfo.InvariantCulture, $"/{Escaped(question.Id)}/{number}"))];
        foreach (var item in InOrder(pools, ends))
        {
            var pool = pools.Items[item];
            yield return (pool, Group("p" + endOfId[pool.Unit] + ends[pool.Class], null, new PoolAtoms(members, item), pool.Size));
        }
    }

    public PublishedGroup OfCategory(int unit, string category, int size) =>
        new("c" + endOfId[unit] + "/" + Escaped(category), Wave, atoms.Tree.Codes[unit], [.. InOrder(Enumerable.Range(First(unit), End(unit) - First(unit))).Select(atom => atomIds[atom])], category, size);

    public int First(int unit) => atoms.First[unit];

    public int End(int unit) => atoms.End(unit);

    public int SizeOf(int atom) => atoms.Sizes[atom];

    private PublishedGroup Group(string id, string? code, IReadOnlyList<string> members, int size) => new(id, Wave, code, members, null, size);

    // Of each unit or pool the ids of its atoms in their order: the atoms are walked in that order, and each is written down at
    // all that lies above it. Sorting each one's atoms would grow faster than the number of units.
    private string[][] Members(int count, Func<int, int> firstAbove, Func<int, int> above)
    {
        var sizes = new int[count];
        foreach (var atom in atomsById)
            for (var at = firstAbove(atom); at >= 0; at = above(at))
                sizes[at]++;
        var members = Array.ConvertAll(sizes, size => new string[size]);
        Array.Clear(sizes);
        foreach (var atom in atomsById)
            for (var at = firstAbove(atom); at >= 0; at = above(at))
                members[at][sizes[at]++] = atomIds[atom];
        return members;
    }

    // by the place of their unit, and in it by the class as it is written
    private int[] InOrder(Pools pools, string[] classes)
    {
        var rank = new int[classes.Length];
        foreach (var (place, number) in Enumerable.Range(0, classes.Length).OrderBy(number => classes[number], StringComparer.Ordinal).Index())
            rank[number] = place;
        int[] items = [.. Enumerable.Range(atoms.Count, pools.AllPools.Count)];
        Array.Sort(Array.ConvertAll(items, item => (long)atoms.Tree.PlaceByIdAndMore[pools.Items[item].Unit] * classes.Length + rank[pools.Items[item].Class]), items);
        return items;
    }

    private IEnumerable<int> InOrder(IEnumerable<int> members) => members.OrderBy(atom => atoms.Tree.PlaceById[atoms.Homes[atom]]);

    /// <summary>As it stands in an id: two different lists of parts never give the same one.</summary>
    public static string Escaped(string part) => part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    // written out when somebody asks, since most read a unit's figure and no pool's parts
    private sealed class PoolAtoms(Lazy<string[][]> ofAll, int item) : IReadOnlyList<string>
    {
        public int Count => ofAll.Value[item].Length;
        public string this[int index] => ofAll.Value[item][index];
        public IEnumerator<string> GetEnumerator() => ofAll.Value[item].AsEnumerable().GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
