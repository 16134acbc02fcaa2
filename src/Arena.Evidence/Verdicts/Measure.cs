using Arena.Evidence.Statistics;

namespace Arena.Evidence.Verdicts;

/// <summary>
/// What was measured in two groups, and their difference at 95 %: always the first minus the second. There are six kinds; each
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

    /// <summary>Two groups of people, each person before and after: difference of the mean changes, Welch's interval. Null where a group has a single person.</summary>
    public static Measure? OfChanges(Pairs first, Pairs second) =>
        Of(new TwoSamples(first.Changes, second.Changes)) is null ? null : new ChangesMeasure(first, second);

    /// <summary>
    /// Two groups of units before and after, the treated ones first: difference in differences with the units as clusters. Null where
    /// <see cref="DifferenceInDifferences.Of"/> has none.
    /// </summary>
    /// <exception cref="ArgumentException">There are more waves than before and after.</exception>
    public static Measure? Of(Panel units) => units.Waves != 2
        ? throw new ArgumentException("Before and after are two waves.", nameof(units))
        : DifferenceInDifferences.Of(units) is { } found ? new UnitChangesMeasure(units, found) : null;

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

    /// <summary>Whether each group's figure is its change from before to after.</summary>
    public virtual bool IsChange => false;

    /// <summary>Whether whole units are what is counted, and cannot be people.</summary>
    public virtual bool IsOfUnits => false;

    /// <summary>Few units, and dealing the intervention among them by chance gives as large a difference too often: the interval alone is not to be trusted.</summary>
    public virtual bool HasTooFewUnits => false;

    internal (bool, bool, bool, bool) Kind => (IsShare, IsPaired, IsChange, IsOfUnits);

    /// <summary>Whether the figures are shares, and differences percentage points.</summary>
    public abstract bool IsShare { get; }

    /// <summary>All people that the figures rest on, each once.</summary>
    public int People => IsPaired ? FirstPeople : checked(FirstPeople + SecondPeople);

    /// <summary>The test that goes with the difference; null where there is nothing to test. It says nothing on the size.</summary>
    public abstract TestResult? Test { get; }

    /// <summary>Lines for R that give the difference and its interval: base packages only, but for units as clusters, which takes clubSandwich.</summary>
    public abstract IReadOnlyList<string> R { get; }

    /// <summary>About how many each group takes to see a difference as large as this one four times of five; null where that cannot be told or is beyond a million.</summary>
    public int? NeededPerGroup => PlannedPerGroup(0.8) is { } planned and <= 1_000_000 ? planned : null;

    private protected virtual int? PlannedPerGroup(double power) => null;

    /// <summary>A group's own figure: "23 af 46 (50 %)".</summary>
    internal abstract string Figure(Tongue tongue, bool first, Counted counted);

    /// <summary>Why there is no interval.</summary>
    internal virtual string NoSpread(Tongue tongue) => tongue.Say("tallene i hver gruppe er ens", "the figures within each group are the same");

    /// <summary>What else is to be said on how sure the difference is; null where the interval says all.</summary>
    internal virtual string? Caveat(Tongue tongue) => null;

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

    /// <summary>"fra 3,4 til 4,6 (8 enheder)".</summary>
    private protected string Change(Tongue tongue, double before, double after, string counted) =>
        tongue.Say($"fra {Level(tongue, before)} til {Level(tongue, after)} ({counted})", $"from {Level(tongue, before)} to {Level(tongue, after)} ({counted})");
}
