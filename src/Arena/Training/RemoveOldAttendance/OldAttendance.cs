using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.RemoveOldAttendance;

/// <summary>Who trained when; that a session was held stays.</summary>
internal sealed class OldAttendance : IOldNames
{
    public string Name => "attendance";

    // one look for each person into a table that lies in the persons' order
    public async Task<IReadOnlyList<Guid>> PeopleWithOlder(ArenaDb db, DateOnly monday) =>
        await db.Set<Person>().Where(person => db.Set<Attendance>().Any(row => row.PersonId == person.Id && row.Date < monday)).Select(person => person.Id).ToListAsync();

    public Task<int> Remove(ArenaDb db, IReadOnlyCollection<Guid> people, DateOnly monday) =>
        db.Set<Attendance>().Where(row => people.Contains(row.PersonId) && row.Date < monday).ExecuteDeleteAsync();
}
