using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>
/// What waits for people in action plans: to answer, to follow up, to finish; a step near its day or past it; what has
/// passed on to them; and what waits for their managers.
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
        await ManagerItems.Add(db, tree, person, today, words, items);
        return items;
    }

    internal static IQueryable<Intervention> Open(ArenaDb db) => db.Set<Intervention>().Where(row => row.Stage <= Stage.Running);

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

    // a step that nobody was named for is hers who has said yes to the whole; until somebody has, it is the manager's
    private static async Task AddSteps(ArenaDb db, Guid? person, DateOnly today, PlanItemWords words, List<FrontPageItem> items)
    {
        var soon = today.AddDays(DaysBefore);
        var steps = await (
            from step in db.Set<InterventionStep>()
            join plan in Open(db) on step.InterventionId equals plan.Id
            where step.DoneAt == null && step.DroppedAt == null && step.Due <= soon
                && (step.OwnerId != null || plan.OwnerState == OwnerState.Accepted) && (person == null || (step.OwnerId ?? plan.OwnerId) == person)
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
}
