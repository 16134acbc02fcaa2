namespace Arena.Evidence.Statistics;

/// <summary>Fisher's test on four counts. Nothing is allocated, and no logarithm taken: the tables are weighed by their ratios to the likeliest.</summary>
internal static class FisherExact
{
    private const double Tolerance = 1 + 1e-7; // equally likely tables differ by rounding only; R takes the same

    /// <summary>The two-sided p by point probability, and the probability of the table itself.</summary>
    public static (double P, double Observed) TwoSided(int a, int b, int c, int d)
    {
        // a of all drawn without replacement: `first` people, `counted` of whom are counted
        double first = a + b, counted = (double)a + c, all = first + c + d;
        var low = Math.Max(0, counted - (c + d));
        var high = Math.Min(first, counted);
        var mode = Math.Clamp(Math.Floor((first + 1) * (counted + 1) / (all + 2)), low, high);
        var rest = all - first - counted;

        var total = 1.0;
        var observed = a == mode ? 1.0 : 0; // the weight of this table against the likeliest; 0 where it is below the numbers' range
        var weight = 1.0;
        for (var x = mode; x < high; x++)
        {
            weight *= (first - x) * (counted - x) / ((x + 1) * (rest + x + 1));
            total += weight;
            if (x + 1 == a)
                observed = weight;
            if (weight < Lost || weight < Negligible && x + 1 >= a)
                break;
        }
        weight = 1;
        for (var x = mode; x > low; x--)
        {
            weight *= x * (rest + x) / ((first - x + 1) * (counted - x + 1));
            total += weight;
            if (x - 1 == a)
                observed = weight;
            if (weight < Lost || weight < Negligible && x - 1 <= a)
                break;
        }
        return (Tails(observed * Tolerance, mode, low, high, first, counted, rest) / total, observed / total);
    }

    // what lies this far below the likeliest table is lost in rounding; two sums of 10⁹ such terms would not show
    private const double Negligible = 1e-30;

    // below, a double has ever fewer digits, and a share of the smallest one is the smallest one again
    private const double Lost = 2.2250738585072014e-308;

    // from the likeliest table outwards the weights only fall: once below the limit they stay below it
    private static double Tails(double limit, double mode, double low, double high, double first, double counted, double rest)
    {
        var sum = limit >= 1 ? 1.0 : 0;
        var weight = 1.0;
        for (var x = mode; x < high && weight >= Lost && !(weight < limit * Negligible); x++)
        {
            weight *= (first - x) * (counted - x) / ((x + 1) * (rest + x + 1));
            if (weight <= limit)
                sum += weight;
        }
        weight = 1;
        for (var x = mode; x > low && weight >= Lost && !(weight < limit * Negligible); x--)
        {
            weight *= x * (rest + x) / ((first - x + 1) * (counted - x + 1));
            if (weight <= limit)
                sum += weight;
        }
        return sum;
    }
}
