using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.PassOn;

/// <summary>
/// Nothing in a plan hangs on somebody who has left, moved or lost the role in which she had it: it passes to the manager,
/// who is told. Where no manager is found, it stays until there is one. Done twice, it finds nothing to do.
/// </summary>
internal static class PassOnPlans
{
    /// <summary>The units in whose plans something must pass on: cheap enough to be asked whenever the organisation has changed.</summary>
    public static async Task<IReadOnlyList<Guid>> Where(ArenaDb db, UnitTree units, DateOnly today)
    {
        var tree = units.In(IsoWeek.Of(today));
        var open = Open(db, units.MunicipalityId);
        var held = await open.Select(row => new Held(row.UnitId, row.OwnerId, row.OwnerRole)).Distinct().ToListAsync();
        if (held.Count == 0)
            return [];
        held.AddRange(await (from row in open
                             join step in db.Set<InterventionStep>() on row.Id equals step.InterventionId
                             where step.OwnerId != null && step.DoneAt == null && step.DroppedAt == null
                             select new Held(row.UnitId, step.OwnerId!.Value, step.OwnerRole!.Value)).Distinct().ToListAsync());
        held.AddRange(await (from row in open
                             join helper in db.Set<InterventionHelper>() on row.Id equals helper.InterventionId
                             select new Held(row.UnitId, helper.PersonId, helper.Role)).Distinct().ToListAsync());
        var told = await (from row in open
                          join notice in db.Set<PlanNotice>() on row.Id equals notice.InterventionId
                          where notice.SeenAt == null
                          select new { row.UnitId, notice.PersonId }).Distinct().ToListAsync();
        var ties = await Ties.Of(db, held.Select(row => row.Person).Concat(told.Select(row => row.PersonId)).Distinct().ToList(), today);
        return held.Where(row => !tree.Has(row.Unit) || !ties.Holds(tree, row.Person, row.Role, row.Unit)).Select(row => row.Unit)
            .Concat(told.Where(row => !ties.Reach(tree, row.PersonId, row.UnitId)).Select(row => row.UnitId)).Distinct().ToList();
    }

    /// <summary>Passes on whatever must be, within a unit of work.</summary>
    public static async Task Run(ArenaDb db, UnitTree units)
    {
        var today = LocalTime.Day(db.Now);
        var tree = units.In(IsoWeek.Of(today));
        var places = await Where(db, units, today);
        if (places.Count == 0)
            return;
        var open = await Open(db, units.MunicipalityId).Where(row => places.Contains(row.UnitId)).Include(row => row.Steps).Include(row => row.Helpers).AsSplitQuery().ToListAsync();
        var ties = await Ties.OfAll(db, units.MunicipalityId, today);
        var ids = open.ConvertAll(one => one.Id);
        var unseen = (await db.Set<PlanNotice>().Where(row => ids.Contains(row.InterventionId) && row.SeenAt == null).ToListAsync()).ToLookup(row => row.InterventionId);
        foreach (var one in open)
        {
            var isClosed = !tree.Has(one.UnitId);
            if (isClosed && await OpenAbove(db, tree, one.UnitId, today) is { } above)
            {
                one.MoveTo(above, db.Now);
                // also where there is no manager to tell
                if (ties.ManagerOf(tree, above) is null)
                    db.Record("intervention.passed-on", one.Id, above, one.OwnerId, detail: nameof(PassedOnBecause.UnitClosed));
            }
            if (tree.Has(one.UnitId))
                Settle(db, tree, ties, one, unseen[one.Id], isClosed ? PassedOnBecause.UnitClosed : PassedOnBecause.OwnerLeft);
        }
    }

    private static void Settle(ArenaDb db, WeekTree tree, Ties ties, Intervention one, IEnumerable<PlanNotice> unseen, PassedOnBecause because)
    {
        foreach (var helper in one.Helpers.Where(helper => !ties.Holds(tree, helper.PersonId, helper.Role, one.UnitId)).ToList())
        {
            one.RemoveHelper(helper.PersonId, null, db.Now);
            db.Record("intervention.helper-left", one.Id, one.UnitId, helper.PersonId);
        }
        if (ties.ManagerOf(tree, one.UnitId) is not { } manager)
            return;
        foreach (var notice in unseen)
            Retell(db, tree, ties, one, notice, manager);
        if (!ties.Holds(tree, one.OwnerId, one.OwnerRole, one.UnitId))
            Tell(db, one, manager, because, one.PassOn(manager, because, db.Now));
        else if (because == PassedOnBecause.UnitClosed)
            Tell(db, one, manager, because, one.TellMoved(manager, db.Now));
        foreach (var step in one.Steps.Where(step => step.IsOpen && step.OwnerId is { } owner && !ties.Holds(tree, owner, step.OwnerRole!.Value, one.UnitId)).ToList())
            Tell(db, one, manager, PassedOnBecause.OwnerLeft, one.PassOn(step, manager, db.Now));
    }

    // what nobody has read follows the plan, and tells the manager where the one it told is gone herself
    private static void Retell(ArenaDb db, WeekTree tree, Ties ties, Intervention one, PlanNotice notice, Guid manager)
    {
        notice.UnitId = one.UnitId;
        if (ties.Reach(tree, notice.PersonId, one.UnitId))
            return;
        if (manager == notice.FromPersonId)
            notice.See(db.Now);
        else
            notice.PersonId = manager;
        db.Record("intervention.passed-on", one.Id, one.UnitId, manager, detail: notice.Because.ToString());
    }

    // one who is the manager herself keeps it, in another role, and needs no telling
    private static void Tell(ArenaDb db, Intervention one, Guid manager, PassedOnBecause because, PlanNotice? notice)
    {
        if (notice is not null)
            db.Add(notice);
        db.Record("intervention.passed-on", one.Id, one.UnitId, manager, detail: because.ToString());
    }

    private static IQueryable<Intervention> Open(ArenaDb db, Guid municipality) =>
        db.Set<Intervention>().Where(row => row.MunicipalityId == municipality && row.Stage <= Stage.Running);

    // where the unit hung last, up to a unit that is open
    private static async Task<Guid?> OpenAbove(ArenaDb db, WeekTree tree, Guid unit, DateOnly today)
    {
        Guid? at = unit;
        for (var steps = 0; at is { } here && !tree.Has(here) && steps < 64; steps++)
            at = await db.Set<UnitPlacement>().Where(row => row.UnitId == here && row.From <= today).OrderByDescending(row => row.From).Select(row => row.ParentId).FirstOrDefaultAsync();
        return at is { } found && tree.Has(found) ? found : null;
    }

    private sealed record Held(Guid Unit, Guid Person, Role Role);
}
