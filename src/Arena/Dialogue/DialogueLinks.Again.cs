namespace Arena.Dialogue;

/// <summary>Addresses of what comes after a meeting.</summary>
public static partial class DialogueLinks
{
    /// <summary>Where its chosen cards are rated again.</summary>
    public static string RateAgain(string unit, Guid meeting) => $"{Meeting(unit, meeting)}/igen";

    /// <summary>That the others have heard what came of it.</summary>
    public static string Told(string unit, Guid meeting) => $"{Record(unit, meeting)}/fortalt";
}
