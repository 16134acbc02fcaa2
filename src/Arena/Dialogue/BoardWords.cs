using System.Collections.Immutable;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>How a meeting's cards and ratings are said.</summary>
internal static class BoardWords
{
    /// <summary>A card as it is worded in this meeting.</summary>
    public static string Name(MeetingState state, string key) => (IsEnglish ? state.Cards[key].NameEnglish : null) ?? state.Cards[key].Name;

    /// <summary>As short as it goes on the board: the deck's short name, where the card still is the deck's.</summary>
    public static string OnBoard(MeetingState state, string key) =>
        DialogueDeck.Find(key) is { } ours && ours.Name.Danish == state.Cards[key].Name ? ours.OnBoard.ToString() : Name(state, key);

    /// <summary>"2 borde gav 1, 3 borde gav 2"; never an average.</summary>
    public static string Spread(ImmutableArray<int> spread) =>
        string.Join(", ", spread.Index().Where(step => step.Item > 0).Select(step => step.Item == 1
            ? T($"1 bord gav {step.Index + 1}", $"1 table gave {step.Index + 1}") : T($"{step.Item} borde gav {step.Index + 1}", $"{step.Item} tables gave {step.Index + 1}")));

    public static string Votes(int votes) => votes == 1 ? T("1 stemme", "1 vote") : T($"{votes} stemmer", $"{votes} votes");

    public static string Cards(int cards) => cards == 1 ? T("1 kort", "1 card") : T($"{cards} kort", $"{cards} cards");

    public static string Tables(int tables) => tables == 1 ? T("1 bord", "1 table") : T($"{tables} borde", $"{tables} tables");

    /// <summary>What a row of the follow-up sheet is called in one line: what we want, else what comes first, else what we do.</summary>
    public static string Line(FollowUpRow row) => row.Achieved.Length > 0 ? row.Achieved : row.Prioritised.Length > 0 ? row.Prioritised : row.Done;

    /// <summary>The class that gives a part the area's colours.</summary>
    public static string Hue(this DialogueArea area) => area switch
    {
        DialogueArea.Development => "is-development",
        DialogueArea.Inclusion => "is-inclusion",
        _ => "is-retention",
    };
}
