using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Training.CheckIn;
using Arena.Training.HoldSession;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.MyWeek;

internal sealed class MyWeekLoader(ArenaDb db, OrganisationDirectory directory, TimeProvider time)
{
    private const int WeeksBack = 6;
    private const int DaysAhead = 7;

    public async Task<MyWeekPage> Load(Viewer viewer)
    {
        var now = time.LocalNow();
        var today = DateOnly.FromDateTime(now);
        var week = IsoWeek.Of(today);
        var page = new MyWeekPage { FirstName = viewer.FirstName ?? viewer.Name, Now = now, Week = week };
        var first = week.Plus(-WeeksBack).Monday;
        var jobs = await db.Set<Employment>().Where(job => job.PersonId == viewer.PersonId && job.From <= week.Sunday && (job.To == null || job.To >= first))
            .Select(job => new JobSpan(job.UnitId, job.From, job.To, job.InTargetGroup, job.WeeklyMinutes)).ToListAsync();
        var units = jobs.Where(job => job.Covers(today)).OrderByDescending(job => job.WeeklyMinutes).Select(job => job.UnitId).Distinct().ToList();
        if (units.Count == 0)
            return page;
        var rows = await db.Set<Attendance>().Where(row => row.PersonId == viewer.PersonId && row.Date >= first && row.RemovalId == null)
            .OrderBy(row => row.Date).ThenBy(row => row.Id).ToListAsync();
        bool Counts(Attendance row) => jobs.Exists(job => job.UnitId == row.UnitId && job.InTargetGroup && job.CoversSomeOf(IsoWeek.Of(row.Date)));
        var there = rows.Where(row => row.Date == today && row.SessionId is not null).Select(row => row.SessionId!.Value).ToHashSet();
        var held = (await Occurrences.Between(db, units, today, today.AddDays(DaysAhead)))
            .Where(row => row.SessionId is not { } session || !there.Contains(session)).ToList();
        var open = held.Where(row => row.IsOpenAt(now)).OrderBy(row => row.DistanceTo(now)).FirstOrDefault();
        var tree = await directory.Tree(viewer.MunicipalityId);
        return page with
        {
            IsEmployed = true,
            IsInTargetGroup = jobs.Exists(job => job.InTargetGroup && job.CoversSomeOf(week)),
            Sessions = rows.Where(row => week.Contains(row.Date) && Counts(row)).Select(row => row.Minutes).ToList(),
            Open = open,
            Next = held.FirstOrDefault(row => row != open && row.OpensAt > now),
            Entries = rows.Where(row => row.Date >= week.Previous.Monday).Reverse().Select(row => new OwnEntry(row.Id, row.Date, row.Minutes, row.Form,
                tree.Find(row.UnitId)?.Name, row.Source is AttendanceSource.CheckedIn or AttendanceSource.Reported, Counts(row))).ToList(),
            Earlier = Enumerable.Range(1, WeeksBack).Select(back => week.Plus(-back)).Where(one => jobs.Exists(job => job.CoversSomeOf(one)))
                .Select(one => new WeekMinutes(one, rows.Where(row => one.Contains(row.Date) && Counts(row)).Sum(row => row.Minutes))).ToList(),
            Contact = await ContactPerson.Of(db, tree.In(week), units[0], today),
        };
    }
}
