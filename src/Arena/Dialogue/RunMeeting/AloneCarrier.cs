using System.Globalization;
using System.Security.Cryptography;
using Arena.Platform.Live;
using Microsoft.AspNetCore.DataProtection;

namespace Arena.Dialogue.RunMeeting;

/// <summary>Somebody at a table has rated a card for herself, or wants to see lowest and highest (then without a rating).</summary>
internal sealed record AloneSaid(Guid Meeting, int Table, string Card, Guid Device, int? Rating);

/// <summary>
/// Carries what is rated alone to the other nodes, in no table, log or file: as a message that is gone when it is heard, and
/// sealed, since a database may be set to log what passes.
/// </summary>
internal sealed class AloneCarrier(IDataProtectionProvider keys, LiveChanges live)
{
    private const string Prefix = "alone:";
    private readonly IDataProtector seal = keys.CreateProtector("dialogue.alone");

    public void Carry(AloneSaid said) =>
        live.Carry?.Invoke(Prefix + seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{said.Meeting:N} {said.Table} {said.Card} {said.Device:N} {said.Rating ?? 0}")));

    public AloneSaid? Read(string topic)
    {
        if (!topic.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        try
        {
            return seal.Unprotect(topic[Prefix.Length..]).Split(' ') is [var meeting, var table, var card, var device, var rating]
                ? new(Guid.ParseExact(meeting, "N"), int.Parse(table, CultureInfo.InvariantCulture), card, Guid.ParseExact(device, "N"), rating == "0" ? null : int.Parse(rating, CultureInfo.InvariantCulture))
                : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
