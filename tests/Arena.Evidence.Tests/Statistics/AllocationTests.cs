using Arena.Evidence.Statistics;

namespace Arena.Evidence.Tests.Statistics;

/// <summary>What runs thousands or millions of times takes no memory each time.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Fisher_TakesNone() => Assert.Equal(0, Bytes(() => _ = FisherExact.TwoSided(23, 23, 17, 30)));

    [Fact]
    public void ThePairInTheMiddle_TakesNone()
    {
        double[] first = [1, 2, 3, 5, 8], second = [1, 4, 9];
        Assert.Equal(0, Bytes(() => _ = PairOrder.Difference(first, second, 7) + PairOrder.Average(first, 7)));
    }

    [Fact]
    public void APersonInAPanel_TakesNone()
    {
        var panel = new Panel([true, false], 2, 1);
        Assert.Equal(0, Bytes(() => panel.Add(1, 1, 3.5)));
    }

    [Fact]
    public void MoreRoundsOfAPermutation_TakeNoMore()
    {
        var samples = new TwoSamples(Sample.Of(Enumerable.Range(0, 40).Select(one => one * 1.3 % 7)), Sample.Of(Enumerable.Range(0, 40).Select(one => one * 1.7 % 7)));
        Assert.Equal(Bytes(() => samples.Permutation(1, 100)), Bytes(() => samples.Permutation(1, 20_000)));
    }

    private static long Bytes(Action work)
    {
        work();
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
