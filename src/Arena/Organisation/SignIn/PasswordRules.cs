using System.Collections.Frozen;
using System.Text;
using static Arena.Platform.Web.Language;

namespace Arena.Organisation.SignIn;

/// <summary>
/// NIST SP 800-63B: long enough, not one that everybody tries first, and nothing else: no signs that must be in it, no
/// change every so often.
/// </summary>
internal static class PasswordRules
{
    public const int Shortest = 15;
    public const int Longest = 128;

    // a sentence of four words, common ones too, is a good password
    private const int MostCommonPieces = 3;

    private static readonly FrozenSet<string> Common = Read();
    private static readonly int LongestCommon = Common.Max(word => word.Length);

    /// <summary>What is wrong with it, as a sentence that says how to mend it; null where it is good.</summary>
    /// <param name="nearby">What anybody would guess of this person here: own name, user name, the municipality's name.</param>
    public static string? Wrong(string password, IEnumerable<string> nearby)
    {
        var length = password.EnumerateRunes().Count();
        if (length < Shortest)
            return T($"Brug mindst {Shortest} tegn. Fire ord, som du kan huske, er godt.", $"Use at least {Shortest} characters. Four words that you can remember are good.");
        if (length > Longest)
            return T($"Brug højst {Longest} tegn.", $"Use at most {Longest} characters.");
        var own = nearby.SelectMany(words => words.Split([' ', '@', '.', '-'], StringSplitOptions.RemoveEmptyEntries))
            .Append("arena").Select(Plain).Where(word => word.Length >= 3).ToHashSet(StringComparer.Ordinal);
        return IsEasy(Plain(password), own)
            ? T("Den er nem at gætte. Den består af navne, ord eller rækker, som mange bruger. Tag fire ord, der ikke hører sammen.",
                "It is easy to guess. It is made of names, words or rows of keys that many use. Take four words that do not belong together.")
            : null;
    }

    private static bool IsEasy(string plain, HashSet<string> own)
    {
        if (plain.Length == 0)
            return true;
        // the fewest different pieces that make up the whole, from the left; int.MaxValue where it cannot be done
        var fewest = new int[plain.Length + 1];
        Array.Fill(fewest, int.MaxValue, 1, plain.Length);
        for (var from = 0; from < plain.Length; from++)
        {
            if (fewest[from] == int.MaxValue)
                continue;
            for (var to = from + 1; to <= plain.Length; to++)
                if (fewest[from] < fewest[to] - 1 && IsPiece(plain.AsSpan(from, to - from), own))
                    fewest[to] = fewest[from] + 1;
        }
        return fewest[^1] <= MostCommonPieces || IsPieceAgainAndAgain(plain);
    }

    private static bool IsPiece(ReadOnlySpan<char> piece, HashSet<string> own) =>
        IsRow(piece)
        || (piece.Length <= 4 && piece.IndexOfAnyExceptInRange('0', '9') < 0)
        || (piece.Length <= LongestCommon && Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece))
        || own.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);

    // aaaa, 4567, dcba
    private static bool IsRow(ReadOnlySpan<char> piece)
    {
        if (piece.Length < 3)
            return false;
        var step = piece[1] - piece[0];
        if (step is < -1 or > 1)
            return false;
        for (var i = 2; i < piece.Length; i++)
            if (piece[i] - piece[i - 1] != step)
                return false;
        return true;
    }

    // xkq7xkq7xkq7xkq7 and arenaarenaarena1: as weak as what comes again, and a year or two signs after it help little
    private static bool IsPieceAgainAndAgain(string plain)
    {
        for (var period = 1; period < Shortest; period++)
        {
            var length = period;
            while (length < plain.Length && plain[length] == plain[length - period])
                length++;
            if (length >= 2 * period && plain.Length - length <= 4)
                return true;
        }
        return false;
    }

    // capitals, spaces and signs between the words make nothing harder to guess
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(Plain).Where(word => word.Length >= 3).ToFrozenSet(StringComparer.Ordinal);
    }
}
