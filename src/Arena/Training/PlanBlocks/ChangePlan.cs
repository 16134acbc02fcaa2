using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Training.RecordAttendance;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.PlanBlocks;

/// <summary>Changes of the plan, inside the writer's unit of work. What was held stays as it was.</summary>
internal sealed class ChangePlan(LiveChanges live)
{
    /// <summary>A new block; the id is the form's, so that a form sent twice makes one.</summary>
    public async Task<Guid> Add(ArenaDb db, BlockFacts facts, Guid id, Guid municipality, Guid unit)
    {
        if (await db.Set<TrainingBlock>().IgnoreQueryFilters().FirstOrDefaultAsync(row => row.Id == id) is { } there)
        {
            if (there.UnitId == unit)
                return id;
            id = Guid.CreateVersion7();
        }
        db.Add(facts.ToBlock(id, municipality, unit, db.Now));
        Say(db, "block.planned", id, unit);
        return id;
    }

    /// <summary>
    /// A block that was held ends, and a new one goes on from the day after; one that was never held is changed where it
    /// stands. Null: the block is not there, or has ended.
    /// </summary>
    public async Task<Guid?> Change(ArenaDb db, Guid id, BlockFacts facts, Guid unit, DateOnly today)
    {
        if (await Running(db, id, unit, today) is not { } block)
            return null;
        if (await LastHeld(db, id) is not { } held)
        {
            if (facts.SameAs(block) && facts.From == block.From)
                return id;
            (block.Form, block.Day, block.Start, block.Minutes, block.Place, block.LeaderId, block.From, block.To) =
                (facts.Form, facts.Day, facts.Start, facts.Minutes, facts.Place, facts.Leader, facts.From, facts.To);
            Touch(db, block);
            Say(db, "block.changed", id, unit);
            return id;
        }
        if (facts.SameAs(block))
            return id;
        var first = FirstDayAfter(held, today);
        End(db, block, first.AddDays(-1));
        var next = (facts with { From = first }).ToBlock(Guid.CreateVersion7(), block.MunicipalityId, unit, db.Now);
        db.Add(next);
        Say(db, "block.changed", next.Id, unit, $"{id:N}");
        return next.Id;
    }

    /// <summary>False: not there, already ended, or it was held after that day.</summary>
    public async Task<bool> End(ArenaDb db, Guid id, Guid unit, DateOnly last, DateOnly today)
    {
        if (await Running(db, id, unit, today) is not { } block || last < block.From || await LastHeld(db, id) > last)
            return false;
        End(db, block, last);
        Say(db, "block.ended", id, unit, last.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Takes a block away that was never held.</summary>
    public async Task<bool> Remove(ArenaDb db, Guid id, Guid unit, DateOnly today)
    {
        if (await Running(db, id, unit, today) is not { } block || await LastHeld(db, id) is not null)
            return false;
        db.Remove(block);
        Say(db, "block.removed", id, unit);
        return true;
    }

    public static async Task<DateOnly?> LastHeld(ArenaDb db, Guid block) =>
        await db.Set<TrainingSession>().Where(row => row.BlockId == block).MaxAsync(row => (DateOnly?)row.Date);

    /// <summary>The first day that a changed block can begin: today, or after the day on which it was held last.</summary>
    public static DateOnly FirstDayAfter(DateOnly held, DateOnly today) => held >= today ? held.AddDays(1) : today;

    private static Task<TrainingBlock?> Running(ArenaDb db, Guid id, Guid unit, DateOnly today) =>
        db.Set<TrainingBlock>().FirstOrDefaultAsync(row => row.Id == id && row.UnitId == unit && (row.To == null || row.To >= today));

    private static void End(ArenaDb db, TrainingBlock block, DateOnly last)
    {
        block.To = last < block.From ? block.From : last;
        Touch(db, block);
    }

    private static void Touch(ArenaDb db, TrainingBlock block) => (block.Version, block.ChangedAt) = (block.Version + 1, db.Now);

    private void Say(ArenaDb db, string action, Guid block, Guid unit, string? detail = null)
    {
        db.Record(action, block, unit, detail: detail);
        db.AfterCommit.Add(() => live.Changed(TrainingTopics.Unit(unit)));
    }
}
