using System.Net.Mail;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Support;

/// <summary>A server that sends its mails to this mail server.</summary>
internal sealed class MailingServer(SmtpServer smtp) : ArenaServer
{
    public const string Outside = "https://arena.prove.example";
    public bool StartTls { get; init; }
    public (string User, string Password)? Login { get; init; }

    internal override MailSettings? Mail =>
        new("127.0.0.1", smtp.Port, StartTls, Login?.User, Login?.Password, new MailAddress("arena@prove.example", "Arena"), new Uri(Outside));

    /// <summary>Time passes, and the sender looks again.</summary>
    public void Pass(TimeSpan time)
    {
        Clock.Pass(time);
        Services.GetRequiredService<PostOffice>().Ring();
    }

    /// <summary>The mails once they are as wanted: a mark is written just after the mail server has answered.</summary>
    public async Task<List<OutgoingMail>> MailsWhen(Func<List<OutgoingMail>, bool> areSo) => await Outbox.When(Read, areSo);
}

internal static class Outbox
{
    public static async Task<List<OutgoingMail>> When(Func<ArenaDb> read, Func<List<OutgoingMail>, bool> areSo)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            await using var db = read();
            var mails = await db.Set<OutgoingMail>().OrderBy(row => row.Id).ToListAsync();
            if (areSo(mails))
                return mails;
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), "The mails did not become as they should: " + string.Join(", ", mails.Select(mail => $"{mail.Kind} {mail.Tries} {mail.Answer}")));
            await Task.Delay(20);
        }
    }
}
