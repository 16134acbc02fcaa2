using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.Invite;

/// <summary>
/// Whose access an administrator may give and take: of people all of whose places her role reaches. An administrator of
/// one workplace must not come in as somebody who also holds a role above it.
/// </summary>
internal sealed class Reached(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    public async Task<Person?> Find(Viewer viewer, Guid id) =>
        (await Of(viewer, db.Set<Person>().Where(person => person.Id == id))).FirstOrDefault();

    /// <summary>People at work in these units who have no account, by name.</summary>
    public async Task<List<Invited>> WithoutAccess(Viewer viewer, IReadOnlyCollection<Guid> units)
    {
        var (today, now) = (time.Today(), time.GetUtcNow());
        var people = await Of(viewer, db.Set<Person>().Where(person =>
            db.Set<Employment>().Any(job => job.PersonId == person.Id && units.Contains(job.UnitId) && job.From <= today && (job.To == null || job.To >= today))
            && !db.Set<Account>().Any(account => account.PersonId == person.Id)));
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

    private async Task<List<Person>> Of(Viewer viewer, IQueryable<Person> people)
    {
        people = people.OrderBy(row => row.FirstName).ThenBy(row => row.LastName).ThenBy(row => row.Id);
        if (await ReachesAll(viewer, []))
            return await people.ToListAsync();
        var today = time.Today();
        var ids = people.Select(person => person.Id);
        var roles = db.Set<RoleAssignment>().Where(row => ids.Contains(row.PersonId) && (row.To == null || row.To >= today)).Select(row => new { row.PersonId, row.UnitId });
        var jobs = db.Set<Employment>().Where(row => ids.Contains(row.PersonId) && (row.To == null || row.To >= today)).Select(row => new { row.PersonId, row.UnitId });
        var places = (await roles.Union(jobs).ToListAsync()).ToLookup(row => row.PersonId, row => row.UnitId);
        var reached = new List<Person>();
        foreach (var person in await people.ToListAsync())
            if (await ReachesAll(viewer, places[person.Id]))
                reached.Add(person);
        return reached;
    }

    // who has no place now belongs to the whole
    private async Task<bool> ReachesAll(Viewer viewer, IEnumerable<Guid> places)
    {
        var units = places.ToList();
        if (units.Count == 0 && (await directory.TreeToday(viewer.MunicipalityId)).Root is { } root)
            units.Add(root.Id);
        foreach (var unit in units)
            if (!await directory.May(viewer, OrganisationPermissions.Administer, unit))
                return false;
        return true;
    }
}
