using Arena.Organisation;
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
    /// <summary>It only follows from how often it recurs: nobody has said this day, and the time before it comes first.</summary>
    public bool Follows { get; init; }

    /// <summary>The later day for which it is planned, though a rule wants it on this one.</summary>
    public DateOnly? Planned { get; init; }

    public bool IsLate => State is CycleState.Late or CycleState.LateByRule;
}

/// <summary>What lies on a unit's cycle, by day, and what recurs without anybody having said when.</summary>
public sealed record UnitCycle(IReadOnlyList<CycleDay> Days, IReadOnlyList<CycleKind> Undated);

/// <summary>Something that recurs at a unit, and its days. Without an item only modules and rules know of it.</summary>
internal sealed record CycleThing(Here Unit, CycleItem? Item, CycleKind Kind, CycleDates Dates);

/// <summary>Reads the cycles of units: what a unit has put there, what modules contribute, and what rules say of both.</summary>
internal sealed class CycleReader(IEnumerable<ICycleEntries> modules, TimeProvider time)
{
    // longer than any rule's months: what was last done must be found
    public const int YearsBack = 5;

    /// <summary>Everything done or coming from a day to another, and whatever is late today.</summary>
    public async Task<UnitCycle> Read(ArenaDb db, Here unit, DateOnly from, DateOnly last)
    {
        var today = time.Today();
        var back = today.AddYears(-YearsBack);
        var items = await Items(db, [unit]);
        var entries = await Entries(db, modules, [unit], from < back ? from : back);
        var days = entries[unit.UnitId].Where(entry => entry.Kind == CycleKind.Own || !entry.IsDone || !items[unit.UnitId].Any(item => item.Kind == entry.Kind && item.Done.Exists(done => done.Day == entry.Day && done.TakenBackAt is null)))
            .Select(entry => new CycleDay(entry.Key, entry.Kind, entry.Ring, entry.Name, entry.Day, false,
                entry.IsDone ? CycleState.Done : entry.Day < today ? CycleState.Late : CycleState.Coming, entry.Href, null, null, null, null, null)).ToList();
        days.AddRange(Things(unit, (await Owners(db, [unit]))[unit.UnitId], items[unit.UnitId], entries[unit.UnitId], today).SelectMany(thing => thing.Dates.Days(unit.Code, last)));
        var undated = CycleRules.Kinds.Select(text => text.Kind).Where(kind => !days.Exists(day => day.Kind == kind)).ToList();
        return new(days.Where(day => day.Day <= last && (day.Day >= from || (day.IsLate && last >= today)))
            .OrderBy(day => day.Day).ThenByDescending(day => day.Ring).ThenBy(day => day.Name, StringComparer.Ordinal).ThenBy(day => day.Key, StringComparer.Ordinal).ToList(), undated);
    }

    /// <summary>What recurs at each of the units, in a few reads however many they are. Where nothing is known of a unit, it has none.</summary>
    public async Task<IReadOnlyList<CycleThing>> Things(ArenaDb db, IReadOnlyCollection<Here> units)
    {
        var today = time.Today();
        var items = await Items(db, units);
        var entries = await Entries(db, modules.Where(module => module.Kinds.Any(kind => kind != CycleKind.Own)), units, today.AddYears(-YearsBack));
        var owners = await Owners(db, units);
        return units.Where(unit => items.Contains(unit.UnitId) || entries.Contains(unit.UnitId)).SelectMany(unit => Things(unit, owners[unit.UnitId], items[unit.UnitId], entries[unit.UnitId], today)).ToList();
    }

    /// <summary>The days of one thing at a unit, also of one that is not there yet.</summary>
    public async Task<CycleDates> Dates(ArenaDb db, Here unit, CycleKind kind, CycleItem? item)
    {
        var today = time.Today();
        return new(item, kind, (await Entries(db, modules.Where(module => module.Kinds.Contains(kind)), [unit], today.AddYears(-YearsBack)))[unit.UnitId], today, (await Owners(db, [unit]))[unit.UnitId]);
    }

    private static IEnumerable<CycleThing> Things(Here unit, UnitOwnership owner, IEnumerable<CycleItem> items, IEnumerable<CycleEntry> entries, DateOnly today) =>
        items.Select(item => new CycleThing(unit, item, item.Kind, new(item, item.Kind, entries, today, owner)))
            .Concat(CycleRules.Kinds.Where(text => !items.Any(item => item.Kind == text.Kind)).Select(text => new CycleThing(unit, null, text.Kind, new(null, text.Kind, entries, today, owner))));

    // an agreement of the municipality's does not bind a company
    private static async Task<Dictionary<Guid, UnitOwnership>> Owners(ArenaDb db, IReadOnlyCollection<Here> units)
    {
        var ids = units.Select(unit => unit.UnitId).ToList();
        return await db.Set<Unit>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Ownership);
    }

    private static async Task<ILookup<Guid, CycleItem>> Items(ArenaDb db, IReadOnlyCollection<Here> units)
    {
        var ids = units.Select(unit => unit.UnitId).ToList();
        return (await db.Set<CycleItem>().Include(row => row.Done).Where(row => ids.Contains(row.UnitId) && row.RemovedAt == null).ToListAsync()).ToLookup(row => row.UnitId);
    }

    private static async Task<ILookup<Guid, CycleEntry>> Entries(ArenaDb db, IEnumerable<ICycleEntries> modules, IReadOnlyCollection<Here> units, DateOnly from)
    {
        var all = new List<(Guid Unit, CycleEntry Entry)>();
        foreach (var module in modules)
            all.AddRange((await module.At(db, units, from)).SelectMany(unit => unit, (unit, entry) => (unit.Key, entry)));
        return all.ToLookup(row => row.Unit, row => row.Entry);
    }
}
