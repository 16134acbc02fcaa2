namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>
/// The edges on which nobody changes: from an atom to its pool and on to the outside where the number outside the class may be one
/// more or less, and from a cell to the one above it where rounding hides one and the cell stays open.
/// </summary>
internal sealed class ExchangeSlack(Cells cells, ExchangeNodes nodes, Question question, Pools pools, DisclosureSettings settings)
{
    private readonly Rounding rounding = new(settings.Rounding);
    private readonly int[] outside = [.. pools.Items.Select(item => item.Outside)];
    private readonly List<int> top = [.. Enumerable.Range(0, pools.Items.Count).Where(item => pools.Items[item].Pool < 0)];

    /// <summary>Where one can go on from a node, when x becomes y along edges from atoms to cells.</summary>
    public void AddEdges(int node, int x, int y, List<int> to)
    {
        if (node == ExchangeNodes.Outside)
            FromOutside(x, y, to);
        else if (nodes.IsItem(node))
            FromItem(ExchangeNodes.ItemOf(node), x, y, to);
        else if (nodes.IsLowestCell(node))
            FromCell(node, x, y, to);
        else
            FromUpperCell(node, x, y, to);
    }

    /// <summary>Whether an atom or pool may have one x less and one y more.</summary>
    public bool Bears(int item, int x, int y)
    {
        var one = pools.Items[item];
        if (one.Class == Bands.Open || one.IsOpened)
            return false;
        var change = Change(one, x, y);
        return change == 0 || (outside[item] + change >= one.Low && outside[item] + change <= one.High);
    }

    /// <summary>How many of an item lie outside its class.</summary>
    public int OutsideOf(int item) => outside[item];

    /// <summary>One person of an atom answers otherwise.</summary>
    public void Move(int atom, int from, int to)
    {
        for (var item = atom; item >= 0; item = pools.Items[item].Pool)
            outside[item] += Change(pools.Items[item], from, to);
    }

    // away from an item: it has one more x and one y less
    private void FromItem(int item, int x, int y, List<int> to)
    {
        var one = pools.Items[item];
        if (Bears(item, y, x))
            to.Add(one.Pool < 0 ? ExchangeNodes.Outside : ExchangeNodes.OfItem(one.Pool));
        for (var part = one.FirstPart; part >= 0; part = pools.Items[part].Next)
            if (Bears(part, x, y))
                to.Add(ExchangeNodes.OfItem(part));
    }

    private void FromOutside(int x, int y, List<int> to)
    {
        foreach (var item in top)
            if (Bears(item, x, y))
                to.Add(ExchangeNodes.OfItem(item));
        for (var category = 0; category < cells.Crossing.Categories; category++)
        {
            for (var block = 0; block < cells.Blocks; block++)
                if (Upwards(block, category) == ExchangeNodes.Outside && CellBears(block, category, y, x))
                    to.Add(nodes.Cell(block, category));
            for (var group = 0; group < cells.Groups.Count; group++)
                if (cells.HasBelow(group) && UpperBears(group, category, y, x))
                    to.Add(nodes.UpperCell(group, category));
        }
    }

    // away from a cell: it has one x less and one more y
    private void FromCell(int node, int x, int y, List<int> to)
    {
        var (block, category) = nodes.BlockOf(node);
        if (CellBears(block, category, x, y))
            to.Add(Upwards(block, category));
    }

    private void FromUpperCell(int node, int x, int y, List<int> to)
    {
        var (group, category) = nodes.GroupOf(node);
        if (UpperBears(group, category, x, y))
            to.Add(ExchangeNodes.Outside);
        for (var block = 0; block < cells.Blocks; block++)
            if (cells.AboveOf(block) == group && CellBears(block, category, y, x))
                to.Add(nodes.Cell(block, category));
    }

    private int Upwards(int block, int category) => cells.AboveOf(block) is var above and >= 0 ? nodes.UpperCell(above, category) : ExchangeNodes.Outside;

    private int Change(ClosedItem item, int less, int more) => (question.ClassOf(more) != item.Class ? 1 : 0) - (question.ClassOf(less) != item.Class ? 1 : 0);

    private bool CellBears(int block, int category, int less, int more) =>
        Cells.IsFree(block) || (StaysOpen(cells.BlockCounts[block][category], less, more)
            && (cells.GroupOf(block) < 0 || IsRoundedAway(cells.BlockCounts[block][category], less, more)));

    private bool UpperBears(int group, int category, int less, int more) =>
        StaysOpen(cells.GroupCounts[group][category], less, more) && IsRoundedAway(cells.GroupCounts[group][category], less, more);

    private bool IsRoundedAway(int[] counts, int less, int more) =>
        counts[less] > 0 && rounding.SameFor(counts[less], counts[less] - 1) && rounding.SameFor(counts[more], counts[more] + 1);

    private bool StaysOpen(int[] counts, int less, int more)
    {
        if (question.ClassOf(less) == question.ClassOf(more))
            return true;
        var (size, inside) = (0, 0);
        for (var value = 0; value < counts.Length; value++)
        {
            size += counts[value];
            if (question.ClassOf(value) == question.ClassOf(more))
                inside += counts[value];
        }
        return size - inside - 1 > settings.BandWidth(size);
    }
}
