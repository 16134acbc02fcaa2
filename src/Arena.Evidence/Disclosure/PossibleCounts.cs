namespace Arena.Evidence.Disclosure;

/// <summary>
/// All counts that the facts about one group leave possible: each value and each class between its bounds, and all together as many
/// as the group has people. The bounds are nested, so filling from one end gives the least sum of any weights, and in whole people.
/// </summary>
internal sealed class PossibleCounts
{
    private readonly PublishedQuestion question;
    private readonly int size;
    private readonly List<(int Low, int High)> ofValue;
    private readonly List<(int Low, int High)> ofClass;
    private readonly int[] classOf;

    public PossibleCounts(PublishedQuestion question, IReadOnlyList<Fact> facts, int size)
    {
        (this.question, this.size) = (question, size);
        ofValue = [.. question.Values.Select(value => History.RangeOf(facts, size, [value]))];
        ofClass = [.. question.Classes.Select(one => History.RangeOf(facts, size, one))];
        classOf = [.. question.Values.Select(value => question.Classes.ToList().FindIndex(one => one.Contains(value)))];
    }

    /// <summary>
    /// The least mean of the numbers times the sign over all that is possible; null where nobody need have answered with one. If m can
    /// be undercut, the people who do so have Σ (value − m) below 0: so m is lowered to theirs until nobody does (Dinkelbach).
    /// </summary>
    public decimal? LeastMean(int sign)
    {
        if (Filled([.. question.Values.Select(value => value.Number is null ? -1m : 0m)]) is var fewest && Answering(fewest) == 0)
            return null;
        var mean = Mean(fewest, sign);
        while (true)
        {
            var lower = Mean(Filled([.. question.Values.Select(value => value.Number is { } number ? number * sign - mean : 0)]), sign);
            if (lower >= mean)
                return mean;
            mean = lower;
        }
    }

    // the counts with the least sum of weights: first what each value and class must have, then the rest where it weighs least
    private int[] Filled(decimal[] weights)
    {
        var counts = ofValue.ConvertAll(range => range.Low).ToArray();
        var order = Enumerable.Range(0, counts.Length).OrderBy(value => weights[value]).ToList();
        var inClass = new int[ofClass.Count];
        for (var value = 0; value < counts.Length; value++)
            inClass[classOf[value]] += counts[value];
        for (var number = 0; number < inClass.Length; number++)
            foreach (var value in order.Where(value => classOf[value] == number))
                Add(value, Math.Max(0, ofClass[number].Low - inClass[number]));
        foreach (var value in order)
            Add(value, Math.Min(size - inClass.Sum(), ofClass[classOf[value]].High - inClass[classOf[value]]));
        return counts;

        void Add(int value, int most)
        {
            var more = Math.Min(most, ofValue[value].High - counts[value]);
            counts[value] += more;
            inClass[classOf[value]] += more;
        }
    }

    private int Answering(int[] counts) => counts.Where((_, value) => question.Values[value].Number is not null).Sum();

    private decimal Mean(int[] counts, int sign) => sign * counts.Select((count, value) => count * (question.Values[value].Number ?? 0)).Sum() / Answering(counts);
}
