namespace Arena.Evidence.Statistics;

/// <summary>
/// The k-th smallest of all pairwise differences or averages, without making them: halving over the numbers that a double can be
/// (64 steps at most), counting at each step how many pairs lie below in one walk. Exact, and nothing is allocated.
/// </summary>
internal static class PairOrder
{
    /// <summary>The k-th smallest of first[i] − second[j], k from 1. Both sorted.</summary>
    public static double Difference(ReadOnlySpan<double> first, ReadOnlySpan<double> second, long rank)
    {
        var (low, high) = (Order(first[0] - second[^1]), Order(first[^1] - second[0]));
        while (low < high)
        {
            var middle = low + (long)((ulong)(high - low) / 2);
            var value = Value(middle);
            var count = 0L;
            // the greater the first's value, the more of the second's smallest leave the difference above
            for (int i = 0, j = 0; i < first.Length && j < second.Length; i++)
            {
                while (j < second.Length && first[i] - second[j] > value)
                    j++;
                count += second.Length - j;
            }
            if (count >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        return Value(low);
    }

    /// <summary>The k-th smallest of (values[i] + values[j]) / 2 with i ≤ j (Walsh averages), k from 1. Sorted.</summary>
    public static double Average(ReadOnlySpan<double> values, long rank)
    {
        var (low, high) = (Order(values[0]), Order(values[^1]));
        while (low < high)
        {
            var middle = low + (long)((ulong)(high - low) / 2);
            var value = Value(middle);
            var count = 0L;
            for (int i = 0, j = values.Length; i < values.Length; i++)
            {
                while (j > i && (values[i] + values[j - 1]) / 2 > value)
                    j--;
                if (j <= i)
                    break;
                count += j - i;
            }
            if (count >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        return Value(low);
    }

    // doubles in order of size as whole numbers; −0 and 0 are the same one
    private static long Order(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double Value(long order) => BitConverter.Int64BitsToDouble(order >= 0 ? order : long.MinValue - order);
}
