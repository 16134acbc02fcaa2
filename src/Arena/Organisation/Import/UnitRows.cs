using Arena.Platform.Csv;

namespace Arena.Organisation.Import;

internal sealed record UnitRow(int Line, string Code, string Name, string Parent, string Type)
{
    public bool IsSameAs(UnitRow other) => (Name, Parent, Type) == (other.Name, other.Parent, other.Type);
}

/// <summary>The unit list's own faults: no code, repeated codes, unknown parents, rings, and what hangs below them.</summary>
internal sealed class UnitRows
{
    private readonly Dictionary<string, UnitRow> byCode = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Rows that are taken, each after its parent.</summary>
    public List<UnitRow> Good { get; } = [];

    /// <summary>The row without a parent; null where there is none.</summary>
    public UnitRow? Top { get; private set; }

    /// <summary>Stands in the list, taken or not.</summary>
    public bool Names(string code) => byCode.ContainsKey(code);

    /// <summary>The municipality's own row, without judging the others.</summary>
    public static (string Code, string Name)? TopOf(CsvTable table, string? knownTop)
    {
        var tops = table.Rows.Where(row => row[0].Length > 0 && row[2].Length == 0).ToList();
        var top = tops.Find(row => row[0].Equals(knownTop, StringComparison.OrdinalIgnoreCase));
        if (top.Cells is null)
            top = tops.Find(row => UnitListWords.Level(row[3]) == UnitLevel.Municipality);
        if (top.Cells is null && tops.Count > 0)
            top = tops[0];
        return top.Cells is null ? null : (top[0], top[1].Length > 0 ? top[1] : top[0]);
    }

    public static UnitRows Read(CsvTable table, string top, ImportTally tally)
    {
        var rows = new UnitRows();
        tally.RejectBroken(table);
        foreach (var row in table.Rows)
            rows.Take(new(row.Line, row[0], row[1], row[2], row[3]), top, tally);
        rows.Settle(tally);
        return rows;
    }

    private void Take(UnitRow row, string top, ImportTally tally)
    {
        if (row.Code.Length == 0)
            tally.Reject(row.Line, ImportReasons.NoCode);
        else if (row.Code.Length > 40)
            tally.Reject(row.Line, ImportReasons.CodeTooLong);
        else if (byCode.TryGetValue(row.Code, out var former) && former.IsSameAs(row))
            tally.Duplicate(row.Line);
        else if (former is not null)
            tally.Reject(row.Line, ImportReasons.CodeTwice, row.Code);
        else
        {
            byCode[row.Code] = row;
            if (row.Parent.Length == 0 && row.Code.Equals(top, StringComparison.OrdinalIgnoreCase))
                Top = row;
        }
    }

    private void Settle(ImportTally tally)
    {
        var verdicts = new Dictionary<UnitRow, bool>();
        foreach (var row in byCode.Values)
        {
            // up to a unit that is judged already, then down again
            var path = new List<UnitRow>();
            var here = row;
            while (!verdicts.ContainsKey(here) && !path.Contains(here))
            {
                path.Add(here);
                if (here.Parent.Length == 0 || !byCode.TryGetValue(here.Parent, out var parent))
                    break;
                here = parent;
            }
            var ring = path.Contains(here) && here.Parent.Length > 0 && byCode.ContainsKey(here.Parent) && !verdicts.ContainsKey(here) ? path.IndexOf(here) : int.MaxValue;
            for (var place = path.Count - 1; place >= 0; place--)
                verdicts[path[place]] = Judge(path[place], place >= ring, verdicts, tally);
        }
    }

    private bool Judge(UnitRow row, bool inRing, Dictionary<UnitRow, bool> verdicts, ImportTally tally)
    {
        if (row.Parent.Length == 0 && row != Top)
            tally.Reject(row.Line, ImportReasons.SecondTop, row.Code);
        // judged with the others, so that what hangs below goes with it, and a unit that is stored does not end
        else if (!Unit.FitsInAddress(row.Code))
            tally.Reject(row.Line, ImportReasons.CodeNotInAddress, row.Code);
        else if (inRing)
            tally.Reject(row.Line, ImportReasons.Cycle, row.Code);
        else if (row != Top && !byCode.TryGetValue(row.Parent, out _))
            tally.Reject(row.Line, ImportReasons.UnknownParent, row.Parent);
        else if (row != Top && !verdicts[byCode[row.Parent]])
            tally.Reject(row.Line, ImportReasons.BelowRejected, row.Parent);
        else
        {
            Good.Add(row);
            return true;
        }
        return false;
    }
}
