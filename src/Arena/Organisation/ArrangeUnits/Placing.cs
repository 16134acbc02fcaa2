using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.ArrangeUnits;

/// <summary>Why a unit cannot be moved or closed as asked.</summary>
internal enum PlacingRefusal
{
    IsMunicipality,
    BeforeItsPlace,
    AlreadyClosed,
    SameParent,
    ParentNotThere,
    Cycle,
    HasUnits,
    HasComing,
}

/// <summary>
/// Moves and closes units by an end and a new placement; what was stays. The rules are asked when the answers are shown,
/// and once more in the write itself.
/// </summary>
internal static class Placing
{
    public static async Task<PlacingRefusal?> CheckMove(ArenaDb db, UnitTree tree, Guid unit, Guid parent, DateOnly from)
    {
        var last = await Last(db, unit);
        if (last.ParentId is null)
            return PlacingRefusal.IsMunicipality;
        if (last.To < from)
            return PlacingRefusal.AlreadyClosed;
        if (from < last.From)
            return PlacingRefusal.BeforeItsPlace;
        if (last.ParentId == parent)
            return PlacingRefusal.SameParent;
        foreach (var week in await WeeksThatDiffer(db, tree.MunicipalityId, from))
        {
            if (!tree.In(week).Has(parent))
                return PlacingRefusal.ParentNotThere;
            if (tree.In(week).UpFrom(parent).Contains(unit))
                return PlacingRefusal.Cycle;
        }
        return null;
    }

    public static async Task Move(ArenaDb db, Guid unit, Guid parent, DateOnly from)
    {
        var last = await Last(db, unit);
        if (last.From == from)
        {
            await db.Execute("UPDATE unit_placement SET parent_id = @p0 WHERE unit_id = @p1 AND \"from\" = @p2", parent, unit, from);
            return;
        }
        db.Add(new UnitPlacement { UnitId = unit, MunicipalityId = last.MunicipalityId, From = from, To = last.To, ParentId = parent });
        last.To = from.AddDays(-1);
    }

    public static async Task<PlacingRefusal?> CheckClose(ArenaDb db, Guid unit, DateOnly from)
    {
        var last = await Last(db, unit);
        if (last.ParentId is null)
            return PlacingRefusal.IsMunicipality;
        if (last.To is not null)
            return PlacingRefusal.AlreadyClosed;
        if (from <= last.From)
            return PlacingRefusal.BeforeItsPlace;
        if (await db.Set<UnitPlacement>().AnyAsync(row => row.ParentId == unit && (row.To == null || row.To >= from)))
            return PlacingRefusal.HasUnits;
        return await db.Set<Employment>().AnyAsync(job => job.UnitId == unit && job.From >= from) ? PlacingRefusal.HasComing : null;
    }

    /// <summary>Employments and roles there end the day before with it.</summary>
    public static async Task Close(ArenaDb db, Guid unit, DateOnly from)
    {
        var lastDay = from.AddDays(-1);
        (await Last(db, unit)).To = lastDay;
        foreach (var job in await Ending(db, unit, from).ToListAsync())
            job.To = lastDay;
        foreach (var role in await db.Set<RoleAssignment>().Where(role => role.UnitId == unit && role.From < from && (role.To == null || role.To >= from)).ToListAsync())
            role.To = lastDay;
    }

    /// <summary>The employments that end when the unit closes.</summary>
    public static IQueryable<Employment> Ending(ArenaDb db, Guid unit, DateOnly from) =>
        db.Set<Employment>().Where(job => job.UnitId == unit && job.From < from && (job.To == null || job.To >= from));

    private static Task<UnitPlacement> Last(ArenaDb db, Guid unit) =>
        db.Set<UnitPlacement>().Where(row => row.UnitId == unit).OrderByDescending(row => row.From).FirstAsync();

    // from that day on, every week in which the tree may look otherwise than in the week before
    private static async Task<IEnumerable<IsoWeek>> WeeksThatDiffer(ArenaDb db, Guid municipality, DateOnly from)
    {
        var days = await db.Set<UnitPlacement>().Where(row => row.MunicipalityId == municipality && (row.From > from || row.To >= from))
            .Select(row => new { row.From, row.To }).ToListAsync();
        return days.Select(row => row.From).Concat(days.Select(row => row.To?.AddDays(1) ?? from)).Append(from)
            .Where(day => day >= from).Select(IsoWeek.Of).Distinct().Order();
    }
}
