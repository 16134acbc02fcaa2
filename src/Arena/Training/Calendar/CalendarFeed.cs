using System.Globalization;
using System.Text;
using Arena.Platform;

namespace Arena.Training.Calendar;

/// <summary>A weekly block as a calendar wants it.</summary>
internal sealed record CalendarEvent(Guid Id, int Version, DateTimeOffset ChangedAt, DateOnly First, DateOnly? Last, TimeOnly Start, int Minutes,
    string Summary, string? Place, string Description);

/// <summary>
/// Writes iCalendar (RFC 5545): lines end in CRLF and are folded after 75 octets, never inside a letter; times are
/// Copenhagen's with its zone beside them, so that a session stays at 7:30 when the clocks change.
/// </summary>
internal static class CalendarFeed
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int MostOctets = 75;
    private const string Zone = "Europe/Copenhagen";

    // the European Union's rule: the last Sundays of March and October
    private static readonly string[] ZoneLines =
    [
        "BEGIN:VTIMEZONE", "TZID:" + Zone,
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    public static string Write(string name, IEnumerable<CalendarEvent> events)
    {
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Arena//Training in working hours//DA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "NAME:" + Escape(name), "X-WR-CALNAME:" + Escape(name), "X-WR-TIMEZONE:" + Zone, "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        };
        lines.AddRange(ZoneLines);
        foreach (var one in events)
            lines.AddRange(Lines(one));
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(Fold));
    }

    private static IEnumerable<string> Lines(CalendarEvent one)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{one.Id:N}@arena";
        yield return "DTSTAMP:" + Utc(one.ChangedAt);
        yield return "LAST-MODIFIED:" + Utc(one.ChangedAt);
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{one.Version}");
        yield return $"DTSTART;TZID={Zone}:{Local(one.First.ToDateTime(one.Start))}";
        yield return $"DTEND;TZID={Zone}:{Local(one.First.ToDateTime(one.Start).AddMinutes(one.Minutes))}";
        if (one.Last is null)
            yield return "RRULE:FREQ=WEEKLY";
        else if (one.Last > one.First)
            // with a zoned start the end of the rule is in UTC
            yield return "RRULE:FREQ=WEEKLY;UNTIL=" + Utc(LocalTime.Moment(one.Last.Value, one.Start));
        yield return "SUMMARY:" + Escape(one.Summary);
        if (one.Place is not null)
            yield return "LOCATION:" + Escape(one.Place);
        yield return "DESCRIPTION:" + Escape(one.Description);
        yield return "STATUS:CONFIRMED";
        yield return "END:VEVENT";
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

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
