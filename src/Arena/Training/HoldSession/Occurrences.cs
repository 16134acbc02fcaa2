using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.HoldSession;

/// <summary>What is held in some units from one day to another: the plan's blocks on their dates, and what was opened.</summary>
internal static class Occurrences
{
    public static async Task<IReadOnlyList<Occurrence>> Between(ArenaDb db, IReadOnlyCollection<Guid> units, DateOnly first, DateOnly last)
    {
        var blocks = await (
            from block in db.Set<TrainingBlock>()
            where units.Contains(block.UnitId) && block.From <= last && (block.To == null || block.To >= first)
            join person in db.Set<Person>() on block.LeaderId equals person.Id into led
            from leader in led.DefaultIfEmpty()
            select new { Block = block, Leader = leader == null ? null : leader.FirstName }).ToListAsync();
        var sessions = await db.Set<TrainingSession>()
            .Where(row => units.Contains(row.UnitId) && row.Date >= first && row.Date <= last).ToListAsync();
        var leaders = blocks.ToDictionary(row => row.Block.Id, row => row.Leader);
        var held = sessions.ConvertAll(row => new Occurrence(row.UnitId, row.BlockId, row.Id, row.Date, row.Start, row.Minutes, row.Form, row.Place,
            row.BlockId is { } block ? leaders.GetValueOrDefault(block) : null));
        var opened = sessions.Where(row => row.BlockId is not null).Select(row => (row.BlockId, row.Date)).ToHashSet();
        foreach (var (block, leader) in blocks.Select(row => (row.Block, row.Leader)))
            for (var week = IsoWeek.Of(first); week.Monday <= last; week = week.Next)
                if (block.DateIn(week) is var date && date >= first && date <= last && block.IsHeldOn(date) && !opened.Contains((block.Id, date)))
                    held.Add(new Occurrence(block.UnitId, block.Id, null, date, block.Start, block.Minutes, block.Form, block.Place, leader));
        return held.OrderBy(row => row.Date).ThenBy(row => row.Start).ThenBy(row => row.SessionId).ToList();
    }
}
