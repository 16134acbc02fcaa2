using System.Collections.Immutable;
using System.Globalization;
using Arena.Dialogue.RunMeeting;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.LeadMeeting;

/// <summary>Names the card, or the goal, of a meeting to the plan that it has come into, and says how the tables rate it now.</summary>
internal sealed class CardSource(OrganisationDirectory directory) : IInterventionSource
{
    private const string OfGoal = "goal-";

    public InterventionSourceKind Kind => InterventionSourceKind.Card;

    public static string Key(Guid meeting, FollowUpRow row) => string.Create(CultureInfo.InvariantCulture, $"{meeting:N}/{row.Card ?? OfGoal + (int)row.Goal}");

    public async Task<IReadOnlyDictionary<string, SourceName>> Names(ArenaDb db, Viewer viewer, Here unit, IReadOnlyCollection<string> keys)
    {
        var names = new Dictionary<string, SourceName>(StringComparer.Ordinal);
        foreach (var meeting in keys.Select(key => (Key: key, Parts: Parts(key))).Where(one => one.Parts is not null).GroupBy(one => one.Parts!.Value.Meeting))
        {
            if (await Held(db, viewer, meeting.Key) is not { } held)
                continue;
            var href = await directory.May(viewer, DialoguePermissions.See, held.Facts.UnitId) ? DialogueLinks.Record(held.Facts.UnitCode, meeting.Key) : null;
            var again = held.Facts is { Stage: MeetingStage.Held, Setup.IsCheck: false } && await directory.May(viewer, DialoguePermissions.Lead, held.Facts.UnitId) ? DialogueLinks.RateAgain(held.Facts.UnitCode, meeting.Key) : null;
            foreach (var (key, parts) in meeting)
                if (Named(held.State, parts!.Value.What) is { } what)
                    names[key] = new(T($"{what}, dialogmøde {Format.Date(held.On)}", $"{what}, dialogue meeting {Format.Date(held.On)}"), href,
                        held.State.Ratings(parts.Value.What).Any() ? again : null, T("Vurdér kortet igen på fem minutter", "Rate the card again in five minutes"));
        }
        return names;
    }

    public async Task<SourceStanding?> Standing(ArenaDb db, Viewer viewer, Here unit, string key)
    {
        if (Parts(key) is not { } parts || await Held(db, viewer, parts.Meeting) is not { } then || !then.State.Ratings(parts.What).Any()
            || !await directory.May(viewer, DialoguePermissions.See, then.Facts.UnitId))
            return null;
        var spread = then.State.Spread(parts.What);
        var later = await db.Set<DialogueMeeting>().Where(row => row.UnitId == then.Facts.UnitId && row.Stage == MeetingStage.Held && row.Id != parts.Meeting && row.Cards.Any(card => card.Key == parts.What))
            .Select(row => new { row.Id, row.StartedAt }).ToListAsync();
        foreach (var one in later.Where(row => row.StartedAt > then.Began).OrderByDescending(row => row.StartedAt))
            if (await Held(db, viewer, one.Id) is { } now && now.State.Ratings(parts.What).Any())
                return new(Said(spread, then.On), Said(now.State.Spread(parts.What), now.On));
        return new(Said(spread, then.On), T("Det er ikke vurderet igen på et møde endnu.", "It has not been rated again at a meeting yet."));
    }

    /// <summary>The meeting stands as one whose cards are to be rated again, until they are.</summary>
    public async Task AskForRating(ArenaDb db, ReviewedSource review)
    {
        if (Parts(review.Key) is not { } parts || await HeldMeetings.Whole(db).Include(row => row.Cards).Include(row => row.Tables).AsSplitQuery().FirstOrDefaultAsync(row => row.Id == parts.Meeting && row.MunicipalityId == review.MunicipalityId) is not { } meeting
            || !(await PastMeetings.Read(db, meeting)).State.Ratings(parts.What).Any())
            return;
        meeting.AskAgain(review.At);
        db.Record("dialogue.asked-again", meeting.Id, meeting.UnitId);
    }

    private static string Said(ImmutableArray<int> spread, DateOnly on) => $"{BoardWords.Spread(spread)} ({BoardWords.Tables(spread.Sum())}, {Format.Date(on)})";

    private static string? Named(MeetingState state, string what) =>
        state.Cards.ContainsKey(what) ? T($"Kortet »{BoardWords.Name(state, what)}«", $"The card “{BoardWords.Name(state, what)}”")
        : what.StartsWith(OfGoal, StringComparison.Ordinal) && Enum.TryParse<DialogueGoal>(what[OfGoal.Length..], out var goal) && Enum.IsDefined(goal)
            ? T($"Målet »{DialogueDeck.Goal(goal).ShortName}«", $"The goal “{DialogueDeck.Goal(goal).ShortName}”") : null;

    private static (Guid Meeting, string What)? Parts(string key) =>
        key.Split('/', 2) is [var meeting, var what] && Guid.TryParseExact(meeting, "N", out var id) ? (id, what) : null;

    private static async Task<HeldMeeting?> Held(ArenaDb db, Viewer viewer, Guid meeting)
    {
        if (await MeetingReader.Facts(db, meeting) is not { } facts || facts.Municipality != viewer.MunicipalityId
            || await db.Set<DialogueMeeting>().Where(row => row.Id == meeting).Select(row => row.StartedAt).FirstOrDefaultAsync() is not { } began)
            return null;
        return new(facts, MeetingReader.Follow(MeetingState.Of(facts.Setup), await MeetingReader.Operations(db, meeting, 0)), began, LocalTime.Day(began));
    }

    private sealed record HeldMeeting(MeetingFacts Facts, MeetingState State, DateTimeOffset Began, DateOnly On);
}
