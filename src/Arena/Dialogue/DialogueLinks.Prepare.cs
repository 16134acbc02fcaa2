namespace Arena.Dialogue;

/// <summary>Addresses of what is done before a meeting.</summary>
public static partial class DialogueLinks
{
    internal static string Change(string unit, Guid meeting, MeetingPart part) => $"{Meeting(unit, meeting)}/ret/{part.Address()}";
    public static string Tables(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/borde";
    public static string Deck(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/kort";

    public static string OwnCard(string unit, Guid meeting, string card) => $"{Deck(unit, meeting)}/{card}";

    /// <summary>Purpose and reasons for the projector, and on paper.</summary>
    public static string Presentation(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/formaal";
    public static string Invite(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/indbyd";
    public static string Calendar(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/kalender.ics";
    public static string Start(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/begynd";
    public static string Cancel(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/aflys";
}
