using Arena.Platform.Web.Parts;
using static Arena.Platform.Calendar.CalendarText;
using static Arena.Platform.Web.Language;

namespace Arena.ActionPlans.SubscribeCycle;

/// <summary>A unit's cycle as iCalendar: whole days, in which nobody is busy.</summary>
internal static class CycleFeed
{
    /// <param name="now">For what has no moment of its own.</param>
    public static string Write(string unit, string link, IEnumerable<CycleDay> days, DateTimeOffset now) =>
        Platform.Calendar.CalendarText.Write(T($"Årshjul, {unit}", $"Annual cycle, {unit}"), "Annual cycle", days.SelectMany(day => Lines(day, unit, link, now)));

    private static IEnumerable<string> Lines(CycleDay day, string unit, string link, DateTimeOffset now)
    {
        // a whole month is told of on its first day
        var first = day.IsWholeMonth ? new DateOnly(day.Day.Year, day.Day.Month, 1) : day.Day;
        yield return "BEGIN:VEVENT";
        yield return $"UID:{day.Key}@arena";
        yield return "DTSTAMP:" + Utc(day.ChangedAt ?? now);
        yield return "DTSTART;VALUE=DATE:" + Day(first);
        yield return "DTEND;VALUE=DATE:" + Day(first.AddDays(1));
        yield return "SUMMARY:" + Escape(day.State switch
        {
            CycleState.Done => T($"{day.Name} (sket)", $"{day.Name} (done)"),
            CycleState.Coming => day.IsWholeMonth ? T($"{day.Name} (i {day.Short()})", $"{day.Name} (in {day.Short()})") : day.Name,
            _ => T($"{day.Name} (datoen er gået)", $"{day.Name} (its date has passed)"),
        });
        yield return "DESCRIPTION:" + Escape(string.Join('\n', new[] { $"{unit}. {day.Ring.Name()}.", day.Note, day.Rule is { } rule ? $"{rule.Says} {rule.Source}." : null,
            day.Follows ? T("Datoen følger af, hvor tit det sker.", "The date follows from how often it is done.") : null, link }.OfType<string>()));
        yield return "TRANSP:TRANSPARENT";
        // calendars draw lighter what is not certain
        yield return day.Follows ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED";
        yield return "END:VEVENT";
    }
}
