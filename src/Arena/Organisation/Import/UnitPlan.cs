using Arena.Platform.Csv;

namespace Arena.Organisation.Import;

/// <summary>The units as they will be: the list compared with what is stored. The list is whole: who is missing ends.</summary>
internal sealed class UnitPlan
{
    private readonly Dictionary<string, UnitState> byCode;
    private readonly Dictionary<Guid, UnitState> byId;
    private readonly DateOnly today;

    public UnitPlan(IEnumerable<UnitState> stored, DateOnly today)
    {
        this.today = today;
        byCode = stored.ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        byId = byCode.Values.ToDictionary(unit => unit.Id);
        OpenBefore = byCode.Values.Count(unit => unit.WasOpenOn(today));
    }

    public IReadOnlyCollection<UnitState> Units => byCode.Values;
    public int OpenBefore { get; }

    public UnitState? Find(string code) => byCode.GetValueOrDefault(code);
    public UnitState? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The tree changes from today on; names and kinds do not change figures.</summary>
    public bool ChangesTree => Units.Any(unit => unit.IsNew || unit.IsReopened || unit.IsMoved || unit.IsEnded);

    public void Compare(CsvTable table, string top, ImportTally tally)
    {
        var rows = UnitRows.Read(table, top, tally);
        foreach (var row in rows.Good)
            Compare(row, row.Parent.Length == 0 ? null : byCode[row.Parent], tally);
        foreach (var unit in Units)
            unit.IsEnded = !rows.Names(unit.Code) && unit.Ownership == UnitOwnership.Municipal && unit.WasOpenOn(today);
        // what stands in the list with a fault is not missing, and neither is what it hangs under
        foreach (var unit in Units.Where(unit => unit.IsOpenOn(today)).ToList())
            for (var above = unit.ParentId; above is { } id && byId.TryGetValue(id, out var parent) && parent.IsEnded; above = parent.ParentId)
                parent.IsEnded = false;
        tally.Ended = Units.Count(unit => unit.IsEnded);
    }

    private void Compare(UnitRow row, UnitState? parent, ImportTally tally)
    {
        if (UnitListWords.Level(row.Type) is null)
            tally.Warn(row.Line, ImportReasons.UnknownType, row.Type);
        if (row.Name.Length == 0)
            tally.Warn(row.Line, ImportReasons.NoName, row.Code);
        var level = parent is null ? UnitLevel.Municipality
            : UnitListWords.Level(row.Type) ?? (UnitLevel)Math.Min((int)parent.Level + 1, (int)UnitLevel.Team);
        var name = row.Name.Length == 0 ? row.Code : row.Name.Length > 200 ? row.Name[..200] : row.Name;
        if (!byCode.TryGetValue(row.Code, out var unit))
        {
            unit = new UnitState
            {
                Id = Guid.CreateVersion7(), Code = row.Code, Name = name, Level = level, ParentId = parent?.Id, IsNew = true,
                Kind = UnitListWords.Kind(name, level, parent?.Kind ?? UnitKind.Other),
            };
            byCode[row.Code] = byId[unit.Id] = unit;
            tally.New++;
            return;
        }
        unit.IsRenamed = unit.Name != name || unit.Level != level;
        unit.IsReopened = !unit.WasOpenOn(today);
        unit.IsMoved = unit.ParentId != parent?.Id;
        (unit.Name, unit.Level, unit.ParentId) = (name, level, parent?.Id);
        if (unit.IsMoved)
            tally.Moved++;
        else if (unit.IsRenamed || unit.IsReopened)
            tally.Changed++;
        else
            tally.Unchanged++;
    }
}
