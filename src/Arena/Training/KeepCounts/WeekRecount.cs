using System.Runtime.InteropServices;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.KeepCounts;

/// <summary>
/// Counts weeks from the employments, absences and attendance themselves: for a week that opens, after an import, to
/// rebuild what is kept, and to compare with it.
/// </summary>
internal static class WeekRecount
{
    /// <summary>Every unit's numbers for the weeks from first to last; units with nobody in the target group are left out.</summary>
    public static async Task<Dictionary<(Guid Unit, IsoWeek Week), Contribution>> Count(ArenaDb db, UnitTree tree, IsoWeek first, IsoWeek last)
    {
        var jobs = await Jobs(db, tree.MunicipalityId, first, last);
        var absences = await Absences(db, tree.MunicipalityId, first, last);
        var minutes = await Minutes(db, tree.MunicipalityId, first, last);
        var counts = new Dictionary<(Guid, IsoWeek), Contribution>();
        for (var week = first; week <= last; week = week.Next)
        {
            var tree1 = tree.In(week);
            foreach (var (person, held) in jobs)
            {
                var absent = absences.TryGetValue(person, out var away) && PersonWeek.IsAbsent(week, away);
                var contributions = PersonWeek.Contributions(tree1, held, absent, unit => minutes.GetValueOrDefault((person, unit, week.Key)));
                foreach (var (unit, contribution) in contributions)
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (unit, week), out _);
                    count += contribution;
                }
            }
        }
        return counts;
    }

    private static async Task<Dictionary<Guid, List<JobSpan>>> Jobs(ArenaDb db, Guid municipality, IsoWeek first, IsoWeek last)
    {
        var (from, to) = (first.Monday, last.Sunday);
        var jobs = new Dictionary<Guid, List<JobSpan>>();
        await foreach (var job in db.Set<Employment>().AsNoTracking()
            .Where(job => job.MunicipalityId == municipality && job.InTargetGroup && job.From <= to && (job.To == null || job.To >= from))
            .Select(job => new { job.PersonId, job.UnitId, job.From, job.To, job.WeeklyMinutes }).AsAsyncEnumerable())
        {
            if (!jobs.TryGetValue(job.PersonId, out var held))
                jobs[job.PersonId] = held = new(1);
            held.Add(new(job.UnitId, job.From, job.To, true, job.WeeklyMinutes));
        }
        return jobs;
    }

    private static async Task<Dictionary<Guid, List<DaySpan>>> Absences(ArenaDb db, Guid municipality, IsoWeek first, IsoWeek last)
    {
        var (from, to) = (first.Monday, last.Sunday);
        var rows = await db.Set<Absence>().AsNoTracking()
            .Where(row => row.MunicipalityId == municipality && row.From <= to && (row.To == null || row.To >= from))
            .Select(row => new { row.PersonId, row.From, row.To }).ToListAsync();
        return rows.GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.Select(row => new DaySpan(row.From, row.To)).ToList());
    }

    private static async Task<Dictionary<(Guid Person, Guid Unit, int Week), int>> Minutes(ArenaDb db, Guid municipality, IsoWeek first, IsoWeek last)
    {
        // by person first: the attendance key begins with the person, and a week is a sliver of ten years
        var minutes = new Dictionary<(Guid, Guid, int), int>();
        await foreach (var row in db.Rows(
            """
            SELECT a.person_id, a.unit_id, a.date, SUM(a.minutes)
            FROM person p CROSS JOIN attendance a
            WHERE p.municipality_id = @p0 AND a.person_id = p.id AND a.date >= @p1 AND a.date <= @p2 AND a.removal_id IS NULL
            GROUP BY a.person_id, a.unit_id, a.date
            """, municipality, first.Monday, last.Sunday))
        {
            var key = (row.Id(0), row.Id(1), IsoWeek.Of(row.Date(2)).Key);
            minutes[key] = minutes.GetValueOrDefault(key) + (int)row.GetInt64(3);
        }
        return minutes;
    }
}
