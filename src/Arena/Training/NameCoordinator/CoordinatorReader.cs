using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.NameCoordinator;

/// <summary>A coordinator's role; where it or the employment ends within two months, or has ended, the last day.</summary>
internal sealed record NamedCoordinator(Guid Role, Guid Person, string FirstName, string Name, DateOnly From, DateOnly? To, DateOnly? Stops);

/// <summary>Reads coordinators, those who begin later among them.</summary>
internal sealed class CoordinatorReader(ArenaDb db, TimeProvider time)
{
    public async Task<List<NamedCoordinator>> Read(Guid unit)
    {
        var today = time.Today();
        var roles = Held(today).Where(role => role.UnitId == unit);
        var held = await (
            from role in roles
            join person in db.Set<Person>() on role.PersonId equals person.Id
            orderby role.From, person.FirstName, person.LastName
            select new { role.Id, role.PersonId, role.From, role.To, person.FirstName, person.LastName }).ToListAsync();
        var ends = await EmploymentsEnd(roles);
        return held.ConvertAll(row => new NamedCoordinator(row.Id, row.PersonId, row.FirstName, $"{row.FirstName} {row.LastName}", row.From, row.To,
            CoordinatorPlaces.LastDay(row.To, ends[row.PersonId], today)));
    }

    /// <summary>Of all units, without anybody's name: for each coordinator her last day, or null.</summary>
    public async Task<ILookup<Guid, DateOnly?>> LastDays()
    {
        var today = time.Today();
        var held = await Held(today).Select(role => new { role.UnitId, role.PersonId, role.To }).ToListAsync();
        var ends = await EmploymentsEnd(Held(today));
        return held.ToLookup(row => row.UnitId, row => CoordinatorPlaces.LastDay(row.To, ends[row.PersonId], today));
    }

    private IQueryable<RoleAssignment> Held(DateOnly today) =>
        db.Set<RoleAssignment>().Where(role => role.Role == Role.TrainingCoordinator && (role.To == null || role.To >= today));

    private async Task<ILookup<Guid, DateOnly?>> EmploymentsEnd(IQueryable<RoleAssignment> roles) =>
        (await roles.Join(db.Set<Employment>(), role => role.PersonId, job => job.PersonId, (role, job) => new { job.PersonId, job.To }).ToListAsync())
            .ToLookup(job => job.PersonId, job => job.To);
}
