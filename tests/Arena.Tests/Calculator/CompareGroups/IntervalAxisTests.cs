using Arena.Calculator.CompareGroups;

namespace Arena.Tests.Calculator.CompareGroups;

public sealed class IntervalAxisTests
{
    [Theory]
    [InlineData(-6.1, 32.3)]
    [InlineData(-21.8, 32.3)]
    [InlineData(0.0003, 0.0009)]
    [InlineData(-1e9, 1e9)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    public void For_HasRoomForAllAndForNoDifference(double lower, double upper)
    {
        var axis = IntervalAxis.For([lower, upper]);

        Assert.All(new[] { lower, upper, 0 }.Where(double.IsFinite), value => Assert.InRange(axis.At(value), -1e-9, 1 + 1e-9));
        Assert.InRange(axis.Ticks.Count, 2, 8);
        Assert.Contains(axis.Ticks, tick => Math.Abs(tick) < axis.Step / 1000);
        Assert.InRange(axis.At(axis.Ticks[^1]), 1 - 1e-9, 1 + 1e-9);
    }

    [Fact]
    public void For_HasRoomOnBothSidesOfNoDifference() => Assert.Equal([-20, 0, 20, 40, 60, 80], IntervalAxis.For([41.6, 60, 72.4]).Ticks);

    [Fact]
    public void Ticks_AreRound() => Assert.Equal([-10, 0, 10, 20, 30, 40], IntervalAxis.For([-6.1, 32.3]).Ticks);
}
