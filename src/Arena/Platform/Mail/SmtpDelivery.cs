using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Arena.Platform.Mail;

internal enum DeliveryOutcome
{
    Accepted,

    /// <summary>The server is away, busy, or does not let us in: it may go better later.</summary>
    Later,

    /// <summary>This address is refused for good.</summary>
    Refused,
}

internal readonly record struct Delivery(DeliveryOutcome Outcome, string Answer = "");

/// <summary>Hands mails to the mail server, several over one connection.</summary>
internal sealed class SmtpDelivery(MailSettings settings) : IDisposable
{
    private const int FirstPermanent = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private SmtpClient? client;

    public async Task<Delivery> Send(OutgoingMail mail)
    {
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            using var message = Message(mail);
            client ??= Connect();
            await client.SendMailAsync(message, patience.Token);
            return new(DeliveryOutcome.Accepted);
        }
        catch (Exception failure)
        {
            // whatever it is, this mail is marked and those behind it get their turn; what the connection is worth now nobody knows
            Dispose();
            return new(IsForGood(failure) ? DeliveryOutcome.Refused : DeliveryOutcome.Later, Words(failure));
        }
    }

    // only what is said about the receiver, or that cannot be written as a mail, is about this mail: everything else is about us, and can be mended
    private static bool IsForGood(Exception failure) => failure is FormatException or ArgumentException
        || (failure is SmtpFailedRecipientException refused && (int)refused.StatusCode >= FirstPermanent);

    private static string Words(Exception failure) => failure switch
    {
        OperationCanceledException => "No answer within a minute.",
        SmtpException { InnerException: { } cause } => $"{failure.Message} {cause.Message}",
        _ => failure.Message,
    };

    private SmtpClient Connect() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.StartTls,
        Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
    };

    private MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(settings.From, new MailAddress(mail.ToAddress, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Date", mail.CreatedAt.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string content, string kind)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, kind);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    public void Dispose()
    {
        client?.Dispose();
        client = null;
    }
}
