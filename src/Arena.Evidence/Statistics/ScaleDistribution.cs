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
    /// <exception cref="ArgumentException">There are fewer than two steps, a negative count, or no answer.</exception>
    public static ScaleDistribution Of(params IReadOnlyList<int> counts)
    {
        if (counts.Count < 2 || counts.Any(count => count < 0) || counts.All(count => count == 0))
            throw new ArgumentException("A distribution has at least two steps and one answer, and no count below 0.", nameof(counts));
        return new([.. counts]);
    }

    /// <summary>The share of answers at a step, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public Proportion At(int step) => Proportion.Of(_counts[Guarded(step)], Total);

    /// <summary>The share of answers at a step or above.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such step.</exception>
    public Proportion AtLeast(int step) => Proportion.Of(_counts.Skip(Guarded(step)).Sum(), Total);

    private int Guarded(int step) => step >= 0 && step < _counts.Length ? step : throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step.");

    /// <summary>The mean on 0–100: the lowest step is 0, the highest 100, the others evenly between.</summary>
    public double Mean => _counts.Select((count, step) => (double)count * step).Sum() / Total * 100 / (_counts.Length - 1);

    /// <summary>The standard deviation (n − 1) on 0–100; null for a single answer.</summary>
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

    /// <summary>The step at which the middle answer lies; the lower of the two where the number is even and they differ.</summary>
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
