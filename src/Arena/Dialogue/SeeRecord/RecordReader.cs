using System.Collections.Immutable;
using Arena.ActionPlans;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.SeeRecord;

/// <summary>What came of a meeting. Tables have numbers in it, people none but those who were asked to see to something.</summary>
/// <param name="People">How many sat at the tables that said something.</param>
/// <param name="Interventions">Rows of the follow-up sheet that stand in the plan.</param>
/// <param name="Before">The last meeting before this one.</param>
public sealed record MeetingRecord(Here Unit, DialogueMeeting Meeting, MeetingState State, DateOnly Day, int People, int Tables, IReadOnlyDictionary<Guid, string> Names, IReadOnlySet<Guid> Interventions, RecordBefore? Before, bool HasPhoto, bool MayLead)
{
    public bool MaySeeProfile { get; init; }

    /// <summary>What was chosen and has been rated since.</summary>
    public IReadOnlyList<RatedAgain> Again { get; init; } = [];

    public IEnumerable<DialogueArea> Areas => DialogueTerms.Areas.Where(area => Meeting.OnlyArea is not { } only || only == area);

    public IEnumerable<DialogueGoal> Goals => DialogueTerms.Goals.Where(goal => Areas.Contains(goal.Area()));

    /// <summary>Of a goal what was rated, noted or filled in, the deck's first.</summary>
    public IReadOnlyList<BoardCard> Spoken(DialogueGoal goal) => [.. State.Cards.Values.Where(card => card.Goal == goal && (card.IsOwn || State.Ratings(card.Key).Any() || NotesOf(card.Key).Any()))
        .OrderBy(card => card.IsOwn).ThenBy(card => card.Key, StringComparer.Ordinal)];

    public IEnumerable<BoardCard> Spoken() => Goals.SelectMany(Spoken);

    public IEnumerable<MeetingNote> NotesOf(string card) => State.Notes.Values.Where(note => note.Card == card).OrderBy(note => note.Question).ThenBy(note => note.Number);

    public IEnumerable<MeetingNote> StatusOf(DialogueArea area, bool hindrance) => State.Notes.Values.Where(note => note.Area == area && note.IsHindrance == hindrance).OrderBy(note => note.Number);

    public IReadOnlyList<MeetingNote> LeaderNotes => [.. State.Notes.Values.Where(note => note.Table == 0 && note.Card is null && note.Area is null).OrderBy(note => note.Number)];

    public IReadOnlyList<FollowUpRow> FollowUps => [.. State.FollowUps.Values.OrderBy(row => row.Goal).ThenBy(row => row.Id)];

    /// <summary>Null where the card was not rated then.</summary>
    public ImmutableArray<int>? BeforeOf(string card) => Before?.State.Spread(card) is { } spread && spread.Sum() > 0 ? spread : null;
}

/// <summary>The meeting before, in its numbers.</summary>
public sealed record RecordBefore(DateOnly Day, int Tables, MeetingState State);

/// <summary>Reads a meeting that runs or was held, from its stored operations.</summary>
internal sealed class RecordReader(ArenaDb db, OrganisationDirectory directory)
{
    public async Task<MeetingRecord?> Read(Guid id, Here here, Viewer viewer)
    {
        if (await db.Set<DialogueMeeting>().FirstOrDefaultAsync(row => row.Id == id && row.UnitId == here.UnitId && row.StartedAt != null) is not { } meeting
            || await Follow(id) is not { } state)
            return null;
        var rows = state.FollowUps.Keys.ToList();
        var owners = state.FollowUps.Values.Select(row => row.Owner).OfType<Guid>().Distinct().ToList();
        var names = owners.Count == 0 ? [] : await db.Set<Person>().Where(row => owners.Contains(row.Id)).Select(row => new { row.Id, row.FirstName, row.LastName }).ToDictionaryAsync(row => row.Id, row => $"{row.FirstName} {row.LastName}");
        var planned = rows.Count == 0 ? [] : await db.Set<Intervention>().Where(row => row.UnitId == here.UnitId && rows.Contains(row.Id)).Select(row => row.Id).ToListAsync();
        var said = state.Tables.Where(HasSaid).ToList();
        return new(here, meeting, state, DayOf(meeting), said.Sum(table => table.People), said.Count, names, planned.ToHashSet(), await Before(meeting),
            await db.Set<MeetingPhoto>().AnyAsync(row => row.MeetingId == id), await directory.May(viewer, DialoguePermissions.Lead, here.UnitId))
        {
            MaySeeProfile = await directory.May(viewer, DialoguePermissions.SeeProfile, here.UnitId),
            Again = meeting is { Stage: MeetingStage.Held, IsCheck: false } ? await RatedAgainReader.Of(db, meeting, state, DayOf(meeting)) : [],
        };
    }

    private async Task<RecordBefore?> Before(DialogueMeeting meeting) =>
        await (meeting.CheckOf is { } of ? db.Set<DialogueMeeting>().Where(row => row.Id == of)
            : HeldMeetings.Whole(db).Where(row => row.UnitId == meeting.UnitId && row.GroupId == meeting.GroupId && row.Id != meeting.Id && row.StartedAt < meeting.StartedAt))
            .OrderByDescending(row => row.StartedAt).FirstOrDefaultAsync() is { } before && await Follow(before.Id) is { } state
            ? new(DayOf(before), state.Tables.Count(HasSaid), state) : null;

    private async Task<MeetingState?> Follow(Guid id) => await MeetingReader.Facts(db, id) is { } facts
        ? MeetingReader.Follow(MeetingState.Of(facts.Setup), await MeetingReader.Operations(db, id, 0)) : null;

    private static bool HasSaid(TableState table) => table.Ratings.Count > 0 || table.Votes.Count > 0 || table.Written > 0;

    private static DateOnly DayOf(DialogueMeeting meeting) => HeldMeetings.DayOf(meeting.Begins, meeting.StartedAt, meeting.CreatedAt);
}
