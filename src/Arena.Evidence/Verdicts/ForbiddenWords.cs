namespace Arena.Evidence.Verdicts;

/// <summary>
/// The words that say more than a design and its figures can carry, Danish and English. They are looked for in what Arena
/// writes, by a test in each of its sentences, and in a claim that somebody else has written.
/// </summary>
public static class ForbiddenWords
{
    // a star is any ending or, first, any beginning: "*effekt*" finds "effekten" and "virkningseffekt"
    private static readonly string[] Never = ["*signifikan*", "*significan*", "*bevis*", "proof", "prove", "proves", "proved", "proven", "garanter*", "guarante*"];

    private static readonly string[] Cause =
    [
        "virker", "virkede", "virket", "*virkning*", "skyldes", "skyldtes", "takket være", "på grund af", "førte til", "fører til", "medfør*", "resulter*", "*årsag*", "gavner", "gavnede", "*gavnlig*", "hjalp", "hjælper",
        "works", "worked", "caused", "causes", "cause", "thanks to", "because of", "due to", "led to", "leads to", "resulted in", "results in", "benefit*", "helped", "helps", "impact*",
    ];

    private static readonly string[] Effect = ["*effekt*", "*effect*", "efficacy"];

    // the same letters with another meaning, or the word denied by its own beginning
    private static readonly string[] Harmless = ["medvirkning", "samvirkning", "insignifi", "nonsignifi", "ubevis", "modbevis", "ugavnlig"];

    /// <summary>The words that no sentence on this design may use when its figures read like this.</summary>
    public static IReadOnlyList<string> For(DesignLabel design, Reading reading) =>
        design.HasComparisonGroup && reading == Reading.Apart ? [.. Never, .. Cause] : [.. Never, .. Cause, .. Effect];

    /// <summary>Those of them that stand in the text, as they are written there, each once.</summary>
    public static IReadOnlyList<string> In(string text, DesignLabel design, Reading reading) =>
        [.. Found(text, design, reading).Select(found => found.Word).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The same with where each begins.</summary>
    internal static IEnumerable<(string Word, int At)> Found(string text, DesignLabel design, Reading reading) =>
        For(design, reading).SelectMany(word => Find(text, word));

    // where the interval leaves out no difference somebody else may call it that; Arena shows the interval
    internal static bool IsOnSignificance(string word) => word.Contains("signifi", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Word, int At)> Find(string text, string word)
    {
        var stem = word.Trim('*');
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + stem.Length, StringComparison.OrdinalIgnoreCase))
        {
            var (start, end) = (at, at + stem.Length);
            while (word[0] == '*' && start > 0 && char.IsLetter(text[start - 1]))
                start--;
            if (start > 0 && char.IsLetter(text[start - 1]))
                continue;
            while (word[^1] == '*' && end < text.Length && char.IsLetter(text[end]))
                end++;
            if ((end == text.Length || !char.IsLetter(text[end])) && !Array.Exists(Harmless, one => text.AsSpan(start, end - start).StartsWith(one, StringComparison.OrdinalIgnoreCase)))
                yield return (text[start..end], start);
        }
    }
}
