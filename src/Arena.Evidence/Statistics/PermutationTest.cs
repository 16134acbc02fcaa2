using System.Runtime.InteropServices;
using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace Arena.Evidence.Statistics;

/// <summary>The difference of two groups' means against what it would be had the same values been dealt to the groups by chance.</summary>
internal static class PermutationTest
{
    private const double Rounding = 1e-9; // sums of the same values in another order differ by less

    /// <summary>Every way of dealing where there are no more than `rounds`, else that many from the seed.</summary>
    public static TestResult OfMeans(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int seed, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        // the smaller group's sum decides all: dealing that one is less work
        var drawn = Math.Min(first.Length, second.Length);
        double[] values = first.Length <= second.Length ? [.. first, .. second] : [.. second, .. first];
        var middle = Sample.Mean(values);
        for (var at = 0; at < values.Length; at++)
            values[at] -= middle;
        var observed = Math.Abs(Sum(values.AsSpan(0, drawn)));
        var least = observed - Rounding * Largest(values) * drawn;
        var ways = SpecialFunctions.BinomialLn(values.Length, drawn);
        var difference = Sample.Mean(first) - Sample.Mean(second);
        return ways <= Math.Log(rounds) + 1e-9
            ? new(TestMethod.PermutationExact, Every(values, drawn, least), difference)
            : new(TestMethod.PermutationRandom, (1.0 + Drawn(values, drawn, least, seed, rounds)) / (1.0 + rounds), difference);
    }

    /// <summary>How many of `rounds` deals are at least as far out. Each starts from the last one's order, which is as good as any.</summary>
    private static int Drawn(double[] values, int drawn, double least, int seed, int rounds)
    {
        var random = new Xoshiro256StarStar(seed, threadSafe: false);
        var bytes = new byte[16 * 1024];
        var numbers = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan());
        var (next, farOut) = (numbers.Length, 0);
        Span<double> deck = values;
        for (var round = 0; round < rounds; round++)
        {
            var sum = 0.0;
            for (var at = 0; at < drawn; at++)
            {
                if (next == numbers.Length)
                {
                    random.NextBytes(bytes);
                    next = 0;
                }
                // a 32-bit number times the count left: off by less than one in a million for groups of thousands
                var other = at + (int)((ulong)numbers[next++] * (uint)(deck.Length - at) >> 32);
                var value = deck[other];
                deck[other] = deck[at];
                deck[at] = value;
                sum += value;
            }
            if (Math.Abs(sum) >= least)
                farOut++;
        }
        return farOut;
    }

    private static double Every(double[] values, int drawn, double least)
    {
        var chosen = new int[drawn];
        for (var at = 0; at < drawn; at++)
            chosen[at] = at;
        var (farOut, all) = (0L, 0L);
        do
        {
            var sum = 0.0;
            foreach (var at in chosen)
                sum += values[at];
            all++;
            if (Math.Abs(sum) >= least)
                farOut++;
        }
        while (Next(chosen, values.Length));
        return (double)farOut / all;
    }

    // the next choice in the order of a dictionary; false after the last
    private static bool Next(int[] chosen, int of)
    {
        var at = chosen.Length - 1;
        while (at >= 0 && chosen[at] == of - chosen.Length + at)
            at--;
        if (at < 0)
            return false;
        chosen[at]++;
        for (var after = at + 1; after < chosen.Length; after++)
            chosen[after] = chosen[after - 1] + 1;
        return true;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
