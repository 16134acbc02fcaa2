using System.Collections.Concurrent;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.PassOn;

/// <summary>
/// Looks for what must pass on whenever the organisation has changed, and at midnight, when roles and employments end by
/// their date. What an import or a moved unit changes passes on in the same unit of work.
/// </summary>
internal sealed class PassOnWork(Storage storage, Writer writer, OrganisationDirectory directory, TimeProvider time) : IRegularWork, IOrganisationChange
{
    private readonly ConcurrentDictionary<Guid, (long Version, DateOnly Day)> seen = [];

    public async Task Run(CancellationToken stop)
    {
        await using var db = storage.Read(null);
        foreach (var town in await db.Set<Municipality>().Select(row => new { row.Id, row.OrganisationVersion }).ToListAsync(stop))
        {
            var now = (town.OrganisationVersion, time.Today());
            if (seen.TryGetValue(town.Id, out var last) && last == now)
                continue;
            var tree = await directory.TreeFor(db, town.Id, town.OrganisationVersion);
            if ((await PassOnPlans.Where(db, tree, time.Today())).Count > 0 || (await PassOnCycle.Where(db, tree, time.Today())).Count > 0)
                await writer.Write(Acting.System(town.Id), write => PassOn(write, tree));
            seen[town.Id] = now;
        }
    }

    public Task Recount(ArenaDb db, UnitTree tree, IsoWeek first) => PassOn(db, tree);

    public Task RolesChanged(ArenaDb db, UnitTree tree) => PassOn(db, tree);

    public Task Rejudge(ArenaDb db, UnitTree tree) => Task.CompletedTask;

    private static async Task PassOn(ArenaDb db, UnitTree tree)
    {
        await PassOnPlans.Run(db, tree);
        await PassOnCycle.Run(db, tree);
    }
}
