using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>What is agreed before a meeting, in pieces that fill one small form each.</summary>
public enum MeetingPart
{
    Purpose,
    When,
    Scope,
    People,
    Agenda,
    ReportBack,
}

internal static class MeetingParts
{
    public static string Address(this MeetingPart part) => part switch
    {
        MeetingPart.Purpose => "formaal",
        MeetingPart.When => "tid",
        MeetingPart.Scope => "omfang",
        MeetingPart.People => "hvem",
        MeetingPart.Agenda => "dagsorden",
        _ => "tilbage",
    };

    public static MeetingPart? Of(string address) =>
        Enum.GetValues<MeetingPart>().Where(part => part.Address() == address).Select(part => (MeetingPart?)part).FirstOrDefault();

    /// <summary>The card's heading, and its form's.</summary>
    public static string Name(this MeetingPart part) => part switch
    {
        MeetingPart.Purpose => T("Hvad er mødet til?", "What is the meeting for?"),
        MeetingPart.When => T("Hvornår og hvor?", "When and where?"),
        MeetingPart.Scope => T("Hvad handler det om?", "What is it about?"),
        MeetingPart.People => T("Hvem har hvilken rolle?", "Who has which part?"),
        MeetingPart.Agenda => T("Hvad går tiden til?", "Where does the time go?"),
        _ => T("Hvordan hører de andre om det?", "How do the others hear of it?"),
    };
}
