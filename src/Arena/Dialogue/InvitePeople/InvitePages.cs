using System.Globalization;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Dialogue.InvitePeople;

/// <summary>What the page of the invitation shows.</summary>
internal sealed class InvitePages(ArenaDb db, MeetingDoor door, PostOffice office, TimeProvider time)
{
    public async Task<InvitePage> Page(Here here, DialogueMeeting meeting, string? receipt)
    {
        var ids = meeting.Participants.Select(one => one.PersonId).ToList();
        var people = (await db.Set<Person>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.FirstName, row.LastName, HasMail = row.Email != null }).ToListAsync())
            .OrderBy(row => $"{row.FirstName} {row.LastName}", StringComparer.Create(Danish, ignoreCase: true)).ToList();
        var have = meeting.Participants.Where(one => one.InvitedTo == MarkOf(meeting)).Select(one => one.PersonId).ToHashSet();
        return new(here, MeetingDoor.Crumbs(here, MeetingDoor.CrumbOf(here, meeting), new Crumb(T("Indbydelse", "Invitation"))), meeting,
            (await door.Names([meeting.FacilitatorId])).Values.FirstOrDefault(""),
            people.Where(row => have.Contains(row.Id)).Select(row => $"{row.FirstName} {row.LastName}").ToList(),
            people.Where(row => !have.Contains(row.Id) && row.HasMail).Select(row => $"{row.FirstName} {row.LastName}").ToList(),
            people.Where(row => !have.Contains(row.Id) && !row.HasMail).Select(row => $"{row.FirstName} {row.LastName}").ToList(), office.IsOpen, receipt)
        {
            Missing = Missing(meeting, time.GetUtcNow()),
        };
    }

    /// <summary>What an invitation says; another time or place is another invitation.</summary>
    public static string MarkOf(DialogueMeeting meeting) => FormMark.Of(meeting.Begins?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), meeting.Place);

    public static string? Missing(DialogueMeeting meeting, DateTimeOffset now) =>
        meeting.Begins is not { } begins ? T("Sæt dag og klokkeslæt, før I indbyder.", "Set day and time before you invite.")
        : begins < now ? T("Mødets tid er gået. Sæt en ny, før I indbyder.", "The meeting's time has passed. Set a new one before you invite.")
        : meeting.Participants.Count == 0 ? T("Vælg, hvem der kommer, før I indbyder.", "Choose who comes before you invite.") : null;
}
