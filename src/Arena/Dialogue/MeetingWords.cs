using System.Globalization;
using Arena.Platform;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>What the module's terms are called on pages.</summary>
internal static class MeetingWords
{
    public static readonly IReadOnlyList<MeetingUse> Uses = [MeetingUse.AnnualDiscussion, MeetingUse.Apv, MeetingUse.Other];

    public static string Name(this MeetingUse use) => use switch
    {
        MeetingUse.AnnualDiscussion => T("Den årlige arbejdsmiljødrøftelse", "The annual discussion of the work environment"),
        MeetingUse.Apv => T("APV", "The workplace assessment (APV)"),
        _ => T("Andet", "Something else"),
    };

    public static string Name(this DialogueArea? area) => area is { } only ? DialogueDeck.Area(only).Name.ToString() : T("Alle tre områder", "All three areas");

    /// <summary>"torsdag 19. november 2026 kl. 13.00".</summary>
    public static string When(DateTimeOffset begins)
    {
        var local = LocalTime.In(begins);
        var day = DateOnly.FromDateTime(local);
        return T($"{Format.Weekday(day)} {Format.Date(day)} kl. {Format.Time(TimeOnly.FromDateTime(local))}", $"{Format.Weekday(day)} {Format.Date(day)} at {Format.Time(TimeOnly.FromDateTime(local))}");
    }

    public static string Tables(int tables) => tables == 1 ? T("ét bord", "one table") : T($"{Format.Words(tables)} borde", $"{Format.Words(tables)} tables");

    public static string Cards(int cards) => T($"{cards} kort", cards == 1 ? "1 card" : $"{cards} cards");

    /// <summary>"1, 4 og 7".</summary>
    public static string List(IReadOnlyList<int> numbers) => numbers.Count < 2 ? string.Concat(numbers)
        : $"{string.Join(", ", numbers.SkipLast(1))} {T("og", "and")} {numbers[^1]}";

    /// <summary>What a person is told when she has done something, by the word in the address.</summary>
    public static string? Receipt(string? word) => word switch
    {
        "ny" => T("Mødet er oprettet. Resten tager I et kort ad gangen.", "The meeting is set up. The rest is taken one card at a time."),
        "rettet" => T("Det er gemt.", "It is saved."),
        "uaendret" => T("Der var ikke noget at ændre.", "There was nothing to change."),
        "borde" => T("Bordene er dækket.", "The tables are set."),
        "kort" => T("Kortene er lagt til rette.", "The cards are laid out."),
        "eget" => T("Jeres eget kort er lagt til.", "Your own card is added."),
        "fjernet" => T("Kortet er fjernet.", "The card is removed."),
        "aflyst" => T("Mødet er aflyst.", "The meeting is called off."),
        "begyndt" => T("Mødet er begyndt eller aflyst imens. Her rettes der ikke mere.", "The meeting has begun or was called off meanwhile. Nothing is changed here any more."),
        _ => word is not null && word.StartsWith("sendt-", StringComparison.Ordinal) && int.TryParse(word.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var mails)
            ? mails switch
            {
                0 => T("Alle, der kan få indbydelsen på mail, har den.", "Everybody who can get the invitation by mail has it."),
                1 => T("Én indbydelse er på vej.", "One invitation is on its way."),
                _ => T($"{mails} indbydelser er på vej.", $"{mails} invitations are on their way."),
            } : null,
    };
}
