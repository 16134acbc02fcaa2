using Arena.Platform.Web.Parts;
using Arena.Platform.Web;
using Arena.Platform;
using System.Globalization;
using Xunit;

namespace Arena.Tests.Platform.Web.Parts;

public sealed class FormatTests
{
    private static string In(CultureInfo language, Func<string> text)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try { return text().Replace('\u00A0', ' '); }
        finally { CultureInfo.CurrentUICulture = before; }
    }

    private static string Da(Func<string> text) => In(Language.Danish, text);
    private static string En(Func<string> text) => In(Language.English, text);

    [Theory]
    [InlineData(0.714, 71)]
    [InlineData(0.285, 29)]
    [InlineData(0.796, 79)]
    [InlineData(0.7999, 79)]
    [InlineData(0.8, 80)]
    [InlineData(0.996, 99)]
    [InlineData(1, 100)]
    [InlineData(0.001, 1)]
    [InlineData(0, 0)]
    public void WholePercent_NeverSaysMoreThanWasReached(double share, int expected) =>
        Assert.Equal(expected, Format.WholePercent(share));

    [Fact]
    public void WholePercent_OfEveryTeamUnderTheGoal_StaysUnderTheGoal()
    {
        for (var present = 1; present <= 400; present++)
            for (var reached = 0; reached <= present; reached++)
                Assert.Equal(5 * reached >= 4 * present, Format.WholePercent((double)reached / present) >= 80);
    }

    [Fact]
    public void Percent_HasASpaceInDanishOnly()
    {
        Assert.Equal("71 %", Da(() => Format.Percent(0.71)));
        Assert.Equal("71%", En(() => Format.Percent(0.71)));
    }

    [Fact]
    public void Dates_ReadAsPeopleSayThem()
    {
        var day = new DateOnly(2026, 11, 9);
        Assert.Equal("9. november 2026", Da(() => Format.Date(day)));
        Assert.Equal("9 November 2026", En(() => Format.Date(day)));
        Assert.Equal("9. nov.", Da(() => Format.ShortDate(day)));
        Assert.Equal("9 Nov", En(() => Format.ShortDate(day)));
        Assert.Equal("1. maj", Da(() => Format.ShortDate(new DateOnly(2026, 5, 1))));
        Assert.Equal("1. sep.", Da(() => Format.ShortDate(new DateOnly(2026, 9, 1))));
        Assert.Equal("09.11.2026", Da(() => Format.NumericDate(day)));
        Assert.Equal("mandag", Da(() => Format.Weekday(day)));
    }

    [Theory]
    [InlineData("2026-W46", "9.-15. november 2026", "9–15 November 2026")]
    [InlineData("2026-W49", "30. november-6. december 2026", "30 November–6 December 2026")]
    [InlineData("2026-W53", "28. december 2026-3. januar 2027", "28 December 2026–3 January 2027")]
    public void WeekSpan_SaysMonthAndYearOnceWhereItCan(string text, string danish, string english)
    {
        Assert.True(IsoWeek.TryParse(text, out var week));
        Assert.Equal(danish, Da(() => Format.WeekSpan(week)));
        Assert.Equal(english, En(() => Format.WeekSpan(week)));
    }

    [Fact]
    public void TimesNumbersAndWords_FollowTheLanguage()
    {
        Assert.Equal("7.15", Da(() => Format.Time(new TimeOnly(7, 15))));
        Assert.Equal("07:15", En(() => Format.Time(new TimeOnly(7, 15))));
        Assert.Equal("5.812", Da(() => Format.Number(5812)));
        Assert.Equal("1.234,5", Da(() => Format.Number(1234.5, 1)));
        Assert.Equal("5,812", En(() => Format.Number(5812)));
        Assert.Equal("tolv", Da(() => Format.Words(12)));
        Assert.Equal("13", Da(() => Format.Words(13)));
        Assert.Equal("five", En(() => Format.Words(5)));
        Assert.Equal("Uge 46", Da(() => Format.Capital(Format.Week(IsoWeek.FromKey(202646)))));
    }
}
