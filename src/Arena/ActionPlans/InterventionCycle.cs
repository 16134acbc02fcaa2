using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans;

/// <summary>What interventions put on the annual cycle: their follow-ups, held and to come, and the day they shall be finished.</summary>
internal sealed class InterventionCycle : ICycleEntries
{
    public IReadOnlyCollection<CycleKind> Kinds { get; } = [CycleKind.Own];

    public async Task<ILookup<Guid, CycleEntry>> At(ArenaDb db, IReadOnlyCollection<Here> units, DateOnly from)
    {
        var codes = units.ToDictionary(unit => unit.UnitId, unit => unit.Code);
        var open = await db.Set<Intervention>().Where(row => codes.Keys.Contains(row.UnitId) && (row.Stage == Stage.Decided || row.Stage == Stage.Running) && (row.NextReview != null || row.Due != null))
            .Select(row => new { row.Id, row.UnitId, row.Goal, row.NextReview, row.Due }).ToListAsync();
        var since = LocalTime.Moment(from, TimeOnly.MinValue);
        var held = await (
            from review in db.Set<InterventionReview>()
            join one in db.Set<Intervention>() on review.InterventionId equals one.Id
            where codes.Keys.Contains(one.UnitId) && review.At >= since
            select new { review.Id, review.At, one.UnitId, InterventionId = one.Id, one.Goal }).ToListAsync();
        var entries = new List<(Guid Unit, CycleEntry Entry)>();
        entries.AddRange(held.Select(row => (row.UnitId, new CycleEntry(row.Id.ToString("N"), CycleKind.Own, CycleRing.Own, FollowUp(row.Goal),
            LocalTime.Day(row.At), true, PlanLinks.Intervention(codes[row.UnitId], row.InterventionId)))));
        entries.AddRange(open.Where(row => row.NextReview is not null).Select(row => (row.UnitId, new CycleEntry(row.Id.ToString("N") + "-opf", CycleKind.Own, CycleRing.Own, FollowUp(row.Goal),
            row.NextReview!.Value, false, PlanLinks.Intervention(codes[row.UnitId], row.Id)))));
        entries.AddRange(open.Where(row => row.Due is not null).Select(row => (row.UnitId, new CycleEntry(row.Id.ToString("N") + "-slut", CycleKind.Own, CycleRing.Own,
            T($"»{row.Goal}« skal være færdig", $"“{row.Goal}” is to be finished"), row.Due!.Value, false, PlanLinks.Intervention(codes[row.UnitId], row.Id)))));
        return entries.ToLookup(row => row.Unit, row => row.Entry);
    }

    private static string FollowUp(string goal) => T($"Opfølgning: {goal}", $"Follow-up: {goal}");
}
