using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation;

internal static class PersonMail
{
    /// <summary>
    /// Puts a mail to a person into the outbox, in the change that causes it: in her language, and only where she has an
    /// address and wants that kind. People of a demo municipality do not exist, and get none.
    /// </summary>
    /// <param name="text">Called in the reader's language.</param>
    /// <param name="key">Makes it once only.</param>
    /// <returns>Whether a mail was made.</returns>
    public static async Task<bool> MailTo(this ArenaDb db, Guid person, MailKind kind, Func<MailText> text, string? key = null)
    {
        if (db.Office is not { IsOpen: true })
            return false;
        var to = await (
            from one in db.Set<Person>()
            join municipality in db.Set<Municipality>() on one.MunicipalityId equals municipality.Id
            join choice in db.Set<MailChoice>() on one.Id equals choice.PersonId into choices
            from chosen in choices.DefaultIfEmpty()
            where one.Id == person
            select new { one.Email, one.FirstName, one.LastName, municipality.Id, municipality.Name, municipality.IsDemo, Choice = chosen }).FirstOrDefaultAsync();
        if (to is not { Email: { } address, IsDemo: false } || to.Choice?.Wants(kind) == false)
            return false;
        using var reading = Language.Speak(to.Choice?.InEnglish == true);
        var said = text() with { ChoiceHref = kind is MailKind.Request or MailKind.Reminder ? OrganisationLinks.MyMail : null };
        return await db.Mail(kind, new(to.Id, to.Name, person, address, $"{to.FirstName} {to.LastName}", to.FirstName), said, key);
    }
}
