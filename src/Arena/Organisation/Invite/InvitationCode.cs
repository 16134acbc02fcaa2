using System.Security.Cryptography;
using System.Text;

namespace Arena.Organisation.Invite;

/// <summary>
/// The secrets of invitations. A letter's is twelve signs that can be read aloud and typed on a phone (60 random bits),
/// a link's is longer, since nobody types it. Only the hash is kept.
/// </summary>
internal static class InvitationCode
{
    public const int Length = 12;

    // Crockford's 32: no I, L, O and U, so that no two look alike and no word comes out
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string ForLetter() => RandomNumberGenerator.GetString(Signs, Length);

    public static string ForLink() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>"K7QM-2RXT-9DHA".</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>What was typed as the code that was meant: any case, any spaces; O for 0, I and L for 1.</summary>
    public static string Meant(string typed)
    {
        var code = new StringBuilder(typed.Length);
        foreach (var sign in typed.ToUpperInvariant())
            if (char.IsAsciiLetterOrDigit(sign))
                code.Append(sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign });
        return code.ToString();
    }

    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
