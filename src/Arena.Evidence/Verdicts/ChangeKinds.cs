using Arena.Evidence.Statistics;

namespace Arena.Evidence.Verdicts;

/// <summary>Each group's people before and after.</summary>
internal sealed class ChangesMeasure(Pairs first, Pairs second) : Measure(Means(first, second).Difference(), first.Changes.Count, second.Changes.Count)
{
    public override bool IsChange => true;

    public override bool IsShare => false;

    public override TestResult? Test => Means(first, second).WelchT();

    public override IReadOnlyList<string> R => RLines.Of(new TwoSamples(first.Changes, second.Changes));

    internal override string Figure(Tongue tongue, bool ofFirst, Counted counted)
    {
        var group = ofFirst ? first : second;
        var people = group.Changes.Count;
        return Change(tongue, Sample.Mean(group.Before.Sorted), Sample.Mean(group.After.Sorted), counted == Counted.Units ? tongue.Units(people) : tongue.People(people));
    }

    internal override string NoSpread(Tongue tongue) => tongue.Say("alle i hver gruppe har ændret sig lige meget", "all within each group have changed by the same");

    private static TwoMeans Means(Pairs first, Pairs second) => new(first.Changes.Summary!, second.Changes.Summary!);
}

/// <summary>Each group's units before and after; several people of a unit count as one cluster.</summary>
internal sealed class UnitChangesMeasure(Panel units, DifferenceInDifferences found) : Measure(found.Effect, found.TreatedUnits, found.OtherUnits)
{
    private const double Rare = 0.05;
    private const int Seed = 1;

    // every deal of the units, or ten thousand of them: the same each time
    private readonly double _dealt = units.Permutation(Seed)!.P;

    public override bool IsChange => true;

    public override bool IsOfUnits => true;

    public override bool IsShare => false;

    public override bool HasTooFewUnits => found.FewClusters && _dealt > Rare;

    public override TestResult? Test => found.Test;

    public override IReadOnlyList<string> R => RLines.Of(units);

    internal override string Figure(Tongue tongue, bool first, Counted counted)
    {
        var (before, after) = units.MeansBeforeAndAfter(first);
        return Change(tongue, before, after, tongue.Units(first ? FirstPeople : SecondPeople));
    }

    internal override string? Caveat(Tongue tongue) => found.FewClusters
        ? tongue.Say($"Der er få enheder, så intervallet er selv usikkert. Deler man indsatsen ud mellem enhederne ved lod igen og igen, giver {tongue.Percent(_dealt)} af gangene en mindst lige så stor forskel.",
            $"There are few units, so the interval is itself uncertain. Where the intervention is dealt among the units by lot again and again, {tongue.Percent(_dealt)} of the deals make a difference at least that large.")
        : null;
}
