using System.Text;
using Arena.Tests.Support;

namespace Arena.Tests.Platform.Web;

/// <summary>The two texts of a call T("dansk", "English") in the sources: their words, and how many values stand in them.</summary>
internal sealed record WrittenText(string Place, Literal Danish, Literal English);

/// <param name="Words">The text with each value as "{}".</param>
internal sealed record Literal(string Words, int Values)
{
    /// <summary>More than a mark: "." in one language may be nothing in the other, a word may not.</summary>
    public bool Says => Values > 0 || Words.Any(char.IsLetter);
}

/// <summary>Finds the calls by reading the sources as the compiler would: strings in strings, braces in braces.</summary>
internal sealed class WrittenTexts
{
    private readonly string source;
    private int at;

    private WrittenTexts(string source, int at) => (this.source, this.at) = (source, at);

    public static IEnumerable<WrittenText> All() => ((string[])["*.cs", "*.razor"])
        .SelectMany(kind => Directory.EnumerateFiles(ArenaServer.Source("Arena"), kind, SearchOption.AllDirectories))
        .Where(file => !((string[])["/obj/", "/bin/", "/node_modules/"]).Any(part => file.Contains(part, StringComparison.Ordinal)))
        .SelectMany(file => In(File.ReadAllText(file), Path.GetRelativePath(ArenaServer.Source("Arena"), file)));

    public static IEnumerable<WrittenText> In(string source, string file)
    {
        for (var call = source.IndexOf("T(", StringComparison.Ordinal); call >= 0; call = source.IndexOf("T(", call + 1, StringComparison.Ordinal))
        {
            if (call > 0 && (char.IsLetterOrDigit(source[call - 1]) || source[call - 1] is '_' or '.'))
                continue;
            var reader = new WrittenTexts(source, call + 2);
            if (reader.Argument() is { } danish && reader.Taken(',') && reader.Argument() is { } english && reader.Taken(')'))
                yield return new($"{file}:{source.AsSpan(0, call).Count('\n') + 1}", danish, english);
        }
    }

    // a literal and nothing else; what is computed is somebody else's text
    private Literal? Argument()
    {
        Space();
        return at < source.Length && source[at] is '"' or '$' ? String() : null;
    }

    private bool Taken(char wanted)
    {
        Space();
        return at < source.Length && source[at++] == wanted;
    }

    private void Space()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
            at++;
    }

    private Literal String()
    {
        var dollars = Run('$');
        var quotes = Run('"');
        if (quotes == 2)
            return new("", 0);
        var (words, values) = (new StringBuilder(), 0);
        while (at < source.Length)
        {
            if (source[at] == '"' && Run('"') is var closing)
            {
                if (closing >= quotes)
                    break;
                words.Append('"', closing);
            }
            else if (source[at] == '\\' && quotes == 1)
            {
                words.Append(source[at + 1]);
                at += 2;
            }
            else if (dollars > 0 && source[at] == '{')
            {
                var braces = Run('{');
                words.Append('{', dollars == 1 ? braces / 2 : Math.Max(0, braces - dollars));
                if (dollars == 1 ? braces % 2 == 0 : braces < dollars)
                    continue;
                Value();
                Run('}', dollars);
                words.Append("{}");
                values++;
            }
            else if (dollars == 1 && source[at] == '}')
                words.Append('}', Run('}') / 2);
            else
                words.Append(source[at++]);
        }
        return new(words.ToString(), values);
    }

    // up to the brace that ends it, over strings and brackets inside
    private void Value()
    {
        for (var depth = 0; at < source.Length; at++)
        {
            if (source[at] is '"' or '$')
            {
                String();
                at--;
            }
            else if (source[at] is '(' or '[' or '{')
                depth++;
            else if (source[at] is ')' or ']')
                depth--;
            else if (source[at] == '}' && depth-- == 0)
                return;
        }
    }

    private int Run(char one, int most = int.MaxValue)
    {
        var begin = at;
        while (at < source.Length && source[at] == one && at - begin < most)
            at++;
        return at - begin;
    }
}
