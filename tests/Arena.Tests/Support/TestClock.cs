using Arena.Platform;

namespace Arena.Tests.Support;

/// <summary>Stands still until it is told to move. Begins on Thursday 19 November 2026 at 8:00 in Denmark.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateOnly FirstDay = new(2026, 11, 19);
    private DateTimeOffset now = LocalTime.Moment(FirstDay, new TimeOnly(8, 0));

    public override DateTimeOffset GetUtcNow() => now;
    public void Set(DateOnly date, TimeOnly? clock = null) => now = LocalTime.Moment(date, clock ?? new TimeOnly(8, 0));
    public void Pass(TimeSpan time) => now += time;
}
