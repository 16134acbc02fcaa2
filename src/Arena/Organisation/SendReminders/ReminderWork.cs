using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Mail;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.SendReminders;

/// <summary>
/// One mail a week at most to each person for whom something waits, with everything in it: from Monday morning on, for one
/// for whom nothing waited then, on the working day when something does. A key of week and person makes it one, however
/// many servers look and however often.
/// </summary>
internal sealed class ReminderWork(Storage storage, Writer writer, PostOffice office, IEnumerable<IFrontPageItems> sources, TimeProvider time) : IRegularWork
{
    public static readonly TimeOnly From = new(7, 0);
    private DateTime doneAt;

    public async Task Run(CancellationToken stop)
    {
        var now = time.LocalNow();
        var hour = now.Date.AddHours(now.Hour);
        if (!office.IsOpen || doneAt == hour || TimeOnly.FromDateTime(now) < From || now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return;
        List<Guid> municipalities;
        await using (var all = storage.Read(null))
            municipalities = await all.Set<Municipality>().Where(row => !row.IsDemo).Select(row => row.Id).ToListAsync(stop);
        foreach (var municipality in municipalities)
            await Remind(municipality, time.ThisWeek(), stop);
        doneAt = hour;
    }

    private async Task Remind(Guid municipality, IsoWeek week, CancellationToken stop)
    {
        await using var db = storage.Read(municipality);
        var waiting = new List<FrontPageItem>();
        foreach (var source in sources)
            waiting.AddRange((await source.Read(db, municipality, null)).Where(item => item.IsMailed));
        if (waiting.Count == 0)
            return;
        var reached = await Reached(db, week, stop);
        foreach (var items in waiting.GroupBy(item => item.PersonId).Where(items => reached.Contains(items.Key)))
        {
            stop.ThrowIfCancellationRequested();
            await writer.Write(Acting.System(municipality), async write =>
            {
                if (await write.MailTo(items.Key, MailKind.Reminder, () => ReminderText.Of(FrontPageItem.InOrder(items)), KeyOf(week, items.Key)))
                    write.Record("mail.reminded", subject: items.Key);
            });
        }
    }

    // who has an address and wants reminders, and has had none this week
    private static async Task<HashSet<Guid>> Reached(ArenaDb db, IsoWeek week, CancellationToken stop)
    {
        var monday = LocalTime.Moment(week.Monday, TimeOnly.MinValue);
        return await db.Set<Person>().Where(person => person.Email != null
                && !db.Set<MailChoice>().Any(choice => choice.PersonId == person.Id && !choice.Reminders)
                && !db.Set<OutgoingMail>().Any(mail => mail.PersonId == person.Id && mail.Kind == MailKind.Reminder && mail.CreatedAt >= monday))
            .Select(person => person.Id).ToHashSetAsync(stop);
    }

    private static string KeyOf(IsoWeek week, Guid person) => $"reminder:{week}:{person:N}";
}
