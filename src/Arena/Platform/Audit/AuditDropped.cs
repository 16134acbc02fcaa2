using System.Globalization;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Audit;

/// <summary>
/// Old entries go in whole links; the last link that goes leaves its number and hash, and the log says so in an entry
/// of its own. So the rest can still be verified, and a beginning that somebody else removed shows.
/// </summary>
internal static class AuditDropped
{
    private const int MostAtOnce = 2000;

    public static string Text(AuditLink link) => string.Create(CultureInfo.InvariantCulture,
        $"link {link.Number}, entry {link.LastEntry}, sha256 {Convert.ToHexStringLower(link.Hash)}");

    /// <summary>Drops links whose entries are all older; a few thousand entries at a time. How many went.</summary>
    public static async Task<int> Drop(ArenaDb db, DateTimeOffset olderThan)
    {
        // the log is read from its old end only, which stops at the first that stays
        var firstKept = await db.Set<AuditEntry>().Where(row => row.At >= olderThan).OrderBy(row => row.Number).Select(row => (long?)row.Number).FirstOrDefaultAsync();
        var oldest = await db.Set<AuditEntry>().OrderBy(row => row.Number).Select(row => (long?)row.Number).FirstOrDefaultAsync();
        if (firstKept is null || oldest is null || firstKept == oldest)
            return 0;
        var end = Math.Min(firstKept.Value, oldest.Value + MostAtOnce);
        var last = await db.Set<AuditLink>().AsNoTracking().Where(row => row.LastEntry < firstKept.Value && row.LastEntry >= oldest)
            .OrderBy(row => row.Number).Take(MostAtOnce).Where(row => row.LastEntry < end || row.LastEntry - row.Entries < oldest)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync();
        if (last is null)
            return 0;
        await db.Execute("DELETE FROM audit_link WHERE number < @p0", last.Number);
        var gone = await db.Execute("DELETE FROM audit_entry WHERE number <= @p0", last.LastEntry);
        db.Record(AuditActions.Dropped, detail: Text(last));
        return gone;
    }
}
