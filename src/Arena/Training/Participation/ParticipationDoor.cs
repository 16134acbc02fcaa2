using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.Participation;

/// <summary>
/// The one door through which participation reaches a page, an export, a chart or a print. Whoever asks says from where
/// she looks; each past week is judged by the organisation and the numbers of that week.
/// </summary>
internal sealed class ParticipationDoor(ArenaDb db, OrganisationDirectory directory)
{
    /// <summary>One unit's weeks from first to last, in order; null where nothing may be shown.</summary>
    public async Task<IReadOnlyList<ShownWeek?>> Weeks(Guid municipality, Guid unit, Sight sight, IsoWeek first, IsoWeek last) =>
        (await Weeks(municipality, [unit], _ => sight, first, last))[unit];

    /// <summary>The weeks of many units, read at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ShownWeek?>>> Weeks(
        Guid municipality, IReadOnlyCollection<Guid> units, Func<Guid, Sight> sight, IsoWeek first, IsoWeek last)
    {
        var tree = await directory.Tree(municipality);
        var weeks = new List<IsoWeek>();
        for (var week = first; week <= last; week = week.Next)
            weeks.Add(week);
        var counts = await Read(Kin(tree, units.Where(unit => sight(unit) == Sight.Above).ToList(), weeks).Concat(units).ToHashSet(), first, last);
        var hidden = new Dictionary<(Guid Parent, IsoWeek Week), HashSet<Guid>>();
        return units.Distinct().ToDictionary(unit => unit, unit => (IReadOnlyList<ShownWeek?>)weeks.ConvertAll(week =>
            sight(unit) == Sight.Above && IsHidden(unit, week) ? null : ParticipationRules.Show(counts.GetValueOrDefault((unit, week)), sight(unit))));

        bool IsHidden(Guid unit, IsoWeek week)
        {
            var tree1 = tree.In(week);
            if (tree1.Above(unit)?.Id is not { } parent)
                return counts.TryGetValue((unit, week), out var top) && top.Employed < ParticipationRules.FewestAbove;
            if (!hidden.TryGetValue((parent, week), out var among))
                hidden[(parent, week)] = among = ParticipationRules.HiddenAbove(
                    tree1.Below(parent).Select(child => counts.GetValueOrDefault((child.Id, week))).OfType<WeekCount>().ToList(),
                    counts.GetValueOrDefault((parent, week))?.Employed ?? 0, IsHidden(parent, week));
            return among.Contains(unit);
        }
    }

    /// <summary>The units with somebody in the target group that week. That there is somebody is no secret; how many may be.</summary>
    public Task<HashSet<Guid>> WithTargetGroup(Guid municipality, IsoWeek week) =>
        db.Set<WeekCount>().Where(row => row.MunicipalityId == municipality && row.Week == week).Select(row => row.UnitId).ToHashSetAsync();

    // a small unit is hidden together with a sibling, and that one not told by its parts: so all siblings up to the top must be known
    private static IEnumerable<Guid> Kin(UnitTree tree, IEnumerable<Guid> units, List<IsoWeek> weeks)
    {
        foreach (var here in weeks.Select(tree.In))
        {
            var seen = new HashSet<Guid>();
            foreach (var unit in units)
                for (var above = here.Above(unit)?.Id; above is { } parent && seen.Add(parent); above = here.Above(parent)?.Id)
                {
                    yield return parent;
                    foreach (var sibling in here.Below(parent))
                        yield return sibling.Id;
                }
        }
    }

    // by hand: every overview page begins here, and a translated query of many ids is translated anew each time
    private async Task<Dictionary<(Guid Unit, IsoWeek Week), WeekCount>> Read(HashSet<Guid> units, IsoWeek first, IsoWeek last)
    {
        var counts = new Dictionary<(Guid, IsoWeek), WeekCount>();
        await foreach (var row in db.Rows(
            $"""
            SELECT unit_id, week, employed, absent, reached, reached_of_all, minutes, judgement
            FROM {Statement.OfEach(db, "week_count", "unit_id")} AND week >= @p1 AND week <= @p2
            """, Statement.Ids(db, units), first, last))
        {
            var count = new WeekCount
            {
                UnitId = row.Id(0), Week = IsoWeek.FromKey(row.GetInt32(1)), MunicipalityId = db.Municipality ?? Guid.Empty,
                Employed = row.GetInt32(2), Absent = row.GetInt32(3), Reached = row.GetInt32(4), ReachedOfAll = row.GetInt32(5),
                Minutes = row.GetInt32(6), Judgement = row.IsDBNull(7) ? null : (Judgement)row.GetInt32(7),
            };
            counts[(count.UnitId, count.Week)] = count;
        }
        return counts;
    }
}
