using Arena.Organisation;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.InvitePeople;

internal static class InvitationMail
{
    /// <summary>Invites one participant, in the change that says so; once to each time and place.</summary>
    /// <returns>Whether a mail was made.</returns>
    public static async Task<bool> Invite(this ArenaDb db, Here here, DialogueMeeting meeting, MeetingParticipant one, string leader)
    {
        var mark = InvitePages.MarkOf(meeting);
        if (one.InvitedTo == mark || meeting.Begins is not { } begins)
            return false;
        var moved = one.InvitedAt is not null;
        var sent = await db.MailTo(one.PersonId, MailKind.Request, () => new MailText(moved
            ? T($"Ny tid eller nyt sted: dialogmøde {MeetingWords.When(begins)}", $"New time or place: dialogue meeting {MeetingWords.When(begins)}")
            : T($"Kom til dialogmøde {MeetingWords.When(begins)}", $"Come to a dialogue meeting {MeetingWords.When(begins)}"))
        {
            Paragraphs = Sentences(here, meeting, leader).ToList(),
            Items = [new(T("I din kalender", "In your calendar"), T("Hent mødet som en kalenderaftale.", "Fetch the meeting as a calendar entry."), DialogueLinks.Calendar(here.Code, meeting.Id))],
            Action = new(T("Se, hvad mødet er", "See what the meeting is"), DialogueLinks.Presentation(here.Code, meeting.Id)),
        }, key: $"dialogue:{meeting.Id:N}:{one.PersonId:N}:{mark}");
        if (sent)
            (one.InvitedAt, one.InvitedTo) = (db.Now, mark);
        return sent;
    }

    /// <summary>The invitation, sentence by sentence, in the reader's language.</summary>
    public static IEnumerable<string> Sentences(Here here, DialogueMeeting meeting, string leader)
    {
        if (meeting.Begins is { } begins)
            yield return T($"{here.Name} holder dialogmøde {MeetingWords.When(begins)}. Det varer {meeting.Minutes} minutter.", $"{here.Name} holds a dialogue meeting {MeetingWords.When(begins)}. It takes {meeting.Minutes} minutes.");
        if (meeting.Place is { } place)
            yield return T($"Sted: {place}", $"Place: {place}");
        if (meeting.Purpose.Length > 0)
            yield return meeting.Purpose;
        yield return T("Vi sidder ved små borde og taler om det, vi gør i dag. Du behøver ikke forberede noget.", "We sit at small tables and talk about what we do today. You need not prepare anything.");
        if (leader.Length > 0)
            yield return T($"Mødet ledes af {leader}.", $"The meeting is led by {leader}.");
    }
}
