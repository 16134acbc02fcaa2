using System.Collections.Concurrent;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Audit;

/// <summary>
/// Where a day begins in the log, so that a question about the last days never reads its years. The log's numbers
/// follow time, so the place is found by halving, and a day that has begun never moves.
/// </summary>
internal sealed class AuditCalendar
{
    private readonly ConcurrentDictionary<DateOnly, long> firstNumbers = [];

    /// <summary>No entry of the day, nor any later one, has a smaller number.</summary>
    public async ValueTask<long> FirstNumber(ArenaDb db, DateOnly day)
    {
        if (firstNumbers.TryGetValue(day, out var known))
            return known;
        var begins = LocalTime.Moment(day, TimeOnly.MinValue);
        var (low, high) = (1L, (await db.Set<AuditEntry>().MaxAsync(row => (long?)row.Number) ?? 0) + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var entry = await db.Set<AuditEntry>().Where(row => row.Number >= middle).OrderBy(row => row.Number)
                .Select(row => new { row.Number, row.At }).FirstOrDefaultAsync();
            if (entry is null || entry.At >= begins)
                high = middle;
            else
                low = entry.Number + 1;
        }
        return firstNumbers[day] = low;
    }
}
