using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Mail;

internal static class MailWriting
{
    /// <summary>
    /// Puts a mail into the outbox, in the change that causes it: both are written, or neither. It is sent once the
    /// change is durable. Nothing is made where there is no mail server, or where a mail with the key was made before.
    /// </summary>
    /// <returns>Whether a mail was made.</returns>
    public static async Task<bool> Mail(this ArenaDb db, MailKind kind, MailRecipient to, MailText text, string? key = null)
    {
        if (db.Office is not { Settings: { } settings } office)
            return false;
        if (key is not null && await db.Set<OutgoingMail>().AnyAsync(row => row.MunicipalityId == to.Municipality && row.Key == key))
            return false;
        var id = Guid.CreateVersion7();
        db.Add(new OutgoingMail
        {
            Id = id, MunicipalityId = to.Municipality, PersonId = to.Person, Kind = kind, Key = key, MessageId = $"<{id:N}@{settings.From.Host}>",
            ToAddress = to.Address, ToName = OneLine(to.Name), Subject = OneLine(text.Subject), Text = MailDrawing.Plain(text, to, settings), Html = MailDrawing.Html(text, to, settings),
            CreatedAt = db.Now, WaitsSince = db.Now, NextTryAt = db.Now,
        });
        db.AfterCommit.Add(office.Ring);
        return true;
    }

    // a header ends where its line does, and what people typed may hold a line break
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
