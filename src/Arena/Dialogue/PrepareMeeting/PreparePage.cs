using Arena.Platform.Access;
using Arena.Platform.Web.Parts;

namespace Arena.Dialogue.PrepareMeeting;

/// <summary>A meeting as it is prepared: what is agreed, and what is left.</summary>
/// <param name="Names">Of those who have a part in it.</param>
/// <param name="Group">The standing group that meets; null: the unit.</param>
public sealed record PreparePage(Here Unit, IReadOnlyList<Crumb> Crumbs, DialogueMeeting Meeting, bool MayLead, IReadOnlyList<CheckLine> Checklist, IReadOnlyDictionary<Guid, string> Names, string? Group,
    IReadOnlyList<DeckLine> Cards, PastMeeting? Last)
{
    public string? Receipt { get; init; }
    public bool MayChange => MayLead && Meeting.Stage == MeetingStage.Preparing;
    public int CardCount => Cards.Count(card => !card.IsLeftOut);

    public string Name(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "–") : "";
}

/// <summary>The form of a meeting that is begun, or of one part of it.</summary>
/// <param name="Id">Of the meeting, given by the form.</param>
/// <param name="Mark">What the form was filled from.</param>
/// <param name="Typed">What stands in each field.</param>
public sealed record PartPage(Here Unit, IReadOnlyList<Crumb> Crumbs, string Id, MeetingPart Part, string Mark, IReadOnlyDictionary<string, string> Typed, int Minutes,
    IReadOnlyList<Choice> People, IReadOnlyList<Choice> Groups, IReadOnlyList<FieldError> Errors)
{
    /// <summary>What others have written meanwhile, in the fields where it is another.</summary>
    public IReadOnlyList<Fact> Overtaken { get; init; } = [];

    /// <summary>The short length that is to be sent once more.</summary>
    public int? Short { get; init; }
    public ActionPlans.SentBefore? Before { get; init; }
    public int Cards { get; init; }

    public string this[string field] => Typed.GetValueOrDefault(field, "");
    public string? Error(string field) => Errors.For(field);
}
