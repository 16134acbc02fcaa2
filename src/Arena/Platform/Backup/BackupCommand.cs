using System.CommandLine;
using System.Globalization;
using Arena.Platform.Commands;
using Arena.Platform.Data;

namespace Arena.Platform.Backup;

/// <summary>arena backup: one consistent file, also while the server runs.</summary>
internal static class BackupCommand
{
    public static void AddTo(RootCommand root)
    {
        var target = new Argument<string>("fil") { Description = "Filen, der skal skrives, eller en mappe, der findes: så får filen navn efter tidspunktet." };
        var backup = new Command("backup", "Tag en sikkerhedskopi i én fil. Virker, mens serveren kører. Kopien læses igennem, før kommandoen melder sig færdig.") { target, CommandOptions.Data };
        backup.SetAction((parsed, stop) => Run(CommandOptions.Settings(parsed), parsed.GetRequiredValue(target), stop));
        root.Add(backup);
    }

    private static async Task<int> Run(ServerSettings settings, string target, CancellationToken stop)
    {
        await using var storage = settings.OpenStorage();
        var file = FileFor(target, storage.IsSqlite, settings.Time);
        if (File.Exists(file))
            throw new CommandRefused($"{file} findes allerede. Vælg et andet navn.");
        var partial = file + ".part";
        File.Delete(partial);
        CreateEmpty(partial);
        try
        {
            var facts = storage.IsSqlite ? await SqliteBackup.Take(storage, partial) : await PostgresBackup.Take(settings.ConnectionString!, storage, partial, stop);
            Flush(partial);
            File.Move(partial, file);
            Console.WriteLine($"Sikkerhedskopien ligger i {file} ({Size(file)}).");
            facts.Print();
            return 0;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string FileFor(string target, bool sqlite, TimeProvider time)
    {
        var path = Path.GetFullPath(target);
        if (!Directory.Exists(path))
            return Directory.Exists(Path.GetDirectoryName(path)) ? path : throw new CommandRefused($"Mappen {Path.GetDirectoryName(path)} findes ikke.");
        var moment = time.LocalNow().ToString("yyyy-MM-dd'T'HHmmss", CultureInfo.InvariantCulture);
        return Path.Combine(path, $"arena-{moment}{(sqlite ? ".db" : ".dump")}");
    }

    // it holds names: only the one who takes it reads it, from its first byte on
    private static void CreateEmpty(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }

    // on the disk before anybody is told that it is
    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static string Size(string file) => string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length / 1_000_000.0:0.0} MB");
}
