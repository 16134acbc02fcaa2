using System.Globalization;
using System.Text;

namespace Arena.Platform.Calendar;

/// <summary>How iCalendar (RFC 5545) is written: lines end in CRLF and are folded after 75 octets, never inside a letter.</summary>
internal static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";
    public const string Zone = "Europe/Copenhagen";
    private const int MostOctets = 75;

    /// <summary>A calendar with these lines of events (and zones) in it.</summary>
    /// <param name="product">What made it: "Annual cycle".</param>
    public static string Write(string name, string product, IEnumerable<string> content)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", $"PRODID:-//Arena//{product}//DA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "NAME:" + Escape(name), "X-WR-CALNAME:" + Escape(name), "X-WR-TIMEZONE:" + Zone, "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
            .. content, "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(Fold));
    }

    /// <summary>Backslash, semicolon, comma and new line are told apart from the format's own.</summary>
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>One line of content as lines of at most 75 octets of UTF-8; each further one begins with a space.</summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(letter);
            octets += letter.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }

    public static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Local(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
