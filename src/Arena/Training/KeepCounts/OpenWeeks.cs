using System.Collections.Concurrent;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.KeepCounts;

/// <summary>Opens the new week for every municipality: by the minute's work, or by the first page that asks for it.</summary>
internal sealed class OpenWeeks(Storage storage, Writer writer, WeekBook book, TimeProvider time) : IRegularWork
{
    private readonly ConcurrentDictionary<Guid, IsoWeek> opened = [];

    public async Task Run(CancellationToken stop)
    {
        await using var db = storage.Read(null);
        foreach (var municipality in await db.Set<Municipality>().Select(row => row.Id).ToListAsync(stop))
            await Ensure(municipality);
    }

    /// <summary>Returns once this week's counts are there. Nothing to do costs a look into memory.</summary>
    public async ValueTask Ensure(Guid municipality)
    {
        var now = time.ThisWeek();
        if (opened.TryGetValue(municipality, out var week) && week >= now)
            return;
        await writer.Write(Acting.System(municipality), async db =>
        {
            if (await WeekBook.LastOpened(db, municipality) is { } last && last >= now)
                return;
            await book.OpenThisWeek(db, await UnitTrees.Read(db, municipality));
            db.Record("week.opened", municipality, detail: now.ToString());
        });
        opened[municipality] = now;
    }
}
