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

    public GroupNames(Atoms atoms, string wave)
    {
        this.atoms = atoms;
        Wave = wave;
        atomIds = [.. atoms.Homes.Select(home => Id("a", home))];
        atomsById = [.. InOrder(Enumerable.Range(0, atoms.Count))];
        var members = Members(atoms.Tree.Count, atom => atoms.Homes[atom], unit => atoms.Tree.Parents[unit]);
        // sorted by the tree's own order, since comparing thousands of ids again for each floor and question would be most of the work
        Units = [.. Enumerable.Range(0, atoms.Tree.Count).Where(atoms.IsShown).OrderBy(unit => atoms.Tree.PlaceById[unit]).Select(unit => (unit, Group(Id("g", unit), atoms.Tree.Codes[unit], members[unit], Enumerable.Range(First(unit), End(unit) - First(unit)).Sum(SizeOf))))];
        UnitsAsInTree = [.. Units.Select((one, place) => (one.Unit, place)).OrderBy(one => one.Unit)];
        Rests = [.. InOrder(Enumerable.Range(0, atoms.Count).Where(atom => atoms.End(atoms.Homes[atom]) - atoms.First[atoms.Homes[atom]] > 1)).Select(atom => (atom, Group(Id("r", atoms.Homes[atom]), null, [atomIds[atom]], SizeOf(atom))))];
    }

    public string Wave { get; }

    /// <summary>The shown units with their groups.</summary>
    public IReadOnlyList<(int Unit, PublishedGroup Group)> Units { get; }

    /// <summary>The same units as they stand in the tree, each with its place among Units.</summary>
    public IReadOnlyList<(int Unit, int Place)> UnitsAsInTree { get; }

    /// <summary>The atoms that are not all of their unit, with their groups.</summary>
    public IReadOnlyList<(int Atom, PublishedGroup Group)> Rests { get; }

    public IEnumerable<PublishedAtom> Atoms => atomIds.Select((id, atom) => new PublishedAtom(id, Wave, atoms.Floor, atoms.Sizes[atom]));

    /// <summary>The pools of a question with their groups, in the order of their ids.</summary>
    public IEnumerable<(ClosedItem Pool, PublishedGroup Group)> OfPools(Question question, Pools pools)
    {
        int[] above = [.. pools.Items.Select(item => item.Pool)];
        var members = new Lazy<List<string>[]>(() => Members(above.Length, atom => above[atom], item => above[item]));
        return Enumerable.Range(atoms.Count, above.Length - atoms.Count)
            .Select(item => (Pool: pools.Items[item], Class: pools.Items[item].Class.ToString(CultureInfo.InvariantCulture), Members: new PoolAtoms(members, item)))
            .OrderBy(one => atoms.Tree.PlaceByIdAndMore[one.Pool.Unit]).ThenBy(one => one.Class, StringComparer.Ordinal)
            .Select(one => (one.Pool, Group(Id("p", one.Pool.Unit, question.Id, one.Class), null, one.Members, one.Pool.Size)));
    }

    public PublishedGroup OfCategory(int unit, string category, int size) =>
        new(Id("c", unit, category), Wave, atoms.Tree.Codes[unit], [.. InOrder(Enumerable.Range(First(unit), End(unit) - First(unit))).Select(atom => atomIds[atom])], category, size);

    public int First(int unit) => atoms.First[unit];

    public int End(int unit) => atoms.End(unit);

    public int SizeOf(int atom) => atoms.Sizes[atom];

    private PublishedGroup Group(string id, string? code, IReadOnlyList<string> members, int size) => new(id, Wave, code, members, null, size);

    // Of each unit or pool the ids of its atoms in their order: the atoms are walked in that order, and each is written down at
    // all that lies above it. Sorting each one's atoms would grow faster than the number of units.
    private List<string>[] Members(int count, Func<int, int> firstAbove, Func<int, int> above)
    {
        var members = new List<string>[count];
        foreach (var atom in atomsById)
            for (var at = firstAbove(atom); at >= 0; at = above(at))
                (members[at] ??= []).Add(atomIds[atom]);
        return members;
    }

    private IEnumerable<int> InOrder(IEnumerable<int> members) => members.OrderBy(atom => atoms.Tree.PlaceById[atoms.Homes[atom]]);

    private string Id(string kind, int unit, params ReadOnlySpan<string> more)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{kind}/{Escaped(Wave)}/{atoms.Floor}/{Escaped(atoms.Tree.Codes[unit])}");
        foreach (var part in more)
            id += "/" + Escaped(part);
        return id;
    }

    /// <summary>As it stands in an id: two different lists of parts never give the same one.</summary>
    public static string Escaped(string part) => part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    // written out when somebody asks, since most read a unit's figure and no pool's parts
    private sealed class PoolAtoms(Lazy<List<string>[]> ofAll, int item) : IReadOnlyList<string>
    {
        public int Count => ofAll.Value[item].Count;
        public string this[int index] => ofAll.Value[item][index];
        public IEnumerator<string> GetEnumerator() => ofAll.Value[item].GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
