using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.ActionPlans;

public enum CycleState
{
    Done = 0,
    Coming = 1,

    /// <summary>Its own day has passed.</summary>
    Late = 2,

    /// <summary>A rule's last day has passed.</summary>
    LateByRule = 3,
}

/// <summary>One day of a unit's cycle.</summary>
/// <param name="Key">The same at each reading, for calendars.</param>
/// <param name="Rule">The rule that sets the day, where one does.</param>
/// <param name="Last">When it was last done before, as far as is known.</param>
public sealed record CycleDay(string Key, CycleKind Kind, CycleRing Ring, string Name, DateOnly Day, bool IsWholeMonth, CycleState State, string? Href,
    Guid? OwnerId, string? Note, DateTimeOffset? ChangedAt, CycleRule? Rule, DateOnly? Last)
{
    public bool IsLate => State is CycleState.Late or CycleState.LateByRule;
}

/// <summary>What lies on a unit's cycle, by day, and what recurs without anybody having said when.</summary>
public sealed record UnitCycle(IReadOnlyList<CycleDay> Days, IReadOnlyList<CycleKind> Undated);

/// <summary>Reads a unit's cycle: what the unit has put there, what modules contribute, and what rules say of both.</summary>
internal sealed class CycleReader(IEnumerable<ICycleEntries> modules, TimeProvider time)
{
    // longer than any rule's months: what was last done must be found
    public const int YearsBack = 5;

    /// <summary>Everything done or coming from a day to another, and whatever is late today.</summary>
    public async Task<UnitCycle> Read(ArenaDb db, Here unit, DateOnly from, DateOnly last)
    {
        var today = time.Today();
        var back = today.AddYears(-YearsBack);
        var items = await db.Set<CycleItem>().Include(row => row.Done).Where(row => row.UnitId == unit.UnitId && row.RemovedAt == null).ToListAsync();
        var entries = new List<CycleEntry>();
        foreach (var module in modules)
            entries.AddRange(await module.At(db, unit, from < back ? from : back));
        var days = entries.Where(entry => entry.Kind == CycleKind.Own || !entry.IsDone || !items.Exists(item => item.Kind == entry.Kind && item.Done.Exists(done => done.Day == entry.Day && done.TakenBackAt is null)))
            .Select(entry => new CycleDay(entry.Key, entry.Kind, entry.Ring, entry.Name, entry.Day, false,
                entry.IsDone ? CycleState.Done : entry.Day < today ? CycleState.Late : CycleState.Coming, entry.Href, null, null, null, null, null)).ToList();
        foreach (var item in items)
            days.AddRange(new CycleDates(item, item.Kind, entries, today).Days(unit.Code, last));
        var alone = CycleRules.Kinds.Select(text => text.Kind).Where(kind => !items.Exists(item => item.Kind == kind)).ToList();
        foreach (var kind in alone)
            days.AddRange(new CycleDates(null, kind, entries, today).Days(unit.Code, last));
        var undated = CycleRules.Kinds.Select(text => text.Kind).Where(kind => !days.Exists(day => day.Kind == kind)).ToList();
        return new(days.Where(day => day.Day <= last && (day.Day >= from || (day.IsLate && last >= today)))
            .OrderBy(day => day.Day).ThenByDescending(day => day.Ring).ThenBy(day => day.Name, StringComparer.Ordinal).ThenBy(day => day.Key, StringComparer.Ordinal).ToList(), undated);
    }
}
