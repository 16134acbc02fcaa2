using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;

namespace Arena.Organisation.ArrangeUnits;

/// <summary>The organisation a level at a time, and a search by name or code.</summary>
internal static class FindUnitsSlice
{
    public const int MostFound = 50;

    public static void Map(WebApplication app) => app.MapGet(OrganisationLinks.Units, Get).Allow(OrganisationPermissions.Administer);

    private static async Task<IResult> Get(Viewer viewer, OrganisationDirectory directory, string? under, string? q)
    {
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        var words = (q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
        {
            var found = tree.Units.Where(unit => Array.TrueForAll(words, word => Holds(unit, word))).OrderBy(unit => unit.Level).ThenBy(unit => unit.Name, StringComparer.Create(Language.Danish, ignoreCase: true)).ToList();
            return Pages.Show<FindUnitsView>(new { Model = new FoundUnits(q, null, [], Rows(found.Take(MostFound), tree), found.Count > MostFound) });
        }
        var unit = under is null ? tree.Root : tree.Units.FirstOrDefault(unit => string.Equals(unit.Code, under, StringComparison.OrdinalIgnoreCase));
        if (unit is null)
            return Results.NotFound();
        var crumbs = tree.PathTo(unit.Id).Select(above => new Crumb(above.Name, above.Id == unit.Id ? null : OrganisationLinks.UnitsUnder(above.Code))).ToList();
        return Pages.Show<FindUnitsView>(new { Model = new FoundUnits(null, unit, crumbs, Rows(tree.Below(unit.Id), tree), false) });
    }

    private static bool Holds(UnitNode unit, string word) =>
        Language.Danish.CompareInfo.IndexOf($"{unit.Name} {unit.Code}", word, System.Globalization.CompareOptions.IgnoreCase) >= 0;

    private static List<FoundUnit> Rows(IEnumerable<UnitNode> units, WeekTree tree) =>
        units.Select(unit => new FoundUnit(unit, tree.Above(unit.Id)?.Name, tree.Below(unit.Id).Count())).ToList();
}

/// <param name="Top">The unit that is opened; null in a search.</param>
public sealed record FoundUnits(string? Query, UnitNode? Top, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<FoundUnit> Rows, bool MoreThanShown);

public sealed record FoundUnit(UnitNode Unit, string? Above, int Below);
