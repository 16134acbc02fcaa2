using System.Collections.Concurrent;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans.KeepStandings;

/// <summary>Keeps each unit's <see cref="PlanStanding"/> in step with its interventions, and remembers all of a municipality's.</summary>
internal sealed class PlanStandings(LiveChanges live) : IUnitFigures
{
    private readonly ConcurrentDictionary<Guid, (long Version, IReadOnlyList<PlanStanding> Rows)> remembered = [];

    /// <summary>The standings of every unit with a plan. Read anew only when a plan has changed, on whichever node.</summary>
    public async Task<IReadOnlyList<PlanStanding>> All(ArenaDb db, Guid municipality)
    {
        long version = 0;
        await foreach (var row in db.Rows("SELECT version FROM plans_version WHERE municipality_id = @p0", municipality))
            version = row.GetInt64(0);
        if (remembered.TryGetValue(municipality, out var known) && known.Version == version)
            return known.Rows;
        // rows of a later version may be among them: then the next question reads once more
        var rows = await db.Set<PlanStanding>().AsNoTracking().Where(row => row.MunicipalityId == municipality).ToListAsync();
        remembered[municipality] = (version, rows);
        return rows;
    }

    public async Task Follow(ArenaDb db, IReadOnlyCollection<Guid> units)
    {
        // whoever has such a plan open sees what others do in it
        foreach (var unit in units)
            db.AfterCommit.Add(() => live.Changed(PlanTopics.Unit(unit)));
        foreach (var counted in await Count(db, units))
        {
            if (await db.Set<PlanStanding>().FindAsync(counted.UnitId) is not { } kept)
                db.Add(counted);
            else
                kept.Become(counted);
            if (await db.Set<PlansVersion>().FindAsync(counted.MunicipalityId) is not { } version)
                db.Add(version = new() { MunicipalityId = counted.MunicipalityId });
            version.Version++;
        }
    }

    public string Name => "handlingsplaner";

    public async Task<IReadOnlyCollection<Guid>> Differences(ArenaDb db, Guid municipality)
    {
        var kept = await db.Set<PlanStanding>().AsNoTracking().Where(row => row.MunicipalityId == municipality).ToDictionaryAsync(row => row.UnitId);
        var units = await db.Set<Intervention>().Where(row => row.MunicipalityId == municipality).Select(row => row.UnitId).Distinct().ToListAsync();
        return (await Count(db, units.Union(kept.Keys).ToList())).Where(counted => !kept.TryGetValue(counted.UnitId, out var row) || !row.Says(counted))
            .Select(counted => counted.UnitId).ToList();
    }

    /// <summary>The standings counted from the interventions themselves.</summary>
    public static async Task<IReadOnlyList<PlanStanding>> Count(ArenaDb db, IReadOnlyCollection<Guid> units)
    {
        var counted = new List<PlanStanding>(units.Count);
        foreach (var unit in units)
        {
            var all = await db.Set<Intervention>().AsNoTracking().Where(row => row.UnitId == unit)
                .Select(row => new { row.Id, row.MunicipalityId, row.Stage, row.OwnerState, row.Touched, row.Due, row.NextReview, row.Theme }).ToListAsync();
            if (all.Count == 0)
            {
                // its last one passed on to another unit
                if (await db.Set<PlanStanding>().FindAsync(unit) is { } left)
                    counted.Add(new() { UnitId = unit, MunicipalityId = left.MunicipalityId });
                continue;
            }
            var open = all.Where(row => row.Stage <= Stage.Running).ToList();
            var steps = await (
                from step in db.Set<InterventionStep>()
                join plan in db.Set<Intervention>() on step.InterventionId equals plan.Id
                where plan.UnitId == unit && plan.Stage <= Stage.Running && step.DoneAt == null && step.DroppedAt == null && step.Due != null
                select step.Due).MinAsync();
            var reviews = await (
                from review in db.Set<InterventionReview>()
                join plan in db.Set<Intervention>() on review.InterventionId equals plan.Id
                where plan.UnitId == unit && review.Helped != Helped.TooEarly
                select new { review.InterventionId, review.At, review.Helped }).ToListAsync();
            var said = reviews.GroupBy(row => row.InterventionId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.At)!.Helped);
            var dates = open.Where(row => row.Stage >= Stage.Decided).Select(row => row.Due)
                .Concat(open.Where(row => row.Stage == Stage.Running).Select(row => row.NextReview)).Append(steps);
            counted.Add(new PlanStanding
            {
                UnitId = unit,
                MunicipalityId = all[0].MunicipalityId,
                Open = open.Count,
                Running = open.Count(row => row.Stage == Stage.Running),
                Accepted = open.Count(row => row.OwnerState == OwnerState.Accepted),
                Touched = all.Max(row => row.Touched),
                FirstDue = dates.Min(),
                Themes = string.Join(' ', all.Where(row => row.Theme is not null).GroupBy(row => row.Theme!.Value).OrderBy(group => group.Key).Select(group => new ThemeStanding(
                    group.Key, group.Count(row => row.Stage <= Stage.Running), group.Count(row => said.ContainsKey(row.Id)),
                    group.Count(row => said.TryGetValue(row.Id, out var helped) && helped == Helped.Yes)))),
            });
        }
        return counted;
    }
}
