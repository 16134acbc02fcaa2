using System.Collections.Immutable;
using System.Globalization;
using Arena.Organisation;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Dialogue.RunMeeting;

/// <summary>What of a meeting does not change while it runs, and where it stands.</summary>
internal sealed record MeetingFacts(Guid Id, Guid Municipality, Guid UnitId, string Unit, string UnitCode, MeetingStage Stage, string? Code, string? Key, string Purpose, MeetingSetup Setup, int Version);

/// <summary>Reads a meeting and its operations.</summary>
internal static class MeetingReader
{
    public static async Task<MeetingFacts?> Facts(ArenaDb db, Guid meeting)
    {
        var row = await db.Set<DialogueMeeting>().IgnoreQueryFilters().AsNoTracking().Include(one => one.Cards).Include(one => one.Tables).AsSplitQuery().FirstOrDefaultAsync(one => one.Id == meeting);
        if (row is null)
            return null;
        var unit = await db.Set<Unit>().IgnoreQueryFilters().AsNoTracking().FirstAsync(one => one.Id == row.UnitId);
        return new(row.Id, row.MunicipalityId, row.UnitId, unit.Name, unit.Code, row.Stage, row.Code, row.Key, row.Purpose, SetupOf(row), row.Version);
    }

    /// <summary>The operations from a number on, in their order.</summary>
    public static async Task<IReadOnlyList<MeetingOperationRow>> Operations(ArenaDb db, Guid meeting, int after) =>
        await db.Set<MeetingOperationRow>().IgnoreQueryFilters().AsNoTracking().Where(row => row.MeetingId == meeting && row.Number > after).OrderBy(row => row.Number).ToListAsync();

    /// <summary>One more with every change of what is agreed, and with start and end; null where there is no such meeting.</summary>
    public static Task<int?> VersionOf(ArenaDb db, Guid meeting) =>
        db.Set<DialogueMeeting>().IgnoreQueryFilters().Where(row => row.Id == meeting).Select(row => (int?)row.Version).FirstOrDefaultAsync();

    public static MeetingState Follow(MeetingState state, IEnumerable<MeetingOperationRow> rows) => rows.Aggregate(state, (before, row) => before.Follow(row));

    /// <summary>Where the meeting stands by all that is stored of it.</summary>
    public static async Task<MeetingState> Follow(ArenaDb db, MeetingFacts facts) => Follow(MeetingState.Of(facts.Setup), await Operations(db, facts.Id, 0));

    /// <summary>What the meeting starts from; its cards and tables must be read.</summary>
    public static MeetingSetup SetupOf(DialogueMeeting meeting) => new(meeting.Id, meeting.OnlyArea,
        [.. meeting.Cards.Where(card => !card.IsLeftOut && (meeting.OnlyArea is not { } only || card.Goal.Area() == only)).OrderBy(card => card.Goal).ThenBy(card => card.Order)
            .Select(card => new BoardCard(card.Key, card.Goal, card.Name, card.NameEnglish, card.Text, card.TextEnglish, card.IsOwn))],
        MinutesOf(meeting), [.. meeting.Tables.OrderBy(table => table.Number).Select(table => table.People)]) { CheckSince = meeting.IsCheck ? meeting.StartedAt : null };

    /// <summary>The minutes of the seven steps: those that were agreed, or ninety's split over as many as there are.</summary>
    public static ImmutableArray<int> MinutesOf(DialogueMeeting meeting)
    {
        var agreed = meeting.StepMinutes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0).ToImmutableArray();
        return agreed.Length == DialogueTerms.Steps.Count ? agreed : MeetingAgenda.Split(meeting.Minutes);
    }
}
