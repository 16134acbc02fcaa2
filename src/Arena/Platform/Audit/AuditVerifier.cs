using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Audit;

/// <summary>
/// Reads the log from its beginning and computes every link again. The first entry that is missing, changed or out of
/// place is named. Old links that were dropped after their months leave the last one as the beginning; that it was so
/// stands in the log itself, or else the beginning counts as missing.
/// </summary>
internal sealed class AuditVerifier
{
    private readonly List<AuditEntry> batch = [];
    private AuditLink? former;
    private string? beginning;
    private long checkedEntries;
    private long checkedLinks;

    /// <param name="open">Gives a reading context; two are opened, since the log and its links are read side by side.</param>
    public static async Task<AuditVerdict> Verify(Func<ArenaDb> open)
    {
        await using var entriesDb = open();
        await using var linksDb = open();
        // what is written while this runs lies beyond these two
        var lastEntry = await entriesDb.Set<AuditEntry>().MaxAsync(row => (long?)row.Number) ?? 0;
        var lastLink = await linksDb.Set<AuditLink>().MaxAsync(row => (long?)row.Number) ?? 0;
        var entries = entriesDb.Set<AuditEntry>().AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable();
        var links = linksDb.Set<AuditLink>().AsNoTracking().Where(row => row.Number <= lastLink).OrderBy(row => row.Number).AsAsyncEnumerable();
        return await new AuditVerifier().Verify(entries, links, lastEntry);
    }

    /// <summary>The check itself, over entries and links in the order of their numbers.</summary>
    internal async Task<AuditVerdict> Verify(IAsyncEnumerable<AuditEntry> entries, IAsyncEnumerable<AuditLink> links, long lastEntry)
    {
        await using var entry = entries.GetAsyncEnumerator();
        var more = await Next(entry);
        await foreach (var link in links)
        {
            if (former is null && BeginsHere(link, more ? entry.Current : null))
            {
                former = link;
                beginning = AuditDropped.Text(link);
                continue;
            }
            if (link.Number != (former?.Number ?? 0) + 1)
                return Broken(AuditFaultKind.LinkMissing, (former?.Number ?? 0) + 1);
            var first = (former?.LastEntry ?? 0) + 1;
            batch.Clear();
            for (var number = first; number <= link.LastEntry; number++)
            {
                if (!more || entry.Current.Number != number)
                    return Broken(AuditFaultKind.EntryMissing, number);
                batch.Add(entry.Current);
                more = await Next(entry);
            }
            if (batch.Count != link.Entries || !AuditChain.HashOf(former?.Hash ?? [], batch).AsSpan().SequenceEqual(link.Hash))
                return Broken(AuditFaultKind.EntryChanged, first, link.LastEntry);
            if (beginning is not null && batch.Exists(row => row.Action == AuditActions.Dropped && row.Detail == beginning))
                beginning = null;
            (former, checkedLinks, checkedEntries) = (link, checkedLinks + 1, checkedEntries + batch.Count);
        }
        if (beginning is not null)
            return Broken(AuditFaultKind.EntryMissing, 1);
        return more && entry.Current.Number <= lastEntry
            ? Broken(AuditFaultKind.NotClosed, entry.Current.Number)
            : new(checkedLinks, checkedEntries, null);
    }

    // the first link is the beginning where its own entries are gone
    private static bool BeginsHere(AuditLink link, AuditEntry? first) => first is null ? link.Number > 1 : first.Number == link.LastEntry + 1;

    private static async Task<bool> Next(IAsyncEnumerator<AuditEntry> entries)
    {
        try
        {
            return await entries.MoveNextAsync();
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or InvalidCastException or FormatException)
        {
            // an entry that can no longer be read counts as gone
            return false;
        }
    }

    private AuditVerdict Broken(AuditFaultKind kind, long from, long? to = null) =>
        new(checkedLinks, checkedEntries, new(kind, from, to ?? from));
}
