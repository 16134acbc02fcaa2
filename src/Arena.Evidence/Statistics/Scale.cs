namespace Arena.Evidence.Statistics;

/// <summary>
/// Several questions that measure one thing, for groups entered in the calculator and for trials. A unit's published scale is not
/// made here: it is the mean of its questions' published means.
/// </summary>
public sealed class Scale
{
    private readonly ScaleItem[] _items;

    private Scale(ScaleItem[] items) => _items = items;

    /// <summary>The questions; at least one.</summary>
    public IReadOnlyList<ScaleItem> Items => _items;

    /// <summary>A scale from its questions.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Scale Of(params IReadOnlyList<ScaleItem> items) =>
        items.Count > 0 ? new([.. items]) : throw new ArgumentException("A scale has at least one question.", nameof(items));

    /// <summary>
    /// One person's score, 0–100: the mean of the questions answered, each on 0–100. Null (missing) where fewer than half of the
    /// questions are answered; half is enough. Source: the rule of COPSOQ (Burr et al. 2019, Saf Health Work 10:482–503) and of the
    /// Danish psychosocial questionnaire.
    /// </summary>
    /// <param name="answers">An answer for each question in their order, null where there is none.</param>
    /// <exception cref="ArgumentException">There are not as many answers as questions, or one is not a number or outside its question's ends.</exception>
    public double? Score(IReadOnlyList<double?> answers)
    {
        if (answers.Count != _items.Length)
            throw new ArgumentException("There is one answer, or none, for each question.", nameof(answers));
        var (sum, answered) = (0.0, 0);
        for (var at = 0; at < _items.Length; at++)
            if (answers[at] is { } answer)
            {
                sum += _items[at].Score(answer);
                answered++;
            }
        return answered == 0 || 2 * answered < _items.Length ? null : sum / answered;
    }

    /// <summary>
    /// Cronbach's alpha over those who answered every question: k/(k − 1) · (1 − Σ variances of questions / variance of the sum), on
    /// 0–100 each, with Feldt's interval (F with n − 1 and (n − 1)(k − 1) degrees of freedom). At most 1, and then without width;
    /// below 0 where questions pull against each other. A question that all answer alike counts as one. Null for a single question,
    /// below two complete people, and where all sums are the same.
    /// Source: Cronbach 1951, Psychometrika 16:297–334; Feldt, Woodruff and Salih 1987, Appl Psychol Meas 11:93–103.
    /// </summary>
    /// <exception cref="ArgumentException">A person has not as many answers as there are questions, or an answer lies outside its question's ends.</exception>
    public AlphaEstimate? Alpha(IReadOnlyList<IReadOnlyList<double?>> people, ConfidenceLevel level = default)
    {
        if (people.Any(answers => answers.Count != _items.Length))
            throw new ArgumentException("There is one answer, or none, for each question.", nameof(people));
        var complete = people.Where(answers => answers.All(answer => answer is not null))
            .Select(answers => _items.Select((item, at) => item.Score(answers[at]!.Value)).ToArray()).ToArray();
        double n = complete.Length, k = _items.Length;
        if (k < 2 || n < 2)
            return null;
        var total = Variance(complete.Select(scores => scores.Sum()));
        if (total == 0)
            return null;
        var alpha = k / (k - 1) * (1 - Enumerable.Range(0, _items.Length).Sum(at => Variance(complete.Select(scores => scores[at]))) / total);
        double End(double tail) => 1 - (1 - alpha) * Distributions.FQuantile(n - 1, (n - 1) * (k - 1), tail);
        return new(alpha, Interval.Of(End(1 - level.Outside / 2), End(level.Outside / 2), level, IntervalMethod.Feldt), complete.Length, people.Count - complete.Length);
    }

    private static double Variance(IEnumerable<double> values)
    {
        var deviation = Sample.Of(values).Summary!.StandardDeviation;
        return deviation * deviation;
    }
}

/// <summary>Cronbach's alpha with its interval, and how many it rests on.</summary>
public sealed record AlphaEstimate
{
    internal AlphaEstimate(double value, Interval interval, int people, int incomplete) =>
        (Value, Interval, People, Incomplete) = (value, interval, people, incomplete);

    /// <summary>Alpha; at most 1.</summary>
    public double Value { get; }

    /// <summary>Feldt's interval.</summary>
    public Interval Interval { get; }

    /// <summary>How many answered every question.</summary>
    public int People { get; }

    /// <summary>How many were left out because an answer is missing.</summary>
    public int Incomplete { get; }
}
