using System.Collections.Concurrent;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.RegisterSession;

/// <summary>Notes that a person has seen a list with names: once a day for each list, so that the log stays readable.</summary>
internal sealed class ListSeen(Writer writer, AuditCalendar calendar, TimeProvider time)
{
    private readonly ConcurrentDictionary<(Guid Viewer, Guid Session), DateOnly> noted = [];

    public async Task Note(Viewer viewer, Guid unit, Guid session)
    {
        var today = time.Today();
        if (noted.TryGetValue((viewer.PersonId, session), out var day) && day == today)
            return;
        await writer.Write(viewer.For(TrainingPermissions.Register), async db =>
        {
            var first = await calendar.FirstNumber(db, today);
            // another node, or this one before it was started anew, may have noted it
            if (!await db.Set<AuditEntry>().AnyAsync(row => row.Action == AuditActions.ListSeen && row.UnitId == unit && row.Number >= first
                && row.ObjectId == session && row.ActorId == viewer.PersonId))
                db.Record(AuditActions.ListSeen, session, unit, purpose: AuditPurposes.KeepsAttendance);
        });
        noted[(viewer.PersonId, session)] = today;
        foreach (var old in noted.Where(pair => pair.Value != today))
            noted.TryRemove(old);
    }
}
