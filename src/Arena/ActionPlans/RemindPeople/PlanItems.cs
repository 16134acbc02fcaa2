using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>
/// What waits for people in action plans: to answer, to follow up, to finish; a step near its day or past it; what has
/// passed on to them; and, for the manager, a plan that lies still and what nobody has said yes to.
/// </summary>
internal sealed class PlanItems(OrganisationDirectory directory, TimeProvider time) : IFrontPageItems
{
    /// <summary>So long before its day something is told.</summary>
    public const int DaysBefore = 7;

    /// <summary>So long without any change a plan counts as lying still.</summary>
    public const int DaysAsleep = 90;

    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var today = time.Today();
        var all = await directory.Tree(municipality);
        var tree = all.In(IsoWeek.Of(today));
        var words = new PlanItemWords(today, id => all.Find(id));
        var items = new List<FrontPageItem>();
        await AddOwned(db, person, today, words, items);
        await AddSteps(db, person, today, words, items);
        await AddNotices(db, tree, person, today, words, items);
        var units = await ManagedBy(db, tree, person, today);
        if (units is not { Count: 0 })
            await AddForManagers(db, tree, person, units, today, words, items);
        return items;
    }

    private static IQueryable<Intervention> Open(ArenaDb db) => db.Set<Intervention>().Where(row => row.Stage <= Stage.Running);

    private static async Task AddOwned(ArenaDb db, Guid? person, DateOnly today, PlanItemWords words, List<FrontPageItem> items)
    {
        var soon = today.AddDays(DaysBefore);
        var owned = await Open(db).Where(row => (person == null || row.OwnerId == person) && (row.OwnerState == OwnerState.Asked
                || (row.OwnerState == OwnerState.Accepted && row.Stage >= Stage.Decided && (row.NextReview <= soon || row.Due <= soon))))
            .Select(row => new { row.OwnerId, row.Id, row.UnitId, row.Goal, row.OwnerState, row.Stage, row.NextReview, row.Due }).ToListAsync();
        foreach (var row in owned)
        {
            var plan = new PlanThing(row.OwnerId, row.Id, row.UnitId, row.Goal);
            if (row.OwnerState == OwnerState.Asked)
            {
                items.AddIfSeen(words.Asked(plan));
                continue;
            }
            if (row.Stage == Stage.Running && row.NextReview <= soon)
                items.AddIfSeen(words.ToReview(plan, row.NextReview.Value));
            if (row.Due <= soon)
                items.AddIfSeen(words.ToFinish(plan, row.Due.Value));
        }
    }

    private static async Task AddSteps(ArenaDb db, Guid? person, DateOnly today, PlanItemWords words, List<FrontPageItem> items)
    {
        var soon = today.AddDays(DaysBefore);
        var steps = await (
            from step in db.Set<InterventionStep>()
            join plan in Open(db) on step.InterventionId equals plan.Id
            where step.DoneAt == null && step.DroppedAt == null && step.Due <= soon && (person == null || (step.OwnerId ?? plan.OwnerId) == person)
            select new { Owner = step.OwnerId ?? plan.OwnerId, plan.Id, plan.UnitId, plan.Goal, step.Text, step.Due }).ToListAsync();
        foreach (var step in steps)
            items.AddIfSeen(words.Step(new(step.Owner, step.Id, step.UnitId, step.Goal), step.Text, step.Due!.Value));
    }

    private static async Task AddNotices(ArenaDb db, WeekTree tree, Guid? person, DateOnly today, PlanItemWords words, List<FrontPageItem> items)
    {
        var told = await (
            from notice in db.Set<PlanNotice>()
            join plan in Open(db) on notice.InterventionId equals plan.Id
            where notice.SeenAt == null && (person == null || notice.PersonId == person)
            select new { notice.PersonId, plan.Id, plan.UnitId, plan.Goal, plan.OwnerId, plan.OwnerState, notice.Because }).Distinct().ToListAsync();
        if (told.Count == 0)
            return;
        var ties = await Ties.Of(db, told.Select(row => row.PersonId).Distinct().ToList(), today);
        // one who has left is told nothing more of the plan; one who is asked is asked anyway
        foreach (var row in told.Where(row => ties.Reach(tree, row.PersonId, row.UnitId)))
            if (row.OwnerId != row.PersonId || row.OwnerState != OwnerState.Asked)
                items.AddIfSeen(words.PassedOn(new(row.PersonId, row.Id, row.UnitId, row.Goal), row.Because));
    }

    // the units whose plans may be this person's to look after; null for everybody's
    private static async Task<List<Guid>?> ManagedBy(ArenaDb db, WeekTree tree, Guid? person, DateOnly today)
    {
        if (person is not { } one)
            return null;
        var led = await db.Set<RoleAssignment>().Where(role => role.PersonId == one && role.Role == Platform.Access.Role.Manager && role.From <= today && (role.To == null || role.To >= today))
            .Select(role => role.UnitId).ToListAsync();
        return led.SelectMany(tree.Subtree).Select(unit => unit.Id).Distinct().ToList();
    }

    private static async Task AddForManagers(ArenaDb db, WeekTree tree, Guid? person, List<Guid>? units, DateOnly today, PlanItemWords words, List<FrontPageItem> items)
    {
        var open = units is null ? Open(db) : Open(db).Where(row => units.Contains(row.UnitId));
        var still = LocalTime.Moment(today.AddDays(-DaysAsleep), TimeOnly.MinValue);
        // by the standing, as the overview counts: what was ended is something that was done with the plan
        var asleep = await (units is null ? db.Set<PlanStanding>() : db.Set<PlanStanding>().Where(row => units.Contains(row.UnitId)))
            .Where(row => row.Open > 0 && row.Touched < still).Select(row => row.UnitId).ToListAsync();
        var unanswered = await open.Where(row => row.OwnerState == OwnerState.Declined || row.OwnerState == OwnerState.OtherDate)
            .Select(row => new { row.Id, row.UnitId, row.Goal, row.ProposedDue }).ToListAsync();
        var places = asleep.Concat(unanswered.Select(row => row.UnitId)).Distinct().ToList();
        if (places.Count == 0)
            return;
        var ties = await Ties.At(db, places.SelectMany(tree.UpFrom), today);
        foreach (var unit in asleep)
            if (ties.ManagerOf(tree, unit) is { } manager && (person is null || manager == person))
                items.AddIfSeen(words.Asleep(manager, unit));
        foreach (var row in unanswered)
            if (ties.ManagerOf(tree, row.UnitId) is { } manager && (person is null || manager == person))
                items.AddIfSeen(words.Unanswered(new(manager, row.Id, row.UnitId, row.Goal), row.ProposedDue));
    }
}
