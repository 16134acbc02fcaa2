using Arena.Platform;
using FsCheck;
using FsCheck.Fluent;

namespace Arena.Tests.Platform;

public sealed class IsoWeekTests
{
    private static readonly Arbitrary<DateOnly> AnyDate =
        Gen.Choose(new DateOnly(1901, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData(2026, 1, 1, "2026-W01")]
    [InlineData(2027, 1, 3, "2026-W53")]
    [InlineData(2027, 1, 4, "2027-W01")]
    [InlineData(2024, 12, 30, "2025-W01")]
    [InlineData(2021, 1, 3, "2020-W53")]
    [InlineData(2026, 10, 19, "2026-W43")]
    public void Of_GivesTheIsoWeek(int year, int month, int day, string week) =>
        Assert.Equal(week, IsoWeek.Of(new DateOnly(year, month, day)).ToString());

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-43")]
    [InlineData("26-W43")]
    [InlineData("2026-W4")]
    [InlineData("2026-W4x")]
    [InlineData(" 2026-W4")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_RefusesWhatIsNoWeek(string? text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Fact]
    public void EveryDate_LiesInItsWeek_FromMondayToSunday() => Prop.ForAll(AnyDate, date =>
    {
        var week = IsoWeek.Of(date);
        return week.Contains(date) && week.Monday.DayOfWeek == DayOfWeek.Monday && week.Sunday == week.Monday.AddDays(6);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void KeyAndText_LeadBackToTheWeek() => Prop.ForAll(AnyDate, date =>
    {
        var week = IsoWeek.Of(date);
        return IsoWeek.FromKey(week.Key) == week && IsoWeek.TryParse(week.ToString(), out var read) && read == week;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NextFollows_AndKeysSortInTime() => Prop.ForAll(AnyDate, date =>
    {
        var week = IsoWeek.Of(date);
        return week.Next.Monday == week.Sunday.AddDays(1) && week < week.Next && week.Next.Previous == week && week.Plus(60).Since(week) == 60;
    }).QuickCheckThrowOnFailure();
}
