using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Web.Charts;
using Arena.Training.Participation;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ExportMunicipality;

/// <summary>A cell: a text, a whole number, a share from 0 to 1, or nothing.</summary>
internal readonly record struct Cell(string? Text, long? Number, double? Share)
{
    public static readonly Cell Empty;

    public static implicit operator Cell(string? text) => new(text, null, null);
    public static implicit operator Cell(int? number) => new(null, number, null);

    /// <summary>None and all stay words: "under 10 %".</summary>
    public static Cell Of(ShownShare? share) => share is not { } one ? Empty : one.Prefix is null ? new(null, null, one.Fill) : new(one.Text, null, null);
}

internal sealed record WeekSheet(IsoWeek Week, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public static WeekSheet Of(IsoWeek week, IEnumerable<(UnitNode Unit, UnitNode? Above, ShownWeek? Shown)> units) => new(week,
        [
            T("Uge", "Week"), T("Enhedskode", "Unit code"), T("Sted", "Place"), T("Type", "Level"), T("Hører under", "Belongs to"), T("Slags", "Kind"),
            T("I målgruppen", "In the target group"), T("Væk hele ugen", "Away all week"), T("På arbejde", "At work"), T("Nåede 35 minutter", "Reached 35 minutes"),
            T("Andel af dem på arbejde", "Share of those at work"), T("Andel af alle ansatte", "Share of all employed"), T("Sidste 4 uger", "Last 4 weeks"),
        ],
        units.Select(one => (IReadOnlyList<Cell>)
        [
            week.ToString(), one.Unit.Code, one.Unit.Name, Level(one.Unit.Level), one.Above?.Code, Kind(one.Unit.Kind),
            // who is present would tell who is absent
            one.Shown?.Employed, one.Shown?.Absent, one.Shown?.Absent is null ? null : one.Shown.Count?.Present, one.Shown?.Absent is null ? null : one.Shown.Count?.Reached,
            Cell.Of(one.Shown?.Share), Cell.Of(one.Shown?.StrictShare), one.Shown?.Judgement?.Word(),
        ]).ToList());

    private static string Level(UnitLevel level) => level switch
    {
        UnitLevel.Municipality => T("Kommune", "Municipality"),
        UnitLevel.Administration => T("Forvaltning", "Administration"),
        UnitLevel.Area => T("Område", "Area"),
        UnitLevel.Workplace => T("Arbejdsplads", "Workplace"),
        _ => T("Team", "Team"),
    };

    private static string? Kind(UnitKind kind) => kind switch
    {
        UnitKind.NursingHome => T("Plejehjem", "Nursing home"),
        UnitKind.HomeCare => T("Hjemmepleje", "Home care"),
        _ => null,
    };
}
