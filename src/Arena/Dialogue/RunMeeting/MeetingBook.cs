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
        var ids = items.Select(item => item.Meeting).Distinct().ToList();
        var standing = await db.Set<DialogueMeeting>().IgnoreQueryFilters().Where(row => ids.Contains(row.Id)).Select(row => new
        {
            row.Id, row.MunicipalityId, row.UnitId, row.Stage,
            Last = db.Set<MeetingOperationRow>().IgnoreQueryFilters().Where(one => one.MeetingId == row.Id).Max(one => (int?)one.Number) ?? 0,
        }).ToDictionaryAsync(row => row.Id);
        var outcomes = new OperationOutcome[items.Count];
        foreach (var meeting in items.Index().GroupBy(one => one.Item.Meeting))
        {
            if (!standing.TryGetValue(meeting.Key, out var row) || row.Stage != MeetingStage.Running || await rooms.Find(meeting.Key) is not { } room)
            {
                foreach (var (number, _) in meeting)
                    outcomes[number] = OperationOutcome.NotRunning;
                continue;
            }
            var state = room.State;
            // another node wrote in it, and its word has not come yet
            if (state.Version < row.Last)
                state = MeetingReader.Follow(state, await MeetingReader.Operations(db, meeting.Key, state.Version));
            var written = new List<MeetingOperationRow>();
            foreach (var (number, item) in meeting)
                if ((outcomes[number] = state.Judge(item.Operation)) == OperationOutcome.Counts)
                {
                    state = state.Apply(item.Operation, db.Now);
                    written.Add(new() { Id = item.Operation.Id, MunicipalityId = row.MunicipalityId, MeetingId = row.Id, Number = state.Version, At = db.Now, Body = item.Operation.ToBody() });
                }
            if (written.Count == 0)
                continue;
            db.AddRange(written);
            foreach (var acting in meeting.Select(one => one.Item.Acting).Distinct())
            {
                db.Acting = acting;
                db.Record("dialogue.went-on", row.Id, row.UnitId);
            }
            db.AfterCommit.Add(() =>
            {
                room.Take(written);
                live.Changed(MeetingRooms.Topic(row.Id));
            });
        }
        return outcomes;
    }
}
