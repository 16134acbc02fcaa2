using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.HoldSession;

/// <summary>A session beside the plan, as it was typed.</summary>
internal sealed record OtherSession(Guid Id, DateOnly Date, TimeOnly Start, int Minutes, TrainingForm Form, string? Place);

/// <summary>Opens the list of a block on a date: the first who comes makes it, everyone after gets the same.</summary>
internal sealed class OpenSession(Writer writer, TimeProvider time)
{
    /// <returns>The session, or null where the unit holds no such block that day, or its list can no longer be written in.</returns>
    public Task<Guid?> OfBlock(Acting acting, Guid unit, Guid blockId, DateOnly date) => writer.Write<Guid?>(acting, async db =>
    {
        var block = await db.Set<TrainingBlock>().FirstOrDefaultAsync(row => row.Id == blockId && row.UnitId == unit);
        if (block is null)
            return null;
        if (await db.Set<TrainingSession>().FirstOrDefaultAsync(row => row.BlockId == blockId && row.Date == date) is { } already)
            return already.Id;
        if (!block.IsHeldOn(date) || block.DateIn(IsoWeek.Of(date)) != date)
            return null;
        return Open(db, new TrainingSession
        {
            Id = Guid.CreateVersion7(), MunicipalityId = block.MunicipalityId, UnitId = unit, BlockId = block.Id,
            Date = date, Start = block.Start, Minutes = block.Minutes, Form = block.Form, Place = block.Place,
        });
    });

    /// <summary>A session beside the plan. Its id comes with the form, so that what is sent twice is one session.</summary>
    public Task<Guid?> Beside(Acting acting, Guid unit, OtherSession other) => writer.Write<Guid?>(acting, async db =>
    {
        var taken = await db.Set<TrainingSession>().IgnoreQueryFilters().FirstOrDefaultAsync(row => row.Id == other.Id);
        if (taken is not null)
            return taken.UnitId == unit ? taken.Id : null;
        return Open(db, new TrainingSession
        {
            Id = other.Id, MunicipalityId = acting.Municipality!.Value, UnitId = unit,
            Date = other.Date, Start = other.Start, Minutes = other.Minutes, Form = other.Form, Place = other.Place,
        });
    });

    private Guid? Open(ArenaDb db, TrainingSession session)
    {
        if (!session.MayBeCorrectedOn(time.Today()))
            return null;
        db.Add(session);
        db.Record("session.opened", session.Id, session.UnitId);
        return session.Id;
    }
}
