using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.Demo;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Training.Demo;

public sealed class DemoMunicipalityTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    private static readonly DateTime Now = new(2026, 11, 19, 12, 0, 0);

    [Fact]
    public void Make_TwiceAtTheSameMoment_GivesTheSameTown()
    {
        var (one, other) = (DemoMunicipality.Make(Now), DemoMunicipality.Make(Now));

        Assert.Equal(one.Rows.OfType<Person>().Select(person => (person.Id, person.Name)), other.Rows.OfType<Person>().Select(person => (person.Id, person.Name)));
        Assert.Equal(one.Attendance.Select(row => (row.Id, row.PersonId, row.Date, row.Minutes)), other.Attendance.Select(row => (row.Id, row.PersonId, row.Date, row.Minutes)));
    }

    [Theory]
    [InlineData(2026, 11, 19)]
    [InlineData(2026, 11, 22)]
    [InlineData(2027, 1, 11)]
    [InlineData(2027, 2, 22)]
    [InlineData(2027, 8, 9)]
    public void Make_AtAnyTimeOfTheYear_ShowsEveryJudgement(int year, int month, int day)
    {
        var town = DemoMunicipality.Make(new DateTime(year, month, day, 12, 0, 0));

        var judged = town.Crews.ToDictionary(crew => crew.Key, crew => JudgementOf(town, crew.Value));

        Assert.Equal(Enum.GetValues<Judgement>().ToHashSet(), judged.Values.ToHashSet());
        Assert.Equal(Judgement.Fading, judged[DemoPlaces.PersonaTeam]);
    }

    [Fact]
    public void Make_KnowsNothingOfTheFuture()
    {
        var town = DemoMunicipality.Make(Now);

        Assert.DoesNotContain(town.Attendance, row => row.Date > town.Today);
        Assert.DoesNotContain(town.Rows.OfType<Absence>(), row => row.From > town.Today || row.To > town.Today);
        Assert.DoesNotContain(town.Rows.OfType<TrainingSession>(), row => row.Date.ToDateTime(row.Start) > Now);
        Assert.Contains(town.Attendance, row => row.Date >= town.ThisWeek.Monday);
        Assert.Equal(town.FirstWeek.Plus(DemoTown.Weeks), town.ThisWeek);
    }

    [Fact]
    public async Task LoadIfEmpty_EmptyDatabase_IsLoadedOnceWithOneAuditEntry()
    {
        var demo = server.Services.GetRequiredService<DemoMunicipality>();

        await demo.LoadIfEmpty();
        await demo.LoadIfEmpty();

        await using var db = server.Read();
        Assert.True((await db.Set<Municipality>().SingleAsync()).IsDemo);
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.Action == "demo.loaded"));
        Assert.InRange(await db.Set<Person>().CountAsync(), 950, 1100);
        Assert.Equal(7, await db.Set<Account>().CountAsync(row => row.IsDemoPersona && row.PasswordHash == null));
        Assert.Equal(IsoWeek.Of(TestClock.FirstDay), await WeekBook.LastOpened(db, (await db.Set<Municipality>().SingleAsync()).Id));
        // what the kept counts say is what the rules say of the same rows
        var town = DemoMunicipality.Make(server.Clock.LocalNow());
        var kept = await db.Set<WeekCount>().Where(row => row.Week == town.ThisWeek.Previous).ToDictionaryAsync(row => row.UnitId, row => row.Judgement);
        var codes = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Code, unit => unit.Id);
        Assert.All(town.Crews.Values, crew => Assert.Equal(JudgementOf(town, crew), kept[codes[crew.Unit.Code]]));
    }

    private static Judgement JudgementOf(DemoTown town, DemoCrew crew)
    {
        var weeks = new List<JudgedWeek>();
        Standing? standing = null;
        var minutes = town.Attendance.Where(row => row.UnitId == crew.Unit.Id).ToLookup(row => (row.PersonId, IsoWeek.Of(row.Date)), row => row.Minutes);
        for (var week = town.FirstWeek; week < town.ThisWeek; week = week.Next)
        {
            var employed = crew.Members.Where(member => member.Job.From <= week.Sunday && (member.Job.To is null || member.Job.To >= week.Monday)).ToList();
            var present = employed.Where(member => !PersonWeek.IsAbsent(week, member.Absences.ConvertAll(absence => new DaySpan(absence.From, absence.To)))).ToList();
            weeks.Add(new(week, employed.Count, employed.Count - present.Count, present.Count(member => minutes[(member.Person.Id, week)].Sum() >= 35), employed.Sum(member => minutes[(member.Person.Id, week)].Sum())));
            standing = Judge.After(weeks, town.Municipality.PassedOver, standing);
        }
        return standing!.Value.Judgement;
    }
}
