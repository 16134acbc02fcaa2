using Arena.Organisation.SignIn;
using Arena.Platform;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web.Parts;
using Microsoft.EntityFrameworkCore;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.Invite;

/// <summary>A link sent to its owner: nobody else sees it on the way.</summary>
internal static class InvitationMail
{
    /// <summary>Makes a link and puts it into the outbox, in the caller's write. An older one no longer works, and is not sent any more.</summary>
    public static async Task<bool> Send(ArenaDb db, Guid municipality, Guid person, MailKind kind = MailKind.Invitation)
    {
        await db.Set<OutgoingMail>().Where(row => row.PersonId == person && (row.Kind == MailKind.Invitation || row.Kind == MailKind.SignIn) && row.SentAt == null && row.ClaimedAt == null).ExecuteDeleteAsync();
        var token = await Invitations.Make(db, municipality, person, InvitationKind.Link);
        var until = LocalTime.Day(db.Now + Invitations.LinkLasts);
        return await db.MailTo(person, kind, () => new MailText(T("Din vej ind i Arena", "Your way into Arena"))
        {
            Paragraphs = kind == MailKind.SignIn
                ? [T("Nogen har bedt om et nyt link til din konto i Arena. Var det ikke dig, så lad det ligge.", "Somebody asked for a new link to your account in Arena. If it was not you, leave it.")]
                :
            [
                T("I Arena kan du se din træning i arbejdstiden og det, I har aftalt på arbejdspladsen.", "In Arena you can see your training in working hours and what you have agreed at your workplace."),
                T("Vælg en adgangskode eller en adgangsnøgle, så er du inde.", "Choose a password or a passkey, and you are in."),
            ],
            Action = new(T("Kom ind i Arena", "Come into Arena"), SignInLinks.Invitation(token)),
            After = T($"Linket er kun til dig. Det virker én gang og til og med {Format.Date(until)}.", $"The link is for you only. It works once, until {Format.Date(until)}."),
        });
    }
}
