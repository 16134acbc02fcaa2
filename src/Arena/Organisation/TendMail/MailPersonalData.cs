using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.TendMail;

/// <summary>The mails that a person was sent: what kind and when. What stood in them is not kept.</summary>
internal sealed class MailPersonalData : IPersonalData
{
    public async Task<PersonalDataPart> About(ArenaDb db, Guid person)
    {
        var rows = await db.Set<OutgoingMail>().Where(row => row.PersonId == person).OrderByDescending(row => row.CreatedAt)
            .Select(row => new { row.Kind, row.CreatedAt, row.ToAddress, row.SentAt }).ToListAsync();
        return new(T("Mails til dig", "Mails to you"),
            T("Slags og dag i 30 dage. Det, der stod i dem, bliver slettet, når de er sendt.", "Kind and day, for 30 days. What stood in them is deleted when they are sent."),
            [T("Hvad", "What"), T("Dag", "Day")],
            rows.ConvertAll(row => (IReadOnlyList<string>)[MailWords.Of(row.Kind), Format.Date(LocalTime.Day(row.CreatedAt))]), "mails",
            rows.ConvertAll(row => new { Kind = row.Kind.ToString(), row.CreatedAt, row.ToAddress, row.SentAt }));
    }
}

internal static class MailWords
{
    public static string Of(MailKind kind) => kind switch
    {
        MailKind.SignIn => T("Adgang", "Access"),
        MailKind.Invitation => T("Invitation", "Invitation"),
        MailKind.Request => T("Spørgsmål", "Request"),
        MailKind.Reminder => T("Påmindelse", "Reminder"),
        _ => T("Prøve", "Trial"),
    };
}
