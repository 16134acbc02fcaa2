using Arena.ActionPlans;
using Arena.ActionPlans.KeepStandings;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Tests.ActionPlans.KeepStandings;

public sealed class PlanStandingsTests(ArenaServer server) : IClassFixture<ArenaServer>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task WhateverIsDone_TheKeptStandingsAreThoseCountedFromTheInterventions(int seed)
    {
        var planned = await Planned.In(server);
        var random = new Random(seed);
        var plans = new List<Guid>();
        for (var turn = 0; turn < 40; turn++)
        {
            if (plans.Count == 0 || random.Next(4) == 0)
                plans.Add(await server.AddPlan(planned.Town, random.Next(2) == 0 ? "2001-1" : "2001", random.Next(2) == 0 ? planned.Manager : planned.Employee, planned.Manager, $"Nr. {turn}"));
            else
                await server.OnPlan(plans[random.Next(plans.Count)], (one, at) => Act(one, random, planned, at));
        }

        await using var db = server.Read();
        var kept = await db.Set<PlanStanding>().Where(row => row.MunicipalityId == planned.Town.Id).ToListAsync(TestContext.Current.CancellationToken);
        var counted = await PlanStandings.Count(db, kept.ConvertAll(row => row.UnitId));
        Assert.Equal(plans.Count, kept.Sum(row => row.Open) + await db.Set<Intervention>().CountAsync(row => row.MunicipalityId == planned.Town.Id && row.Stage > Stage.Running, TestContext.Current.CancellationToken));
        Assert.Equal(counted.Select(Text), kept.Select(Text));
        // remembered or read anew: the same
        var standings = server.Services.GetRequiredService<PlanStandings>();
        for (var time = 0; time < 2; time++)
            Assert.Equal(kept.Select(Text).Order(), (await standings.All(db, planned.Town.Id)).Select(Text).Order());
    }

    [Fact]
    public async Task WhatIsRemembered_IsReadAnewWhenAPlanChanges_AndOnlyThen()
    {
        var planned = await Planned.In(server);
        var standings = server.Services.GetRequiredService<PlanStandings>();
        await using var db = server.Read();
        await server.AddPlan(planned.Town, "2001-1", planned.Manager);
        var first = await standings.All(db, planned.Town.Id);
        Assert.Same(first, await standings.All(db, planned.Town.Id));
        await server.AddPlan(planned.Town, "2001-1", planned.Manager, goal: "En til");
        Assert.Equal(2, Assert.Single(await standings.All(db, planned.Town.Id)).Open);
    }

    [Fact]
    public async Task StandingsThatWentWrong_AreFound_AndCountedAnew()
    {
        var planned = await Planned.In(server);
        await server.AddPlan(planned.Town, "2001-1", planned.Manager);
        var standings = server.Services.GetRequiredService<PlanStandings>();
        await using var db = server.Read();
        Assert.Empty(await standings.Differences(db, planned.Town.Id));
        await server.Write(async write =>
        {
            await write.Execute("UPDATE plan_standing SET running = 7 WHERE unit_id = @p0", planned.Town["2001-1"].Id);
            Arena.Platform.Audit.AuditTrail.Record(write, "test.wrong");
        });
        Assert.Equal([planned.Town["2001-1"].Id], await standings.Differences(db, planned.Town.Id));
        await server.Write(async write =>
        {
            await standings.Follow(write, [planned.Town["2001-1"].Id]);
            Arena.Platform.Audit.AuditTrail.Record(write, "test.right");
        });
        Assert.Empty(await standings.Differences(db, planned.Town.Id));
    }

    private static string Text(PlanStanding row) =>
        FormattableString.Invariant($"{row.UnitId} {row.Open} {row.Running} {row.Accepted} {row.Touched:O} {row.FirstDue} [{row.Themes}]");

    private static void Act(Intervention one, Random random, Planned planned, DateTimeOffset at)
    {
        var (by, day) = (planned.Manager.Id, TestClock.FirstDay.AddDays(random.Next(-40, 60)));
        _ = random.Next(9) switch
        {
            0 => (object)one.Decide(by, at),
            1 => one.Begin(by, at),
            2 => one.Change(new Dictionary<InterventionField, string>
            {
                [InterventionField.Measure] = "Ro", [InterventionField.Target] = "Mere", [InterventionField.What] = "Et skilt", [InterventionField.NothingExtra] = FieldText.Of(true),
                [InterventionField.ForumText] = "Mødet", [InterventionField.Evaluation] = FieldText.Of<EvaluationMeans>(EvaluationMeans.Talk), [InterventionField.NextReview] = Day(day),
                [InterventionField.Theme] = FieldText.Of<Theme>((Theme)random.Next(1, 5)),
            }, by, at),
            3 => one.AddStep(Guid.CreateVersion7(), "Et skridt", (planned.Employee.Id, Role.Employee), day, by, at),
            4 => one.Steps.Count > 0 && one.DoStep(one.Steps[0], by, at),
            5 => one.Review(new(Happened.Yes, (Helped)random.Next(1, 5), null, "godt", NextStep.Continue, day), by, at),
            6 => one.Finish(by, at, "nået"),
            7 => one.Stop(by, at, "det blev ikke til noget"),
            _ => one.Accept(one.OwnerId, at),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
