using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Arena.Platform.Commands;
using Arena.Platform.Data;
using Npgsql;

namespace Arena.Platform.Backup;

/// <summary>
/// PostgreSQL's own tools, pg_dump and pg_restore, in the custom format: one transaction's view of the database. The file
/// is read through; what is counted, and the chain that is proven, are the database's, just after.
/// </summary>
internal static class PostgresBackup
{
    public static async Task<BackupFacts> Take(string connectionString, Storage storage, string target, CancellationToken stop)
    {
        await Run("pg_dump", connectionString, ["--format=custom", "--no-owner", "--no-privileges", "--file=" + target], stop);
        await ReadThrough(target, stop);
        return (await BackupFacts.Read(() => storage.Read(null))).Proven();
    }

    /// <summary>Turns the whole file into statements, and throws them away: every row has been read and unpacked.</summary>
    public static Task ReadThrough(string file, CancellationToken stop) =>
        Run("pg_restore", null, ["--file=" + (OperatingSystem.IsWindows() ? "NUL" : "/dev/null"), file], stop);

    public static async Task<BackupFacts> Restore(string connectionString, Storage storage, string source, CancellationToken stop)
    {
        await using (var question = storage.Postgres.CreateCommand("SELECT COUNT(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"))
            if (Convert.ToInt64(await question.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) > 0)
                throw new CommandRefused("Databasen er ikke tom. En sikkerhedskopi lægges kun i en tom database, så intet bliver skrevet over.");
        await Run("pg_restore", connectionString, ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", source], stop);
        return (await BackupFacts.Read(() => storage.Read(null))).Proven();
    }

    private static async Task Run(string program, string? connectionString, IEnumerable<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        if (connectionString is not null)
            Connect(start, new NpgsqlConnectionStringBuilder(connectionString));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync(stop);
            await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
                throw new CommandRefused($"{program} gik ikke godt: {(await said).Trim()}");
        }
        catch (Win32Exception)
        {
            throw new CommandRefused($"{program} findes ikke på maskinen. Installér PostgreSQLs klient (apt-get install postgresql-client).");
        }
    }

    // by the environment: an argument could be read by everybody on the machine
    private static void Connect(ProcessStartInfo start, NpgsqlConnectionStringBuilder settings)
    {
        start.ArgumentList.Add("--dbname=" + (settings.Database ?? settings.Username));
        Set("PGHOST", settings.Host);
        Set("PGPORT", settings.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGUSER", settings.Username);
        Set("PGPASSWORD", settings.Password);
        Set("PGSSLMODE", settings.SslMode switch
        {
            SslMode.Disable => "disable",
            SslMode.Require => "require",
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            _ => "prefer",
        });
        Set("PGSSLROOTCERT", settings.RootCertificate);

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                start.Environment[name] = value;
        }
    }
}
