using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.PassOn;

/// <summary>
/// What somebody saw to on an annual cycle is the manager's once she has left, moved or lost the role in which she did, and
/// the manager is told. The cycle of a unit that is closed is over, and stays as it is.
/// </summary>
internal static class PassOnCycle
{
    /// <summary>The items that must pass on, or of which somebody is told who is gone herself.</summary>
    public static async Task<IReadOnlyList<Guid>> Where(ArenaDb db, UnitTree units, DateOnly today)
    {
        var tree = units.In(IsoWeek.Of(today));
        var there = db.Set<CycleItem>().Where(row => row.MunicipalityId == units.MunicipalityId && row.RemovedAt == null);
        var held = await there.Where(row => row.OwnerId != null).Select(row => new { row.Id, row.UnitId, Person = row.OwnerId!.Value, Role = row.OwnerRole!.Value }).ToListAsync();
        var told = await (from row in there
                          join notice in db.Set<CycleNotice>() on row.Id equals notice.ItemId
                          where notice.SeenAt == null
                          select new { row.Id, row.UnitId, notice.PersonId }).ToListAsync();
        if (held.Count + told.Count == 0)
            return [];
        var ties = await Ties.Of(db, held.Select(row => row.Person).Concat(told.Select(row => row.PersonId)).Distinct().ToList(), today);
        return held.Where(row => tree.Has(row.UnitId) && !ties.Holds(tree, row.Person, row.Role, row.UnitId)).Select(row => row.Id)
            .Concat(told.Where(row => tree.Has(row.UnitId) && !ties.Reach(tree, row.PersonId, row.UnitId)).Select(row => row.Id)).Distinct().ToList();
    }

    /// <summary>Passes on whatever must be, within a unit of work. Where no manager is found, it stays until there is one.</summary>
    public static async Task Run(ArenaDb db, UnitTree units)
    {
        var today = LocalTime.Day(db.Now);
        var tree = units.In(IsoWeek.Of(today));
        var ids = await Where(db, units, today);
        if (ids.Count == 0)
            return;
        var items = await db.Set<CycleItem>().Where(row => ids.Contains(row.Id)).ToListAsync();
        var unseen = (await db.Set<CycleNotice>().Where(row => ids.Contains(row.ItemId) && row.SeenAt == null).ToListAsync()).ToLookup(row => row.ItemId);
        var ties = await Ties.OfAll(db, units.MunicipalityId, today);
        foreach (var item in items)
        {
            if (ties.ManagerOf(tree, item.UnitId) is not { } manager)
                continue;
            foreach (var notice in unseen[item.Id].Where(notice => !ties.Reach(tree, notice.PersonId, item.UnitId)))
                Retell(db, item, notice, manager);
            if (item is { OwnerId: { } owner, OwnerRole: { } role } && !ties.Holds(tree, owner, role, item.UnitId))
            {
                if (item.PassOn(manager, db.Now) is { } notice)
                    db.Add(notice);
                db.Record("cycle.passed-on", item.Id, item.UnitId, manager);
            }
        }
    }

    // what nobody has read is for the manager there now; who saw to it herself before needs no telling
    private static void Retell(ArenaDb db, CycleItem item, CycleNotice notice, Guid manager)
    {
        if (manager == notice.FromPersonId)
            notice.See(db.Now);
        else
            notice.PersonId = manager;
        db.Record("cycle.passed-on", item.Id, item.UnitId, manager);
    }
}
