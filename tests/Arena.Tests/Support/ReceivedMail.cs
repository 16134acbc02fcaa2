using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Arena.Tests.Support;

/// <summary>A mail as a mail program would show it: headers decoded (RFC 2047), the two texts of multipart/alternative.</summary>
internal sealed partial record ReceivedMail(string From, string To, IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public string Subject => Headers["Subject"];
    public string MessageId => Headers["Message-ID"];

    /// <summary>The addresses in the plain text.</summary>
    public IEnumerable<string> Links => Address().Matches(Text).Select(match => match.Value);

    public static ReceivedMail Read(string from, string to, string raw)
    {
        var (headers, body) = Part(raw);
        var parts = Boundary().Match(headers["Content-Type"]) is { Success: true } match
            ? body.Split("--" + match.Groups[1].Value).Skip(1).SkipLast(1).Select(part => Part(part.TrimStart('\r', '\n'))).ToList()
            : throw new InvalidOperationException("The mail has one face only.");
        Assert.StartsWith("multipart/alternative", headers["Content-Type"], StringComparison.OrdinalIgnoreCase);
        string Of(string kind) => Decoded(parts.Single(part => part.Headers["Content-Type"].StartsWith(kind, StringComparison.OrdinalIgnoreCase)));
        return new(from, to, headers, Of("text/plain"), Of("text/html"));
    }

    private static (Dictionary<string, string> Headers, string Body) Part(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Folded().Replace(raw[..end], " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            headers.Add(line[..line.IndexOf(':', StringComparison.Ordinal)], Words(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));
        return (headers, raw[(end + 4)..]);
    }

    private static string Words(string header) => Encoded().Replace(BetweenEncoded().Replace(header, ""), match => Encoding.UTF8.GetString(
        match.Groups[1].Value is "B" or "b" ? Convert.FromBase64String(match.Groups[2].Value) : Quoted(match.Groups[2].Value.Replace('_', ' '))));

    private static string Decoded((Dictionary<string, string> Headers, string Body) part) => Encoding.UTF8.GetString(
        part.Headers["Content-Transfer-Encoding"] == "base64" ? Convert.FromBase64String(part.Body) : Quoted(part.Body.Replace("=\r\n", "", StringComparison.Ordinal)));

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isEscape = text[at] == '=' && at + 2 < text.Length;
            bytes.Add(isEscape ? byte.Parse(text.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : (byte)text[at]);
            at += isEscape ? 2 : 0;
        }
        return bytes.ToArray();
    }

    [GeneratedRegex(@"boundary=""?([^"";]+)", RegexOptions.None, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)", RegexOptions.None, 1000)]
    private static partial Regex BetweenEncoded();

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
