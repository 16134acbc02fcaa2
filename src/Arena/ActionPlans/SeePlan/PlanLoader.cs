using Arena.ActionPlans.SuggestStory;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.SeePlan;

/// <summary>Reads a unit's plan: what is open, and the latest of what has ended.</summary>
internal sealed class PlanLoader(ArenaDb db, InterventionDoor door, PlanReach reach, WaitingSuggestions suggestions, OrganisationDirectory directory, FoundationLoader foundation, IEnumerable<IPlanNeighbours> modules, TimeProvider time)
{
    /// <summary>More than this at a time, and a small workplace gets none of them done.</summary>
    public const int Few = 3;
    public const int SmallWorkplace = 50;
    private const int EndedShown = 5, EndedAtMost = 500;

    public async Task<PlanPage> Load(Here here, Viewer viewer, bool allEnded)
    {
        var (today, tree) = (time.Today(), await directory.TreeToday(viewer.MunicipalityId));
        var open = await db.Set<Intervention>().Where(row => row.UnitId == here.UnitId && row.Stage <= Stage.Running).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync();
        var cards = await Cards(here, viewer, tree, open, today);
        var mayEdit = await reach.MayEdit(db, viewer, here.UnitId);
        var living = open.Where(one => one.Stage != Stage.Idea).ToList();
        var running = cards.Where(card => card.Stage == Stage.Running).ToList();
        return new(here, await directory.Crumbs(viewer, here), PlanNext.Of(cards, viewer.PersonId, mayEdit, today), running,
            cards.Where(card => card.Stage == Stage.Decided).ToList(), cards.Where(card => card.Stage == Stage.Idea).ToList(),
            await Ended(here, allEnded ? EndedAtMost : EndedShown), await db.Set<Intervention>().CountAsync(row => row.UnitId == here.UnitId && row.Stage > Stage.Running),
            PlanBalance.Of(living), await Passed(here, viewer), await suggestions.Of(here.UnitId), await directory.May(viewer, PlanPermissions.Suggest, here.UnitId),
            await TooMany(tree, here.UnitId, today), today, null)
        {
            Foundation = await foundation.Of(here),
            Neighbours = await Neighbours(here, viewer),
            BelowHref = tree.Below(here.UnitId).Any() && viewer.MayAnywhere(PlanPermissions.SeeMany) ? PlanLinks.PlansOf(here.Code) : null,
            Below = viewer.MayAnywhere(PlanPermissions.SeeMany) ? [] : await Below(viewer, tree, here),
        };
    }

    private async Task<IReadOnlyList<PlanNeighbour>> Neighbours(Here here, Viewer viewer)
    {
        var all = new List<PlanNeighbour>();
        foreach (var module in modules)
            all.AddRange(await module.At(db, viewer, here));
        return all;
    }

    private async Task<IReadOnlyList<Crumb>> Below(Viewer viewer, WeekTree tree, Here here)
    {
        var below = new List<Crumb>();
        foreach (var unit in tree.Below(here.UnitId))
            if (await directory.May(viewer, PlanPermissions.See, unit.Id))
                below.Add(new(unit.Name, PlanLinks.Plan(unit.Code)));
        return below;
    }

    private async Task<List<PlanCard>> Cards(Here here, Viewer viewer, WeekTree tree, List<Intervention> open, DateOnly today)
    {
        if (open.Count == 0)
            return [];
        var owners = open.Select(one => one.OwnerId).Distinct().ToList();
        var (names, sources, forums) = (await door.Names(owners), await door.Sources(viewer, here, open), await door.Forums(viewer.MunicipalityId, here.UnitId, open.Select(one => one.ForumGroupId)));
        var ties = await Ties.Of(db, owners, today);
        var steps = await (from one in db.Set<Intervention>() where one.UnitId == here.UnitId && one.Stage <= Stage.Running
                           join step in db.Set<InterventionStep>() on one.Id equals step.InterventionId
                           where step.DroppedAt == null
                           group step by step.InterventionId into all
                           select new { all.Key, Done = all.Count(step => step.DoneAt != null), All = all.Count() }).ToDictionaryAsync(row => row.Key);
        return open.ConvertAll(one => new PlanCard(one.Id, one.Goal, one.What, one.Stage, one.Start, one.Due, one.NextReview, one.OwnerId,
            names.GetValueOrDefault(one.OwnerId, "–"), one.OwnerState, LocalTime.Day(one.OwnerSince), ties.LastDay(tree, one.OwnerId, one.OwnerRole, here.UnitId), LocalTime.Day(one.StageSince),
            sources.GetValueOrDefault(one.Id), one.ForumGroupId is { } forum ? forums.GetValueOrDefault(forum) ?? one.ForumText : one.ForumText, one.OpenDecisions(),
            steps.TryGetValue(one.Id, out var count) ? count.All - count.Done : 0, count?.Done ?? 0));
    }

    private async Task<IReadOnlyList<EndedLine>> Ended(Here here, int most)
    {
        var ended = await (
            from one in db.Set<Intervention>()
            where one.UnitId == here.UnitId && one.Stage > Stage.Running
            orderby one.StageSince descending, one.Id
            select new
            {
                one.Id, one.Goal, one.Stage, one.StageSince,
                Reason = db.Set<StageChange>().Where(row => row.InterventionId == one.Id && row.To == one.Stage && row.From != row.To).Select(row => row.Reason).FirstOrDefault(),
                Review = db.Set<InterventionReview>().Where(row => row.InterventionId == one.Id).OrderByDescending(row => row.At).Select(row => new { row.Happened, row.Rating, row.At }).FirstOrDefault(),
            }).Take(most).ToListAsync();
        return ended.ConvertAll(one => new EndedLine(one.Id, one.Goal, one.Stage, LocalTime.Day(one.StageSince), one.Reason, one.Review?.Happened, one.Review?.Rating, one.Review is { } review ? LocalTime.Day(review.At) : null));
    }

    private async Task<IReadOnlyList<PassedLine>> Passed(Here here, Viewer viewer)
    {
        var passed = await (
            from notice in db.Set<PlanNotice>()
            join one in db.Set<Intervention>() on notice.InterventionId equals one.Id
            join person in db.Set<Person>() on notice.FromPersonId equals person.Id
            where notice.UnitId == here.UnitId && notice.PersonId == viewer.PersonId && notice.SeenAt == null
            orderby notice.At, notice.Id
            select new { notice.Id, notice.InterventionId, one.Goal, notice.StepId, person.FirstName, person.LastName, notice.Because, notice.At }).Take(20).ToListAsync();
        var ids = passed.Select(row => row.StepId).OfType<Guid>().ToList();
        var steps = ids.Count == 0 ? [] : await db.Set<InterventionStep>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Text);
        return passed.ConvertAll(row => new PassedLine(row.Id, row.InterventionId, row.Goal, row.StepId is { } step ? steps.GetValueOrDefault(step) : null,
            $"{row.FirstName} {row.LastName}", row.Because, LocalTime.Day(row.At)));
    }

    // a workplace's plan is its own and its teams': those who are to do it are the same
    private async Task<int?> TooMany(WeekTree tree, Guid unit, DateOnly today)
    {
        if (tree.PathTo(unit) is not [.., { Level: >= UnitLevel.Workplace }])
            return null;
        var units = tree.Subtree(tree.WorkplaceOf(unit)).Select(below => below.Id).ToList();
        var running = await db.Set<Intervention>().CountAsync(row => units.Contains(row.UnitId) && row.Stage == Stage.Running);
        if (running <= Few)
            return null;
        var employed = await db.Set<Employment>().Where(job => units.Contains(job.UnitId) && job.From <= today && (job.To == null || job.To >= today)).Select(job => job.PersonId).Distinct().CountAsync();
        return employed < SmallWorkplace ? running : null;
    }
}
