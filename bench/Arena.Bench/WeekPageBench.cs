using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Access;
using Arena.Platform.Web;
using Arena.Training;
using Arena.Training.KeepCounts;
using Arena.Training.SeeWeek;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Bench;

/// <summary>
/// week-page: the municipality's week page against the same component drawn from rows kept in memory.
/// week-page-growth: that page with five years of history against four weeks of it.
/// </summary>
internal static class WeekPageBench
{
    private const string Page = "/enhed/100/uge";

    public static async Task<double> AgainstMemory(string folder)
    {
        var town = new BenchTown(6_700);
        WeekPage? kept = null;
        await using var arena = await BenchServer.Start(new ServerSettings { DataFolder = folder, WithDemo = false }, app =>
            app.MapGet("/bench/enhed/{unit}", (Here here) => Pages.Show<WeekPageView>(new { Model = kept! })).Allow(TrainingPermissions.SeeWeek));
        await town.Save(arena.Writer, arena.Services.GetRequiredService<OrganisationDirectory>(), arena.Services.GetRequiredService<WeekBook>());
        await History.Write(folder, town, weeks: 16);
        var cookie = arena.Cookie(town.Planner);
        kept = await Load(arena, town);
        return await PageLoad.Compare(new("week page", arena, Page, cookie), new("from memory", arena, "/bench/enhed/100", cookie));
    }

    /// <summary>Time with five years over time with four weeks.</summary>
    public static async Task<double> Growth(string folder, int people, int weeks)
    {
        var (small, large) = (Path.Combine(folder, "small"), Path.Combine(folder, "large"));
        var town = new BenchTown(people);
        await using var few = await WithHistory(small, town, 4);
        await using var many = await WithHistory(large, new BenchTown(people), weeks);
        return 1 / await PageLoad.Compare(new($"{weeks} weeks", many.Server, Page, many.Cookie), new("4 weeks", few.Server, Page, few.Cookie));
    }

    /// <summary>What a year of a municipality's attendance takes, over the same columns without indexes; and the log in MB.</summary>
    public static async Task<(double Ratio, double AuditMegabytes)> Storage(string folder, int people, int weeks)
    {
        await using var server = await WithHistory(folder, new BenchTown(people), weeks);
        var (attendance, bare, audit) = History.Sizes(folder);
        return (attendance / bare, audit / 1e6);
    }

    private static async Task<Loaded> WithHistory(string folder, BenchTown town, int weeks)
    {
        var server = await BenchServer.Start(new ServerSettings { DataFolder = folder, WithDemo = false });
        await town.Save(server.Writer, server.Services.GetRequiredService<OrganisationDirectory>(), server.Services.GetRequiredService<WeekBook>());
        await History.Write(folder, town, weeks);
        return new(server, server.Cookie(town.Planner));
    }

    private static async Task<WeekPage> Load(BenchServer arena, BenchTown town)
    {
        var viewer = await arena.Services.GetRequiredService<OrganisationDirectory>().Viewer(town.Planner);
        using var scope = arena.Services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set(viewer!);
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        return (await scope.ServiceProvider.GetRequiredService<WeekPageLoader>().Load(new Here(town.Root.Id, "100", town.Root.Name), viewer!, null))!;
    }

    private sealed record Loaded(BenchServer Server, string Cookie) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
