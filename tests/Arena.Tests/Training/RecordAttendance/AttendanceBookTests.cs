using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.KeepCounts;
using Arena.Training.RecordAttendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.RecordAttendance;

public sealed class AttendanceBookTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateOnly Today = TestClock.FirstDay;

    [Fact]
    public async Task SentTwice_CountsOnce()
    {
        var (town, people, session) = await Team();
        var tick = Tick(town, people[0], session);

        Assert.Equal(EntryOutcome.Written, await Send(tick));
        Assert.Equal(EntryOutcome.AlreadyThere, await Send(tick));
        Assert.Equal(EntryOutcome.AlreadyThere, await Send(tick with { Operation = Guid.CreateVersion7() }));

        Assert.Equal(35, (await Count(town, "2001-1")).Minutes);
    }

    [Fact]
    public async Task AnOldTickThatArrivesAfterItsUntick_DoesNotComeBack()
    {
        var (town, people, session) = await Team();
        var tick = Tick(town, people[0], session);
        var untick = tick with { Operation = Guid.CreateVersion7(), IsPresent = false };
        await Send(tick);
        await Send(untick);

        Assert.Equal(EntryOutcome.AlreadyThere, await Send(tick));
        Assert.Equal(0, (await Count(town, "2001-1")).Reached);

        Assert.Equal(EntryOutcome.Written, await Send(tick with { Operation = Guid.CreateVersion7() }));
        Assert.Equal(EntryOutcome.AlreadyThere, await Send(untick));
        Assert.Equal(1, (await Count(town, "2001-1")).Reached);
    }

    [Fact]
    public async Task Many_AtOnce_AllCount_UpTheTree()
    {
        var (town, people, session) = await Team(20);

        var outcomes = await Task.WhenAll(people.Select(person => Send(Tick(town, person, session))));

        Assert.All(outcomes, outcome => Assert.Equal(EntryOutcome.Written, outcome));
        foreach (var unit in (string[])["2001-1", "2001", "1110", "110", "100"])
            Assert.Equal(20, (await Count(town, unit)).Reached);
        await using var db = server.Read();
        Assert.Equal(20, await db.Set<AuditEntry>().CountAsync(row => row.MunicipalityId == town.Id && row.Action == "attendance.ticked"));
    }

    [Fact]
    public async Task AGuest_CountsInTheOwnUnit()
    {
        var town = new Town().WithCare();
        var guest = town.Employ("2002-1");
        town.EmployMany("2001-1", 3);
        var session = town.AddSession("2001-1", Today, 35);
        await town.Save(server);

        await Send(Tick(town, guest, session));

        Assert.Equal(0, (await Count(town, "2001-1")).Reached);
        Assert.Equal(1, (await Count(town, "2002-1")).Reached);
    }

    [Fact]
    public async Task ATickBehindAMoveInTheSameUnitOfWork_IsCountedWhereTheTeamIsNow()
    {
        var (town, people, session) = await Team();
        await server.Services.GetRequiredService<OrganisationDirectory>().Tree(town.Id);

        await server.Write(async db =>
        {
            db.Record("test.move");
            await db.Execute("UPDATE unit_placement SET parent_id = @p1 WHERE unit_id = @p0", town["2001-1"].Id, town["2002"].Id);
            await server.Services.GetRequiredService<OrganisationDirectory>().OrganisationChanged(db, town.Id);
            await server.Services.GetRequiredService<WeekBook>().Recount(db, await UnitTrees.Read(db, town.Id), IsoWeek.FromKey(202647));
            Assert.Equal([EntryOutcome.Written], await server.Services.GetRequiredService<AttendanceBook>().Apply(db, [Tick(town, people[0], session)]));
        });

        Assert.Equal(1, (await Count(town, "2002")).Reached);
        await using var read = server.Read();
        Assert.False(await read.Set<WeekCount>().AnyAsync(row => row.UnitId == town["2001"].Id && row.Week == IsoWeek.FromKey(202647)));
    }

    [Fact]
    public async Task Refusals_SayWhy()
    {
        var (town, people, session) = await Team();
        var other = await new Town().WithCare().Save(server);
        var late = Tick(town, people[0], session) with { SessionId = null, SessionUnitId = null, Minutes = 10 };

        Assert.Equal(EntryOutcome.NoSession, await Send(Tick(town, people[0], session) with { Acting = Acting.Operator(other.Id) }));
        Assert.Equal(EntryOutcome.NoSession, await Send(Tick(town, people[0], session) with { SessionUnitId = town["2002-1"].Id }));
        Assert.Equal(EntryOutcome.NoSession, await Send(Tick(town, people[0], session) with { SessionId = Guid.CreateVersion7() }));
        Assert.Equal(EntryOutcome.NotOpen, await Send(late with { Date = Today.AddDays(1) }));
        Assert.Equal(EntryOutcome.NotOpen, await Send(late with { Date = new DateOnly(2026, 11, 8) }));
        Assert.Equal(EntryOutcome.Written, await Send(late with { Date = new DateOnly(2026, 11, 9) }));
        Assert.Equal(EntryOutcome.NotEmployed, await Send(Tick(town, people[0], session) with { PersonId = Guid.CreateVersion7() }));
    }

    [Fact]
    public async Task AReportForLastWeek_IsCountedAndJudgedAnew()
    {
        var town = new Town().WithCare();
        var person = town.Employ("2001-1");
        var other = town.Employ("2002-1");
        town.Train(other, "2002-1", new DateOnly(2026, 10, 19), 35);
        await town.Save(server);
        Assert.Equal(Judgement.NotStarted, (await Count(town, "2001-1", 202646)).Judgement);

        await Send(Report(town, person, new DateOnly(2026, 11, 10), 35));

        var count = await Count(town, "2001-1", 202646);
        Assert.Equal((1, 35, Judgement.OnTheWay), (count.Reached, count.Minutes, count.Judgement));
    }

    [Fact]
    public async Task AfterAnySequence_TheKeptCountsEqualTheRebuiltOnes()
    {
        var town = new Town().WithCare();
        var random = new Random(4711);
        var people = Enumerable.Range(0, 30).Select(_ =>
        {
            var person = town.Employ(Pick("2001-1", "2001-2", "2002-1"), inTargetGroup: random.Next(8) > 0, hours: random.Next(8, 38));
            if (random.Next(4) == 0)
                town.AddJob(person, Pick("2001-2", "2002-1", "2001"), random.Next(3) > 0, 8);
            if (random.Next(5) == 0)
                town.AddAbsence(person, Today.AddDays(-random.Next(20)), random.Next(2) == 0 ? null : Today.AddDays(random.Next(5)));
            return person;
        }).ToList();
        var sessions = Enumerable.Range(0, 8).Select(_ => town.AddSession(Pick("2001-1", "2001-2", "2002-1"), Today.AddDays(-random.Next(10)), random.Next(5, 40))).ToList();
        await town.Save(server);
        var sent = new List<AttendanceEntry>();
        for (var round = 0; round < 12; round++)
        {
            var entries = Enumerable.Range(0, 25).Select(_ => random.Next(10) switch
            {
                0 when sent.Count > 0 => sent[random.Next(sent.Count)],
                1 when sent.FindLast(entry => entry.Source == AttendanceSource.Reported) is { } own && random.Next(2) == 0 =>
                    own with { Operation = Guid.CreateVersion7(), IsPresent = false, TakesBack = own.TakesBack ?? own.Operation },
                1 => Report(town, people[random.Next(people.Count)], Today.AddDays(-random.Next(14)), random.Next(1, 60)),
                2 or 3 or 4 => Tick(town, people[random.Next(people.Count)], sessions[random.Next(sessions.Count)]) with { IsPresent = false },
                _ => Tick(town, people[random.Next(people.Count)], sessions[random.Next(sessions.Count)]),
            }).ToList();
            sent.AddRange(entries);
            var changed = sessions[random.Next(sessions.Count)];
            var minutes = server.Services.GetRequiredService<SessionMinutes>()
                .Change(entries[0].Acting, changed.UnitId, changed.Id, random.Next(5, 40));
            await Task.WhenAll([.. entries.Select(Send), minutes]);
        }

        await using var db = server.Read();
        var kept = await db.Set<WeekCount>().Where(row => row.MunicipalityId == town.Id).ToListAsync();
        var rebuilt = await WeekRecount.Count(db, town.Tree(), kept.Min(row => row.Week), kept.Max(row => row.Week));
        Assert.True(kept.Sum(row => row.Minutes) > 0);
        Assert.Equal(
            rebuilt.Select(pair => (pair.Key.Unit, pair.Key.Week, pair.Value)).OrderBy(row => row.Unit).ThenBy(row => row.Week),
            kept.Select(row => (row.UnitId, row.Week, new Contribution(row.Employed, row.Absent, row.Reached, row.ReachedOfAll, row.Minutes))).OrderBy(row => row.UnitId).ThenBy(row => row.Week));
        var all = await JudgedAnew(town, kept);
        Assert.Equal(all, kept.Select(row => (row.UnitId, row.Week, row.Judgement, row.BestReached, row.BestPresent, row.EverTrained)).OrderBy(row => row.UnitId).ThenBy(row => row.Week));

        string Pick(params string[] units) => units[random.Next(units.Length)];
    }

    private async Task<IEnumerable<(Guid, IsoWeek, Judgement?, int, int, bool)>> JudgedAnew(Town town, List<WeekCount> kept)
    {
        await server.Write(async db =>
        {
            db.Record("test.recount");
            await server.Services.GetRequiredService<WeekBook>().Recount(db, town.Tree(), kept.Min(row => row.Week));
        });
        await using var read = server.Read();
        var rows = await read.Set<WeekCount>().Where(row => row.MunicipalityId == town.Id).ToListAsync();
        return rows.Select(row => (row.UnitId, row.Week, row.Judgement, row.BestReached, row.BestPresent, row.EverTrained)).OrderBy(row => row.UnitId).ThenBy(row => row.Week);
    }

    private async Task<(Town Town, IReadOnlyList<Person> People, TrainingSession Session)> Team(int size = 5)
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", size);
        var session = town.AddSession("2001-1", Today, 35);
        await town.Save(server);
        return (town, people, session);
    }

    private Task<EntryOutcome> Send(AttendanceEntry entry) =>
        server.Services.GetRequiredService<Writer>().WriteTogether(server.Services.GetRequiredService<AttendanceBook>(), entry);

    private static AttendanceEntry Tick(Town town, Person person, TrainingSession session) => new()
    {
        Acting = new Acting(town.Id, null, nameof(Role.TrainingCoordinator)), Operation = Guid.CreateVersion7(), PersonId = person.Id,
        Source = AttendanceSource.Registered, SessionId = session.Id,
    };

    private static AttendanceEntry Report(Town town, Person person, DateOnly date, int minutes) => new()
    {
        Acting = new Acting(town.Id, person.Id, nameof(Role.Employee)), Operation = Guid.CreateVersion7(), PersonId = person.Id,
        Source = AttendanceSource.Reported, Date = date, Minutes = minutes, Form = TrainingForm.Film,
    };

    private async Task<WeekCount> Count(Town town, string unit, int week = 202647)
    {
        await using var db = server.Read();
        return await db.Set<WeekCount>().FirstAsync(row => row.UnitId == town[unit].Id && row.Week == IsoWeek.FromKey(week));
    }
}
