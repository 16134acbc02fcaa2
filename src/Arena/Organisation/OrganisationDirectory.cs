using System.Collections.Concurrent;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation;

/// <summary>
/// Who is who and what hangs where, remembered until the organisation changes: every change that touches people's
/// roles, accounts or units says so (<see cref="OrganisationChanged"/>), and the next question reads anew, on every node.
/// </summary>
internal sealed class OrganisationDirectory(Storage storage, TimeProvider time, LiveChanges live) : IDirectory
{
    public const string Topic = "organisation";
    private readonly ConcurrentDictionary<Guid, Task<UnitTree?>> trees = [];
    private readonly ConcurrentDictionary<Guid, Task<KnownAccount?>> accounts = [];
    private DateOnly rememberedOn;

    public void Forget()
    {
        trees.Clear();
        accounts.Clear();
    }

    /// <summary>To be said in the unit of work that changes units, people, roles or accounts.</summary>
    public async Task OrganisationChanged(ArenaDb db, Guid municipality)
    {
        await db.Execute("UPDATE municipality SET organisation_version = organisation_version + 1 WHERE id = @p0", municipality);
        db.AfterCommit.Add(() =>
        {
            Forget();
            live.Changed(Topic);
        });
    }

    public async ValueTask<UnitTree> Tree(Guid municipalityId)
    {
        ForgetYesterday();
        return await Remember(trees, municipalityId, ReadTree) ?? throw new InvalidOperationException("No such municipality.");
    }

    /// <summary>
    /// The tree of that version at least, whatever this node remembers. A version that no reader can see yet is one that
    /// the same unit of work has just made, and only <paramref name="db"/> knows it.
    /// </summary>
    public async ValueTask<UnitTree> TreeFor(ArenaDb db, Guid municipalityId, long version)
    {
        var tree = await Tree(municipalityId);
        if (tree.Version >= version)
            return tree;
        trees.TryRemove(municipalityId, out _);
        tree = await Tree(municipalityId);
        return tree.Version >= version ? tree : await UnitTrees.Read(db, municipalityId);
    }

    public async ValueTask<WeekTree> TreeToday(Guid municipalityId) => (await Tree(municipalityId)).In(time.ThisWeek());

    public async ValueTask<Viewer?> Find(Guid accountId, string securityStamp)
    {
        ForgetYesterday();
        var known = await Remember(accounts, accountId, ReadAccount);
        var (stamp, number) = SessionCookie.Parts(securityStamp);
        return known is not null && known.SecurityStamp == stamp && number is { } session && !known.Ended.Contains(session) ? known.Viewer : null;
    }

    /// <summary>The person of the account, whether a session of hers is open or not.</summary>
    public async ValueTask<Viewer?> Viewer(Guid accountId)
    {
        ForgetYesterday();
        return (await accounts.GetOrAdd(accountId, ReadAccount))?.Viewer;
    }

    public async ValueTask<Here?> FindUnit(Guid municipalityId, string code) =>
        (await Tree(municipalityId)).Find(code) is { } unit ? new Here(unit.Id, unit.Code, unit.Name) : null;

    public async ValueTask<bool> Reaches(Guid municipalityId, Guid roleUnitId, Reach reach, Guid unitId) =>
        (await TreeToday(municipalityId)).Reaches(roleUnitId, reach, unitId);

    // roles begin and end at midnight
    private void ForgetYesterday()
    {
        var today = time.Today();
        if (rememberedOn == today)
            return;
        Forget();
        rememberedOn = today;
    }

    // a question that failed is not an answer to remember
    private static async Task<T> Remember<T>(ConcurrentDictionary<Guid, Task<T>> memory, Guid id, Func<Guid, Task<T>> read)
    {
        var answer = memory.GetOrAdd(id, read);
        try
        {
            return await answer;
        }
        catch
        {
            memory.TryRemove(KeyValuePair.Create(id, answer));
            throw;
        }
    }

    private async Task<UnitTree?> ReadTree(Guid municipalityId)
    {
        await using var db = storage.Read(municipalityId);
        return await db.Set<Municipality>().AnyAsync(row => row.Id == municipalityId) ? await UnitTrees.Read(db, municipalityId) : null;
    }

    private async Task<KnownAccount?> ReadAccount(Guid accountId)
    {
        await using var db = storage.Read(null);
        var today = time.Today();
        var known = await (
            from account in db.Set<Account>()
            join person in db.Set<Person>() on account.PersonId equals person.Id
            join municipality in db.Set<Municipality>() on account.MunicipalityId equals municipality.Id
            where account.Id == accountId
            select new { account.SecurityStamp, account.PersonId, person.FirstName, person.LastName, municipality.Id, MunicipalityName = municipality.Name, municipality.IsDemo })
            .FirstOrDefaultAsync();
        if (known is null)
            return null;
        var roles = await (
            from role in db.Set<RoleAssignment>()
            join unit in db.Set<Unit>() on role.UnitId equals unit.Id
            where role.PersonId == known.PersonId && role.From <= today && (role.To == null || role.To >= today)
            orderby role.Role, unit.Code
            select new HeldRole(role.Role, role.UnitId, unit.Code)).ToListAsync();
        roles.AddRange(await (
            from job in db.Set<Employment>()
            join unit in db.Set<Unit>() on job.UnitId equals unit.Id
            where job.PersonId == known.PersonId && job.From <= today && (job.To == null || job.To >= today)
            orderby job.WeeklyMinutes descending
            select new HeldRole(Role.Employee, job.UnitId, unit.Code)).ToListAsync());
        var ended = await db.Set<EndedSession>().Where(row => row.AccountId == accountId).Select(row => row.Id).ToListAsync();
        return new(known.SecurityStamp, ended.ToHashSet(), new Viewer(accountId, known.PersonId, known.Id, known.MunicipalityName, known.IsDemo,
            $"{known.FirstName} {known.LastName}", known.FirstName, roles.Distinct().ToList()));
    }

    private sealed record KnownAccount(string SecurityStamp, IReadOnlySet<Guid> Ended, Viewer Viewer);
}

internal static class UnitTrees
{
    /// <summary>The tree as that connection sees it.</summary>
    public static async Task<UnitTree> Read(ArenaDb db, Guid municipalityId) =>
        await Read(db, await db.Set<Municipality>().AsNoTracking().FirstAsync(row => row.Id == municipalityId));

    public static async Task<UnitTree> Read(ArenaDb db, Municipality municipality)
    {
        var units = await db.Set<Unit>().Where(unit => unit.MunicipalityId == municipality.Id)
            .Select(unit => new UnitNode(unit.Id, unit.Code, unit.Name, unit.Level, unit.Kind, unit.Ownership)).ToListAsync();
        var placements = await db.Set<UnitPlacement>().AsNoTracking().Where(row => row.MunicipalityId == municipality.Id).ToListAsync();
        return new UnitTree(municipality, units, placements);
    }
}
