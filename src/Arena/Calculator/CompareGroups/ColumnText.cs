using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Calculator.CompareGroups;

/// <summary>Two columns as they come from a spreadsheet: a tab, a semicolon or a space between; perhaps a line of headings; a cell may be empty where there are fewer in one group.</summary>
internal sealed class ColumnText
{
    public const int MostLines = 5000;
    private const int MostFaults = 3;
    private readonly List<(decimal? First, decimal? Second)> lines = [];

    public string? FirstName { get; private set; }
    public string? SecondName { get; private set; }

    /// <summary>What cannot be read, as a sentence; null where all can.</summary>
    public string? Fault { get; private set; }

    public IReadOnlyList<decimal> First => [.. lines.Where(line => line.First is not null).Select(line => line.First!.Value)];
    public IReadOnlyList<decimal> Second => [.. lines.Where(line => line.Second is not null).Select(line => line.Second!.Value)];
    public bool AllArePairs => lines.TrueForAll(line => line is { First: not null, Second: not null });

    public static ColumnText Read(string text)
    {
        var read = new ColumnText();
        var faults = new List<string>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length > 0)
                read.Take(line.Trim('\r'), number, faults);
        }
        read.Fault = Told(faults, read.lines.Count, T("Sæt to kolonner med tal ind.", "Paste two columns of figures."));
        return read;
    }

    /// <summary>Three faults at most, and how many more; else what is wrong with the number of lines; null where all is well.</summary>
    internal static string? Told(List<string> faults, int lines, string whenNone) =>
        faults.Count > 0 ? string.Join(" ", faults.Take(MostFaults)) + (faults.Count - MostFaults) switch
            {
                <= 0 => "",
                1 => T(" Og én linje til.", " And one more line."),
                var more => T($" Og {Format.Number(more)} linjer til.", $" And {Format.Number(more)} more lines."),
            }
            : lines == 0 ? whenNone
            : lines > MostLines ? T($"Der kan højst være {Format.Number(MostLines)} linjer. Her er {Format.Number(lines)}.", $"There can be at most {Format.Number(MostLines)} lines. Here are {Format.Number(lines)}.") : null;

    private void Take(string line, int number, List<string> faults)
    {
        var cells = Cells(line);
        if (cells.Count is 1 or > 2)
        {
            faults.Add(cells.Count == 1
                ? T($"Linje {number} har kun ét tal: »{Short(line)}«. Skriv to med tabulator eller semikolon imellem.", $"Line {number} has only one figure: “{Short(line)}”. Write two with a tab or a semicolon between.")
                : T($"Linje {number} har mere end to kolonner: »{Short(line)}«.", $"Line {number} has more than two columns: “{Short(line)}”."));
            return;
        }
        var (first, second) = (NumberText.Decimal(cells[0]), NumberText.Decimal(cells[1]));
        if (lines.Count == 0 && FirstName is null && faults.Count == 0 && first is null && second is null && (cells[0].Length > 0 || cells[1].Length > 0))
            (FirstName, SecondName) = (cells[0], cells[1]); // headings
        else if (first is null && cells[0].Length > 0 || second is null && cells[1].Length > 0)
            faults.Add(T($"Linje {number} kan ikke læses som tal: »{Short(line)}«.", $"Line {number} cannot be read as figures: “{Short(line)}”."));
        else if (first is not null || second is not null)
            lines.Add((first, second));
    }

    // a comma alone is never between columns: it may be a decimal's
    internal static List<string> Cells(string line, int least = 2)
    {
        var cells = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : line.Contains(';', StringComparison.Ordinal) ? line.Split(';')
            : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var trimmed = cells.Select(cell => cell.Trim()).ToList();
        while (trimmed.Count > least && trimmed[^1].Length == 0)
            trimmed.RemoveAt(trimmed.Count - 1); // a spreadsheet's empty columns
        return trimmed;
    }

    internal static string Short(string line)
    {
        var tidy = line.Trim().Replace('\t', ' ');
        return tidy.Length <= 40 ? tidy : tidy[..39] + "…";
    }
}
