using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Csv;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.ImportAttendance;

/// <summary>Attendance from a file. It only adds: what is stored already, however it came in, is left as it is.</summary>
internal sealed class ImportAttendance : IImportPart
{
    private static readonly Wording BadMinutes = new($"minutterne skal være et helt tal fra 1 til {Attendance.MostMinutes}", $"the minutes must be a whole number from 1 to {Attendance.MostMinutes}");
    private static readonly Wording BadDate = new("datoen kan ikke læses", "the date cannot be read");
    private static readonly Wording NoPerson = new("ingen har dette tjenestenummer", "nobody has this staff number");
    private static readonly Wording NoUnit = new("enheden findes ikke", "the unit does not exist");
    private static readonly Wording NotEmployed = new("er ikke ansat i enheden den dag", "is not employed in the unit on that day");
    private static readonly Wording TooOld = new("ligger før den tid, hvor navne gemmes", "lies before the time for which names are kept");
    private static readonly Wording InFuture = new("datoen ligger i fremtiden", "the date lies in the future");

    public ImportFile File { get; } = new("fremmoede.csv", ["Dato", "Enhedskode", "Tjenestenummer", "Minutter"], new("fremmøder", "attendances"));

    public async Task<IImportPartPlan> Plan(ArenaDb db, ImportedPeople people, CsvTable table, ImportTally tally)
    {
        var rows = Read(people, table, tally);
        var stored = rows.Count == 0 ? [] : await Stored(db, people.Municipality.Id, rows.Min(row => row.Date), rows.Max(row => row.Date));
        var fresh = rows.Where(row => !stored.Contains(row)).ToList();
        tally.New = fresh.Count;
        tally.Unchanged = rows.Count - fresh.Count;
        return new AttendanceImport(people.Municipality.Id, fresh);
    }

    private static HashSet<ImportedAttendance> Read(ImportedPeople people, CsvTable table, ImportTally tally)
    {
        tally.RejectBroken(table);
        var rows = new HashSet<ImportedAttendance>();
        foreach (var row in table.Rows)
        {
            if (CsvValues.Date(row[0]) is not { } date)
                tally.Reject(row.Line, BadDate, row[0]);
            else if (CsvValues.WholeNumber(row[3]) is not (>= 1 and <= Attendance.MostMinutes and var minutes))
                tally.Reject(row.Line, BadMinutes, row[3]);
            else if (people.Person(row[2]) is not { } person)
                tally.Reject(row.Line, NoPerson, row[2]);
            else if (people.Unit(row[1]) is not { } unit)
                tally.Reject(row.Line, NoUnit, row[1]);
            else if (!people.IsEmployed(person, unit, date))
                tally.Reject(row.Line, NotEmployed, $"{row[2]}, {row[1]}, {row[0]}");
            else if (date < people.Municipality.KeptFrom)
                tally.Reject(row.Line, TooOld, row[0]);
            else if (!rows.Add(new(person, unit, date, minutes)))
                tally.Duplicate(row.Line);
            else if (date > people.Today)
                tally.Warn(row.Line, InFuture, row[0]);
        }
        return rows;
    }

    // also what was unticked: an import does not undo a correction
    private static async Task<HashSet<ImportedAttendance>> Stored(ArenaDb db, Guid municipality, DateOnly from, DateOnly to)
    {
        var stored = new HashSet<ImportedAttendance>();
        await foreach (var row in db.Rows(
            """
            SELECT a.person_id, a.unit_id, a.date, a.minutes FROM person p CROSS JOIN attendance a
            WHERE p.municipality_id = @p0 AND a.person_id = p.id AND a.date >= @p1 AND a.date <= @p2
            """, municipality, from, to))
            stored.Add(new(row.Id(0), row.Id(1), row.Date(2), row.GetInt32(3)));
        return stored;
    }
}

internal readonly record struct ImportedAttendance(Guid PersonId, Guid UnitId, DateOnly Date, int Minutes);

internal sealed class AttendanceImport(Guid municipality, List<ImportedAttendance> fresh) : IImportPartPlan
{
    public IsoWeek? First => fresh.Count == 0 ? null : IsoWeek.Of(fresh.Min(row => row.Date));

    // in the order of the key, so that the table grows in one place after another
    public Task Write(ArenaDb db) => db.InsertAll(fresh.OrderBy(row => row.PersonId).ThenBy(row => row.Date).Select(row => new Attendance
    {
        PersonId = row.PersonId, Date = row.Date, Id = Guid.CreateVersion7(), MunicipalityId = municipality, UnitId = row.UnitId,
        Minutes = row.Minutes, Source = AttendanceSource.Imported,
    }));
}
