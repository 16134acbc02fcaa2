namespace Arena.Evidence.Verdicts;

/// <summary>What one figure stands for.</summary>
public enum Counted
{
    /// <summary>A person.</summary>
    People,

    /// <summary>A whole unit, by its mean: how units drawn by lot are rightly compared.</summary>
    Units,
}

/// <summary>What the groups and the outcome are called. Somebody else's words: they are always quoted.</summary>
/// <param name="First">The group that is looked at, as a rule those that got the intervention.</param>
/// <param name="Second">The group that it is compared with.</param>
/// <param name="Outcome">What was counted or measured; null where nobody has said.</param>
public sealed record GroupNames(string First, string Second, string? Outcome = null);

/// <summary>Two groups' figures with all that decides what they can say. None of it can be left out.</summary>
public sealed class Comparison
{
    private Comparison(DesignLabel design, Measure measure, FollowUp followUp, Whom whom, GroupNames names, Counted counted) =>
        (Design, Measure, FollowUp, Whom, Names, Counted) = (design, measure, followUp, whom, names, counted);

    /// <summary>A comparison.</summary>
    /// <exception cref="ArgumentException">
    /// The same people twice in a design with two groups; changes of two groups in a design without; units counted where people were
    /// drawn by lot or nothing was; a sub-group smaller than those measured, then or later; a later result of another kind.
    /// </exception>
    public static Comparison Of(DesignLabel design, Measure measure, FollowUp followUp, Whom whom, GroupNames names, Counted counted = Counted.People)
    {
        if (measure.IsPaired && design != DesignLabel.BeforeAfter)
            throw new ArgumentException("The same people twice are a before and after, and no comparison of groups.", nameof(measure));
        if (measure.IsChange && !design.HasComparisonGroup)
            throw new ArgumentException("Two groups' changes are compared where there are two groups, before and after.", nameof(measure));
        counted = measure.IsOfUnits ? Counted.Units : counted;
        if (counted == Counted.Units && (measure.IsShare || !CountsUnits(design, measure)))
            throw new ArgumentException("Means of units are compared where units were drawn by lot, or where they have changed.", nameof(counted));
        if (whom.People < Math.Max(measure.People, followUp.Later?.Measure?.People ?? 0))
            throw new ArgumentException("More are measured than belong to the sub-group.", nameof(whom));
        if (followUp.Later?.Measure is { } later && later.Kind != measure.Kind)
            throw new ArgumentException("The later result is of the same kind.", nameof(followUp));
        return new(design, measure, followUp, whom, names, counted);
    }

    private static bool CountsUnits(DesignLabel design, Measure measure) =>
        design == DesignLabel.RandomisedByUnit || design == DesignLabel.BeforeAfterCompared && measure.IsChange;

    /// <summary>How the figures came about.</summary>
    public DesignLabel Design { get; }

    /// <summary>
    /// What these figures can carry of it: before and after in two groups, of which there is but one figure from each, tells no
    /// more than a single measurement.
    /// </summary>
    public DesignLabel DesignOfFigures => IsChangeMissing ? DesignLabel.SingleMeasurement : Design;

    /// <summary>It is said to be before and after in two groups, but nobody's change is at hand.</summary>
    public bool IsChangeMissing => Design == DesignLabel.BeforeAfterCompared && !Measure.IsChange;

    /// <summary>The figures.</summary>
    public Measure Measure { get; }

    /// <summary>When they were measured, and whether there is a later result.</summary>
    public FollowUp FollowUp { get; }

    /// <summary>Whom they are about.</summary>
    public Whom Whom { get; }

    /// <summary>What the groups are called.</summary>
    public GroupNames Names { get; }

    /// <summary>What one figure stands for.</summary>
    public Counted Counted { get; }

    /// <summary>Units were drawn by lot, but people counted as if each had been: the interval is too narrow.</summary>
    public bool IsOvercounted => Design == DesignLabel.RandomisedByUnit && Counted == Counted.People;

    /// <summary>What the figures can carry: an interval that is too narrow settles nothing either, nor one that rests on too few units.</summary>
    public Reading Reading => Carried(Measure);

    /// <summary>The same of the later result; null where it is not at hand.</summary>
    public Reading? LaterReading => FollowUp.Later?.Measure is { } later ? Carried(later) : null;

    private Reading Carried(Measure measure) => measure.Reading == Reading.Apart && (IsOvercounted || measure.HasTooFewUnits) ? Reading.Unsettled : measure.Reading;
}
