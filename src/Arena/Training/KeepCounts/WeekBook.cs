using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.KeepCounts;

/// <summary>
/// Keeps the week counts: opens weeks, counts them anew, and judges the closed ones. All of it inside the writer's unit
/// of work that changes what is counted.
/// </summary>
internal sealed class WeekBook(TimeProvider time)
{
    // so many that four that count are among them, also after the summer
    private const int WeeksLookedBack = 26;
    private const int RowsAtOnce = 300;

    /// <summary>Sees to it that the municipality has counts up to this week. The first time: this week only.</summary>
    public async Task OpenThisWeek(ArenaDb db, UnitTree tree)
    {
        var now = time.ThisWeek();
        var last = await LastOpened(db, tree.MunicipalityId);
        if (last is { } opened && opened >= now)
            return;
        var first = last?.Next ?? now;
        await Write(db, tree, await WeekRecount.Count(db, tree, first, now), first, now);
        // the last week that was open is closed now
        await Judge(db, tree, last ?? first);
    }

    /// <summary>
    /// Counts the weeks from first to this one anew from the entries themselves, and judges them. Weeks whose entries
    /// have been removed after the municipality's months keep the counts that they have; weeks before the first training
    /// are not opened, however long ago somebody was employed.
    /// </summary>
    public async Task Recount(ArenaDb db, UnitTree tree, IsoWeek first)
    {
        var now = time.ThisWeek();
        if (first > now)
            first = now;
        // whoever counts a new week first opens it: the one that was open until then is judged now, or never
        if (await LastOpened(db, tree.MunicipalityId) is { } last && last < first)
            first = last;
        var municipality = await db.Set<Municipality>().AsNoTracking().FirstAsync(row => row.Id == tree.MunicipalityId);
        if (municipality.KeptFrom is { } kept && IsoWeek.Of(kept) > first)
            first = IsoWeek.Of(kept);
        var opened = await FirstOpened(db, tree.MunicipalityId) ?? now;
        if (first < opened && await FirstTrained(db, municipality, opened) is var trained && first < trained)
            first = trained;
        await Write(db, tree, await WeekRecount.Count(db, tree, first, now), first, now);
        await Judge(db, tree, first);
    }

    // asked of each person by the beginning of the attendance key: the table itself is never read through
    private async Task<IsoWeek> FirstTrained(ArenaDb db, Municipality municipality, IsoWeek opened)
    {
        var trained = opened;
        await foreach (var row in db.Rows(
            "SELECT MIN(f.first) FROM (SELECT (SELECT MIN(a.date) FROM attendance a WHERE a.person_id = p.id) AS first FROM person p WHERE p.municipality_id = @p0) f",
            municipality.Id))
            if (row.DateOrNull(0) is { } date)
                trained = IsoWeek.Of(date);
        var kept = IsoWeek.Of(municipality.KeepsFrom(time.Today()));
        return trained < kept ? (kept < opened ? kept : opened) : trained < opened ? trained : opened;
    }

    public static async Task<IsoWeek?> LastOpened(ArenaDb db, Guid municipality) =>
        await db.Set<WeekCount>().Where(row => row.MunicipalityId == municipality).MaxAsync(row => (IsoWeek?)row.Week);

    public static async Task<IsoWeek?> FirstOpened(ArenaDb db, Guid municipality) =>
        await db.Set<WeekCount>().Where(row => row.MunicipalityId == municipality).MinAsync(row => (IsoWeek?)row.Week);

    private static async Task Write(ArenaDb db, UnitTree tree, Dictionary<(Guid Unit, IsoWeek Week), Contribution> counts, IsoWeek first, IsoWeek last)
    {
        await db.Execute("DELETE FROM week_count WHERE municipality_id = @p0 AND week >= @p1 AND week <= @p2", tree.MunicipalityId, first, last);
        foreach (var rows in counts.Chunk(RowsAtOnce))
            await db.Execute(
                $"""
                INSERT INTO week_count (unit_id, week, municipality_id, employed, absent, reached, reached_of_all, minutes, best_reached, best_present, ever_trained)
                SELECT v.column1, v.column2, v.column3, v.column4, v.column5, v.column6, v.column7, v.column8, 0, 0, {(db.IsSqlite ? "0" : "FALSE")}
                FROM (VALUES {Statement.Rows(rows.Length, 8)}) v
                """,
                rows.SelectMany(row => new object?[] { row.Key.Unit, row.Key.Week, tree.MunicipalityId, row.Value.Employed, row.Value.Absent, row.Value.Reached, row.Value.ReachedOfAll, row.Value.Minutes }));
    }

    /// <summary>Judges the closed weeks from <paramref name="from"/> on: all units, or those given.</summary>
    public async Task Judge(ArenaDb db, UnitTree tree, IsoWeek from, IReadOnlyCollection<Guid>? units = null)
    {
        var thisWeek = time.ThisWeek();
        if (from >= thisWeek)
            return;
        var passedOver = await db.Set<Municipality>().Where(row => row.Id == tree.MunicipalityId).FirstAsync();
        var back = from.Plus(-WeeksLookedBack);
        var rows = await db.Set<WeekCount>().AsNoTracking()
            .Where(row => row.MunicipalityId == tree.MunicipalityId && row.Week >= back && row.Week < thisWeek)
            .Where(row => units == null || units.Contains(row.UnitId))
            .OrderBy(row => row.Week)
            .Select(row => new { row.UnitId, row.Week, row.Employed, row.Absent, row.Reached, row.Minutes, row.Judgement, row.BestReached, row.BestPresent, row.EverTrained })
            .ToListAsync();
        var judged = new List<object?>();
        foreach (var unit in rows.GroupBy(row => row.UnitId))
        {
            var weeks = new List<JudgedWeek>();
            Standing? standing = null;
            foreach (var row in unit)
            {
                weeks.Add(new(row.Week, row.Employed, row.Absent, row.Reached, row.Minutes));
                if (row.Week < from)
                {
                    standing = new(row.Judgement ?? Training.Judgement.NotStarted, row.BestReached, row.BestPresent, row.EverTrained);
                    continue;
                }
                standing = KeepCounts.Judge.After(weeks, passedOver.PassedOver, standing);
                judged.AddRange([unit.Key, row.Week, (int)standing.Value.Judgement, standing.Value.BestReached, standing.Value.BestPresent, standing.Value.EverTrained]);
            }
        }
        foreach (var chunk in judged.Chunk(RowsAtOnce * 6))
            await db.Execute(
                $"""
                UPDATE week_count SET judgement = v.column3, best_reached = v.column4, best_present = v.column5, ever_trained = v.column6
                FROM (VALUES {Statement.Rows(chunk.Length / 6, 6)}) v WHERE unit_id = v.column1 AND week = v.column2
                """, chunk);
    }
}
