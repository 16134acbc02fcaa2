using Arena.Platform.Web;

namespace Arena.Dialogue;

/// <summary>The board, the cards and the words of a meeting that Arena comes with: data with version and source in Content/, read once.</summary>
public static class DialogueDeck
{
    private static readonly Lazy<DeckFile> File = new(() => ContentFile.Read<DeckFile>("deck.json"));
    private static readonly Lazy<IReadOnlyDictionary<string, DialogueCard>> ByKey = new(() => File.Value.Cards.ToDictionary(card => card.Key, StringComparer.Ordinal));

    public static string Version => File.Value.Version;

    /// <summary>The publication that names and order come from, and where it was to be had.</summary>
    public static DeckLink Source => File.Value.Source;

    /// <summary>What a sustainable work environment and the meeting are, sentence by sentence.</summary>
    public static IReadOnlyList<Wording> Presentation => File.Value.Presentation;

    /// <summary>Why a workplace does it: proposals for the purpose.</summary>
    public static IReadOnlyList<DeckItem> Reasons => File.Value.Reasons;

    public static IReadOnlyList<DeckArea> Areas => File.Value.Areas;
    public static IReadOnlyList<DeckGoal> Goals => File.Value.Goals;

    /// <summary>In the order of the rating sheet.</summary>
    public static IReadOnlyList<DialogueCard> Cards => File.Value.Cards;

    /// <summary>What is talked about at each card.</summary>
    public static IReadOnlyList<DeckItem> Questions => File.Value.Questions;

    /// <summary>From 1 to 5.</summary>
    public static IReadOnlyList<ScaleMark> Scale => File.Value.Scale;

    /// <summary>What the number means, for whoever knows the boxed tool's sheet.</summary>
    public static Wording ScaleNote => File.Value.ScaleNote;

    public static IReadOnlyList<DeckStep> Steps => File.Value.Steps;

    /// <summary>The length that the steps' minutes add up to: the source's shortest meeting.</summary>
    public static int Minutes => Steps.Sum(step => step.Minutes);

    public static IReadOnlyList<DeckChecklist> Closing => File.Value.Closing;

    public static DialogueCard? Find(string cardKey) => ByKey.Value.GetValueOrDefault(cardKey);
    public static DeckArea Area(DialogueArea area) => Areas.Single(one => one.Key == area);
    public static DeckGoal Goal(DialogueGoal goal) => Goals.Single(one => one.Key == goal);
    public static DeckStep Step(MeetingStep step) => Steps.Single(one => one.Key == step);

    private sealed record DeckFile(string Version, DeckLink Source, IReadOnlyList<Wording> Presentation, IReadOnlyList<DeckItem> Reasons,
        IReadOnlyList<DeckArea> Areas, IReadOnlyList<DeckGoal> Goals, IReadOnlyList<DialogueCard> Cards, IReadOnlyList<DeckItem> Questions,
        IReadOnlyList<ScaleMark> Scale, Wording ScaleNote, IReadOnlyList<DeckStep> Steps, IReadOnlyList<DeckChecklist> Closing);
}
