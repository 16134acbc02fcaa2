using Arena.Platform.Web;

namespace Arena.Dialogue;

/// <summary>A page elsewhere. The address is the source's and may have moved since.</summary>
public sealed record DeckLink(Wording Title, string Address);

public sealed record DeckArea(DialogueArea Key, Wording Name, Wording Text);

/// <param name="Name">As the source has it: "Trivsel på arbejdspladsen".</param>
/// <param name="ShortName">For the board: "Trivsel".</param>
/// <param name="Text">What the goal is about.</param>
public sealed record DeckGoal(DialogueGoal Key, DialogueArea Area, Wording Name, Wording ShortName, Wording Text);

/// <summary>One of the thirty cards as the deck has it. A meeting's own wording of it, frozen when it starts, is <see cref="DeckCard"/>.</summary>
/// <param name="Key">"k01" to "k30", in the order of the rating sheet.</param>
/// <param name="BoardName">For a projector; null where the name is short enough. Read <see cref="OnBoard"/>.</param>
public sealed record DialogueCard(string Key, DialogueGoal Goal, Wording Name, Wording Text, IReadOnlyList<DeckLink> Links, Wording? BoardName = null)
{
    public Wording OnBoard => BoardName ?? Name;
}

/// <summary>One line of a list that is ticked off, answered or shown: a card's question, a reason, a point before closing.</summary>
public sealed record DeckItem(string Key, Wording Text);

/// <param name="Instruction">The projector's heading.</param>
/// <param name="Line">The projector's one line below it.</param>
/// <param name="Lead">What the meeting leader says and does.</param>
/// <param name="Minutes">Of a meeting of <see cref="DialogueDeck.Minutes"/>.</param>
public sealed record DeckStep(MeetingStep Key, Wording Name, Wording ShortName, int Minutes, Wording Instruction, Wording Line, Wording Lead);

/// <summary>One of the two checklists before the meeting ends.</summary>
public sealed record DeckChecklist(string Key, Wording Name, IReadOnlyList<DeckItem> Items);

/// <param name="Value">1 to 5.</param>
/// <param name="Text">How well it works, to stand after the number: "slet ikke".</param>
public sealed record ScaleMark(int Value, Wording Text);
