namespace Arena.Evidence.Verdicts;

/// <summary>What somebody else says of the same figures. It is quoted, never made Arena's own.</summary>
public sealed class Claim
{
    private readonly string _text;

    private Claim(string text, IReadOnlyList<string> beyond) => (_text, Beyond) = (text, beyond);

    /// <summary>A claim beside a comparison. A word that it denies ("ikke statistisk signifikant") is not held against it.</summary>
    public static Claim Of(string text, Comparison comparison) => new(text,
    [
        .. ForbiddenWords.Found(text, comparison.DesignOfFigures, comparison.Reading)
            .Where(found => !IsDenied(text[..found.At]) && !(comparison.Reading == Reading.Apart && ForbiddenWords.IsOnSignificance(found.Word)))
            .Select(found => found.Word).Distinct(StringComparer.OrdinalIgnoreCase),
    ]);

    // a "not" among the three words before, within the same clause
    private static bool IsDenied(string before) =>
        before[(before.LastIndexOfAny([',', '.', ';', ':', '!', '?', '\n']) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(3).ToList()
            is var words && words.Where((word, at) => Is(Denials, word) && !(at + 1 < words.Count && Is(Boosts, words[at + 1]))).Any();

    private static bool Is(string[] list, string word) => Array.Exists(list, one => string.Equals(word, one, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Denials = ["ikke", "ingen", "intet", "uden", "not", "no", "without", "never", "aldrig"];

    // "no doubt", "not only": they deny nothing, they insist
    private static readonly string[] Boosts = ["tvivl", "doubt", "kun", "bare", "blot", "alene", "only", "just", "merely"];

    /// <summary>The words in it that say more than these figures and this design can carry, as they stand there.</summary>
    public IReadOnlyList<string> Beyond { get; }

    /// <summary>The claim in quotation marks.</summary>
    public string Quoted(VerdictLanguage language) => new Tongue(language).Quote(_text);

    /// <summary>Whose words they are, and which of them the figures here do not carry.</summary>
    public IReadOnlyList<string> Comments(VerdictLanguage language)
    {
        var tongue = new Tongue(language);
        var words = tongue.List([.. Beyond.Select(tongue.Quote)]);
        var own = tongue.Say("Det er en påstand, som andre har skrevet. Arena regner kun på de tal, der står her; andre kan have regnet på en anden måde.",
            "It is a claim that others have written. Arena computes only with the figures that stand here; others may have computed in another way.");
        return Beyond.Count == 0 ? [own] : [own, Beyond.Count == 1
            ? tongue.Say($"Ordet {words} siger mere, end tallene og måden, de er lavet på, kan bære.", $"The word {words} says more than the figures, and how they were made, can carry.")
            : tongue.Say($"Ordene {words} siger mere, end tallene og måden, de er lavet på, kan bære.", $"The words {words} say more than the figures, and how they were made, can carry.")];
    }
}
