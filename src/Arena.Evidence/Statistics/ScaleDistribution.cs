namespace Arena.Evidence.Statistics;

/// <summary>How the answers of a group are spread over the steps of a scale; at least two steps and one answer.</summary>
public sealed class ScaleDistribution
{
    private readonly int[] _counts;

    private ScaleDistribution(int[] counts) => (_counts, Total) = (counts, counts.Sum());

    /// <summary>How many answers at each step, lowest step first.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>How many answers.</summary>
    public int Total { get; }

    /// <summary>A distribution from its counts, lowest step first.</summary>
    /// <exception cref="ArgumentException">There are fewer than two steps, a negative count, no answer, or more than 2 147 483 647.</exception>
    public static ScaleDistribution Of(params IReadOnlyList<int> counts)
    {
        if (counts.Count < 2 || counts.Any(count => count < 0) || counts.Sum(count => (long)count) is < 1 or > int.MaxValue)
            throw new ArgumentException("A distribution has at least two steps and one answer, no count below 0, and no more answers than can be counted.", nameof(counts));
        return new([.. counts]);
    }

    /// <summary>The share of answers at a step, from 0; with nobody there 0 of the total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public Proportion At(int step) => Proportion.Of(_counts[Guarded(step)], Total);

    /// <summary>The share of answers at a step, from 0, or above: all of them at step 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public Proportion AtLeast(int step) => Proportion.Of(_counts.Skip(Guarded(step)).Sum(), Total);

    private int Guarded(int step) => step >= 0 && step < _counts.Length ? step : throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step.");

    /// <summary>The mean on 0–100: the lowest step is 0, the highest 100, the others evenly between. Source: as <see cref="ScaleItem.Score"/>, each answer counted once.</summary>
    public double Mean => _counts.Select((count, step) => (double)count * step).Sum() / Total * 100 / (_counts.Length - 1);

    /// <summary>The standard deviation (n − 1) on 0–100; null for a single answer, 0 where all are at one step. Source: as <see cref="Sample.Summary"/>.</summary>
    public double? StandardDeviation
    {
        get
        {
            if (Total < 2)
                return null;
            var (step, mean) = (100.0 / (_counts.Length - 1), Mean);
            return Math.Sqrt(_counts.Select((count, at) => count * (at * step - mean) * (at * step - mean)).Sum() / (Total - 1));
        }
    }

    /// <summary>The step, from 0, at which the middle answer lies; the lower of the two where the number is even and they differ. Source: the median of ordered classes (Altman 1991, 3).</summary>
    public int MedianStep
    {
        get
        {
            var (step, below) = (0, 0L);
            while ((below += _counts[step]) * 2 < Total)
                step++;
            return step;
        }
    }
}
