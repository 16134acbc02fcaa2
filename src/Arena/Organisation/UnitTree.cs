using Arena.Platform;
using Arena.Platform.Access;

namespace Arena.Organisation;

public sealed record UnitNode(Guid Id, string Code, string Name, UnitLevel Level, UnitKind Kind, UnitOwnership Ownership);

/// <summary>One municipality's units and where they hung in every week. Immutable; made anew when the organisation changes.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<Guid, UnitNode> nodes;
    private readonly Dictionary<string, UnitNode> byCode;
    private readonly ILookup<Guid, UnitPlacement> placements;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<IsoWeek, WeekTree> weeks = [];

    internal UnitTree(Municipality municipality, IEnumerable<UnitNode> units, IEnumerable<UnitPlacement> placements)
    {
        (MunicipalityId, MunicipalityName, IsDemo, Version) = (municipality.Id, municipality.Name, municipality.IsDemo, municipality.OrganisationVersion);
        nodes = units.ToDictionary(unit => unit.Id);
        byCode = nodes.Values.ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        this.placements = placements.OrderBy(row => row.From).ToLookup(row => row.UnitId);
    }

    public Guid MunicipalityId { get; }
    public string MunicipalityName { get; }
    public bool IsDemo { get; }

    /// <summary>Which state of the organisation this is.</summary>
    public long Version { get; }
    public IEnumerable<UnitNode> Units => nodes.Values;

    public UnitNode? Find(Guid id) => nodes.GetValueOrDefault(id);
    public UnitNode? Find(string code) => byCode.GetValueOrDefault(code);
    public UnitNode this[Guid id] => nodes[id];

    /// <summary>The tree as it was in that week: each unit under its latest parent of the week; units closed before or opened after are not in it.</summary>
    public WeekTree In(IsoWeek week) => weeks.GetOrAdd(week, Grow);

    private WeekTree Grow(IsoWeek week)
    {
        var parents = new Dictionary<Guid, Guid?>();
        foreach (var unit in nodes.Keys)
            if (placements[unit].LastOrDefault(row => row.From <= week.Sunday && (row.To is null || row.To >= week.Monday)) is { } placement)
                parents[unit] = placement.ParentId;
        return new WeekTree(this, week, parents);
    }
}

/// <summary>The organisation of one week.</summary>
public sealed class WeekTree
{
    private readonly UnitTree tree;
    private readonly Dictionary<Guid, Guid?> parents;
    private readonly ILookup<Guid, UnitNode> children;

    internal WeekTree(UnitTree tree, IsoWeek week, Dictionary<Guid, Guid?> parents)
    {
        (this.tree, Week, this.parents) = (tree, week, parents);
        children = parents.Where(pair => pair.Value is not null)
            .OrderBy(pair => tree[pair.Key].Name, StringComparer.Create(Platform.Web.Language.Danish, CompareNatural))
            .ToLookup(pair => pair.Value!.Value, pair => tree[pair.Key]);
    }

    // "Gruppe 2" stands before "Gruppe 10"
    private const System.Globalization.CompareOptions CompareNatural =
        System.Globalization.CompareOptions.NumericOrdering | System.Globalization.CompareOptions.IgnoreCase;

    public IsoWeek Week { get; }
    public IEnumerable<UnitNode> Units => parents.Keys.Select(id => tree[id]);
    public UnitNode? Root => parents.Where(pair => pair.Value is null).Select(pair => tree[pair.Key]).OrderBy(unit => unit.Level).FirstOrDefault();

    public bool Has(Guid unit) => parents.ContainsKey(unit);

    /// <summary>Directly below, by name.</summary>
    public IEnumerable<UnitNode> Below(Guid unit) => children[unit];

    public UnitNode? Above(Guid unit) => parents.GetValueOrDefault(unit) is { } parent ? tree.Find(parent) : null;

    /// <summary>The unit and everything over it, nearest first. A unit that is not in this week stands alone.</summary>
    public IEnumerable<Guid> UpFrom(Guid unit)
    {
        var steps = 0;
        for (Guid? here = unit; here is { } id && steps++ < 64; here = parents.GetValueOrDefault(id))
            yield return id;
    }

    /// <summary>From the top down to the unit itself.</summary>
    public IReadOnlyList<UnitNode> PathTo(Guid unit) => UpFrom(unit).Reverse().Select(id => tree[id]).ToList();

    /// <summary>The unit and everything below it.</summary>
    public IEnumerable<UnitNode> Subtree(Guid unit)
    {
        if (tree.Find(unit) is not { } top)
            yield break;
        yield return top;
        foreach (var child in Below(unit))
            foreach (var node in Subtree(child.Id))
                yield return node;
    }

    public bool Reaches(Guid from, Reach reach, Guid unit) =>
        from == unit || reach switch
        {
            Reach.Subtree => UpFrom(unit).Contains(from),
            Reach.Workplace => tree.Find(unit)?.Level == UnitLevel.Workplace && UpFrom(from).Contains(unit),
            Reach.WorkplaceAndSubtree => Reaches(from, Reach.Workplace, unit) || Reaches(from, Reach.Subtree, unit),
            _ => false,
        };
}
