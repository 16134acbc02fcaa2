namespace Arena.Dialogue;

/// <summary>The module's addresses.</summary>
public static partial class DialogueLinks
{
    public static string Meetings(string unit) => $"/enhed/{unit}/dialog";
    public static string New(string unit) => $"/enhed/{unit}/dialog/ny";
    public static string Meeting(string unit, Guid meeting) => $"/enhed/{unit}/dialog/{meeting:N}";

    /// <summary>The meeting leader's view while it runs.</summary>
    public static string Lead(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/led";

    /// <summary>For the wall: nobody's name, no notes.</summary>
    public static string Board(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/tavle";
    public static string LeaderNote(string unit, Guid meeting, Guid note) => $"{Lead(unit, meeting)}?note={note:N}#note";
    public static string NewFollowUp(string unit, Guid meeting, DialogueGoal goal, string? card) => $"{Lead(unit, meeting)}/opfoelgning?maal={goal}{(card is null ? "" : "&kort=" + card)}";
    public static string FollowUp(string unit, Guid meeting, Guid row) => $"{Lead(unit, meeting)}/opfoelgning/{row:N}";

    /// <summary>What is looked through before the meeting ends.</summary>
    public static string End(string unit, Guid meeting) => $"{Lead(unit, meeting)}/slut";

    public static string LiveBoard(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/live/tavle";
    public static string LiveLeader(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/live/leder";
    public static string Paper(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/papir";
    public static string KeyIn(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/tast";
    public static string Record(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/referat";

    /// <summary>Where a phone types the code.</summary>
    public const string Join = "/moede";

    /// <summary>What the QR code leads to.</summary>
    public static string JoinBy(string key) => $"/moede/{key}";
    public static string Table(string key) => $"/moede/{key}/bord";
    public static string Profile(string unit) => $"/enhed/{unit}/dialogprofil";

    /// <summary>Where a goal lies, and why.</summary>
    public static string Place(string unit, DialogueGoal goal) => $"{Profile(unit)}/placering?maal={(int)goal}";

    /// <summary>Titles of own cards that may be let out.</summary>
    public static string Titles(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/titler";
}
