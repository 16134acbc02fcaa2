using Arena.ActionPlans;
using Arena.ActionPlans.KeepStandings;
using Arena.ActionPlans.SeePlans;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Audit;
using Arena.Platform.Data;
using Arena.Platform.Web;
using Arena.Training.KeepCounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Bench;

/// <summary>
/// plan-rollup: the plans of 1,500 workplaces with ten open interventions each in one page, against the same component
/// drawn together from rows kept in memory. plan-rollup-growth: the same page with ten ended ones for each open one.
/// </summary>
internal static class PlanRollupBench
{
    private const int Workplaces = 1_500;
    private const int OpenInEach = 10;
    private const string Page = "/planer";

    public static async Task<double> AgainstMemory(string folder)
    {
        var town = new BenchTown(0, Workplaces);
        IReadOnlyList<PlanStanding> kept = [];
        await using var arena = await Start(folder, town, endedInEach: 0, app =>
            app.MapGet("/bench/planer", () => Pages.Show<PlansView>(new { Model = Overview(app.Services, town, kept) })).Allow(PlanPermissions.SeeMany));
        await using (var db = arena.Services.GetRequiredService<Storage>().Read(town.Municipality.Id))
            kept = await arena.Services.GetRequiredService<PlanStandings>().All(db, town.Municipality.Id);
        var cookie = arena.Cookie(town.Planner);
        return await PageLoad.Compare(new("from the database", arena, Page, cookie), new("from memory", arena, "/bench/planer", cookie));
    }

    public static async Task<double> Growth(string folder)
    {
        var (young, old) = (new BenchTown(0, Workplaces), new BenchTown(0, Workplaces));
        await using var few = await Start(Path.Combine(folder, "few"), young, endedInEach: 0);
        await using var many = await Start(Path.Combine(folder, "many"), old, endedInEach: 10 * OpenInEach);
        return 1 / await PageLoad.Compare(new("ten times as many ended", many, Page, many.Cookie(old.Planner)), new("none ended", few, Page, few.Cookie(young.Planner)));
    }

    private static PlansPage Overview(IServiceProvider services, BenchTown town, IReadOnlyList<PlanStanding> rows)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        var tree = services.GetRequiredService<OrganisationDirectory>().TreeToday(town.Municipality.Id).AsTask().GetAwaiter().GetResult();
        var top = tree.Root!;
        return new PlansOverview(tree, rows, today).Of(top, [top], []);
    }

    private static async Task<BenchServer> Start(string folder, BenchTown town, int endedInEach, Action<WebApplication>? baseline = null)
    {
        var arena = await BenchServer.Start(new ServerSettings { DataFolder = folder, WithDemo = false }, baseline);
        await town.Save(arena.Writer, arena.Services.GetRequiredService<OrganisationDirectory>(), arena.Services.GetRequiredService<WeekBook>());
        var places = town.Units.Where(unit => unit.Level == UnitLevel.Workplace).Select(unit => unit.Id).ToList();
        await arena.Writer.Write(Acting.Operator(town.Municipality.Id), async db =>
        {
            var made = places.SelectMany(place => Enumerable.Range(0, OpenInEach + endedInEach).Select(number => Make(town, place, number, db.Now))).ToList();
            await db.InsertAll(made);
            await db.InsertAll(made.SelectMany(one => one.Stages));
            await db.InsertAll(made.SelectMany(one => one.Answers));
            await arena.Services.GetRequiredService<PlanStandings>().Follow(db, places);
            db.Record("bench.plans");
        });
        return arena;
    }

    // the first ten are open, the rest ended; of the same themes, or the page itself would say more
    private static Intervention Make(BenchTown town, Guid place, int number, DateTimeOffset at)
    {
        var one = Intervention.Propose(new(place, $"Indsats {number}", town.Planner) { Theme = (Theme)(1 + number % OpenInEach) }, Role.Manager, town.Municipality.Id, town.Planner, at);
        if (number >= OpenInEach)
            one.Stop(town.Planner, at, "Ikke nu.");
        return one;
    }
}
