using Arena.Evidence.Statistics;

namespace Arena.Evidence.Verdicts;

internal sealed class CountsMeasure(TwoProportions groups) : Measure(groups.Difference(), groups.First.Total, groups.Second.Total)
{
    public override bool IsShare => true;

    public override TestResult? Test => groups.Fisher();

    public override IReadOnlyList<string> R => RLines.Of(groups);

    private protected override int? PlannedPerGroup(double power) =>
        groups.First is { Count: > 0, Others: > 0 } && groups.Second is { Count: > 0, Others: > 0 } && groups.First.Value != groups.Second.Value
            ? Planning.PeopleForTwoProportions(groups.First.Value, groups.Second.Value, power) : null;

    internal override string Figure(Tongue tongue, bool first, Counted counted) => OfAll(tongue, first ? groups.First : groups.Second);

    internal static string OfAll(Tongue tongue, Proportion share) =>
        $"{tongue.Number(share.Count)} {tongue.Say("af", "of")} {tongue.Number(share.Total)} ({tongue.Percent(share.Value)})";
}

internal sealed class PairedCountsMeasure(PairedProportions pairs) : Measure(pairs.Change(), pairs.Total, pairs.Total)
{
    public override bool IsPaired => true;

    public override bool IsShare => true;

    public override TestResult? Test => pairs.McNemar();

    public override IReadOnlyList<string> R => RLines.Of(pairs);

    internal override string Figure(Tongue tongue, bool first, Counted counted) => CountsMeasure.OfAll(tongue, first ? pairs.After : pairs.Before);
}

internal sealed class MeansMeasure(TwoMeans groups, TwoSamples? values) : Measure(groups.Difference(), groups.First.Count, groups.Second.Count)
{
    public override bool IsShare => false;

    public override TestResult? Test => groups.WelchT();

    public override IReadOnlyList<string> R => values is null ? RLines.Of(groups) : RLines.Of(values);

    // planned as R's power.t.test does, with one spread for both groups
    private protected override int? PlannedPerGroup(double power) =>
        double.Hypot(groups.First.StandardDeviation, groups.Second.StandardDeviation) / Math.Sqrt(2) is > 0 and var spread && Math.Abs(Difference.Value) / spread > 0.002
            ? Planning.PeopleForTwoMeans(Difference.Value, spread, power) : null;

    internal override string Figure(Tongue tongue, bool first, Counted counted)
    {
        var group = first ? groups.First : groups.Second;
        return counted == Counted.Units
            ? tongue.Say($"gennemsnit {Level(tongue, group.Mean)} af {tongue.Units(group.Count)}", $"mean {Level(tongue, group.Mean)} of {tongue.Units(group.Count)}")
            : tongue.Say($"gennemsnit {Level(tongue, group.Mean)} af {tongue.Number(group.Count)} målinger", $"mean {Level(tongue, group.Mean)} of {tongue.Number(group.Count)} measurements");
    }
}

internal sealed class PairedMeansMeasure(Pairs pairs, Estimate change) : Measure(change, pairs.Changes.Count, pairs.Changes.Count)
{
    public override bool IsPaired => true;

    public override bool IsShare => false;

    public override TestResult? Test => pairs.PairedT();

    public override IReadOnlyList<string> R => RLines.Of(pairs);

    internal override string Figure(Tongue tongue, bool first, Counted counted)
    {
        var mean = (first ? pairs.After : pairs.Before).Summary!.Mean;
        return tongue.Say($"gennemsnit {Level(tongue, mean)}", $"mean {Level(tongue, mean)}");
    }

    internal override string NoSpread(Tongue tongue) => tongue.Say("alle har ændret sig lige meget", "all have changed by the same");
}
