using System.CommandLine;
using System.Globalization;
using Arena.Organisation;
using Arena.Platform;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Arena.Training.KeepCounts;
using Microsoft.EntityFrameworkCore;

namespace Arena.Training.PrintParticipation;

/// <summary>arena participation: a week's figures of every unit, as the operator's system takes them. Reads only.</summary>
internal static class ParticipationCommand
{
    public static void AddTo(RootCommand root)
    {
        var week = new Option<string>("--week") { Description = "Ugen, skrevet 2026-W43.", Required = true };
        var csv = new Option<bool>("--csv") { Description = "Skriv CSV: enhed, ansatte, fraværende, nåede målet, andel, streng andel." };
        var municipality = new Option<string?>("--municipality") { Description = "Kommunens enhedskode, når der er flere." };
        var participation = new Command("participation", "Skriv ugens deltagelse for alle enheder med nogen i målgruppen. Virker, mens serveren kører.") { week, csv, municipality, CommandOptions.Data };
        participation.SetAction((parsed, _) => Run(CommandOptions.Settings(parsed), parsed.GetRequiredValue(week), parsed.GetValue(municipality), Console.Out));
        root.Add(participation);
    }

    public static Task<int> Run(ServerSettings settings, string asked, string? municipality, TextWriter output)
    {
        if (!IsoWeek.TryParse(asked, out var week))
            throw new CommandRefused($"»{asked}« er ikke en uge. Skriv den som 2026-W43.");
        return CommandHost.Read(settings, async services =>
        {
            await using var db = services.GetRequiredService<Storage>().Read(null);
            var tree = await ChosenMunicipality.Tree(db, municipality);
            var counts = await Counts(db, tree, week);
            // "\n" on every machine: whoever compares two outputs compares bytes
            await output.WriteAsync("unit;employed;absent;reached;share;strictShare\n");
            foreach (var (unit, count) in counts.Where(row => row.Count.Employed > 0).OrderBy(row => tree[row.Unit].Code, StringComparer.Ordinal))
                await output.WriteAsync(string.Create(CultureInfo.InvariantCulture,
                    $"{tree[unit].Code};{count.Employed};{count.Absent};{count.Reached};{Share(count.Reached, count.Employed - count.Absent)};{Share(count.ReachedOfAll, count.Employed)}\n"));
            await output.FlushAsync();
            return 0;
        });
    }

    /// <summary>Four decimals with a point, exact ties away from zero: 17 of 32 is 0.5313. Empty where there is nobody.</summary>
    public static string Share(int part, int whole) => whole <= 0 ? ""
        : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero).ToString("0.0000", CultureInfo.InvariantCulture);

    // what is kept stands also when the names behind it are gone; a week that is not kept is counted
    private static async Task<IReadOnlyCollection<(Guid Unit, Contribution Count)>> Counts(ArenaDb db, UnitTree tree, IsoWeek week)
    {
        var kept = await db.Set<WeekCount>().AsNoTracking().Where(row => row.MunicipalityId == tree.MunicipalityId && row.Week == week).ToListAsync();
        return kept.Count > 0
            ? kept.ConvertAll(row => (row.UnitId, new Contribution(row.Employed, row.Absent, row.Reached, row.ReachedOfAll, row.Minutes)))
            : (await WeekRecount.Count(db, tree, week, week)).Select(row => (row.Key.Unit, row.Value)).ToList();
    }
}
