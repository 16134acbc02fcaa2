using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.SeeRecord;

internal static class RecordWords
{
    public static string Status(bool hindrance) => hindrance ? T("Det stod i vejen", "This was in the way") : T("Det har vi gjort", "This is what we have done");

    /// <summary>What the record documents for; empty where nothing was said.</summary>
    public static string Uses(DialogueMeeting meeting) => string.Join(", ", new[]
    {
        meeting.Use.HasFlag(MeetingUse.AnnualDiscussion) ? T("den årlige arbejdsmiljødrøftelse", "the annual discussion of the work environment") : null,
        meeting.Use.HasFlag(MeetingUse.Apv) ? T("APV", "the workplace assessment (APV)") : null,
        meeting.Use.HasFlag(MeetingUse.Other) ? meeting.OtherUse ?? T("andet", "something else") : null,
    }.OfType<string>());

    public static string People(int people) => people == 1 ? T("1 deltager", "1 participant") : T($"{people} deltagere", $"{people} participants");
}
