using System.CommandLine;
using System.Globalization;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Audit;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.RebuildCounts;

/// <summary>arena rebuild-counts: counts the kept weeks anew from the entries, and says where they differed.</summary>
internal static class RebuildCountsCommand
{
    private const int MostTold = 50;

    public static void AddTo(RootCommand root)
    {
        var check = new Option<bool>("--check") { Description = "Sammenlign kun; skriv intet. Slutter med 1, hvis noget afviger." };
        var rebuild = new Command("rebuild-counts", "Tæl ugernes tal forfra af fremmøde, fravær og ansættelser, og handlingsplanernes af indsatserne, og sig, hvor de afveg. Uger uden navne står, som de er.") { check, CommandOptions.Data };
        rebuild.SetAction((parsed, _) => Run(CommandOptions.Settings(parsed), parsed.GetValue(check), Console.Out));
        root.Add(rebuild);
    }

    public static Task<int> Run(ServerSettings settings, bool check, TextWriter output) => check
        ? CommandHost.Read(settings, async services =>
        {
            await using var db = services.GetRequiredService<Storage>().Read(null);
            var differences = 0;
            foreach (var municipality in await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Name).ToListAsync())
            {
                differences += await Tell(municipality, await Differences(db, municipality), output);
                foreach (var kept in services.GetServices<IUnitFigures>())
                    differences += await Tell(municipality, kept, (await kept.Differences(db, municipality.Id)).Count, output);
            }
            return differences == 0 ? 0 : CommandRun.Failed;
        })
        : CommandHost.Write(settings, async services =>
        {
            await using var db = services.GetRequiredService<Storage>().Read(null);
            foreach (var municipality in await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Name).ToListAsync())
                await Rebuild(services, municipality, output);
            return 0;
        });

    private static async Task Rebuild(IServiceProvider services, Municipality municipality, TextWriter output)
    {
        var book = services.GetRequiredService<WeekBook>();
        var differences = await services.GetRequiredService<Writer>().Write(Acting.Operator(municipality.Id), async db =>
        {
            var found = await Differences(db, municipality);
            if (await WeekBook.FirstOpened(db, municipality.Id) is not { } first)
                return found;
            await book.Recount(db, await UnitTrees.Read(db, municipality), first);
            db.Record("counts.rebuilt", municipality.Id, detail: string.Create(CultureInfo.InvariantCulture, $"{found.Count} differed"));
            return found;
        });
        await Tell(municipality, differences, output);
        foreach (var kept in services.GetServices<IUnitFigures>())
            await Tell(municipality, kept, await services.GetRequiredService<Writer>().Write(Acting.Operator(municipality.Id), async db =>
            {
                var units = await kept.Differences(db, municipality.Id);
                if (units.Count == 0)
                    return 0;
                await kept.Follow(db, units);
                db.Record("counts.rebuilt", municipality.Id, detail: string.Create(CultureInfo.InvariantCulture, $"{kept.Name}: {units.Count} differed"));
                return units.Count;
            }), output);
    }

    private static async Task<int> Tell(Municipality municipality, IUnitFigures kept, int differences, TextWriter output)
    {
        if (differences > 0)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{municipality.Name}, {kept.Name}: {differences} afveg."));
        return differences;
    }

    private static async Task<List<CountDifference>> Differences(ArenaDb db, Municipality municipality)
    {
        if (await WeekBook.FirstOpened(db, municipality.Id) is not { } first || await WeekBook.LastOpened(db, municipality.Id) is not { } last)
            return [];
        if (municipality.KeptFrom is { } kept && IsoWeek.Of(kept) > first)
            first = IsoWeek.Of(kept);
        var tree = await UnitTrees.Read(db, municipality);
        var counted = await WeekRecount.Count(db, tree, first, last);
        var rows = (await db.Set<WeekCount>().AsNoTracking().Where(row => row.MunicipalityId == municipality.Id && row.Week >= first).ToListAsync())
            .ToDictionary(row => (Unit: row.UnitId, row.Week), row => new Contribution(row.Employed, row.Absent, row.Reached, row.ReachedOfAll, row.Minutes));
        return rows.Keys.Union(counted.Keys)
            .Select(key => new CountDifference(tree[key.Unit].Code, key.Week, rows.GetValueOrDefault(key), counted.GetValueOrDefault(key)))
            .Where(row => row.Kept != row.Counted)
            .OrderBy(row => row.Week).ThenBy(row => row.Unit, StringComparer.Ordinal).ToList();
    }

    private static async Task<int> Tell(Municipality municipality, List<CountDifference> differences, TextWriter output)
    {
        await output.WriteLineAsync(differences.Count == 0 ? $"{municipality.Name}: alle tal stemmer."
            : string.Create(CultureInfo.InvariantCulture, $"{municipality.Name}: {differences.Count} afveg (ansatte, fraværende, nåede målet, nåede målet af alle, minutter)."));
        foreach (var row in differences.Take(MostTold))
            await output.WriteLineAsync($"  {row.Week} {row.Unit}: {Text(row.Kept)} -> {Text(row.Counted)}");
        if (differences.Count > MostTold)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  og {differences.Count - MostTold} til"));
        return differences.Count;
    }

    private static string Text(Contribution count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.Employed} {count.Absent} {count.Reached} {count.ReachedOfAll} {count.Minutes}");

    private sealed record CountDifference(string Unit, IsoWeek Week, Contribution Kept, Contribution Counted);
}
