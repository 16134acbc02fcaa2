using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace Arena.Evidence.Statistics;

/// <summary>The difference of two groups' means against what it would be had the same values been dealt to the groups by chance.</summary>
internal static class PermutationTest
{
    // sums of the same values in another order differ by less than the one, and by how decimals are rounded by less than the other
    private const double OfSums = 1e-13, OfDecimals = 2e-15;

    /// <summary>Every way of dealing where there are no more than `rounds` (or than another number), else that many from the seed.</summary>
    public static TestResult OfMeans(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int seed, int rounds, int? everyUpTo = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        // the smaller group's sum decides all: dealing that one is less work
        var drawn = Math.Min(first.Length, second.Length);
        double[] values = first.Length <= second.Length ? [.. first, .. second] : [.. second, .. first];
        var (middle, rounding) = (Sample.Mean(values), OfDecimals * Largest(values));
        for (var at = 0; at < values.Length; at++)
            values[at] -= middle;
        var observed = Math.Abs(Sum(values.AsSpan(0, drawn)));
        var least = observed - (OfSums * Largest(values) + rounding) * drawn;
        var ways = SpecialFunctions.BinomialLn(values.Length, drawn);
        var difference = Sample.Mean(first) - Sample.Mean(second);
        return ways <= Math.Log(everyUpTo ?? rounds) + 1e-9
            ? new(TestMethod.PermutationExact, Every(values, drawn, least), difference)
            : new(TestMethod.PermutationRandom, (1.0 + Drawn(values, drawn, least, seed, rounds)) / (1.0 + rounds), difference);
    }

    /// <summary>
    /// How many of `rounds` deals are at least as far out. Each starts from the last one's order, which is as good as any. One random
    /// number of 53 bits gives up to three cards, its rest being multiplied on (Brackett-Rozinsky and Lemire 2024), as long as no
    /// order of theirs is likelier than another by more than one in 2³².
    /// </summary>
    private static int Drawn(double[] values, int drawn, double least, int seed, int rounds)
    {
        var random = new Xoshiro256StarStar(seed, threadSafe: false);
        var numbers = new double[2048];
        var cardsOfANumber = values.Length <= 1 << 7 ? 3 : values.Length <= 1 << 10 ? 2 : 1;
        var (next, farOut) = (numbers.Length, 0);
        Span<double> deck = values;
        for (var round = 0; round < rounds; round++)
        {
            var sum = 0.0;
            for (var at = 0; at < drawn;)
            {
                if (next == numbers.Length)
                {
                    random.NextDoubles(numbers);
                    next = 0;
                }
                var word = (ulong)(long)(numbers[next++] * (1L << 53)) << 11;
                for (var stop = Math.Min(drawn, at + cardsOfANumber); at < stop; at++)
                {
                    var other = at + (int)Math.BigMul(word, (ulong)(deck.Length - at), out word);
                    var value = deck[other];
                    deck[other] = deck[at];
                    deck[at] = value;
                    sum += value;
                }
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
