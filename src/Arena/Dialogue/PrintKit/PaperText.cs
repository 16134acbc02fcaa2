namespace Arena.Dialogue.PrintKit;

internal static class PaperText
{
    /// <summary>The text in lines of at most so many letters, broken at spaces: a drawing does not break lines itself. A longer word has its own line.</summary>
    public static IReadOnlyList<string> Lines(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        return lines;
    }
}
