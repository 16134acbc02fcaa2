namespace Arena.Evidence.Disclosure;

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
        ref readonly var one = ref items[item];
        Add(items, new Residual
        {
            firstPlusOne = item + 1, lastPlusOne = item + 1, Count = 1,
            Size = one.Size, Outside = one.Outside, Low = one.Low, High = one.High, Widest = one.High - one.Low,
        });
    }

    public void Add(ClosedItem[] items, in Residual more)
    {
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
