using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Invite;

/// <summary>
/// Whom an administrator finds, and whose roles and access she gives and takes: people all of whose places her role
/// reaches. An administrator of one workplace must not come in as somebody who also holds a role above it.
/// </summary>
internal sealed class Reached(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    public async Task<Person?> Find(Viewer viewer, Guid id) =>
        await (await People(viewer)).FirstOrDefaultAsync(person => person.Id == id);

    /// <summary>People at work in these units who have no account, by name.</summary>
    public async Task<List<Invited>> WithoutAccess(Viewer viewer, IReadOnlyCollection<Guid> units)
    {
        var (today, now) = (time.Today(), time.GetUtcNow());
        var people = await (await People(viewer)).Where(person =>
            db.Set<Employment>().Any(job => job.PersonId == person.Id && units.Contains(job.UnitId) && job.From <= today && (job.To == null || job.To >= today))
            && !db.Set<Account>().Any(account => account.PersonId == person.Id))
            .OrderBy(row => row.FirstName).ThenBy(row => row.LastName).ThenBy(row => row.Id).ToListAsync();
        var letters = await db.Set<Invitation>().Where(row => row.Kind == InvitationKind.Letter && row.UsedAt == null && row.ExpiresAt > now)
            .ToDictionaryAsync(row => row.PersonId, row => row.CreatedAt);
        var links = await db.Set<Invitation>().Where(row => row.Kind == InvitationKind.Link && row.UsedAt == null && row.ExpiresAt > now).Select(row => row.PersonId).ToHashSetAsync();
        return people.ConvertAll(person => new Invited(person.Id, person.Name, person.Number, person.Email,
            letters.TryGetValue(person.Id, out var made) ? made : null) { HasLink = links.Contains(person.Id) });
    }

    /// <summary>Where each is at work, so that a printed letter finds her.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> PlaceNames(Guid municipality, IReadOnlyCollection<Guid> ids)
    {
        var today = time.Today();
        var jobs = await db.Set<Employment>().Where(job => ids.Contains(job.PersonId) && job.From <= today && (job.To == null || job.To >= today))
            .OrderByDescending(job => job.WeeklyMinutes).Select(job => new { job.PersonId, job.UnitId }).ToListAsync();
        var tree = await directory.TreeToday(municipality);
        return jobs.DistinctBy(job => job.PersonId)
            .ToDictionary(job => job.PersonId, job => string.Join(", ", tree.PathTo(job.UnitId).TakeLast(2).Select(unit => unit.Name)));
    }

    /// <summary>Everybody, for an administrator of the whole; else those with a place today or later, all of whose places the role reaches.</summary>
    public async Task<IQueryable<Person>> People(Viewer viewer)
    {
        // who has no place now belongs to the whole
        if (await WholeMunicipality.IsReachedBy(viewer, directory))
            return db.Set<Person>();
        var today = time.Today();
        var tree = await directory.TreeToday(viewer.MunicipalityId);
        var units = viewer.UnitsOf(Role.Administrator).SelectMany(tree.Subtree).Select(unit => unit.Id).Distinct().ToList();
        var jobs = db.Set<Employment>().Where(job => job.To == null || job.To >= today);
        var roles = db.Set<RoleAssignment>().Where(role => role.To == null || role.To >= today);
        return db.Set<Person>().Where(person =>
            (jobs.Any(job => job.PersonId == person.Id && units.Contains(job.UnitId)) || roles.Any(role => role.PersonId == person.Id && units.Contains(role.UnitId)))
            && !jobs.Any(job => job.PersonId == person.Id && !units.Contains(job.UnitId))
            && !roles.Any(role => role.PersonId == person.Id && !units.Contains(role.UnitId)));
    }
}
