namespace Arena.Evidence.Disclosure;

/// <summary>
/// What a committee may decide before a wave opens, and what is frozen then. The defaults are the least that is allowed;
/// whatever would let an atom have n ≤ 2w people is refused, for then two classes could both hold nearly all of them.
/// </summary>
public sealed record DisclosureSettings
{
    /// <summary>The least size of a category in a breakdown, whatever the question's floor.</summary>
    internal const int CategoryFloor = 10;

    /// <summary>
    /// The least number of respondents of a wave that is broken down at all. Whether a group is shown depends on the answers, and
    /// among fewer that alone can tell one (docs/disclosure.md); how many answered is no secret. The tests look below it.
    /// </summary>
    internal int FewestForBreakdown { get; init; } = 500;

    /// <summary>t: how many colleagues may put their own answers together and still learn nothing. At least 1.</summary>
    public int ColleaguesWhoPool { get; init; } = 1;

    /// <summary>k: the least number of respondents behind a figure of opinions. At least 5.</summary>
    public int Floor { get; init; } = 5;

    /// <summary>The least number behind a figure of health, absence, offensive behaviour, or a named leader's rating. At least 10.</summary>
    public int SensitiveFloor { get; init; } = 10;

    /// <summary>Counts of a breakdown are rounded to a multiple of this; odd, so that no count lies halfway.</summary>
    public int Rounding { get; init; } = 5;

    /// <summary>rho: the share of an atom that must lie outside a class before its figures are shown exactly. At least 0, below ½.</summary>
    public decimal OutsideShare { get; init; }

    /// <summary>For a planted publisher in the tests: bands that are so much too narrow.</summary>
    internal int BandsTooNarrowBy { get; init; }

    /// <summary>For a planted publisher: breakdowns by the rule of sizes alone, without the search for other data.</summary>
    internal bool ShowEveryBreakdown { get; init; }

    /// <summary>w: an atom of n people with at most w of them outside a class is shown as a band.</summary>
    internal int BandWidth(int n) => Math.Max(ColleaguesWhoPool + 1, (int)Math.Ceiling(OutsideShare * n)) - BandsTooNarrowBy;

    internal int FloorOf(Question question) => question.IsSensitive ? SensitiveFloor : Floor;

    internal void Check()
    {
        Require(ColleaguesWhoPool is >= 1 and <= 100, "t must be from 1 to 100.");
        Require(Floor is >= 5 and <= 1000, "k must be from 5 to 1000: a floor may be raised, never lowered.");
        Require(SensitiveFloor is >= 10 and <= 1000, "kHealth must be from 10 to 1000: a floor may be raised, never lowered.");
        Require(Rounding is >= 1 and <= 99 && Rounding % 2 == 1, "round must be an odd number from 1 to 99.");
        Require(OutsideShare is >= 0 and <= 0.49m, "rho must be from 0 to 0.49.");
        // above 2 / (1 - 2 rho) people n > 2 ceil(rho n) holds by itself
        var enough = (int)Math.Ceiling(2 / (1 - 2 * OutsideShare)) + 1;
        for (var n = Math.Min(Floor, SensitiveFloor); n <= Math.Max(enough, 2 * ColleaguesWhoPool + 3); n++)
            Require(n > 2 * BandWidth(n), $"t, k, kHealth and rho do not go together: an atom of {n} people would have a band of {BandWidth(n)}, and more than twice as many people are needed.");
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
            throw new DisclosureRefused(sentence);
    }
}
