using Arena.Platform.Audit;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Mail;

/// <summary>
/// Sends what lies in the outbox, beside the requests and never within a change: claim, send, mark. Several servers on
/// one database share the work, since a claim is a change like any other and those are ordered. A mail can only be
/// repeated where the program dies between the mail server's yes and our mark; the repeat has the same Message-ID.
/// </summary>
internal sealed class MailSender(Storage storage, Writer writer, PostOffice office, TimeProvider time, ILogger<MailSender> log) : BackgroundService
{
    private const int AtOnce = 20, LongestMachine = 40;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BeforeTryingToMark = TimeSpan.FromSeconds(1);

    /// <summary>After this a claim is not used any more, so that nobody takes it over while a mail is on its way.</summary>
    private static readonly TimeSpan ClaimIsUsedFor = OutgoingMail.ClaimLasts / 2;
    private readonly string name = NameOn(Environment.MachineName);

    /// <summary>Tells senders apart; a machine's name alone may be longer than what is kept of it.</summary>
    internal static string NameOn(string machine) => $"{machine[..Math.Min(machine.Length, LongestMachine)]}-{Environment.ProcessId}-{SecretKey.New()[..6]}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (office.Settings is not { } settings)
            return;
        if (storage.IsSqlite)
            await Quietly(ForgetClaims);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Quietly(async () =>
            {
                while (!stoppingToken.IsCancellationRequested && await SendSome(settings, stoppingToken))
                {
                }
            });
            await office.WaitForBell(Between, stoppingToken);
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> SendSome(MailSettings settings, CancellationToken stop)
    {
        if (!await IsSomethingDue())
            return false;
        var claimed = await Claim();
        using var delivery = new SmtpDelivery(settings);
        foreach (var mail in claimed)
            if (stop.IsCancellationRequested || time.GetUtcNow() - mail.ClaimedAt > ClaimIsUsedFor)
                await Mark(mail, DeliveryOutcome.Later, "mail.let-go", (row, _) => row.LetGo(), stop);
            else
                await Send(mail, delivery, stop);
        return claimed.Count == AtOnce;
    }

    private async Task Send(OutgoingMail mail, SmtpDelivery delivery, CancellationToken stop)
    {
        var answer = await delivery.Send(mail);
        if (answer.Outcome != DeliveryOutcome.Accepted)
            log.LogWarning("A mail ({Kind}, {Mail}) was not taken by the mail server: {Outcome}", mail.Kind, mail.Id, answer.Outcome);
        await (answer.Outcome switch
        {
            DeliveryOutcome.Accepted => Mark(mail, answer.Outcome, "mail.sent", (row, now) => row.Sent(now), stop),
            DeliveryOutcome.Refused => Mark(mail, answer.Outcome, "mail.refused", (row, now) => row.GiveUp(answer.Answer, now), stop),
            _ => Mark(mail, answer.Outcome, "mail.delayed", (row, now) => row.Failed(answer.Answer, now), stop),
        });
    }

    private async Task<bool> IsSomethingDue()
    {
        await using var db = storage.Read(null);
        return await Due(db, time.GetUtcNow()).AnyAsync();
    }

    private Task<List<OutgoingMail>> Claim() => writer.Write(Acting.System(null), async db =>
    {
        var mails = await Due(db, db.Now).OrderBy(row => row.Kind).ThenBy(row => row.NextTryAt).ThenBy(row => row.Id).Take(AtOnce).ToListAsync();
        foreach (var mail in mails)
            mail.Claim(name, db.Now);
        if (mails.Count > 0)
            db.Record("mail.claimed");
        return mails;
    });

    private static IQueryable<OutgoingMail> Due(ArenaDb db, DateTimeOffset now)
    {
        var dead = now - OutgoingMail.ClaimLasts;
        return db.Set<OutgoingMail>().Where(row => row.SentAt == null && row.GivenUpAt == null && row.NextTryAt <= now && (row.ClaimedAt == null || row.ClaimedAt < dead));
    }

    // what the mail server has taken must be marked, whatever stands in the way just now and whoever claims it: else it is sent again
    private async Task Mark(OutgoingMail mail, DeliveryOutcome outcome, string action, Action<OutgoingMail, DateTimeOffset> mark, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await writer.Write(Acting.System(mail.MunicipalityId), async db =>
                {
                    if (await db.Set<OutgoingMail>().FirstOrDefaultAsync(row => row.Id == mail.Id && row.SentAt == null) is not { } row
                        || (outcome != DeliveryOutcome.Accepted && row.ClaimedBy != name))
                        return;
                    mark(row, db.Now);
                    db.Record(action, row.Id, subject: row.PersonId, detail: row.Kind.ToString());
                });
                return;
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogError(failure, "A mail's mark was not written; it is tried again");
                await Task.Delay(BeforeTryingToMark, time, stop);
            }
        }
    }

    // the folder's lock says that no other sender lives
    private Task ForgetClaims() => writer.Write(Acting.System(null), async db =>
    {
        var left = await db.Set<OutgoingMail>().Where(row => row.ClaimedAt != null && row.SentAt == null).ToListAsync();
        left.ForEach(mail => mail.LetGo());
        if (left.Count > 0)
            db.Record("mail.let-go");
    });

    private async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Mails were not sent; it is tried again in half a minute");
        }
    }
}
