using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Arena.Dialogue.RunMeeting;

/// <summary>A phone's place in a meeting: at a table, as a device and as nobody.</summary>
public sealed record TableSeat(Guid Meeting, int Table, Guid Device);

/// <summary>
/// Remembers where a phone sits, in a sealed cookie of its own for each meeting: after a dead spot, a closed phone or a
/// server that died it is where it was, and still the same device.
/// </summary>
internal sealed class TableSeats(IDataProtectionProvider keys, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(18);
    private readonly IDataProtector seal = keys.CreateProtector("dialogue.seat");

    /// <param name="key">The meeting's key, as it stands in the address.</param>
    public TableSeat? Of(HttpContext http, string key)
    {
        if (http.Request.Cookies[Name(key)] is not { Length: > 0 and < 1000 } cookie)
            return null;
        try
        {
            return seal.Unprotect(cookie).Split(' ') is [var of, var meeting, var table, var device, var until] && of == key
                && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
                ? new(Guid.ParseExact(meeting, "N"), int.Parse(table, CultureInfo.InvariantCulture), Guid.ParseExact(device, "N")) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Sits down, or changes to another table; the device stays the same.</summary>
    public void Take(HttpContext http, string key, Guid meeting, int table)
    {
        var device = Of(http, key)?.Device ?? Guid.CreateVersion7();
        var cookie = seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{key} {meeting:N} {table} {device:N} {(time.GetUtcNow() + Kept).ToUnixTimeSeconds()}"));
        http.Response.Cookies.Append(Name(key), cookie, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, IsEssential = true, Path = "/moede" });
    }

    // several meetings on one phone do not push each other out
    private static string Name(string key) => "bord-" + key[..Math.Min(8, key.Length)];
}
