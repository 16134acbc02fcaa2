using System.Diagnostics;
using System.Globalization;
using System.Text;
using Arena.Organisation.Import;
using Arena.Platform;
using Arena.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Arena.Bench;

/// <summary>
/// import-45k: the whole way of a first import of 45,000 staff (read, compared with what is stored, written, figures
/// counted, audit, durable) against prepared raw inserts of the very rows that it wrote, in one transaction into an
/// empty database with the same tables and indexes.
/// </summary>
internal static class ImportBench
{
    private const int Staff = 45_000;
    private const int Workplaces = 300;
    private static readonly string[] Roles = ["", "", "", "", "", "Leder", "Træningstovholder", "Arbejdsmiljørepræsentant"];

    public static async Task<double> Run(string folder, int turns = 3)
    {
        await Import(Path.Combine(folder, "warm"), Files(2_000));
        var ratios = new List<double>();
        for (var turn = 0; turn < turns; turn++)
        {
            var (arena, raw) = (Path.Combine(folder, $"arena-{turn}"), Path.Combine(folder, $"raw-{turn}"));
            var import = await Import(arena, Files(Staff));
            var inserts = await Insert(arena, raw);
            Console.WriteLine(FormattableString.Invariant($"  import {import.TotalSeconds:0.00} s, raw inserts {inserts.TotalSeconds:0.00} s, ratio {import / inserts:0.00}"));
            ratios.Add(import / inserts);
        }
        return Median.Of(ratios);
    }

    private static async Task<TimeSpan> Import(string folder, (byte[] Units, byte[] Staff) lists)
    {
        await using var services = new ServiceCollection().AddLogging().AddArena(new() { DataFolder = folder, WithDemo = false }).BuildServiceProvider();
        await Server.StartWriter(services);
        var run = services.GetRequiredService<ImportRun>();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var files = new ImportFiles();
        files.Add(ImportFiles.Units, ImportFiles.Units.Name, lists.Units);
        files.Add(ImportFiles.Staff, ImportFiles.Staff.Name, lists.Staff);
        var (_, isWritten) = await run.Write(Acting.Operator(null), files, db => ImportTarget.Find(db, null, files), _ => true);
        return isWritten ? watch.Elapsed : throw new InvalidOperationException("The import wrote nothing.");
    }

    private static async Task<TimeSpan> Insert(string imported, string folder)
    {
        var storage = Storage.Sqlite(folder);
        await SchemaUpgrade.Run(storage);
        await using var source = new SqliteConnection($"Data Source={Path.Combine(imported, "arena.db")};Mode=ReadOnly;Pooling=False");
        await using var target = new SqliteConnection($"Data Source={storage.File};Pooling=False");
        source.Open();
        target.Open();
        Execute(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -64000");
        var tables = new[] { "municipality", "unit", "unit_placement", "person", "employment", "role_assignment" }
            .Select(table => (Table: table, Rows: Rows(source, table))).ToList();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await using (var transaction = target.BeginTransaction())
        {
            foreach (var (table, rows) in tables)
                Insert(target, transaction, table, rows);
            transaction.Commit();
        }
        return watch.Elapsed;
    }

    private static void Insert(SqliteConnection target, SqliteTransaction transaction, string table, List<object[]> rows)
    {
        using var command = target.CreateCommand();
        command.Transaction = transaction;
        var names = Enumerable.Range(0, rows[0].Length).Select(place => "@p" + place.ToString(CultureInfo.InvariantCulture)).ToList();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        command.Prepare();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++)
                command.Parameters[place].Value = row[place];
            command.ExecuteNonQuery();
        }
    }

    private static List<object[]> Rows(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static (byte[] Units, byte[] Staff) Files(int staff)
    {
        var units = new StringBuilder("Enhedskode;Navn;Overordnet enhedskode;Type\n900;Storby Kommune;;Kommune\n910;Sundhed og Omsorg;900;Forvaltning\n");
        for (var place = 0; place < Workplaces; place++)
        {
            units.Append(CultureInfo.InvariantCulture, $"W{place};Plejehjemmet {place};910;Arbejdsplads\n");
            for (var team = 0; team < 4; team++)
                units.Append(CultureInfo.InvariantCulture, $"W{place}-{team};Team {team};W{place};Team\n");
        }
        var rows = new StringBuilder(string.Join(';', ImportFiles.Staff.Columns) + "\n");
        for (var number = 0; number < staff; number++)
            rows.Append(CultureInfo.InvariantCulture, $"{100_000 + number};Navn{number};Ærø{number % 977};{(number % 3 == 0 ? "" : $"navn{number}@storby.example")};W{number % Workplaces}-{number / Workplaces % 4};Social- og sundhedsassistent;37;{number % 27 + 1:00}-{number % 12 + 1:00}-{2000 + number % 26};;{Roles[number % Roles.Length]};ja\n");
        return (Encoding.UTF8.GetBytes(units.ToString()), Encoding.UTF8.GetBytes(rows.ToString()));
    }
}
