using System.Globalization;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Organisation.RemoveOldNames;

/// <summary>
/// Once a day: what is kept with names goes after the municipality's months, whole weeks only; the counts stay. The log
/// goes too, after as long, and never before 13 months.
/// </summary>
internal sealed class RemoveOldNamesWork(Storage storage, Writer writer, IEnumerable<IOldNames> kept, TimeProvider time) : IRegularWork
{
    private const int PeopleAtOnce = 100;
    private const int LogMonths = 13;
    private DateOnly doneOn;

    public async Task Run(CancellationToken stop)
    {
        var today = time.Today();
        if (doneOn == today)
            return;
        await using var db = storage.Read(null);
        var municipalities = await db.Set<Municipality>().ToListAsync(stop);
        foreach (var municipality in municipalities)
            await RemoveFor(municipality, municipality.KeepsFrom(today), stop);
        await DropLog(today.AddMonths(-municipalities.Select(row => row.RetentionMonths).Append(LogMonths).Max()), stop);
        doneOn = today;
    }

    private async Task RemoveFor(Municipality municipality, DateOnly monday, CancellationToken stop)
    {
        await using var db = storage.Read(municipality.Id);
        var acting = Acting.System(municipality.Id);
        var isSaid = false;
        foreach (var one in kept)
        {
            foreach (var people in (await one.PeopleWithOlder(db, monday)).Chunk(PeopleAtOnce))
            {
                stop.ThrowIfCancellationRequested();
                if (!isSaid)
                    await Say(acting, municipality.Id, monday);
                isSaid = true;
                await writer.Write(acting, async write =>
                {
                    var rows = await one.Remove(write, people, monday);
                    write.Record("retention.removed", municipality.Id, detail: string.Create(CultureInfo.InvariantCulture, $"{one.Name}, {rows} rows before {monday:yyyy-MM-dd}"));
                });
            }
        }
    }

    // first: from now on nobody counts anew what is about to be half gone
    private Task Say(Acting acting, Guid municipality, DateOnly monday) => writer.Write(acting, async db =>
    {
        (await db.Set<Municipality>().FirstAsync(row => row.Id == municipality)).RemovedBefore(monday);
        db.Record("retention.begun", municipality, detail: string.Create(CultureInfo.InvariantCulture, $"before {monday:yyyy-MM-dd}"));
    });

    private async Task DropLog(DateOnly before, CancellationToken stop)
    {
        var moment = LocalTime.Moment(IsoWeek.Of(before).Monday, TimeOnly.MinValue);
        while (await writer.Write(Acting.System(null), db => AuditDropped.Drop(db, moment)) > 0)
            stop.ThrowIfCancellationRequested();
    }
}
