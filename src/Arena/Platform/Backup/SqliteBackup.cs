using System.Globalization;
using System.Text;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Arena.Platform.Backup;

/// <summary>
/// Copies a SQLite database by VACUUM INTO on a read-only connection: one moment of the database, without stopping
/// those who write and without being a second connection that writes to it.
/// </summary>
internal static class SqliteBackup
{
    public static async Task<BackupFacts> Take(Storage storage, string target)
    {
        if (!File.Exists(storage.File))
            throw new CommandRefused($"Der er ingen database i {storage.Folder}.");
        try
        {
            await using var source = new SqliteConnection(ReadOnly(storage.File));
            await source.OpenAsync();
            await using var copy = source.CreateCommand();
            copy.CommandTimeout = 0;
            copy.CommandText = "VACUUM INTO $target";
            copy.Parameters.AddWithValue("$target", target);
            await copy.ExecuteNonQueryAsync();
        }
        catch (SqliteException failure) when (StorageFull.From(failure) is not null)
        {
            throw new StorageFull(failure);
        }
        return await Prove(target);
    }

    public static async Task<BackupFacts> Restore(string source, Storage storage)
    {
        if (Directory.EnumerateFileSystemEntries(storage.Folder!).Any(path => Path.GetFileName(path) != "arena.lock"))
            throw new CommandRefused($"Mappen {storage.Folder} er ikke tom. En sikkerhedskopi lægges kun i en tom mappe, så intet bliver skrevet over.");
        var partial = storage.File + ".part";
        try
        {
            File.Copy(source, partial);
            var facts = await Prove(partial);
            await using (var stream = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
                stream.Flush(flushToDisk: true);
            File.Move(partial, storage.File!);
            return facts;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    public static async Task<bool> IsSqlite(string file)
    {
        var wanted = Encoding.ASCII.GetBytes("SQLite format 3\0");
        var found = new byte[wanted.Length];
        await using var stream = File.OpenRead(file);
        return await stream.ReadAtLeastAsync(found, found.Length, throwOnEndOfStream: false) == wanted.Length && found.AsSpan().SequenceEqual(wanted);
    }

    // every page, every reference and every link of the log
    private static async Task<BackupFacts> Prove(string file)
    {
        try
        {
            await using var connection = new SqliteConnection(ReadOnly(file));
            await connection.OpenAsync();
            if (await Ask(connection, "PRAGMA integrity_check") is var answer && answer != "ok")
                throw new CommandRefused($"Filen er beskadiget: {answer}");
            if (await Ask(connection, "PRAGMA foreign_key_check") is { Length: > 0 } orphan)
                throw new CommandRefused($"Filen er beskadiget: en række i {orphan} peger på noget, der ikke findes.");
            return (await BackupFacts.Read(() => Open(file))).Proven();
        }
        catch (SqliteException failure)
        {
            throw new CommandRefused($"{file} kan ikke læses som en sikkerhedskopi af Arena: {failure.Message}");
        }
    }

    private static SqliteArenaDb Open(string file) => new(new DbContextOptionsBuilder<SqliteArenaDb>().UseSqlite(ReadOnly(file)).Options);

    private static string ReadOnly(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
        DefaultTimeout = 60,
    }.ToString();

    private static async Task<string> Ask(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = question;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) ?? "";
    }
}
