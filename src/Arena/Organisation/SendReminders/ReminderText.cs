using Arena.Platform.Mail;
using Arena.Platform.Web;
using Arena.Platform.Web.Parts;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.SendReminders;

/// <summary>The week's one reminder: what stands on the front page, and no more.</summary>
internal static class ReminderText
{
    private const int Most = 20;

    public static MailText Of(IReadOnlyList<FrontPageItem> items) => new(Subject(items))
    {
        Paragraphs = [T("Det her står også på din forside i Arena. Du får højst én mail om ugen.", "This is also on your front page in Arena. You get at most one mail a week.")],
        Items = items.Take(Most).Select(item => new MailItem(item.Heading(), item.Text(), item.Href)).ToList(),
        After = items.Count <= Most ? null : T($"Der står {items.Count - Most} mere på forsiden.", $"There are {items.Count - Most} more on the front page."),
        Action = new(T("Gå til forsiden", "Go to the front page"), "/"),
    };

    private static string Subject(IReadOnlyList<FrontPageItem> items) => items.Count == 1
        ? T("Én ting venter på dig i Arena", "One thing waits for you in Arena")
        : T($"{Format.Capital(Format.Words(items.Count))} ting venter på dig i Arena", $"{Format.Capital(Format.Words(items.Count))} things wait for you in Arena");
}
