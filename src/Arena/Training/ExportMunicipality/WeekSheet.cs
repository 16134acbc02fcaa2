using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Office;
using Arena.Training.Participation;
using Arena.Training.SeeMyWorkplaces;
using static Arena.Platform.Web.Language;

namespace Arena.Training.ExportMunicipality;

internal sealed record WeekSheet(IsoWeek Week, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    private static readonly double[] Widths = [10, 13, 34, 14, 12, 14, 14, 14, 12, 18, 24, 22, 18];

    public SheetPage Page => new($"{T("Uge", "Week")} {Week.Number}", Headings, Widths, Rows);

    public static WeekSheet Of(IsoWeek week, IEnumerable<(UnitNode Unit, UnitNode? Above, ShownWeek? Shown)> units) => new(week,
        [
            T("Uge", "Week"), T("Enhedskode", "Unit code"), T("Sted", "Place"), T("Type", "Level"), T("Hører under", "Belongs to"), T("Slags", "Kind"),
            T("I målgruppen", "In the target group"), T("Væk hele ugen", "Away all week"), T("På arbejde", "At work"), T("Nåede 35 minutter", "Reached 35 minutes"),
            T("Andel af dem på arbejde", "Share of those at work"), T("Andel af alle ansatte", "Share of all employed"), T("Sidste 4 uger", "Last 4 weeks"),
        ],
        units.Select(one => (IReadOnlyList<Cell>)
        [
            week.ToString(), one.Unit.Code, one.Unit.Name, Level(one.Unit.Level), one.Above?.Code, PlaceNames.Kind(one.Unit.Kind),
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
}
