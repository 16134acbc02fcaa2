using System.Globalization;
using Arena.Platform;
using static Arena.Platform.Calendar.CalendarText;

namespace Arena.Training.Calendar;

/// <summary>A weekly block as a calendar wants it.</summary>
internal sealed record CalendarEvent(Guid Id, int Version, DateTimeOffset ChangedAt, DateOnly First, DateOnly? Last, TimeOnly Start, int Minutes,
    string Summary, string? Place, string Description);

/// <summary>
/// The week's sessions as iCalendar: times are Copenhagen's with its zone beside them, so that a session stays at 7:30 when
/// the clocks change.
/// </summary>
internal static class CalendarFeed
{
    // the European Union's rule: the last Sundays of March and October
    private static readonly string[] ZoneLines =
    [
        "BEGIN:VTIMEZONE", "TZID:" + Zone,
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    public static string Write(string name, IEnumerable<CalendarEvent> events) =>
        Platform.Calendar.CalendarText.Write(name, "Training in working hours", [.. ZoneLines, .. events.SelectMany(Lines)]);

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
}
