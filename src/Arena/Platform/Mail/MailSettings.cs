using System.Globalization;
using System.Net.Mail;
using Arena.Platform.Commands;

namespace Arena.Platform.Mail;

/// <summary>
/// The mail server that Arena hands its mails to, and the address that links in them begin with. Without it no mails
/// are made, and people find everything on their front page.
/// </summary>
internal sealed record MailSettings(string Host, int Port, bool StartTls, string? User, string? Password, MailAddress From, Uri Address)
{
    private const int Submission = 587;

    /// <summary>Mail:… of the configuration; null where no host is named. What is half said stops the program with a sentence.</summary>
    public static MailSettings? Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        if (mail["Host"] is not { Length: > 0 } host)
            return null;
        return new(host,
            Number(mail["Port"]) ?? Submission,
            mail["StartTls"] is not { Length: > 0 } said || (bool.TryParse(said, out var yes) ? yes : throw Refused("StartTls skal være true eller false.")),
            NullIfEmpty(mail["User"]), NullIfEmpty(mail["Password"]),
            MailAddress.TryCreate(mail["From"], out var from) ? from : throw Refused("From skal være afsenderens adresse, for eksempel Arena <arena@kommune.example>."),
            Uri.TryCreate(mail["Address"], UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
                ? address : throw Refused("Address skal være Arenas adresse, for eksempel https://arena.kommune.example."));
    }

    /// <summary>The whole address of a page of ours.</summary>
    public string Link(string path) => new Uri(Address, path).AbsoluteUri;

    private static int? Number(string? said) => string.IsNullOrEmpty(said) ? null
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port : throw Refused("Port skal være et tal fra 1 til 65535.");

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static CommandRefused Refused(string what) => new($"Indstillingerne for mail kan ikke bruges: Mail__{what}");
}
