using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Training.RegisterSession;

/// <summary>
/// Who ticked whom and when, read from the log: what another did just now, and what was corrected afterwards.
/// </summary>
internal sealed class SessionChanges(ArenaDb db, AuditCalendar calendar, TimeProvider time)
{
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(1);

    public sealed record Note(string Text, bool IsLive);

    private sealed record Change(Guid PersonId, Guid? ActorId, string Action, DateTimeOffset At);

    public async Task<Dictionary<Guid, Note>> Notes(Guid session, DateOnly date, IReadOnlyCollection<Guid> people, Guid viewer)
    {
        var first = await calendar.FirstNumber(db, date);
        var rows = await db.Set<AuditEntry>()
            .Where(row => row.SubjectId != null && people.Contains(row.SubjectId.Value) && row.Number >= first && row.ObjectId == session)
            .OrderBy(row => row.Number)
            .Select(row => new Change(row.SubjectId!.Value, row.ActorId, row.Action, row.At)).ToListAsync();
        var actors = rows.Where(row => row.ActorId is not null).Select(row => row.ActorId!.Value).Distinct().ToList();
        var names = await db.Set<Person>().Where(row => actors.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name);
        var notes = new Dictionary<Guid, Note>();
        foreach (var changes in rows.GroupBy(row => row.PersonId))
            if (Of(changes.ToList(), date, viewer, names) is { } note)
                notes[changes.Key] = note;
        return notes;
    }

    private Note? Of(List<Change> changes, DateOnly date, Guid viewer, Dictionary<Guid, string> names)
    {
        var last = changes[^1];
        var byThemselves = last.ActorId == last.PersonId;
        var who = last.ActorId is { } actor ? names.GetValueOrDefault(actor, "Arena") : "Arena";
        if (last.ActorId != viewer && time.GetUtcNow() - last.At < JustNow)
            return new(JustDone(last, byThemselves, who.Split(' ')[0]), true);
        var at = LocalTime.In(last.At);
        var day = DateOnly.FromDateTime(at);
        if (day == date && (changes.Count == 1 || changes[^2].ActorId == last.ActorId))
            return byThemselves && last.Action != "attendance.unticked" ? new(T("Meldte sig selv", "Checked in"), false) : null;
        var when = $"{(day == time.Today() ? T("i dag", "today") : Format.Weekday(day))} {TrainingDays.Clock(TimeOnly.FromDateTime(at))}";
        return new(T($"Rettet af {who} {when}", $"Corrected by {who} {when}"), false);
    }

    private static string JustDone(Change last, bool byThemselves, string who) => (last.Action == "attendance.unticked", byThemselves) switch
    {
        (false, true) => T("Meldte sig selv lige nu", "Checked in just now"),
        (true, true) => T("Meldte sig fra lige nu", "Checked out just now"),
        (false, false) => T($"{who} satte flueben lige nu", $"{who} ticked just now"),
        (true, false) => T($"{who} tog fluebenet væk lige nu", $"{who} took the tick away just now"),
    };
}
