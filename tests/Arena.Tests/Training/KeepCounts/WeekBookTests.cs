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

namespace Arena.Tests.Training.KeepCounts;

/// <summary>A Monday comes: whoever counts the new week first, the one that was open until then is judged.</summary>
public sealed class WeekBookTests : OwnServerTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public async Task OpenedByTheMinutesWork_TheWeekBeforeIsJudged()
    {
        var (town, _) = await OnTarget();
        server.Clock.Set(Monday, new TimeOnly(0, 0, 20));

        await server.Services.GetRequiredService<OpenWeeks>().Ensure(town.Id);

        await IsJudged(town);
    }

    [Fact]
    public async Task OpenedByAnEntry_TheWeekBeforeIsJudged()
    {
        var (town, person) = await OnTarget();
        server.Clock.Set(Monday, new TimeOnly(0, 0, 20));

        var outcome = await server.Services.GetRequiredService<Writer>().WriteTogether(server.Services.GetRequiredService<AttendanceBook>(), new AttendanceEntry
        {
            Acting = new Acting(town.Id, person, nameof(Role.Employee)), Operation = Guid.CreateVersion7(), PersonId = person,
            Source = AttendanceSource.Reported, Date = Monday, Minutes = 10, Form = TrainingForm.Film,
        });

        Assert.Equal(EntryOutcome.Written, outcome);
        await IsJudged(town);
    }

    [Fact]
    public async Task OpenedByAnImportOfTheNewWeek_TheWeekBeforeIsJudged()
    {
        var (town, _) = await OnTarget();
        server.Clock.Set(Monday.AddDays(1));

        await server.Write(async db =>
        {
            db.Record("test.import");
            await server.Services.GetRequiredService<WeekBook>().Recount(db, town.Tree(), IsoWeek.Of(Monday));
        });

        await IsJudged(town);
    }

    private async Task<(Town Town, Guid Person)> OnTarget()
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 10);
        for (var day = new DateOnly(2026, 10, 26); day < Monday; day = day.AddDays(7))
            foreach (var person in people)
                town.Train(person, "2001-1", day, 35);
        await town.Save(server);
        return (town, people[0].Id);
    }

    private async Task IsJudged(Town town)
    {
        await server.Services.GetRequiredService<OpenWeeks>().Ensure(town.Id);
        await using var db = server.Read();
        var weeks = await db.Set<WeekCount>().Where(row => row.UnitId == town["2001-1"].Id).OrderBy(row => row.Week).ToListAsync();
        Assert.Equal(IsoWeek.Of(Monday), weeks[^1].Week);
        Assert.Null(weeks[^1].Judgement);
        Assert.Equal((Judgement.OnTarget, true, 40), (weeks[^2].Judgement, weeks[^2].EverTrained, weeks[^2].BestReached));
    }
}
