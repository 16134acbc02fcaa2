using Arena.Platform.Csv;

namespace Arena.Organisation.Import;

internal sealed class AbsenceState
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public bool IsNew { get; init; }
    public bool IsChanged { get; set; }
}

/// <summary>
/// Absences as they will be. The file only adds: what is not in it stays. One that was open gets its end. What ended before
/// the first day of which names are kept has been removed, and does not come back.
/// </summary>
internal sealed class AbsencePlan(IReadOnlyList<AbsenceState> stored, DateOnly? keptFrom)
{
    private readonly List<AbsenceState> absences = [.. stored];

    public IReadOnlyList<AbsenceState> Absences => absences;
    public DateOnly? Touched { get; private set; }

    public void Compare(CsvTable table, Func<string, Guid?> personOf, ImportTally tally)
    {
        var rows = Read(table, personOf, tally);
        var known = stored.Select(absence => (absence.PersonId, absence.From, absence.To)).ToHashSet();
        var open = stored.Where(absence => absence.To is null && !rows.Contains((absence.PersonId, absence.From, null)))
            .GroupBy(absence => (absence.PersonId, absence.From)).ToDictionary(group => group.Key, group => group.First());
        foreach (var (person, from, to) in rows)
        {
            if (known.Contains((person, from, to)))
            {
                tally.Unchanged++;
                continue;
            }
            Touched = Touched is null || from < Touched ? from : Touched;
            if (to is not null && open.Remove((person, from), out var absence))
            {
                (absence.To, absence.IsChanged) = (to, true);
                tally.Changed++;
                continue;
            }
            absences.Add(new() { Id = Guid.CreateVersion7(), PersonId = person, From = from, To = to, IsNew = true });
            tally.New++;
        }
    }

    private HashSet<(Guid Person, DateOnly From, DateOnly? To)> Read(CsvTable table, Func<string, Guid?> personOf, ImportTally tally)
    {
        tally.RejectBroken(table);
        var rows = new HashSet<(Guid, DateOnly, DateOnly?)>();
        // one that was open gets its end, however late
        var open = stored.Where(absence => absence.To is null).Select(absence => (absence.PersonId, absence.From)).ToHashSet();
        foreach (var row in table.Rows)
        {
            var (from, to) = (CsvValues.Date(row[1]), CsvValues.Date(row[2]));
            if (row[0].Length == 0)
                tally.Reject(row.Line, ImportReasons.NoNumber);
            else if (personOf(row[0]) is not { } person)
                tally.Reject(row.Line, ImportReasons.UnknownPerson, row[0]);
            else if (from is null)
                tally.Reject(row.Line, ImportReasons.UnreadableDate, row[1]);
            else if (to is null && row[2].Length > 0)
                tally.Reject(row.Line, ImportReasons.UnreadableDate, row[2]);
            else if (to < from)
                tally.Reject(row.Line, ImportReasons.EndBeforeStart, $"{row[1]} – {row[2]}");
            else if (to < keptFrom && !open.Contains((person, from.Value)))
                tally.Reject(row.Line, ImportReasons.BeforeKept, row[2]);
            else if (!rows.Add((person, from.Value, to)))
                tally.Duplicate(row.Line);
        }
        return rows;
    }
}
