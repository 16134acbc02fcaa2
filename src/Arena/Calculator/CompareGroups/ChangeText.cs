using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>
/// One group before and after: each line a person's two figures; or with a unit's name in front, a line for each unit or for each of
/// its people. A person of a unit may be measured once only: that cell is empty.
/// </summary>
internal sealed class ChangeText
{
    private readonly List<(string Unit, decimal? Before, decimal? After)> lines = [];

    /// <summary>What cannot be read, as a sentence; null where all can.</summary>
    public string? Fault { get; private set; }

    public bool IsOfUnits => lines.Exists(line => line.Unit.Length > 0);
    public IReadOnlyList<(string Unit, decimal? Before, decimal? After)> Lines => lines;
    public IReadOnlyList<decimal> Changes => [.. lines.Where(line => line is { Before: not null, After: not null }).Select(line => line.After!.Value - line.Before!.Value)];
    public IEnumerable<string> Units => lines.Select(line => line.Unit).Distinct(StringComparer.CurrentCultureIgnoreCase);

    public static ChangeText Read(string text)
    {
        var read = new ChangeText();
        var faults = new List<string>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length > 0)
                read.Take(line.Trim('\r'), number, faults);
        }
        read.Fault = ColumnText.Told(faults, read.lines.Count, T("Skriv mindst to linjer med tal før og efter.", "Write at least two lines with figures before and after."))
            ?? (read.IsOfUnits && read.lines.Exists(line => line.Unit.Length == 0) ? T("Skriv en enheds navn på alle linjer, eller på ingen.", "Write a unit's name on every line, or on none.") : null);
        return read;
    }

    private void Take(string line, int number, List<string> faults)
    {
        var cells = ColumnText.Cells(line, least: 3);
        if (cells is [var figure, _, ""] && NumberText.Decimal(figure) is not null)
            cells.RemoveAt(2); // a spreadsheet's empty column after a person's two figures
        var isSpaced = !line.Contains('\t', StringComparison.Ordinal) && !line.Contains(';', StringComparison.Ordinal);
        if (cells.Count > 3 && isSpaced)
            cells = [string.Join(' ', cells.SkipLast(2)), .. cells.TakeLast(2)]; // a name of several words
        if (cells.Count is not (2 or 3))
        {
            faults.Add(cells.Count < 2
                ? T($"Linje {number} har kun ét tal: »{ColumnText.Short(line)}«. Skriv før og efter med tabulator eller semikolon imellem.", $"Line {number} has only one figure: “{ColumnText.Short(line)}”. Write before and after with a tab or a semicolon between.")
                : T($"Linje {number} har for mange kolonner: »{ColumnText.Short(line)}«.", $"Line {number} has too many columns: “{ColumnText.Short(line)}”."));
            return;
        }
        var (unit, before, after) = (cells.Count == 3 ? cells[0] : "", cells[^2], cells[^1]);
        var (then, now) = (NumberText.Decimal(before), NumberText.Decimal(after));
        if (number == 1 && then is null && now is null && before.Length > 0 && after.Length > 0)
        {
            if (Says(before, "efter", "after") && Says(after, "før", "before"))
                faults.Add(T("Overskriften siger efter og så før. Byt om på kolonnerne: før står først.", "The heading says after and then before. Change the columns round: before comes first."));
        }
        else if (then is null && before.Length > 0 || now is null && after.Length > 0)
            faults.Add(T($"Linje {number} kan ikke læses som tal: »{ColumnText.Short(line)}«.", $"Line {number} cannot be read as figures: “{ColumnText.Short(line)}”."));
        else if (unit.Length == 0 && (then is null || now is null))
            faults.Add(T($"Linje {number} mangler et tal: »{ColumnText.Short(line)}«.", $"Line {number} lacks a figure: “{ColumnText.Short(line)}”."));
        else
            lines.Add((unit, then, now));
    }

    private static bool Says(string heading, string danish, string english) =>
        heading.StartsWith(danish, StringComparison.OrdinalIgnoreCase) || heading.StartsWith(english, StringComparison.OrdinalIgnoreCase);
}
