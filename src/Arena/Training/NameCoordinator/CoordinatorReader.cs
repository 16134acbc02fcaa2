using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.NameCoordinator;

/// <summary>A coordinator's role; where it or the employment ends within two months, the last day.</summary>
internal sealed record NamedCoordinator(Guid Role, Guid Person, string Name, DateOnly From, DateOnly? To, DateOnly? Stops);

/// <summary>Reads a unit's coordinators, those who begin later among them.</summary>
internal sealed class CoordinatorReader(ArenaDb db, TimeProvider time)
{
    /// <summary>So early a successor should be looked for: the course takes its time.</summary>
    public const int DaysAhead = 60;

    public async Task<List<NamedCoordinator>> Read(Guid unit)
    {
        var today = time.Today();
        var held = await (
            from role in db.Set<RoleAssignment>()
            join person in db.Set<Person>() on role.PersonId equals person.Id
            where role.UnitId == unit && role.Role == Role.TrainingCoordinator && (role.To == null || role.To >= today)
            orderby role.From, person.FirstName, person.LastName
            select new { role.Id, role.PersonId, role.From, role.To, person.FirstName, person.LastName }).ToListAsync();
        var people = held.ConvertAll(row => row.PersonId);
        var jobs = (await db.Set<Employment>().Where(job => people.Contains(job.PersonId) && (job.To == null || job.To >= today))
            .Select(job => new { job.PersonId, job.To }).ToListAsync()).ToLookup(job => job.PersonId, job => job.To);
        return held.ConvertAll(row => new NamedCoordinator(row.Id, row.PersonId, $"{row.FirstName} {row.LastName}", row.From, row.To, Stops(row.To, jobs[row.PersonId], today)));
    }

    private static DateOnly? Stops(DateOnly? roleEnds, IEnumerable<DateOnly?> jobEnds, DateOnly today)
    {
        var ends = jobEnds.ToList();
        var jobEnd = ends.Count == 0 || ends.Contains(null) ? null : ends.Max();
        var last = roleEnds is null ? jobEnd : jobEnd is null || roleEnds < jobEnd ? roleEnds : jobEnd;
        return last <= today.AddDays(DaysAhead) ? last : null;
    }
}
