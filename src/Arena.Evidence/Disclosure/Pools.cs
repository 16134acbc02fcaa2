using System.Buffers;

namespace Arena.Evidence.Disclosure;

/// <summary>
/// Stage C: the closed atoms of a question, pooled up the tree. Only how many of an atom lie outside its class is uncertain,
/// and every statement about such a number leaves each part its whole range, whatever all other parts are.
/// </summary>
internal sealed class Pools : IDisposable
{
    private readonly Atoms atoms;
    private readonly Question question;
    private readonly int[] counts;
    private readonly ClosedItem[] items;
    private int itemCount;
    private readonly int[] vectors; // of opened pools and open atoms, by unit
    private readonly Residual[] residuals; // of closed items, by unit and class

    public Pools(Atoms atoms, Question question, DisclosureSettings settings, int[] counts, int[] closedOn)
    {
        (this.atoms, this.question, this.counts, ClosedOn) = (atoms, question, counts, closedOn);
        vectors = Lent<int>(atoms.Tree.Count * Values);
        residuals = Lent<Residual>(atoms.Tree.Count * Classes);
        items = Lent<ClosedItem>(2 * atoms.Count); // a pool is made of at least two items
        for (var atom = 0; atom < atoms.Count; atom++)
            items[itemCount++] = ItemOf(atom, closedOn[atom], settings.BandWidth(atoms.Sizes[atom]));
        for (var unit = atoms.Tree.Count - 1; unit >= 0; unit--)
            if (atoms.IsShown(unit))
                Settle(unit);
    }

    /// <summary>For each atom the class on which it is closed, or Open.</summary>
    public int[] ClosedOn { get; }

    /// <summary>First the atoms, by their number; behind them the pools.</summary>
    public ArraySegment<ClosedItem> Items => new(items, 0, itemCount);

    public ArraySegment<ClosedItem> AllPools => Items[atoms.Count..];

    private int Values => question.Values.Count;
    private int Classes => question.Classes.Count;

    /// <summary>What is known exactly of a unit: its open atoms and opened pools together, by value.</summary>
    public ReadOnlySpan<int> Exact(int unit) => vectors.AsSpan(unit * Values, Values);

    /// <summary>What is known as ranges only, by class.</summary>
    public ReadOnlySpan<Residual> Closed(int unit) => residuals.AsSpan(unit * Classes, Classes);

    public ReadOnlySpan<int> CountsOf(int atom) => counts.AsSpan(atom * Values, Values);

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
        var vector = new int[Values];
        foreach (var atom in AtomsOf(pool))
            Add(CountsOf(atom), vector);
        return vector;
    }

    /// <summary>Gives the large arrays back for the next question; nothing may be read any more.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(vectors);
        ArrayPool<Residual>.Shared.Return(residuals);
        ArrayPool<ClosedItem>.Shared.Return(items);
    }

    // new ones for each question would cost more in collecting than all counting
    private static T[] Lent<T>(int length)
    {
        var lent = ArrayPool<T>.Shared.Rent(length);
        lent.AsSpan(0, length).Clear();
        return lent;
    }

    private ClosedItem ItemOf(int atom, int closedOn, int width)
    {
        var outside = 0;
        for (var value = 0; value < Values; value++)
            if (question.ClassOf(value) != closedOn)
                outside += counts[atom * Values + value];
        return new() { Unit = atoms.Homes[atom], Class = closedOn, Size = atoms.Sizes[atom], Outside = outside, Low = 0, High = width };
    }

    // what lies below has been added by the units below
    private void Settle(int unit)
    {
        if (atoms.IsHomeOfOne(unit))
        {
            var own = atoms.First[unit];
            if (ClosedOn[own] == Bands.Open)
                Add(CountsOf(own), vectors.AsSpan(unit * Values, Values));
            else
                residuals[unit * Classes + ClosedOn[own]].Add(items, own);
        }
        for (var number = 0; number < Classes; number++)
            Pool(unit, number, ref residuals[unit * Classes + number]);
        if (atoms.Tree.Parents[unit] is not (var parent and >= 0))
            return;
        Add(Exact(unit), vectors.AsSpan(parent * Values, Values));
        for (var number = 0; number < Classes; number++)
            residuals[parent * Classes + number].Add(items, residuals[unit * Classes + number]);
    }

    private void Pool(int unit, int closedOn, ref Residual residual)
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
            Add(VectorOf(pool), vectors.AsSpan(unit * Values, Values));
        else
            residual.Add(items, number);
    }

    private static void Add(ReadOnlySpan<int> what, Span<int> to)
    {
        for (var value = 0; value < to.Length; value++)
            to[value] += what[value];
    }
}

/// <summary>A closed atom, or a pool of closed items: how many lie outside its class is known to be from Low to High.</summary>
internal record struct ClosedItem
{
    public ClosedItem()
    {
    }

    public required int Unit { get; init; }
    public required int Class { get; init; }
    public required int Size { get; init; }
    public required int Outside { get; init; }
    public required int Low { get; init; }
    public required int High { get; init; }

    /// <summary>The pool's counts are shown exactly.</summary>
    public bool IsOpened { get; init; }

    /// <summary>The first of the items that it is made of; -1 for an atom.</summary>
    public int FirstPart { get; init; } = -1;

    /// <summary>The pool that it is a part of; -1 where it is in none.</summary>
    public int Pool { get; set; } = -1;

    /// <summary>The next one of the same unit and class.</summary>
    public int Next { get; set; } = -1;
}

/// <summary>The closed items of one class that a unit passes up, as a chain with its sums; the default is empty.</summary>
internal struct Residual
{
    private int firstPlusOne;
    private int lastPlusOne;

    public int Count { get; private set; }
    public int Size { get; private set; }
    public int Outside { get; private set; }
    public int Low { get; private set; }
    public int High { get; private set; }
    public int Widest { get; private set; }
    public readonly int First => firstPlusOne - 1;

    public void Add(ClosedItem[] items, int item)
    {
        var one = items[item];
        Add(items, new Residual
        {
            firstPlusOne = item + 1, lastPlusOne = item + 1, Count = 1,
            Size = one.Size, Outside = one.Outside, Low = one.Low, High = one.High, Widest = one.High - one.Low,
        });
    }

    public void Add(ClosedItem[] items, Residual more)
    {
        if (more.Count == 0)
            return;
        if (Count == 0)
            firstPlusOne = more.firstPlusOne;
        else
            items[lastPlusOne - 1].Next = more.firstPlusOne - 1;
        lastPlusOne = more.lastPlusOne;
        Count += more.Count;
        Size += more.Size;
        Outside += more.Outside;
        Low += more.Low;
        High += more.High;
        Widest = Math.Max(Widest, more.Widest);
    }
}
