using Arena.Organisation;
using static Arena.Platform.Web.Language;

namespace Arena.Training.SeeMyWorkplaces;

/// <summary>What a place is called where its surroundings are not seen.</summary>
internal static class PlaceNames
{
    /// <summary>A team's name alone often says little: "Gruppe 2". Then its workplace's comes first.</summary>
    public static string FullName(this WeekTree tree, UnitNode unit) =>
        unit.Level == UnitLevel.Team && tree.Above(unit.Id) is { } above && !TellingWords(unit.Name).Intersect(TellingWords(above.Name), StringComparer.OrdinalIgnoreCase).Any()
            ? $"{above.Name}, {unit.Name}" : unit.Name;

    /// <summary>"Plejehjem, Område Engene".</summary>
    public static string KindAndArea(this WeekTree tree, UnitNode unit)
    {
        var area = tree.PathTo(unit.Id).LastOrDefault(above => above.Level is UnitLevel.Area or UnitLevel.Administration)?.Name;
        return string.Join(", ", new[] { Kind(unit.Kind), area }.OfType<string>());
    }

    public static string? Kind(UnitKind kind) => kind switch
    {
        UnitKind.NursingHome => T("Plejehjem", "Nursing home"),
        UnitKind.HomeCare => T("Hjemmepleje", "Home care"),
        _ => null,
    };

    private static IEnumerable<string> TellingWords(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3);
}
