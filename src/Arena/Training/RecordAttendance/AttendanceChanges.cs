using Arena.Platform.Data;

namespace Arena.Training.RecordAttendance;

/// <summary>An attendance row as the book knows it while it works.</summary>
internal sealed record AttendanceRow(Guid PersonId, DateOnly Date, Guid Id, Guid UnitId, Guid? SessionId, int Minutes)
{
    public Guid MunicipalityId { get; init; }
    public AttendanceSource Source { get; init; }
    public TrainingForm? Form { get; init; }
    public Guid? RemovalId { get; set; }
}

/// <summary>Rows to add and ticks to take away, written with one statement each.</summary>
internal sealed class AttendanceChanges
{
    private readonly List<AttendanceRow> added = [];
    private readonly List<AttendanceRow> removed = [];

    public AttendanceRow Add(AttendanceRow row)
    {
        added.Add(row);
        return row;
    }

    public void Remove(AttendanceRow row, Guid operation)
    {
        row.RemovalId = operation;
        if (!added.Contains(row))
            removed.Add(row);
    }

    public async Task Write(ArenaDb db)
    {
        await db.InsertRows("attendance (person_id, date, id, municipality_id, unit_id, session_id, minutes, source, form, removal_id)",
            added.ConvertAll(row => new object?[] { row.PersonId, row.Date, row.Id, row.MunicipalityId, row.UnitId, row.SessionId, row.Minutes, row.Source, row.Form, row.RemovalId }));
        await db.ExecuteAll("UPDATE attendance SET removal_id = @p3 WHERE person_id = @p0 AND date = @p1 AND id = @p2",
            removed.ConvertAll(row => new object?[] { row.PersonId, row.Date, row.Id, row.RemovalId }));
    }
}
