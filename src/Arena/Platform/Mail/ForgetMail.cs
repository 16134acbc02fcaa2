using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Mail;

/// <summary>Once a day: mails that were sent or given up a month ago are forgotten.</summary>
internal sealed class ForgetMail(Storage storage, Writer writer, TimeProvider time) : IRegularWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private DateOnly doneOn;

    public async Task Run(CancellationToken stop)
    {
        var today = time.Today();
        if (doneOn == today)
            return;
        var before = time.GetUtcNow() - Kept;
        await using var db = storage.Read(null);
        foreach (var municipality in await Old(db, before).Select(row => row.MunicipalityId).Distinct().ToListAsync(stop))
            await writer.Write(Acting.System(municipality), async write =>
            {
                if (await Old(write, before).Where(row => row.MunicipalityId == municipality).ExecuteDeleteAsync(stop) is > 0 and var rows)
                    write.Record("mail.forgotten", municipality, detail: rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
            });
        doneOn = today;
    }

    private static IQueryable<OutgoingMail> Old(ArenaDb db, DateTimeOffset before) =>
        db.Set<OutgoingMail>().Where(row => row.SentAt < before || row.GivenUpAt < before);
}
