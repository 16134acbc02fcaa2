using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.RecordAttendance;

/// <summary>Changes how long a session was: its minutes, those of everyone on its list, and the counts with them.</summary>
internal sealed class SessionMinutes(Writer writer, AttendanceBook book, OrganisationDirectory directory, TimeProvider time)
{
    public Task<EntryOutcome> Change(Acting acting, Guid unit, Guid sessionId, int minutes) => writer.Write(acting, async db =>
    {
        var session = await db.Set<TrainingSession>().FirstOrDefaultAsync(row => row.Id == sessionId && row.UnitId == unit);
        if (session is null)
            return EntryOutcome.NoSession;
        if (!session.MayBeCorrectedOn(time.Today()))
            return EntryOutcome.NotOpen;
        if (session.Minutes == minutes)
            return EntryOutcome.AlreadyThere;
        db.Record("session.minutes-changed", session.Id, unit, detail: $"{session.Minutes} → {minutes}");
        session.Minutes = minutes;
        var people = await db.Set<Attendance>().Where(row => row.SessionId == session.Id && row.RemovalId == null).Select(row => row.PersonId).ToListAsync();
        if (people.Count > 0)
            await Recount(db, acting, session, people);
        return EntryOutcome.Written;
    });

    private async Task Recount(ArenaDb db, Acting acting, TrainingSession session, List<Guid> people)
    {
        var known = await AttendanceFacts.Read(db, people.ConvertAll(person => new AttendanceEntry
        {
            Acting = acting, Operation = Guid.Empty, PersonId = person, Source = AttendanceSource.Registered, SessionId = session.Id,
        }), time.Today());
        await db.Execute("UPDATE attendance SET minutes = @p1 WHERE session_id = @p0 AND removal_id IS NULL", session.Id, session.Minutes);
        var tree = await directory.TreeFor(db, session.MunicipalityId, known.OrganisationVersion(session.MunicipalityId));
        var week = tree.In(IsoWeek.Of(session.Date));
        foreach (var person in people)
        {
            var (jobs, rows) = (known.Jobs(person, session.MunicipalityId), known.Week(person, week.Week));
            var before = known.Contributions(person, week, jobs, rows);
            var number = rows.FindIndex(row => row.SessionId == session.Id && row.RemovalId is null);
            rows[number] = rows[number] with { Minutes = session.Minutes };
            known.Add(tree, week.Week, before, known.Contributions(person, week, jobs, rows));
            foreach (var above in week.UpFrom(rows[number].UnitId))
                known.TouchedUnits.Add(above);
        }
        known.TouchedSessions.Add(session.Id);
        await book.WriteCounts(db, known);
    }
}
