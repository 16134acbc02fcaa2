using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>
/// What in plans waits for the unit's manager: a plan that lies still, an owner who has said no or proposed another date,
/// a proposal to stop, and, while nobody has said yes, the follow-ups, the dates and the steps that nobody else has.
/// </summary>
internal static class ManagerItems
{
    public static async Task Add(ArenaDb db, WeekTree tree, Guid? person, DateOnly today, PlanItemWords words, List<FrontPageItem> items)
    {
        var units = await ManagedBy(db, tree, person, today);
        if (units is { Count: 0 })
            return;
        var found = new List<(Guid Unit, Func<Guid, FrontPageItem?> Item)>();
        await FindAsleep(db, units, today, words, found);
        await FindUnowned(db, units, today, words, found);
        await FindSteps(db, units, today, words, found);
        await FindToStop(db, units, words, found);
        if (found.Count == 0)
            return;
        var ties = await Ties.At(db, found.Select(row => row.Unit).Distinct().SelectMany(tree.UpFrom), today);
        foreach (var (unit, item) in found)
            if (ties.ManagerOf(tree, unit) is { } manager && (person is null || manager == person))
                items.AddIfSeen(item(manager));
    }

    // the units whose plans may be this person's to look after; null for everybody's
    private static async Task<List<Guid>?> ManagedBy(ArenaDb db, WeekTree tree, Guid? person, DateOnly today)
    {
        if (person is not { } one)
            return null;
        var led = await db.Set<RoleAssignment>().Where(role => role.PersonId == one && role.Role == Role.Manager && role.From <= today && (role.To == null || role.To >= today))
            .Select(role => role.UnitId).ToListAsync();
        return led.SelectMany(tree.Subtree).Select(unit => unit.Id).Distinct().ToList();
    }

    // by the standing, as the overview counts: what was ended is something that was done with the plan
    private static async Task FindAsleep(ArenaDb db, List<Guid>? units, DateOnly today, PlanItemWords words, List<(Guid, Func<Guid, FrontPageItem?>)> found)
    {
        var still = LocalTime.Moment(today.AddDays(-PlanItems.DaysAsleep), TimeOnly.MinValue);
        var asleep = await (units is null ? db.Set<PlanStanding>() : db.Set<PlanStanding>().Where(row => units.Contains(row.UnitId)))
            .Where(row => row.Open > 0 && row.Touched < still).Select(row => row.UnitId).ToListAsync();
        foreach (var unit in asleep)
            found.Add((unit, manager => words.Asleep(manager, unit)));
    }

    private static async Task FindUnowned(ArenaDb db, List<Guid>? units, DateOnly today, PlanItemWords words, List<(Guid, Func<Guid, FrontPageItem?>)> found)
    {
        var soon = today.AddDays(PlanItems.DaysBefore);
        var open = await Unowned(db, units).Where(row => row.OwnerState != OwnerState.Asked || (row.Stage >= Stage.Decided && (row.NextReview <= soon || row.Due <= soon)))
            .Select(row => new { row.Id, row.UnitId, row.Goal, row.Stage, row.OwnerState, row.ProposedDue, row.NextReview, row.Due }).ToListAsync();
        foreach (var row in open)
        {
            PlanThing For(Guid manager) => new(manager, row.Id, row.UnitId, row.Goal) { IsUnowned = true };
            if (row.OwnerState != OwnerState.Asked)
                found.Add((row.UnitId, manager => words.Unanswered(For(manager), row.ProposedDue)));
            if (row.Stage == Stage.Running && row.NextReview <= soon)
                found.Add((row.UnitId, manager => words.ToReview(For(manager), row.NextReview.Value)));
            if (row.Stage >= Stage.Decided && row.Due <= soon)
                found.Add((row.UnitId, manager => words.ToFinish(For(manager), row.Due.Value)));
        }
    }

    private static async Task FindSteps(ArenaDb db, List<Guid>? units, DateOnly today, PlanItemWords words, List<(Guid, Func<Guid, FrontPageItem?>)> found)
    {
        var soon = today.AddDays(PlanItems.DaysBefore);
        var steps = await (
            from step in db.Set<InterventionStep>()
            join plan in Unowned(db, units) on step.InterventionId equals plan.Id
            where step.OwnerId == null && step.DoneAt == null && step.DroppedAt == null && step.Due <= soon
            select new { plan.Id, plan.UnitId, plan.Goal, step.Text, step.Due }).ToListAsync();
        foreach (var row in steps)
            found.Add((row.UnitId, manager => words.Step(new(manager, row.Id, row.UnitId, row.Goal) { IsUnowned = true }, row.Text, row.Due!.Value)));
    }

    // the last follow-up says stop, and it runs: by somebody who does not decide over it
    private static async Task FindToStop(ArenaDb db, List<Guid>? units, PlanItemWords words, List<(Guid, Func<Guid, FrontPageItem?>)> found)
    {
        var running = PlanItems.Open(db).Where(row => row.Stage == Stage.Running);
        var toStop = await (units is null ? running : running.Where(row => units.Contains(row.UnitId)))
            .Where(row => db.Set<InterventionReview>().Where(review => review.InterventionId == row.Id).OrderByDescending(review => review.At).ThenByDescending(review => review.Id)
                .Select(review => (NextStep?)review.NextStep).FirstOrDefault() == NextStep.Stop)
            .Select(row => new { row.Id, row.UnitId, row.Goal }).ToListAsync();
        foreach (var row in toStop)
            found.Add((row.UnitId, manager => words.StopProposed(new(manager, row.Id, row.UnitId, row.Goal))));
    }

    private static IQueryable<Intervention> Unowned(ArenaDb db, List<Guid>? units)
    {
        var open = PlanItems.Open(db).Where(row => row.OwnerState != OwnerState.Accepted);
        return units is null ? open : open.Where(row => units.Contains(row.UnitId));
    }
}
