using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arena.Platform.Data;

namespace Arena.Platform.Audit;

/// <summary>The end of the log, taken for one batch. On PostgreSQL taking it also orders the batches of several nodes.</summary>
internal sealed record AuditChain(long Link, long Entry, byte[] Hash)
{
    private const long BatchLock = 0x4152454E41; // "ARENA"
    public static readonly AuditChain Empty = new(0, 0, []);

    public static async Task<AuditChain> Take(DbConnection connection, DbTransaction transaction, bool sqlite)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sqlite ? "" : string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({BatchLock});");
        command.CommandText += "SELECT number, last_entry, hash FROM audit_link ORDER BY number DESC LIMIT 1";
        await using var reader = await command.ExecuteReaderAsync();
        if (!sqlite)
            await reader.NextResultAsync();
        return await reader.ReadAsync()
            ? new(reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2))
            : Empty;
    }

    /// <summary>Writes the batch's entries and the link that closes them. Nothing for an empty batch.</summary>
    public async Task Append(ArenaDb db, List<AuditEntry> trail)
    {
        if (trail.Count == 0)
            return;
        var number = Entry;
        foreach (var entry in trail)
            entry.Number = ++number;
        await db.InsertRows("audit_entry (number, at, municipality_id, actor_id, role, action, purpose, object_id, unit_id, subject_id, detail)",
            trail.ConvertAll(row => new object?[] { row.Number, row.At, row.MunicipalityId, row.ActorId, row.Role, row.Action, row.Purpose, row.ObjectId, row.UnitId, row.SubjectId, row.Detail }));
        await db.InsertRows("audit_link (number, last_entry, entries, hash)", [[Link + 1, number, trail.Count, HashOf(Hash, trail)]]);
    }

    /// <summary>SHA-256 over the former link's hash and the entries' fields, each ended by a zero byte, in UTF-8.</summary>
    public static byte[] HashOf(byte[] former, IEnumerable<AuditEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(former);
        var text = new StringBuilder(256);
        foreach (var row in entries)
        {
            text.Clear().Append(CultureInfo.InvariantCulture,
                $"{row.Number}\0{row.At.ToUnixTimeMilliseconds()}\0{row.MunicipalityId}\0{row.ActorId}\0{row.Role}\0{row.Action}\0{row.Purpose}\0{row.ObjectId}\0{row.UnitId}\0{row.SubjectId}\0{row.Detail}\0");
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
        }
        return hash.GetHashAndReset();
    }
}
