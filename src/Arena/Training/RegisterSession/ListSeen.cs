using System.Collections.Concurrent;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.RegisterSession;

/// <summary>
/// Notes that a person has seen a list with names: once a day for each list, so that the log stays readable. The team is
/// told by the unit; a guest stands in the log by herself, for nothing else would tell her.
/// </summary>
internal sealed class ListSeen(Writer writer, AuditCalendar calendar, TimeProvider time)
{
    private readonly ConcurrentDictionary<(Guid Viewer, Guid Session), Noted> noted = [];

    private sealed record Noted(DateOnly Day, IReadOnlySet<Guid> Guests);

    public Task Note(Viewer viewer, Guid unit, Guid session) => Note(viewer, unit, session, []);

    public async Task Note(Viewer viewer, Guid unit, Guid session, IReadOnlyCollection<Guid> guests)
    {
        var today = time.Today();
        var known = noted.TryGetValue((viewer.PersonId, session), out var former) && former.Day == today ? former.Guests : null;
        if (known is not null && known.IsSupersetOf(guests))
            return;
        await writer.Write(viewer.For(TrainingPermissions.Register), async db =>
        {
            var first = await calendar.FirstNumber(db, today);
            // another node, or this one before it was started anew, may have noted it
            var there = (await db.Set<AuditEntry>().Where(row => row.Action == AuditActions.ListSeen && row.UnitId == unit && row.Number >= first
                && row.ObjectId == session && row.ActorId == viewer.PersonId).Select(row => row.SubjectId).ToListAsync()).ToHashSet();
            foreach (var subject in guests.Select(guest => (Guid?)guest).Prepend(null).Where(subject => !there.Contains(subject)))
                db.Record(AuditActions.ListSeen, session, unit, subject, AuditPurposes.KeepsAttendance);
        });
        noted[(viewer.PersonId, session)] = new(today, guests.Union(known ?? (IEnumerable<Guid>)[]).ToHashSet());
        foreach (var old in noted.Where(pair => pair.Value.Day != today))
            noted.TryRemove(old);
    }
}
