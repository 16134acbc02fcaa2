using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Live;
using Arena.Training.KeepCounts;

namespace Arena.Training.RecordAttendance;

/// <summary>
/// Writes attendance as it comes in, many entries at a time: what they all need is read at once, each is judged by the
/// rules in its turn, and rows, counts and audit are written at once. One entry is simply a list of one.
/// </summary>
internal sealed class AttendanceBook(OrganisationDirectory directory, WeekBook weeks, LiveChanges live, TimeProvider time)
    : TogetherKind<AttendanceEntry, EntryOutcome>
{
    public override async Task<IReadOnlyList<EntryOutcome>> Apply(ArenaDb db, IReadOnlyList<AttendanceEntry> items)
    {
        var known = await AttendanceFacts.Read(db, items, time.Today());
        var outcomes = new EntryOutcome[items.Count];
        for (var number = 0; number < items.Count; number++)
            outcomes[number] = await Apply(db, known, items[number]);
        await known.Changes.Write(db);
        await WriteCounts(db, known);
        return outcomes;
    }

    private async Task<EntryOutcome> Apply(ArenaDb db, AttendanceFacts known, AttendanceEntry entry)
    {
        var session = entry.SessionId is { } id ? known.Session(id) : null;
        if (entry.SessionId is not null && (session is null || session.MunicipalityId != entry.Acting.Municipality
            || (entry.SessionUnitId is { } unit && unit != session.UnitId)))
            return EntryOutcome.NoSession;
        var date = session?.Date ?? entry.Date;
        var today = time.Today();
        if (date > today || today > TrainingSession.LastDayOfCorrection(date))
            return EntryOutcome.NotOpen;
        var jobs = known.Jobs(entry.PersonId, entry.Acting.Municipality);
        if (PersonWeek.CountsIn(jobs, date, session?.UnitId) is not { } countsIn)
            return EntryOutcome.NotEmployed;
        var rows = known.Week(entry.PersonId, IsoWeek.Of(date));
        if (rows.Any(row => row.Id == entry.Operation || row.RemovalId == entry.Operation))
            return EntryOutcome.AlreadyThere;
        var standing = Standing(entry, rows);
        if ((entry.SessionId is not null || entry.TakesBack is not null) && entry.IsPresent == standing is not null)
            return EntryOutcome.AlreadyThere;

        var tree = await known.Tree(entry.Acting.Municipality!.Value, (town, version) => directory.TreeFor(db, town, version));
        var week = tree.In(IsoWeek.Of(date));
        var before = known.Contributions(entry.PersonId, week, jobs, rows);
        if (standing is not null)
            known.Changes.Remove(standing, entry.Operation);
        else
            rows.Add(known.Changes.Add(new AttendanceRow(entry.PersonId, date, entry.Operation, countsIn, entry.SessionId, session?.Minutes ?? entry.Minutes)
            {
                MunicipalityId = entry.Acting.Municipality.Value,
                Source = entry.Source,
                Form = session?.Form ?? entry.Form,
            }));
        var after = known.Contributions(entry.PersonId, week, jobs, rows);
        known.Add(tree, week.Week, before, after);
        Record(db, entry, session?.UnitId ?? countsIn);
        if (session is not null)
            known.TouchedSessions.Add(session.Id);
        foreach (var above in week.UpFrom(countsIn))
            known.TouchedUnits.Add(above);
        return EntryOutcome.Written;
    }

    private static AttendanceRow? Standing(AttendanceEntry entry, List<AttendanceRow> rows) => entry switch
    {
        { TakesBack: { } own } => rows.Find(row => row.Id == own && row.RemovalId is null
            && row.Source is AttendanceSource.CheckedIn or AttendanceSource.Reported),
        { SessionId: { } session } => rows.Find(row => row.SessionId == session && row.RemovalId is null),
        _ => null,
    };

    private static void Record(ArenaDb db, AttendanceEntry entry, Guid unit)
    {
        db.Acting = entry.Acting;
        db.Record(entry switch
        {
            { IsPresent: false } => "attendance.unticked",
            { Source: AttendanceSource.Registered } => "attendance.ticked",
            { Source: AttendanceSource.CheckedIn } => "attendance.checked-in",
            _ => "attendance.reported",
        }, entry.SessionId ?? entry.Operation, unit, entry.PersonId);
    }

    /// <summary>Adds the differences to the kept counts, judges anew what was closed, and wakes the pages that show it.</summary>
    public async Task WriteCounts(ArenaDb db, AttendanceFacts known)
    {
        var uncounted = await known.WriteDeltas(db);
        foreach (var (tree, week, units) in known.ClosedWeeksTouched(time.ThisWeek()))
            await weeks.Judge(db, tree, week, units);
        // a week that was not open yet is counted whole, with these entries in it
        if (uncounted is { } first)
            foreach (var tree in known.TouchedTrees)
                await weeks.Recount(db, tree, first);
        db.AfterCommit.Add(() =>
        {
            foreach (var session in known.TouchedSessions)
                live.Changed(TrainingTopics.Session(session));
            foreach (var unit in known.TouchedUnits)
                live.Changed(TrainingTopics.Unit(unit));
        });
    }
}

internal static class TrainingTopics
{
    public static string Session(Guid session) => $"session:{session:N}";
    public static string Unit(Guid unit) => $"week:{unit:N}";
}
