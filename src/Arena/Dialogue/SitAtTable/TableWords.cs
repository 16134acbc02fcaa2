using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.SitAtTable;

/// <summary>What a table is told.</summary>
internal static class TableWords
{
    public static string People(int people) => people == 1 ? T("én person", "one person") : T($"{Format.Words(people)} personer", $"{Format.Words(people)} people");

    public static string NameOf(BoardCard card) => T(card.Name, card.NameEnglish ?? card.Name);
    public static string TextOf(BoardCard card) => T(card.Text, card.TextEnglish ?? card.Text);

    /// <summary>Why something does not count; null where it does.</summary>
    public static string? WhyNot(OperationOutcome outcome, int length = 0) => outcome switch
    {
        OperationOutcome.Counts or OperationOutcome.SentBefore => null,
        OperationOutcome.NoTable => T("Bordet findes ikke. Vælg jeres bord igen.", "There is no such table. Choose your table again."),
        OperationOutcome.NoCard => T("Kortet er ikke med i mødet. Vælg et andet.", "The card is not part of this meeting. Choose another."),
        OperationOutcome.NoGoal => T("Vælg et af målene.", "Choose one of the goals."),
        OperationOutcome.NoRating => T("Vælg et tal fra 1 til 5.", "Choose a number from 1 to 5."),
        OperationOutcome.TooManyVotes => T("I har brugt alle tre stemmer. Tag en tilbage først.", "You have used all three votes. Take one back first."),
        OperationOutcome.NoText => T("Giv kortet et navn.", "Give the card a name."),
        OperationOutcome.TooLong => length == 0 ? T("Det er for langt. Skriv lidt kortere.", "That is too long. Write a little shorter.")
            : T($"Skriv højst {Format.Number(MeetingState.LongestNote)} tegn. I har skrevet {Format.Number(length)}.", $"Write at most {Format.Number(MeetingState.LongestNote)} characters. You have written {Format.Number(length)}."),
        OperationOutcome.Full => T("Mødet er fyldt: der er ikke plads til flere.", "The meeting is full: there is no room for more."),
        OperationOutcome.NotYours => T("Det hører til et andet bord.", "That belongs to another table."),
        OperationOutcome.NotRunning => T("Mødet er slut eller aflyst. Det, I har sendt, er gemt.", "The meeting has ended or was called off. What you have sent is saved."),
        _ => T("Det kunne ikke læses. Genindlæs siden, og prøv igen.", "That could not be read. Reload the page and try again."),
    };

    /// <summary>What is read aloud when it has changed at the table.</summary>
    public static string News(MeetingScene scene, int number)
    {
        var (state, table) = (scene.State, scene.State.Table(number));
        var step = CheckWords.WordsOf(state).Name.ToString();
        if (state.Step is not (MeetingStep.Cards or MeetingStep.OwnCards) || table.Card is not { } key || !state.Cards.TryGetValue(key, out var card))
            return step;
        var alone = scene.Alone.GetValueOrDefault(number);
        return table.Ratings.TryGetValue(key, out var agreed) ? T($"{NameOf(card)}: Bordet er enige om {agreed}.", $"{NameOf(card)}: The table agrees on {agreed}.")
            : alone is { IsShown: true } ? T($"Laveste tal er {alone.Lowest}, højeste er {alone.Highest}.", $"The lowest number is {alone.Lowest}, the highest {alone.Highest}.")
            : alone is { Count: > 0 } ? T($"{NameOf(card)}: {Sent(alone.Count)}", $"{NameOf(card)}: {Sent(alone.Count)}")
            : T($"Bordet har taget kortet {NameOf(card)}.", $"The table has taken the card {NameOf(card)}.");
    }

    public static string Sent(int count) => count == 1 ? T("Én har sendt sit tal.", "One has sent a number.") : T($"{Capital(Format.Words(count))} har sendt deres tal.", $"{Capital(Format.Words(count))} have sent their numbers.");

    private static string Capital(string word) => char.ToUpper(word[0], System.Globalization.CultureInfo.CurrentCulture) + word[1..];
}
