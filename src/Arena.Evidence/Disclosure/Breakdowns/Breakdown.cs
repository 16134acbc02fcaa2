namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>
/// Stage D: a question by the background variable, for the municipality and its administrations. A group shows all categories or
/// none; sizes and one-sidedness are looked at first, then for every single person whether other data would look the same, and whether bands keep their width and no few are known.
/// </summary>
internal sealed class Breakdown
{
    private readonly Crossing crossing;
    private readonly Question question;
    private readonly Pools pools;
    private readonly DisclosureSettings settings;
    private readonly Action<int, WhyNot> tell;

    private Breakdown(Crossing crossing, Question question, Pools pools, DisclosureSettings settings, Action<int, WhyNot> tell)
    {
        (this.crossing, this.question, this.pools, this.settings, this.tell) = (crossing, question, pools, settings, tell);
        Shown = new(crossing, Candidates(crossing.Atoms));
        while (Shown.Groups.Count > 0 && (Failing() ?? ExposedGroup()) is { } hide)
            Shown = new(crossing, [.. Shown.Groups.Where((_, group) => group != hide)]);
    }

    /// <summary>What is shown in the end.</summary>
    public Cells Shown { get; private set; }

    public static Breakdown Of(Crossing crossing, Question question, Pools pools, DisclosureSettings settings, Action<int, WhyNot> tell) =>
        new(crossing, question, pools, settings, tell);

    public void Write(FactSheet sheet, GroupNames names, IReadOnlyList<string> categories)
    {
        var rounding = new Rounding(settings.Rounding);
        var cells = Shown.Groups.SelectMany((unit, group) => Shown.GroupCounts[group].Select((counts, category) => (Counts: counts,
                Group: names.OfCategory(unit, category < categories.Count ? categories[category] : AnswerValue.NoAnswer.Text, counts.Sum()))))
            .Where(cell => cell.Group.Size > 0).OrderBy(cell => cell.Group.Id, StringComparer.Ordinal);
        foreach (var (counts, group) in cells)
        {
            sheet.Begin(group);
            for (var value = 0; value < counts.Length; value++)
            {
                var (low, high) = rounding.RangeOf(counts[value], group.Size);
                sheet.Add(value, low, high);
            }
        }
    }

    // the municipality and the uppermost administrations below it
    private static List<int> Candidates(Atoms atoms)
    {
        var tree = atoms.Tree;
        return [.. Enumerable.Range(0, tree.Count).Where(unit => atoms.IsShown(unit) && (tree.Levels[unit] == UnitLevel.Administration
            ? tree.Parents[unit] < 0 || tree.Levels[tree.Parents[unit]] == UnitLevel.Municipality
            : tree.Levels[unit] == UnitLevel.Municipality && tree.Parents[unit] < 0))];
    }

    // a group with a bad cell; or, where what is left of a group is bad, the smallest shown one in it
    private int? Failing()
    {
        for (var group = 0; group < Shown.Groups.Count; group++)
            if (Wrong(Shown.GroupCounts[group]) is { } why)
                return Hide(group, why);
        for (var block = 0; block < Shown.Blocks; block++)
            if (Shown.GroupOf(block) < 0 && Shown.AboveOf(block) is var above and >= 0 && Wrong(Shown.BlockCounts[block]) is { } why)
                return Hide(SmallestBelow(above), why);
        return null;
    }

    private int? ExposedGroup()
    {
        if (settings.ShowEveryBreakdown)
            return null;
        var exchange = new Exchange(Shown, question, pools, settings);
        var band = new BandRange(exchange, question, pools);
        var small = new SmallSets(exchange, crossing);
        for (var atom = 0; atom < crossing.Atoms.Count; atom++)
            if (exchange.ExposesSomebody(atom))
                return Hide(GroupAround(atom), WhyNot.NoOtherDataSet);
            else if (!band.IsKept(atom))
                return Hide(GroupAround(atom), WhyNot.BandTooNarrow);
            else if (!small.AreKept(atom))
                return Hide(GroupAround(atom), WhyNot.FewKnown);
        return null;
    }

    private int GroupAround(int atom)
    {
        var block = Shown.BlockOf(atom);
        return Shown.GroupOf(block) is var own and >= 0 ? own : Shown.AboveOf(block) is var above and >= 0 ? SmallestBelow(above) : 0;
    }

    private int Hide(int group, WhyNot why)
    {
        tell(Shown.Groups[group], why);
        return group;
    }

    private int SmallestBelow(int above) => Enumerable.Range(0, Shown.Groups.Count).Where(group => Shown.Above[group] == above)
        .OrderBy(group => Shown.GroupCounts[group].Sum(counts => counts.Sum())).ThenBy(group => crossing.Atoms.Tree.Codes[Shown.Groups[group]], StringComparer.Ordinal).First();

    private WhyNot? Wrong(int[][] byCategory)
    {
        foreach (var counts in byCategory)
            if (counts.Sum() is var size and > 0)
            {
                if (size < Math.Max(DisclosureSettings.CategoryFloor, crossing.Atoms.Floor))
                    return WhyNot.CategoryTooSmall;
                if (Bands.ClosedOn(question, counts, size, settings.BandWidth(size)) != Bands.Open)
                    return WhyNot.CategoryOneSided;
            }
        return null;
    }
}
