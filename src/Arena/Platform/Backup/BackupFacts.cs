using System.Globalization;
using Arena.Platform.Audit;
using Arena.Platform.Commands;
using Arena.Platform.Data;

namespace Arena.Platform.Backup;

/// <summary>What lies in a backup, counted in it, so that a copy can be held against what it came from.</summary>
internal sealed record BackupFacts(AuditVerdict Chain, IReadOnlyList<(string Table, long Rows)> Tables)
{
    private static readonly string[] Counted =
        ["municipality", "unit", "person", "employment", "absence", "attendance", "training_session", "week_count", "audit_entry"];

    public static async Task<BackupFacts> Read(Func<ArenaDb> open)
    {
        var chain = await AuditVerifier.Verify(open);
        await using var db = open();
        var tables = new List<(string, long)>();
        foreach (var table in Counted)
            tables.Add((table, await Rows(db, table)));
        return new(chain, tables);
    }

    /// <summary>Throws <see cref="CommandRefused"/> where the log's chain does not pass.</summary>
    public BackupFacts Proven() => Chain.Fault is { } fault
        ? throw new CommandRefused($"Loggens kæde holder ikke. {fault.Sentence} Brug en anden kopi, og find ud af, hvad der er sket.") : this;

    public void Print()
    {
        foreach (var (table, rows) in Tables)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table,-18}{rows,12}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Loggen passer: {Chain.Entries} linjer i {Chain.Links} led."));
    }

    private static async Task<long> Rows(ArenaDb db, string table)
    {
        await using var command = db.Command($"SELECT COUNT(*) FROM {table}");
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(db.Database);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
