using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.RemindPeople;

/// <summary>A story that a consultant has suggested to a unit waits for its manager's yes or no thanks; once, however many there are.</summary>
internal sealed class SuggestionItems(OrganisationDirectory directory, TimeProvider time) : IFrontPageItems
{
    public async Task<IReadOnlyList<FrontPageItem>> Read(ArenaDb db, Guid municipality, Guid? person)
    {
        var waiting = await db.Set<StorySuggestion>().Where(row => row.MunicipalityId == municipality && row.AnsweredAt == null).Select(row => new { row.UnitId, row.StoryKey }).ToListAsync();
        if (waiting.Count == 0)
            return [];
        // one that is told no more stands on no plan either
        var told = await new StoryShelf(db).Find(waiting.Select(row => row.StoryKey).Distinct().ToList());
        var units = waiting.Where(row => told.ContainsKey(row.StoryKey)).Select(row => row.UnitId).Distinct().ToList();
        var today = time.Today();
        var all = await directory.Tree(municipality);
        var tree = all.In(IsoWeek.Of(today));
        var ties = await Ties.At(db, units.Where(tree.Has).SelectMany(tree.UpFrom), today);
        return units.Where(tree.Has).Select(unit => (Unit: all.Find(unit)!, Manager: ties.ManagerOf(tree, unit)))
            .Where(row => row.Manager is { } manager && (person is null || manager == person)).Select(row => new FrontPageItem(row.Manager!.Value, WaitingKind.Question, "forward",
                () => T("En historie, der måske passer til jer", "A story that may fit you"),
                () => T($"{row.Unit.Name}. En konsulent har foreslået den. Tag den ind i planen, eller sig nej tak.", $"{row.Unit.Name}. A consultant has suggested it. Take it into the plan, or say no thanks."),
                PlanLinks.Plan(row.Unit.Code))).ToList();
    }
}
