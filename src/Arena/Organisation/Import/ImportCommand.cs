using System.CommandLine;
using Arena.Platform;
using Arena.Platform.Commands;
using Arena.Platform.Data;

namespace Arena.Organisation.Import;

/// <summary>arena import: payroll's files in, after a look at what they would do.</summary>
internal static class ImportCommand
{
    public static void AddTo(RootCommand root)
    {
        var folder = new Argument<string>("mappe") { Description = "Mappen med en eller flere af filerne enheder.csv, ansatte.csv, fravaer.csv og fremmoede.csv." };
        var yes = new Option<bool>("--yes") { Description = "Indlæs uden at spørge." };
        var endings = new Option<bool>("--allow-endings") { Description = "Indlæs, også når mere end 10 % af enhederne eller ansættelserne ophører." };
        var municipality = new Option<string?>("--municipality") { Description = "Kommunens enhedskode, når der er flere, og enheder.csv ikke er med." };
        var report = new Option<string?>("--report") { Description = "Skriv hver afvist række, gengangere og bemærkninger i denne fil (CSV)." };
        var import = new Command("import", "Indlæs enheder, ansatte, fravær og fremmøde fra kommunens filer. Viser først, hvad der sker.")
            { folder, yes, endings, municipality, report, CommandOptions.Data };
        import.SetAction((parsed, _) => Run(CommandOptions.Settings(parsed), parsed.GetRequiredValue(folder),
            new(parsed.GetValue(yes), parsed.GetValue(endings), parsed.GetValue(municipality), parsed.GetValue(report)), Console.Out, Ask()));
        root.Add(import);
    }

    /// <param name="output">Where the counts are told.</param>
    /// <param name="ask">Asks for a yes; null where there is nobody to ask.</param>
    public static Task<int> Run(ServerSettings settings, string folder, ImportChoices choices, TextWriter output, Func<string, bool>? ask)
    {
        if (!Directory.Exists(folder))
            throw new CommandRefused($"Mappen {folder} findes ikke.");
        return CommandHost.Write(settings, async services =>
        {
            var run = services.GetRequiredService<ImportRun>();
            var files = Files(folder, run.Known);
            try
            {
                return await Import(run, files, choices, output, ask);
            }
            catch (ImportRefused refused)
            {
                throw new CommandRefused(refused.Why.ToString());
            }
        });
    }

    private static async Task<int> Import(ImportRun run, ImportFiles files, ImportChoices choices, TextWriter output, Func<string, bool>? ask)
    {
        Task<ImportTarget> Target(ArenaDb db) => ImportTarget.Find(db, choices.Municipality, files);

        var agreed = choices.Yes;
        ImportPlan? shown = null;
        if (!agreed)
        {
            shown = await run.Preview(files, Target);
            await Tell(shown, choices, output);
            agreed = shown.ChangesSomething && !NeedsLeave(shown, choices) && ask?.Invoke("Skal det indlæses? (j/n) ") is true;
            if (!agreed)
            {
                await output.WriteLineAsync(shown.ChangesSomething ? "Intet er skrevet. Kør kommandoen med --yes for at indlæse." : "Alt står der i forvejen. Intet er skrevet.");
                return 0;
            }
        }
        var (plan, isWritten) = await run.Write(Acting.Operator(null), files, Target,
            plan => !NeedsLeave(plan, choices) && (shown is null || plan.Fingerprint == shown.Fingerprint));
        if (shown is null)
            await Tell(plan, choices, output);
        if (NeedsLeave(plan, choices))
            throw new CommandRefused("Intet er skrevet: mere end 10 % ville ophøre. Er listerne hele, så kør kommandoen igen med --allow-endings.");
        if (!isWritten && shown is not null && plan.Fingerprint != shown.Fingerprint)
            throw new CommandRefused("Intet er skrevet: noget er ændret i mellemtiden. Kør kommandoen igen.");
        await output.WriteLineAsync(isWritten ? "Indlæst." : "Alt står der i forvejen. Intet er skrevet.");
        return 0;
    }

    private static bool NeedsLeave(ImportPlan plan, ImportChoices choices) => plan.EndsMany && !choices.AllowEndings;

    private static async Task Tell(ImportPlan plan, ImportChoices choices, TextWriter output)
    {
        await ImportReport.Write(plan, output);
        if (choices.Report is { } report)
            await ImportReport.WriteFile(plan, report);
    }

    private static ImportFiles Files(string folder, IReadOnlyList<ImportFile> known)
    {
        var files = new ImportFiles();
        var there = Directory.GetFiles(folder);
        foreach (var file in known)
            if (Array.Find(there, path => Path.GetFileName(path).Equals(file.Name, StringComparison.OrdinalIgnoreCase)) is { } path)
                files.Add(file, Path.GetFileName(path), File.ReadAllBytes(path));
        return files.IsEmpty
            ? throw new CommandRefused($"Mappen {folder} har ingen af filerne {string.Join(", ", known.Select(file => file.Name))}.") : files;
    }

    private static Func<string, bool>? Ask() => Console.IsInputRedirected ? null : question =>
    {
        Console.Write(question);
        return Console.ReadLine()?.Trim() is "j" or "J" or "ja" or "Ja" or "y" or "yes";
    };
}

internal sealed record ImportChoices(bool Yes = false, bool AllowEndings = false, string? Municipality = null, string? Report = null);
