using Arena.Training;

namespace Arena.Tests.Training;

public sealed class TrainingBlockTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 19);

    [Theory]
    [InlineData(4, null, "2026-11-19", null)]
    [InlineData(3, null, "2026-11-25", null)]
    [InlineData(3, "2026-12-09", "2026-11-25", "2026-12-09")]
    [InlineData(3, "2026-12-08", "2026-11-25", "2026-12-02")]
    [InlineData(3, "2026-11-24", null, null)]
    public void FirstAndLastDate_AreTheOnesItIsHeldOn(int day, string? to, string? first, string? last)
    {
        var block = Block(day, "07:30", to: to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((first, last), (block.FirstDate?.ToString("O"), block.LastDate?.ToString("O")));
    }

    [Theory]
    [InlineData(4, "07:30", 15, true)]
    [InlineData(4, "07:44", 15, true)]
    [InlineData(4, "07:45", 15, false)]
    [InlineData(4, "07:15", 15, false)]
    [InlineData(4, "07:15", 16, true)]
    [InlineData(3, "07:30", 15, false)]
    [InlineData(4, "23:55", 15, false)]
    public void Overlaps_SameDayAndTime(int day, string start, int minutes, bool overlaps)
    {
        var (one, other) = (Block(4, "07:30"), Block(day, start, minutes));

        Assert.Equal((overlaps, overlaps), (one.Overlaps(other), other.Overlaps(one)));
    }

    [Fact]
    public void Overlaps_OneEndsBeforeTheOtherBegins_IsFalse() =>
        Assert.False(Block(4, "07:30", to: Thursday.AddDays(7)).Overlaps(Block(4, "07:30", from: Thursday.AddDays(8))));

    private static TrainingBlock Block(int day, string start, int minutes = 15, DateOnly? from = null, DateOnly? to = null) => new()
    {
        Id = Guid.CreateVersion7(), MunicipalityId = Guid.Empty, UnitId = Guid.Empty, Day = day,
        Start = TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), Minutes = minutes, From = from ?? Thursday, To = to,
    };
}
