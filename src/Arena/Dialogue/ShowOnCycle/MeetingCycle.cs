using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ShowOnCycle;

/// <summary>A dialogue meeting that was held is done for the year; one with a day stands on the wheel. A short check is neither.</summary>
internal sealed class MeetingCycle : ICycleEntries
{
    public IReadOnlyCollection<CycleKind> Kinds { get; } = [CycleKind.Dialogue];

    public async Task<ILookup<Guid, CycleEntry>> At(ArenaDb db, IReadOnlyCollection<Here> units, DateOnly from)
    {
        var codes = units.ToDictionary(unit => unit.UnitId, unit => unit.Code);
        var since = LocalTime.Moment(from, TimeOnly.MinValue);
        // what is keyed in later counts on the day that it was planned for
        var rows = await db.Set<DialogueMeeting>().Where(row => codes.Keys.Contains(row.UnitId) && row.CheckOf == null
                && (row.Stage == MeetingStage.Held ? row.StartedAt >= since || row.Begins >= since : row.Stage != MeetingStage.Cancelled && (row.Begins != null || row.StartedAt != null)))
            .Select(row => new { row.Id, row.UnitId, row.Stage, row.Begins, row.StartedAt, row.CreatedAt }).ToListAsync();
        return rows.Select(row => (Row: row, Day: row.StartedAt is null ? LocalTime.Day(row.Begins!.Value) : HeldMeetings.DayOf(row.Begins, row.StartedAt, row.CreatedAt)))
            .Where(one => one.Row.Stage != MeetingStage.Held || one.Day >= from)
            .ToLookup(one => one.Row.UnitId, one => new CycleEntry(one.Row.Id.ToString("N"), CycleKind.Dialogue, CycleRing.Agreed, T("Dialogmøde", "Dialogue meeting"), one.Day, one.Row.Stage == MeetingStage.Held,
                one.Row.Stage == MeetingStage.Held ? DialogueLinks.Record(codes[one.Row.UnitId], one.Row.Id) : DialogueLinks.Meeting(codes[one.Row.UnitId], one.Row.Id)));
    }
}
