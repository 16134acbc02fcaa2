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

    public GroupNames(Atoms atoms, string wave)
    {
        this.atoms = atoms;
        Wave = wave;
        atomIds = [.. atoms.Homes.Select(home => Id("a", home))];
        // sorted by the tree's own order, since comparing thousands of ids again for each floor and question would be most of the work
        Units = [.. Enumerable.Range(0, atoms.Tree.Count).Where(atoms.IsShown).OrderBy(unit => atoms.Tree.PlaceById[unit]).Select(unit => (unit, Group("g", unit, atoms.Tree.Codes[unit], Range(unit))))];
        UnitsAsInTree = [.. Units.Select((one, place) => (one.Unit, place)).OrderBy(one => one.Unit)];
        Rests = [.. InOrder(Enumerable.Range(0, atoms.Count).Where(atom => atoms.End(atoms.Homes[atom]) - atoms.First[atoms.Homes[atom]] > 1)).Select(atom => (atom, Group("r", atoms.Homes[atom], null, [atom])))];
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
    public IEnumerable<(ClosedItem Pool, PublishedGroup Group)> OfPools(Question question, Pools pools) =>
        pools.AllPools.Select(pool => (Pool: pool, Class: pool.Class.ToString(CultureInfo.InvariantCulture)))
            .OrderBy(one => atoms.Tree.PlaceByIdAndMore[one.Pool.Unit]).ThenBy(one => one.Class, StringComparer.Ordinal)
            .Select(one => (one.Pool, Group("p", one.Pool.Unit, null, pools.AtomsOf(one.Pool), question.Id, one.Class)));

    public PublishedGroup OfCategory(int unit, string category, int size) =>
        new(Id("c", unit, category), Wave, atoms.Tree.Codes[unit], Ids(Range(unit)), category, size);

    public int First(int unit) => atoms.First[unit];

    public int End(int unit) => atoms.End(unit);

    public int SizeOf(int atom) => atoms.Sizes[atom];

    private PublishedGroup Group(string kind, int unit, string? code, IEnumerable<int> members, params ReadOnlySpan<string> more)
    {
        var all = members.ToList();
        return new(Id(kind, unit, more), Wave, code, Ids(all), null, all.Sum(atom => atoms.Sizes[atom]));
    }

    private IEnumerable<int> Range(int unit) => Enumerable.Range(atoms.First[unit], atoms.End(unit) - atoms.First[unit]);

    private List<string> Ids(IEnumerable<int> members) => [.. InOrder(members).Select(atom => atomIds[atom])];

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
}
