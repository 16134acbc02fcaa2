namespace Arena.Dialogue;

/// <summary>What of a meeting's live views is drawn already, by name and language, and what each was drawn from. Only the one that draws touches it.</summary>
internal sealed class DrawnParts
{
    private readonly Dictionary<(string Name, bool English), (object?[] From, string Html)> parts = [];

    /// <summary>As it was drawn; null where that was from something else.</summary>
    public string? Find(string name, bool english, object?[] from) =>
        parts.TryGetValue((name, english), out var part) && part.From.AsSpan().SequenceEqual(from) ? part.Html : null;

    public void Keep(string name, bool english, object?[] from, string html) => parts[(name, english)] = (from, html);

    public void Clear() => parts.Clear();
}
