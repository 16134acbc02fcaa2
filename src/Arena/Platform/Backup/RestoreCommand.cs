using System.CommandLine;
using Arena.Platform.Commands;
using Arena.Platform.Data;

namespace Arena.Platform.Backup;

/// <summary>arena restore: a backup into an empty folder or an empty PostgreSQL database, and nowhere else.</summary>
internal static class RestoreCommand
{
    public static void AddTo(RootCommand root)
    {
        var source = new Argument<string>("fil") { Description = "Sikkerhedskopien fra arena backup." };
        var restore = new Command("restore", "Læg en sikkerhedskopi ind i en tom mappe (--data) eller en tom PostgreSQL-database. Kopien og logkæden bliver kontrolleret.") { source, CommandOptions.Data };
        restore.SetAction((parsed, stop) => Run(CommandOptions.Settings(parsed), Path.GetFullPath(parsed.GetRequiredValue(source)), stop));
        root.Add(restore);
    }

    private static async Task<int> Run(ServerSettings settings, string source, CancellationToken stop)
    {
        if (!File.Exists(source))
            throw new CommandRefused($"Filen {source} findes ikke.");
        await using var storage = settings.OpenStorage();
        if (storage.IsSqlite != await SqliteBackup.IsSqlite(source))
            throw new CommandRefused(storage.IsSqlite
                ? $"{source} er ikke en SQLite-kopi fra Arena. En kopi fra PostgreSQL lægges ind i PostgreSQL: sæt ConnectionStrings__Arena, og lad --data være ude."
                : $"{source} er en SQLite-kopi. Læg den ind med --data MAPPE.");
        using var held = FolderLock.Take(storage);
        var facts = storage.IsSqlite ? await SqliteBackup.Restore(source, storage) : await PostgresBackup.Restore(settings.ConnectionString!, storage, source, stop);
        Console.WriteLine(storage.IsSqlite ? $"Lagt ind i {storage.Folder}." : "Lagt ind i PostgreSQL.");
        facts.Print();
        return 0;
    }
}
