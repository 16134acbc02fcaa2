using System.Text;
using Arena.Platform;
using Arena.Platform.Calendar;
using Arena.Training.Calendar;

namespace Arena.Tests.Training.Calendar;

public sealed class CalendarFeedTests
{
    private static readonly CalendarEvent Weekly = new(Guid.Parse("0193b2c0-0000-7000-8000-000000000001"), 2, new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.Zero),
        new DateOnly(2026, 10, 19), null, new TimeOnly(7, 30), 15, "Træning: Styrketræning", "Dagligstuen, 1. sal", "Solgaven; stuen\nTag sko på");

    [Fact]
    public void Fold_LongLineWithDanishLetters_NeverSplitsALetterAndKeepsTo75Octets()
    {
        var line = "SUMMARY:" + string.Concat(Enumerable.Repeat("Rødgrød på Ærø ", 20)) + "🏋️";

        var folded = CalendarText.Fold(line);

        Assert.EndsWith("\r\n", folded, StringComparison.Ordinal);
        Assert.All(folded.Split("\r\n"), part => Assert.True(Encoding.UTF8.GetByteCount(part) <= 75));
        Assert.Equal(line, folded[..^2].Replace("\r\n ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(75, 1)]
    [InlineData(76, 2)]
    [InlineData(149, 2)]
    [InlineData(150, 3)]
    public void Fold_AtTheEdge_BreaksAfter75ThenAfter74(int letters, int lines) =>
        Assert.Equal(lines, CalendarText.Fold(new string('a', letters)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void Escape_WhatTheFormatUsesItself_IsToldApart() =>
        Assert.Equal("a\\\\b\\;c\\,d\\ne\\nf", CalendarText.Escape("a\\b;c,d\ne\r\nf"));

    [Fact]
    public void Write_WeeklyBlock_KeepsItsDanishTimeOverTheClockChange()
    {
        var lines = Lines(Weekly);

        Assert.Contains("DTSTART;TZID=Europe/Copenhagen:20261019T073000", lines);
        Assert.Contains("DTEND;TZID=Europe/Copenhagen:20261019T074500", lines);
        Assert.Contains("RRULE:FREQ=WEEKLY", lines);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", lines);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", lines);
    }

    [Fact]
    public void Write_BlockThatEndsInSummer_SaysTheEndInUtcOfThatDay()
    {
        var lines = Lines(Weekly with { Last = new DateOnly(2027, 3, 29) });

        // the clocks went forward the day before: 7:30 is 5:30 in UTC
        Assert.Contains("RRULE:FREQ=WEEKLY;UNTIL=20270329T053000Z", lines);
        Assert.Contains("RRULE:FREQ=WEEKLY;UNTIL=20270322T063000Z", Lines(Weekly with { Last = new DateOnly(2027, 3, 22) }));
    }

    [Fact]
    public void Write_BlockHeldOnce_HasNoRule() =>
        Assert.DoesNotContain(Lines(Weekly with { Last = Weekly.First }), line => line.StartsWith("RRULE:FREQ=WEEKLY", StringComparison.Ordinal));

    [Fact]
    public void Write_AnyBlock_NamesItselfTheSameEveryTimeAndSaysItsVersion()
    {
        var lines = Lines(Weekly);

        Assert.Contains("UID:0193b2c0000070008000000000000001@arena", lines);
        Assert.Contains("DTSTAMP:20261101T093000Z", lines);
        Assert.Contains("SEQUENCE:2", lines);
        Assert.Contains("LOCATION:Dagligstuen\\, 1. sal", lines);
        Assert.Contains("DESCRIPTION:Solgaven\\; stuen\\nTag sko på", lines);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
    }

    private static string[] Lines(CalendarEvent one) => CalendarFeed.Write("Træning", [one])
        .Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
