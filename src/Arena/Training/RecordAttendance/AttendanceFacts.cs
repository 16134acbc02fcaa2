using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Data;

namespace Arena.Training.RecordAttendance;

internal sealed record SessionFacts(Guid Id, Guid MunicipalityId, Guid UnitId, DateOnly Date, int Minutes, TrainingForm Form);

/// <summary>
/// What a list of entries needs to be judged: sessions, employments, absences and the weeks' attendance of its people,
/// read with one statement each; and the differences that they make to the counts.
/// </summary>
internal sealed class AttendanceFacts
{
    private readonly Dictionary<Guid, SessionFacts> sessions = [];
    private readonly Dictionary<Guid, long> organisationVersions = [];
    private readonly Dictionary<Guid, UnitTree> trees = [];
    private readonly Dictionary<(Guid Person, Guid Municipality), List<JobSpan>> jobs = [];
    private readonly Dictionary<Guid, List<DaySpan>> absences = [];
    private readonly Dictionary<(Guid Person, IsoWeek Week), List<AttendanceRow>> weeks = [];
    private readonly Dictionary<(Guid Unit, IsoWeek Week), Contribution> deltas = [];
    private readonly Dictionary<Guid, (UnitTree Tree, HashSet<IsoWeek> Weeks)> touched = [];

    public AttendanceChanges Changes { get; } = new();
    public HashSet<Guid> TouchedSessions { get; } = [];
    public HashSet<Guid> TouchedUnits { get; } = [];
    public IEnumerable<UnitTree> TouchedTrees => touched.Values.Select(pair => pair.Tree).ToList();

    public static async Task<AttendanceFacts> Read(ArenaDb db, IReadOnlyList<AttendanceEntry> items, DateOnly today)
    {
        var facts = new AttendanceFacts();
        await facts.ReadSessions(db, items.Where(item => item.SessionId is not null).Select(item => item.SessionId!.Value).ToHashSet());
        var people = Statement.Ids(db, items.Select(item => item.PersonId).ToHashSet());
        await facts.ReadJobs(db, people);
        var dates = items.Select(item => item.SessionId is { } id ? facts.Session(id)?.Date ?? today : item.Date).ToList();
        var (first, last) = (IsoWeek.Of(dates.Min()), IsoWeek.Of(dates.Max()));
        await facts.ReadAbsences(db, people, first, last);
        await facts.ReadAttendance(db, people, first, last);
        return facts;
    }

    public SessionFacts? Session(Guid id) => sessions.GetValueOrDefault(id);
    public long OrganisationVersion(Guid municipality) => organisationVersions[municipality];

    /// <summary>The organisation as the entries find it: the same for all of them.</summary>
    public async ValueTask<UnitTree> Tree(Guid municipality, Func<Guid, long, ValueTask<UnitTree>> read) =>
        trees.TryGetValue(municipality, out var tree) ? tree : trees[municipality] = await read(municipality, OrganisationVersion(municipality));

    public List<JobSpan> Jobs(Guid person, Guid? municipality) =>
        municipality is { } id && jobs.TryGetValue((person, id), out var held) ? held : [];

    public List<AttendanceRow> Week(Guid person, IsoWeek week)
    {
        if (!weeks.TryGetValue((person, week), out var rows))
            weeks[(person, week)] = rows = [];
        return rows;
    }

    public Dictionary<Guid, Contribution> Contributions(Guid person, WeekTree week, List<JobSpan> held, List<AttendanceRow> rows)
    {
        var absent = absences.TryGetValue(person, out var away) && PersonWeek.IsAbsent(week.Week, away);
        return PersonWeek.Contributions(week, held, absent,
            unit => rows.Where(row => row.UnitId == unit && row.RemovalId is null).Sum(row => row.Minutes));
    }

    public void Add(UnitTree tree, IsoWeek week, Dictionary<Guid, Contribution> before, Dictionary<Guid, Contribution> after)
    {
        if (!touched.TryGetValue(tree.MunicipalityId, out var of))
            touched[tree.MunicipalityId] = of = (tree, []);
        of.Weeks.Add(week);
        foreach (var (unit, contribution) in after)
            if (contribution != before[unit])
                deltas[(unit, week)] = deltas.GetValueOrDefault((unit, week)) + (contribution - before[unit]);
    }

    /// <summary>Adds the differences to the kept counts; the weeks that are not kept yet are left for the caller to count.</summary>
    /// <returns>The first week in which a unit had no count to add to, or null.</returns>
    public async Task<IsoWeek?> WriteDeltas(ArenaDb db)
    {
        if (deltas.Count == 0)
            return null;
        var found = db.IsSqlite
            ? await db.ExecuteAll(
                """
                UPDATE week_count SET reached = reached + @p2, reached_of_all = reached_of_all + @p3, minutes = minutes + @p4
                WHERE unit_id = @p0 AND week = @p1
                """,
                deltas.Select(pair => new object?[] { pair.Key.Unit, pair.Key.Week, pair.Value.Reached, pair.Value.ReachedOfAll, pair.Value.Minutes }))
            : await db.Execute(
                """
                UPDATE week_count SET reached = week_count.reached + v.reached, reached_of_all = week_count.reached_of_all + v.of_all, minutes = week_count.minutes + v.minutes
                FROM unnest(@p0, @p1, @p2, @p3, @p4) AS v(unit, week, reached, of_all, minutes) WHERE unit_id = v.unit AND week_count.week = v.week
                """,
                deltas.Keys.Select(key => key.Unit).ToArray(), deltas.Keys.Select(key => key.Week.Key).ToArray(),
                deltas.Values.Select(value => value.Reached).ToArray(), deltas.Values.Select(value => value.ReachedOfAll).ToArray(), deltas.Values.Select(value => value.Minutes).ToArray());
        return found < deltas.Count ? deltas.Keys.Min(key => key.Week) : null;
    }

    public IEnumerable<(UnitTree Tree, IsoWeek Week, List<Guid> Units)> ClosedWeeksTouched(IsoWeek thisWeek) =>
        from of in touched.Values
        let closed = of.Weeks.Where(week => week < thisWeek).ToList()
        where closed.Count > 0
        select (of.Tree, closed.Min(), deltas.Keys.Where(key => key.Week < thisWeek && of.Tree.Find(key.Unit) is not null).Select(key => key.Unit).Distinct().ToList());

    private async Task ReadSessions(ArenaDb db, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0)
            return;
        await foreach (var row in db.Rows($"SELECT id, municipality_id, unit_id, date, minutes, form FROM {Statement.OfEach(db, "training_session", "id")}", Statement.Ids(db, ids)))
            sessions[row.Id(0)] = new(row.Id(0), row.Id(1), row.Id(2), row.Date(3), row.GetInt32(4), (TrainingForm)row.GetInt32(5));
    }

    // the state of the organisation comes with them: it is needed for those who have an employment, and for nobody else
    private async Task ReadJobs(ArenaDb db, object people)
    {
        await foreach (var row in db.Rows(
            $"""
            SELECT e.person_id, e.municipality_id, e.unit_id, e."from", e."to", e.in_target_group, e.weekly_minutes, m.organisation_version
            FROM {Statement.OfEach(db, "employment e JOIN municipality m ON m.id = e.municipality_id", "e.person_id")}
            """, people))
        {
            var key = (row.Id(0), row.Id(1));
            if (!jobs.TryGetValue(key, out var held))
                jobs[key] = held = [];
            held.Add(new(row.Id(2), row.Date(3), row.DateOrNull(4), row.GetBoolean(5), row.GetInt32(6)));
            organisationVersions[key.Item2] = row.GetInt64(7);
        }
    }

    private async Task ReadAbsences(ArenaDb db, object people, IsoWeek first, IsoWeek last)
    {
        await foreach (var row in db.Rows($"SELECT person_id, \"from\", \"to\" FROM {Statement.OfEach(db, "absence", "person_id")} AND \"from\" <= @p1 AND (\"to\" IS NULL OR \"to\" >= @p2)",
            people, last.Sunday, first.Monday))
        {
            if (!absences.TryGetValue(row.Id(0), out var away))
                absences[row.Id(0)] = away = [];
            away.Add(new(row.Date(1), row.DateOrNull(2)));
        }
    }

    private async Task ReadAttendance(ArenaDb db, object people, IsoWeek first, IsoWeek last)
    {
        await foreach (var row in db.Rows($"SELECT person_id, date, id, unit_id, session_id, minutes, removal_id, source FROM {Statement.OfEach(db, "attendance", "person_id")} AND date >= @p1 AND date <= @p2",
            people, first.Monday, last.Sunday))
            Week(row.Id(0), IsoWeek.Of(row.Date(1))).Add(
                new AttendanceRow(row.Id(0), row.Date(1), row.Id(2), row.Id(3), row.IdOrNull(4), row.GetInt32(5)) { RemovalId = row.IdOrNull(6), Source = (AttendanceSource)row.GetInt32(7) });
    }
}
