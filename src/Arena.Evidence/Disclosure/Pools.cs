using System.Buffers;

namespace Arena.Evidence.Disclosure;

/// <summary>
/// Stage C: the closed atoms of a question, pooled up the tree. Only how many of an atom lie outside its class is uncertain,
/// and every statement about such a number leaves each part its whole range, whatever all other parts are.
/// </summary>
/// <remarks>
/// Units are settled from below, and who wants to know what is said of each is told as it comes by: kept are the sums of the unit and
/// of those above it alone, since for all units of a large tree they would be many times what a processor holds.
/// </remarks>
internal sealed class Pools : IDisposable
{
    private readonly Atoms atoms;
    private readonly Question question;
    private readonly AtomCounts counts;
    private readonly int values;
    private readonly int classes;
    private readonly ClosedItem[] items;
    private int itemCount;
    private readonly int[] vectors; // of opened pools and open atoms below a unit, by its depth and by value
    private readonly Residual[] residuals; // of closed items there, by its depth and class

    /// <param name="atoms">The respondents of the wave.</param>
    /// <param name="question">The question.</param>
    /// <param name="widths">For each atom the width of a band on it.</param>
    /// <param name="counts">For each atom the count of each value; they are given back with the items.</param>
    /// <param name="closedOn">For each atom the class on which it is closed, or Open.</param>
    /// <param name="settled">Told of each shown unit what is known of it.</param>
    public Pools(Atoms atoms, Question question, int[] widths, AtomCounts counts, int[] closedOn, UnitSettled? settled = null)
    {
        (this.atoms, this.question, this.counts, ClosedOn) = (atoms, question, counts, closedOn);
        (values, classes) = (question.Values.Count, question.Classes.Count);
        (vectors, residuals) = (new int[atoms.Tree.Height * values], new Residual[atoms.Tree.Height * classes]);
        // a pool is made of at least two items; lent, since new ones for each question would cost more in collecting than all counting
        items = ArrayPool<ClosedItem>.Shared.Rent(2 * atoms.Count);
        for (var atom = 0; atom < atoms.Count; atom++)
            items[itemCount++] = ItemOf(atom, closedOn[atom], widths[atom]);
        for (var unit = atoms.Tree.Count - 1; unit >= 0; unit--)
            if (atoms.IsShown(unit))
                Settle(unit, settled);
    }

    /// <summary>For each atom the class on which it is closed, or Open.</summary>
    public int[] ClosedOn { get; }

    /// <summary>First the atoms, by their number; behind them the pools.</summary>
    public ArraySegment<ClosedItem> Items => new(items, 0, itemCount);

    public ArraySegment<ClosedItem> AllPools => Items[atoms.Count..];

    public ReadOnlySpan<int> CountsOf(int atom) => counts.Of(atom);

    /// <summary>The atoms of a pool, in order.</summary>
    public IEnumerable<int> AtomsOf(ClosedItem pool)
    {
        for (var part = pool.FirstPart; part >= 0; part = items[part].Next)
            if (part < atoms.Count)
                yield return part;
            else
                foreach (var atom in AtomsOf(items[part]))
                    yield return atom;
    }

    /// <summary>The exact counts of a pool, by value.</summary>
    public int[] VectorOf(ClosedItem pool)
    {
        var vector = new int[values];
        foreach (var atom in AtomsOf(pool))
            Add(CountsOf(atom), vector);
        return vector;
    }

    /// <summary>Gives items and counts back for the next question; nothing may be read any more.</summary>
    public void Dispose()
    {
        ArrayPool<ClosedItem>.Shared.Return(items);
        counts.Dispose();
    }

    private ClosedItem ItemOf(int atom, int closedOn, int width)
    {
        var outside = 0;
        var own = counts.Of(atom);
        for (var value = 0; value < own.Length; value++)
            if (question.ClassOf(value) != closedOn)
                outside += own[value];
        return new() { Unit = atoms.Homes[atom], Class = closedOn, Size = atoms.Sizes[atom], Outside = outside, Low = 0, High = width };
    }

    // what lies below has been added by the units below
    private void Settle(int unit, UnitSettled? settled)
    {
        var depth = atoms.Tree.Depths[unit];
        var exact = vectors.AsSpan(depth * values, values);
        var closed = residuals.AsSpan(depth * classes, classes);
        if (atoms.IsHomeOfOne(unit))
        {
            var own = atoms.First[unit];
            if (ClosedOn[own] == Bands.Open)
                Add(CountsOf(own), exact);
            else
                closed[ClosedOn[own]].Add(items, own);
        }
        for (var number = 0; number < closed.Length; number++)
            if (closed[number].Count > 0)
                Pool(unit, number, ref closed[number], exact);
        settled?.Invoke(unit, exact, closed);
        if (depth > 0)
        {
            Add(exact, vectors.AsSpan((depth - 1) * values, values));
            for (var number = 0; number < closed.Length; number++)
                if (closed[number].Count > 0)
                    residuals[(depth - 1) * classes + number].Add(items, closed[number]);
        }
        // the next unit of this depth lies elsewhere
        exact.Clear();
        closed.Clear();
    }

    private void Pool(int unit, int closedOn, ref Residual residual, Span<int> exact)
    {
        var all = residual.High - residual.Low;
        var widest = residual.Widest;
        if (residual.Count < 2 || all <= 2 * widest)
            return;
        var above = residual.Outside - residual.Low;
        var opened = widest < above && above < all - widest;
        var low = above <= widest ? residual.Low : residual.High - widest;
        var pool = new ClosedItem
        {
            Unit = unit, Class = closedOn, Size = residual.Size, Outside = residual.Outside, FirstPart = residual.First,
            Low = opened ? residual.Outside : low, High = opened ? residual.Outside : low + widest, IsOpened = opened,
        };
        var number = itemCount++;
        items[number] = pool;
        for (var part = residual.First; part >= 0; part = items[part].Next)
            items[part].Pool = number;
        residual = default;
        if (opened)
            Add(VectorOf(pool), exact);
        else
            residual.Add(items, number);
    }

    private static void Add(ReadOnlySpan<int> what, Span<int> to)
    {
        for (var value = 0; value < to.Length; value++)
            to[value] += what[value];
    }
}

/// <summary>What is known of a shown unit: exactly of its open atoms and opened pools together, by value; as ranges only, by class.</summary>
internal delegate void UnitSettled(int unit, ReadOnlySpan<int> exact, ReadOnlySpan<Residual> closed);
