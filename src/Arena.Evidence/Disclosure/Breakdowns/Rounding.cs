namespace Arena.Evidence.Disclosure.Breakdowns;

/// <summary>Counts to the nearest multiple of an odd step; what is published is the range of counts that share it.</summary>
internal readonly struct Rounding(int step)
{
    public (int Low, int High) RangeOf(int count, int size)
    {
        var middle = Nearest(count);
        return (Math.Max(0, middle - step / 2), Math.Min(size, middle + step / 2));
    }

    public bool SameFor(int one, int other) => Nearest(one) == Nearest(other);

    private int Nearest(int count) => (count + step / 2) / step * step;
}
