using Arena.Organisation;
using Arena.Organisation.RemoveOldNames;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Tests.Support;
using Arena.Training;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.Organisation.RemoveOldNames;

public sealed class RemoveOldNamesTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    // thirteen months before 19 November 2026 is a Sunday; its whole week stays
    private static readonly DateOnly Kept = new(2025, 10, 13);

    [Fact]
    public async Task AfterTheMonths_NamesGo_WholeWeeksOnly_AndTheCountsStay()
    {
        var town = new Town().WithCare();
        var people = town.EmployMany("2001-1", 7);
        foreach (var person in people)
        {
            town.Train(person, "2001-1", Kept.AddDays(-1), 40);
            town.Train(person, "2001-1", Kept, 40);
            town.AddAbsence(person, Kept.AddDays(-20), Kept.AddDays(-1));
            town.AddAbsence(person, Kept.AddDays(-40), Kept);
            town.AddAbsence(person, Kept.AddDays(-60), null);
        }
        await town.Save(server);
        var before = await Counts(town);
        // the server's own has run today already, when it started
        var work = ActivatorUtilities.CreateInstance<RemoveOldNamesWork>(server.Services);

        await work.Run(TestContext.Current.CancellationToken);
        await work.Run(TestContext.Current.CancellationToken);

        await using var db = server.Read();
        Assert.Equal([Kept], await db.Set<Attendance>().Where(row => row.MunicipalityId == town.Id).Select(row => row.Date).Distinct().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(14, await db.Set<Absence>().CountAsync(row => row.MunicipalityId == town.Id, TestContext.Current.CancellationToken));
        Assert.Equal(before, await Counts(town));
        Assert.Equal(Kept, (await db.Set<Municipality>().FirstAsync(row => row.Id == town.Id, TestContext.Current.CancellationToken)).KeptFrom);
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(row => row.MunicipalityId == town.Id && row.Action == "retention.begun", TestContext.Current.CancellationToken));

        // counting anew from the first week on leaves the weeks without names as they are
        await server.Write(async write =>
        {
            write.Record("test.recount");
            var municipality = await write.Set<Municipality>().FirstAsync(row => row.Id == town.Id);
            await server.Services.GetRequiredService<WeekBook>().Recount(write, await UnitTrees.Read(write, municipality), IsoWeek.Of(Kept).Previous);
        });
        Assert.Equal(before, await Counts(town));
    }

    [Fact]
    public void FewerMonths_RemoveMore_AndMoreMonthsBringNothingBack()
    {
        var municipality = new Municipality { Id = Guid.CreateVersion7(), Name = "Prøvestad" };
        var today = TestClock.FirstDay;
        Assert.Equal(Kept, municipality.KeepsFrom(today));

        municipality.KeepFor(1);
        Assert.Equal(new DateOnly(2026, 10, 19), municipality.KeepsFrom(today));
        municipality.RemovedBefore(municipality.KeepsFrom(today));
        municipality.KeepFor(24);

        Assert.Equal(new DateOnly(2026, 10, 19), municipality.KeepsFrom(today));
        municipality.RemovedBefore(Kept);
        Assert.Equal(new DateOnly(2026, 10, 19), municipality.KeptFrom);
    }

    private async Task<string> Counts(Town town)
    {
        await using var db = server.Read();
        return string.Join('\n', (await db.Set<WeekCount>().Where(row => row.MunicipalityId == town.Id && row.Week < IsoWeek.Of(TestClock.FirstDay)).OrderBy(row => row.UnitId).ThenBy(row => row.Week).ToListAsync())
            .Select(row => $"{row.UnitId} {row.Week} {row.Employed} {row.Absent} {row.Reached} {row.ReachedOfAll} {row.Minutes} {row.Judgement}"));
    }
}
