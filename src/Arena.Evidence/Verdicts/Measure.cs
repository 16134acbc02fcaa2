using Arena.Evidence.Statistics;

namespace Arena.Evidence.Verdicts;

/// <summary>
/// What was measured in two groups, and their difference at 95 %: always the first minus the second. There are four kinds; each
/// knows how it is said and how R comes to the same.
/// </summary>
public abstract class Measure
{
    private protected Measure(Estimate difference, int firstPeople, int secondPeople) =>
        (Difference, FirstPeople, SecondPeople, Reading) = (difference, firstPeople, secondPeople, Readings.Of(difference));

    /// <summary>Two independent groups by a yes or no: risk difference, Newcombe's interval.</summary>
    public static Measure Of(TwoProportions groups) => new CountsMeasure(groups);

    /// <summary>Two independent groups by their means: difference of means, Welch's interval.</summary>
    public static Measure Of(TwoMeans groups) => new MeansMeasure(groups, null);

    /// <summary>As <see cref="Of(TwoMeans)"/>, from the values. Null where a group has a single value.</summary>
    public static Measure? Of(TwoSamples groups) =>
        groups.First.Summary is { } first && groups.Second.Summary is { } second ? new MeansMeasure(new(first, second), groups) : null;

    /// <summary>The same people twice by a yes or no. The first group is after, the second before.</summary>
    public static Measure Of(PairedProportions pairs) => new PairedCountsMeasure(pairs);

    /// <summary>The same people twice by a value: mean change, t interval. The first group is after, the second before. Null for a single pair.</summary>
    public static Measure? Of(Pairs pairs) => pairs.MeanChange() is { } change ? new PairedMeansMeasure(pairs, change) : null;

    /// <summary>First minus second with its 95 % interval: a share from −1 to 1, or on the values' scale.</summary>
    public Estimate Difference { get; }

    /// <summary>What the interval says on "no difference".</summary>
    public Reading Reading { get; }

    /// <summary>How many people, or units, the first group's figure rests on.</summary>
    public int FirstPeople { get; }

    /// <summary>How many the second group's figure rests on.</summary>
    public int SecondPeople { get; }

    /// <summary>Whether both figures come from the same people.</summary>
    public virtual bool IsPaired => false;

    /// <summary>Whether the figures are shares, and differences percentage points.</summary>
    public abstract bool IsShare { get; }

    /// <summary>All people that the figures rest on, each once.</summary>
    public int People => IsPaired ? FirstPeople : checked(FirstPeople + SecondPeople);

    /// <summary>The test that goes with the difference; null where there is nothing to test. It says nothing on the size.</summary>
    public abstract TestResult? Test { get; }

    /// <summary>Lines for R, base packages only, that give the difference and its interval.</summary>
    public abstract IReadOnlyList<string> R { get; }

    /// <summary>About how many each group takes to see a difference as large as this one four times of five; null where that cannot be told or is beyond a million.</summary>
    public int? NeededPerGroup => PlannedPerGroup(0.8) is { } planned and <= 1_000_000 ? planned : null;

    private protected virtual int? PlannedPerGroup(double power) => null;

    /// <summary>A group's own figure: "23 af 46 (50 %)".</summary>
    internal abstract string Figure(Tongue tongue, bool first);

    /// <summary>The size of a difference, without its direction: "13,8 procentpoint".</summary>
    internal string Size(Tongue tongue, double difference) => IsShare
        ? tongue.Number(100 * Math.Abs(difference), 1) + "\u00A0" + tongue.Say("procentpoint", "percentage points")
        : tongue.Number(Math.Abs(difference), Decimals);

    /// <summary>A difference with its sign, as in a table: "−6,1" percentage points.</summary>
    internal string Signed(Tongue tongue, double difference) => IsShare ? tongue.Number(100 * difference, 1) : tongue.Number(difference, Decimals);

    /// <summary>"6,1 procentpoint lavere"; what is not quite nothing never reads as nothing.</summary>
    internal string Directed(Tongue tongue, double difference)
    {
        if (double.IsInfinity(difference))
            return tongue.Say("ubegrænset ", "without limit ") + Direction(tongue, difference);
        if (difference == 0)
            return tongue.Say("ingen forskel", "no difference");
        var step = IsShare ? 0.001 : Math.Pow(10, -Decimals);
        var size = Math.Abs(difference) < step / 2 ? tongue.Say("under ", "under ") + Size(tongue, step) : Size(tongue, difference);
        return $"{size} {Direction(tongue, difference)}";
    }

    internal static string Direction(Tongue tongue, double difference) => difference < 0 ? tongue.Say("lavere", "lower") : tongue.Say("højere", "higher");

    // two or three digits of what the difference is known to
    private int Decimals
    {
        get
        {
            var interval = Difference.Interval;
            var scale = interval.IsUnbounded ? Math.Abs(Difference.Value) : interval.Upper - interval.Lower;
            return scale == 0 ? 0 : Math.Clamp(1 - (int)Math.Floor(Math.Log10(scale / 2)), 0, 9);
        }
    }

    internal string Level(Tongue tongue, double value) => tongue.Number(value, Decimals);
}
