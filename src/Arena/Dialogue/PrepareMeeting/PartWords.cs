using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.PrepareMeeting;

/// <summary>What the fields of a meeting's forms are called.</summary>
internal static class PartWords
{
    public static string Label(string field) => field switch
    {
        "formaal" => T("Hvad er mødet til?", "What is the meeting for?"),
        "grund" => T("Jeres egen grund til at gøre det", "Your own reason for doing it"),
        "andet" => T("Hvad ellers?", "What else?"),
        "dato" => T("Dag", "Day"),
        "kl" => T("Klokkeslæt", "Time"),
        "sted" => T("Sted", "Place"),
        "minutter" => T("Hvor mange minutter?", "How many minutes?"),
        "omraade" => T("Hvilke områder taler I om?", "Which areas do you talk about?"),
        "gruppe" => T("Hvem mødes?", "Who meets?"),
        "leder" => T("Mødeleder", "Meeting leader"),
        "referent" => T("Referent", "Note-taker"),
        "hvordan" => T("Hvordan får de andre det at vide?", "How do the others get to know?"),
        "hvornaar" => T("Hvornår senest?", "By when?"),
        _ when field.StartsWith("tovholder", StringComparison.Ordinal) => T($"Tovholder {field[9..]}", $"Lead {field[9..]}"),
        _ when field.StartsWith("trin", StringComparison.Ordinal) => DialogueDeck.Step(Enum.Parse<MeetingStep>(field.AsSpan(4))).Name.ToString(),
        _ when field.StartsWith("brug", StringComparison.Ordinal) => Enum.Parse<MeetingUse>(field.AsSpan(4)).Name(),
        _ => field,
    };
}
