using Arena.Platform.Web;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>The words of a short check, which has one step.</summary>
internal static class CheckWords
{
    private static readonly DeckStep Step = new(MeetingStep.Cards, new("Kort tjek", "Short check"), new("Tjek", "Check"), 5,
        new("Hvordan går det nu?", "How is it going now?"), new("Tag ét kort ad gangen, og giv det tal, der passer i dag.", "Take one card at a time, and give the number that fits today."),
        new("Lad hvert bord give kortene et tal igen. Vent med at se på de gamle tal: Dem får I ved siden af bagefter.", "Let each table give the cards a number again. Do not look at the old numbers yet: you get them beside the new ones afterwards."));

    /// <summary>The words of the step that a meeting is at.</summary>
    public static DeckStep WordsOf(MeetingState state) => state.Setup.IsCheck ? Step : DialogueDeck.Step(state.Step);

    /// <summary>"Trin 4 af 7"; of a check, what it is.</summary>
    public static string Place(MeetingState state) => state.Setup.IsCheck ? Step.Name.ToString() : T($"Trin {(int)state.Step} af 7", $"Step {(int)state.Step} of 7");
}
