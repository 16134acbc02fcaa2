using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using static Arena.Platform.Web.Language;

namespace Arena.Platform.Mail;

/// <summary>Draws the two faces of a mail: plain text, and HTML that mail programs can draw. No pictures, nothing fetched.</summary>
internal static class MailDrawing
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private const string Ink = "color:#1f2a2e;font-family:'IBM Plex Sans',Arial,sans-serif;font-size:17px;line-height:1.5";
    private const string Small = "color:#4b565b;font-size:14px";
    private const string Button = "display:inline-block;padding:12px 24px;border-radius:8px;background:#0b5563;color:#ffffff;font-weight:600;text-decoration:none";

    public static string Plain(MailText mail, MailRecipient to, MailSettings settings)
    {
        var text = new StringBuilder();
        text.Append(Greeting(to)).Append("\r\n\r\n");
        foreach (var paragraph in mail.Paragraphs)
            text.Append(paragraph).Append("\r\n\r\n");
        foreach (var item in mail.Items)
            text.Append("- ").Append(item.Heading).Append("\r\n  ").Append(item.Text).Append("\r\n  ").Append(settings.Link(item.Href)).Append("\r\n\r\n");
        if (mail.Action is { } action)
            text.Append(action.Text).Append(":\r\n").Append(settings.Link(action.Href)).Append("\r\n\r\n");
        if (mail.After is not null)
            text.Append(mail.After).Append("\r\n\r\n");
        text.Append("-- \r\n").Append(Sender(to)).Append("\r\n");
        if (mail.ChoiceHref is not null)
            text.Append(ChoiceText).Append(": ").Append(settings.Link(mail.ChoiceHref)).Append("\r\n");
        return text.ToString();
    }

    public static string Html(MailText mail, MailRecipient to, MailSettings settings)
    {
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html>\r\n<html lang=\"{(IsEnglish ? "en" : "da")}\"><head><meta charset=\"utf-8\"><title>{E(mail.Subject)}</title></head>\r\n");
        html.Append($"<body style=\"margin:0;padding:24px;background:#f8f5ef\"><div style=\"max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px;{Ink}\">\r\n");
        html.Append($"<p>{E(Greeting(to))}</p>\r\n");
        foreach (var paragraph in mail.Paragraphs)
            html.Append($"<p>{E(paragraph)}</p>\r\n");
        if (mail.Items.Count > 0)
        {
            html.Append("<ul style=\"padding:0;list-style:none\">\r\n");
            foreach (var item in mail.Items)
                html.Append($"<li style=\"margin:0 0 16px\"><a style=\"color:#0b5563;font-weight:600\" href=\"{E(settings.Link(item.Href))}\">{E(item.Heading)}</a><br>{E(item.Text)}</li>\r\n");
            html.Append("</ul>\r\n");
        }
        if (mail.Action is { } action)
            html.Append($"<p><a style=\"{Button}\" href=\"{E(settings.Link(action.Href))}\">{E(action.Text)}</a></p>\r\n");
        if (mail.After is not null)
            html.Append($"<p style=\"{Small}\">{E(mail.After)}</p>\r\n");
        html.Append($"<p style=\"{Small};border-top:1px solid #ddd4c4;padding-top:16px\">{E(Sender(to))}");
        if (mail.ChoiceHref is not null)
            html.Append($"<br><a style=\"color:#0b5563\" href=\"{E(settings.Link(mail.ChoiceHref))}\">{E(ChoiceText)}</a>");
        return html.Append("</p>\r\n</div></body></html>\r\n").ToString();
    }

    private static string Greeting(MailRecipient to) => to.FirstName is { } name ? T($"Hej {name}", $"Hello {name}") : T("Hej", "Hello");

    private static string Sender(MailRecipient to) => T($"Sendt af Arena i {to.MunicipalityName}. Mailen kan ikke besvares.", $"Sent by Arena in {to.MunicipalityName}. This mail cannot be answered.");

    private static string ChoiceText => T("Bestem selv, hvad du får mail om", "Decide yourself what you get mail about");

    private static string E(string text) => Encoder.Encode(text);
}
