using System.Security.Cryptography;

namespace Arena.Platform;

/// <summary>The part of an address that cannot be guessed: 128 bits, safe to print, scan and type.</summary>
internal static class SecretKey
{
    public const int Length = 32;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length / 2));

    /// <summary>Whether it has the look of a key at all; what has not need not be looked for.</summary>
    public static bool IsOne(string text) => text.Length is > 0 and <= 40 && text.All(char.IsAsciiLetterOrDigit);
}
