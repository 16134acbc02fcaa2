using System.Globalization;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.ArrangeDeck;

/// <summary>What the page of the cards shows.</summary>
internal sealed class DeckPages(ArenaDb db, MeetingDoor door)
{
    public async Task<DeckPage> Page(Here here, Viewer viewer, DialogueMeeting meeting)
    {
        var cards = MeetingDeck.Of(meeting);
        return new(here, MeetingDoor.Crumbs(here, MeetingDoor.CrumbOf(here, meeting), new Crumb(T("Kortene", "The cards"))), meeting, meeting.MayBeChanged && await door.MayLead(here, viewer), cards,
            cards.Where(card => !card.IsLeftOut).Select(card => card.Key).ToHashSet(StringComparer.Ordinal), new(Guid.CreateVersion7().ToString("N"), "", "", ""), MarkOf(meeting),
            meeting.MayBeChanged ? await PastMeetings.Last(db, here.UnitId, meeting.GroupId) : null, []);
    }

    /// <summary>Those that a card of this meeting may belong to.</summary>
    public static IReadOnlyList<Choice> Goals(DialogueMeeting meeting) => DialogueDeck.Goals.Where(goal => meeting.OnlyArea is not { } only || goal.Area == only)
        .Select(goal => new Choice(((int)goal.Key).ToString(CultureInfo.InvariantCulture), goal.Name.ToString())).ToList();

    /// <summary>Of what lies aside; an own card that has come since is in nobody's way.</summary>
    public static string MarkOf(DialogueMeeting meeting) => FormMark.Of(meeting.Cards.Where(card => card.IsLeftOut).Select(card => card.Key).Order(StringComparer.Ordinal));

    public static IReadOnlyList<Fact> Now(DialogueMeeting meeting) =>
        [new(T("Lagt fra", "Left out"), string.Join(", ", MeetingDeck.Of(meeting).Where(card => card.IsLeftOut).Select(card => card.Name)) is { Length: > 0 } names ? names : T("Ingen", "None"))];
}
