using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue;

/// <summary>Something to settle before a meeting, and where.</summary>
/// <param name="Text">What is to be done; a sentence that also reads well once it is.</param>
public sealed record CheckLine(string Text, bool IsDone, string Href);

/// <summary>What is settled before a meeting and what is left. Nothing of it stands in the way of beginning: a meeting that is held is better than one that is prepared.</summary>
internal static class MeetingChecklist
{
    /// <summary>Of a meeting whose tables, participants, leads and cards are read.</summary>
    public static IReadOnlyList<CheckLine> Of(DialogueMeeting meeting, string unit)
    {
        string To(MeetingPart part) => DialogueLinks.Change(unit, meeting.Id, part);
        var tables = DialogueLinks.Tables(unit, meeting.Id);
        return
        [
            new(T("Skriv, hvad mødet er til", "Write what the meeting is for"), meeting.Purpose.Length > 0, To(MeetingPart.Purpose)),
            new(T("Sæt dag, klokkeslæt og sted", "Set day, time and place"), meeting.Begins is not null && meeting.Place is not null, To(MeetingPart.When)),
            new(T("Vælg to til fire tovholdere", "Choose two to four who see to it"), meeting.Leads.Count is >= DialogueTeam.Fewest and <= DialogueTeam.Most, To(MeetingPart.People)),
            new(T("Vælg mødeleder og referent", "Choose meeting leader and note-taker"), meeting.FacilitatorId is not null && meeting.NoteTakerId is not null, To(MeetingPart.People)),
            new(T("Vælg, hvem der kommer, og dæk bordene", "Choose who comes, and set the tables"), meeting.Tables.Count > 0, tables),
            new(T($"Læg højst {MeetingDeck.MostAtATable} kort til hvert bord, eller del områderne", $"Lay at most {MeetingDeck.MostAtATable} cards on each table, or share out the areas"),
                MeetingDeck.Count(meeting) is > 0 and <= MeetingDeck.MostAtATable || meeting.Tables.Count >= DialogueTerms.Areas.Count, DialogueLinks.Deck(unit, meeting.Id)),
            new(T("Send indbydelsen", "Send the invitation"), meeting.Participants.Exists(one => one.InvitedAt is not null), DialogueLinks.Invite(unit, meeting.Id)),
            new(T("Aftal, hvordan og hvornår de andre hører om det", "Agree how and when the others hear of it"), meeting.ReportBack is not null && meeting.ReportBackOn is not null, To(MeetingPart.ReportBack)),
        ];
    }

    /// <summary>"Tre ting mangler".</summary>
    public static string Left(int left) => left switch
    {
        0 => T("Alt er på plads", "Everything is in place"),
        1 => T("Én ting mangler", "One thing is left"),
        _ => T($"{Format.Capital(Format.Words(left))} ting mangler", $"{Format.Capital(Format.Words(left))} things are left"),
    };
}

/// <summary>Those who see to a meeting together.</summary>
internal static class DialogueTeam
{
    public const int Fewest = 2, Most = 4;
}
