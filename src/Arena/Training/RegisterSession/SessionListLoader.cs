using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.RegisterSession;

/// <summary>Reads a session's list, and notes in the log that this person has seen its names.</summary>
internal sealed class SessionListLoader(ArenaDb db, OrganisationDirectory directory, SessionChanges changes, ListSeen seen, TimeProvider time)
{
    private static readonly StringComparer ByName = StringComparer.Create(Language.Danish, ignoreCase: true);

    private sealed record Named(Guid Id, string FirstName, string LastName)
    {
        public string Name => $"{FirstName} {LastName}";
    }

    public async Task<SessionList?> Load(Here here, Viewer viewer, Guid sessionId)
    {
        var session = await db.Set<TrainingSession>().FirstOrDefaultAsync(row => row.Id == sessionId && row.UnitId == here.UnitId);
        if (session is null)
            return null;
        var date = session.Date;
        var tree = await directory.Tree(viewer.MunicipalityId);
        var ticked = (await Ticked(sessionId)).ToHashSet();
        var last = (await Previous(session) is { } previous ? await Ticked(previous) : []).ToHashSet();
        var team = await People(db.Set<Employment>().Where(job => job.UnitId == here.UnitId && job.From <= date && (job.To == null || job.To >= date)).Select(job => job.PersonId));
        var own = team.Select(person => person.Id).ToHashSet();
        var guests = await Guests(ticked.Union(last).Except(own).ToList(), ticked, date, tree);
        await seen.Note(viewer, here.UnitId, sessionId, guests.ConvertAll(row => row.PersonId));
        var away = (await db.Set<Absence>().Where(row => own.Contains(row.PersonId) && row.From <= date && (row.To == null || row.To >= date))
            .Select(row => row.PersonId).ToListAsync()).ToHashSet();
        var notes = await changes.Notes(sessionId, date, [.. own, .. guests.Select(row => row.PersonId)], viewer.PersonId);
        return new SessionList
        {
            Unit = here, AboveName = tree.In(IsoWeek.Of(date)).Above(here.UnitId)?.Name,
            SessionId = session.Id, Date = date, Today = time.Today(), Start = session.Start, Minutes = session.Minutes, Form = session.Form, Place = session.Place,
            Team = Sorted(team.Select(person => new TickRow(person.Id, person.Name)
            {
                IsTicked = ticked.Contains(person.Id), IsAway = away.Contains(person.Id), WasThereLast = last.Contains(person.Id),
            }), notes),
            Guests = Sorted(guests.Select(row => row with { IsTicked = ticked.Contains(row.PersonId), WasThereLast = last.Contains(row.PersonId) }), notes),
        };
    }

    private Task<List<Guid>> Ticked(Guid session) => db.Set<Attendance>()
        .Where(row => row.SessionId == session && row.RemovalId == null).Select(row => row.PersonId).ToListAsync();

    // the block's last session; a session beside the plan follows the team's last
    private async Task<Guid?> Previous(TrainingSession session)
    {
        var earlier = db.Set<TrainingSession>().Where(row => row.UnitId == session.UnitId
            && (row.Date < session.Date || (row.Date == session.Date && row.Start < session.Start)))
            .OrderByDescending(row => row.Date).ThenByDescending(row => row.Start);
        var ofBlock = session.BlockId is null ? null
            : await earlier.Where(row => row.BlockId == session.BlockId).Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
        return ofBlock ?? await earlier.Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
    }

    private async Task<List<Named>> People(IQueryable<Guid> ids) =>
        await db.Set<Person>().Where(person => ids.Contains(person.Id)).Select(person => new Named(person.Id, person.FirstName, person.LastName)).ToListAsync();

    private async Task<List<TickRow>> Guests(List<Guid> ids, HashSet<Guid> ticked, DateOnly date, UnitTree tree)
    {
        if (ids.Count == 0)
            return [];
        var people = await (from person in db.Set<Person>() where ids.Contains(person.Id) select new Named(person.Id, person.FirstName, person.LastName)).ToListAsync();
        var jobs = (await db.Set<Employment>().Where(job => ids.Contains(job.PersonId))
            .Select(job => new { job.PersonId, Span = new JobSpan(job.UnitId, job.From, job.To, job.InTargetGroup, job.WeeklyMinutes) }).ToListAsync())
            .ToLookup(row => row.PersonId, row => row.Span);
        return people
            .Select(person => (Person: person, Unit: PersonWeek.CountsIn(jobs[person.Id], date, null)))
            // who was a guest last time and has left since is nobody's guest today
            .Where(row => row.Unit is not null || ticked.Contains(row.Person.Id))
            .Select(row => new TickRow(row.Person.Id, row.Person.Name) { GuestFrom = row.Unit is { } unit ? tree.Find(unit)?.Name ?? "" : "" }).ToList();
    }

    private static List<TickRow> Sorted(IEnumerable<TickRow> rows, Dictionary<Guid, SessionChanges.Note> notes) => rows
        .Select(row => notes.TryGetValue(row.PersonId, out var note) ? row with { Note = note.Text, NoteIsLive = note.IsLive } : row)
        .OrderBy(row => row.Name, ByName).ThenBy(row => row.PersonId).ToList();
}
