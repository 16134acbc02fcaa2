using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.RunMeeting;

/// <summary>An operation as it comes in.</summary>
/// <param name="Acting">Who acts: a meeting leader by name, a table as nobody.</param>
internal sealed record SentOperation(Acting Acting, Guid Meeting, MeetingOperation Operation);

/// <summary>
/// The one place where a meeting's operations get their order: each is judged against the state that all before it give,
/// and what counts is written as the next row. Whatever the room was told counts is on the disk.
/// </summary>
internal sealed class MeetingBook(MeetingRooms rooms, LiveChanges live) : TogetherKind<SentOperation, OperationOutcome>
{
    public override async Task<IReadOnlyList<OperationOutcome>> Apply(ArenaDb db, IReadOnlyList<SentOperation> items)
    {
        var standing = (await Standing(db, items.Select(item => item.Meeting).Distinct().ToList())).ToDictionary(row => row.Meeting);
        var outcomes = new OperationOutcome[items.Count];
        Array.Fill(outcomes, OperationOutcome.NotRunning);
        foreach (var meeting in items.Index().GroupBy(one => one.Item.Meeting))
            if (standing.TryGetValue(meeting.Key, out var row) && await rooms.Find(meeting.Key) is { } room)
                await Apply(db, row, room, meeting.Where(one => one.Item.Acting.Municipality == row.Municipality).ToList(), outcomes);
        return outcomes;
    }

    private async Task Apply(ArenaDb db, Row meeting, MeetingRoom room, List<(int Index, SentOperation Item)> sent, OperationOutcome[] outcomes)
    {
        var state = room.State;
        var rows = new List<MeetingOperationRow>();
        // another node wrote in it, or this transaction has just, and the room does not know yet
        if (state.Version < meeting.Last)
            state = MeetingReader.Follow(state, rows = [.. await MeetingReader.Operations(db, meeting.Meeting, state.Version)]);
        var known = rows.Count;
        var acting = new HashSet<Acting>();
        foreach (var (number, item) in sent)
        {
            var outcome = state.Judge(item.Operation);
            // what counted before the end is still said to have, however late the phone asks again
            if (meeting.Stage != MeetingStage.Running && outcome != OperationOutcome.SentBefore)
                continue;
            outcomes[number] = outcome;
            if (outcome != OperationOutcome.Counts)
                continue;
            state = state.Apply(item.Operation, db.Now);
            rows.Add(new() { Id = item.Operation.Id, MunicipalityId = meeting.Municipality, MeetingId = meeting.Meeting, Number = state.Version, At = db.Now, Body = item.Operation.ToBody() });
            acting.Add(item.Acting);
        }
        if (acting.Count == 0)
            return;
        db.AddRange(rows.Skip(known));
        foreach (var one in acting)
        {
            db.Acting = one;
            db.Record("dialogue.went-on", meeting.Meeting, meeting.Unit);
        }
        db.AfterCommit.Add(() =>
        {
            room.Take(rows);
            live.Changed(MeetingRooms.Topic(meeting.Meeting));
        });
    }

    private static Task<List<Row>> Standing(ArenaDb db, List<Guid> meetings) =>
        db.Set<DialogueMeeting>().IgnoreQueryFilters().Where(row => meetings.Contains(row.Id)).Select(row => new Row(row.Id, row.MunicipalityId, row.UnitId, row.Stage,
            db.Set<MeetingOperationRow>().IgnoreQueryFilters().Where(one => one.MeetingId == row.Id).Max(one => (int?)one.Number) ?? 0)).ToListAsync();

    private sealed record Row(Guid Meeting, Guid Municipality, Guid Unit, MeetingStage Stage, int Last);
}
