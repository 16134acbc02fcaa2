using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.ArrangeDeck;

/// <summary>The cards of a meeting: which lie on the tables, the workplace's own, and how they were rated last time.</summary>
/// <param name="With">The keys that are ticked.</param>
/// <param name="Own">The form of an own card.</param>
public sealed record DeckPage(Here Unit, IReadOnlyList<Crumb> Crumbs, DialogueMeeting Meeting, bool MayChange, IReadOnlyList<DeckLine> Cards, IReadOnlySet<string> With, OwnCardForm Own, string Mark,
    PastMeeting? Last, IReadOnlyList<FieldError> Errors)
{
    public IReadOnlyList<Fact> Overtaken { get; init; } = [];
    public ActionPlans.SentBefore? Before { get; init; }
    public string? Receipt { get; init; }
    public int Count => Cards.Count(card => With.Contains(card.Key));
}

/// <summary>As it was typed.</summary>
public sealed record OwnCardForm(string Id, string Name, string Text, string Goal);
