using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>A workplace with its teams, or a team of one: what its place in the loop is read from.</summary>
/// <param name="Within">Itself and its teams: a workplace's plan is its own and theirs.</param>
/// <param name="Over">Itself and its workplace: what the workplace agreed, its teams begin with.</param>
internal sealed record PlaceInLoop(IReadOnlyList<Guid> Within, IReadOnlyList<Guid> Over, DateOnly Today)
{
    // as long as a workplace assessment holds at the most
    private const int MappedForYears = 3;
    private static readonly CycleKind[] Mapping = [CycleKind.Apv, CycleKind.Dialogue, CycleKind.WellbeingSurvey];
    private static readonly InterventionSourceKind[] Found = [InterventionSourceKind.Card, InterventionSourceKind.Finding, InterventionSourceKind.BenchmarkGap, InterventionSourceKind.TrainingStatus];

    /// <summary>Null where it is neither: a whole area stands nowhere in particular.</summary>
    public static async Task<PlaceInLoop?> Of(OrganisationDirectory directory, ArenaDb db, Guid unit, DateOnly today)
    {
        var municipality = await db.Set<Unit>().Where(row => row.Id == unit).Select(row => row.MunicipalityId).FirstAsync();
        var tree = (await directory.Tree(municipality)).In(IsoWeek.Of(today));
        return tree.PathTo(unit) is [.., { Level: >= UnitLevel.Workplace }]
            ? new(tree.Subtree(unit).Select(below => below.Id).ToList(), [unit, tree.WorkplaceOf(unit)], today) : null;
    }

    /// <summary>Both sides have signed the start form.</summary>
    public Task<bool> HasStarted(ArenaDb db) => db.Set<JointAgreement>().AnyAsync(row => Over.Contains(row.UnitId) && row.Kind == AgreementKind.Start
        && db.Set<AgreementSignature>().Count(one => one.AgreementId == row.Id && one.Version == row.Version) == 2);

    /// <summary>Something is in the plan, or was.</summary>
    public Task<bool> HasPlanned(ArenaDb db) => db.Set<Intervention>().AnyAsync(row => Within.Contains(row.UnitId));

    /// <summary>They have looked at how it is: a dialogue, an assessment or a survey in the last years, or something in the plan that comes from such a thing.</summary>
    public async Task<bool> HasMapped(ArenaDb db)
    {
        var since = Today.AddYears(-MappedForYears);
        return await db.Set<Intervention>().AnyAsync(row => Within.Contains(row.UnitId) && row.Stage <= Stage.Running && Found.Contains(row.Source))
            || await (from item in db.Set<CycleItem>()
                      join done in db.Set<CycleDone>() on item.Id equals done.ItemId
                      where (Within.Contains(item.UnitId) || Over.Contains(item.UnitId)) && Mapping.Contains(item.Kind) && item.RemovedAt == null && done.TakenBackAt == null && done.Day >= since
                      select done.Id).AnyAsync();
    }
}
