namespace Arena.Evidence.Disclosure;

/// <summary>What a fact counts: how many people of a group gave one of some values, or the sum of a scale over them.</summary>
public sealed class Measure
{
    private Measure(IReadOnlyList<AnswerValue> values, IReadOnlyList<int> weights, bool isSum)
    {
        Values = values;
        Weights = weights;
        IsSum = isSum;
    }

    /// <summary>The values that count; for a sum those that are numbers.</summary>
    public IReadOnlyList<AnswerValue> Values { get; }

    /// <summary>Whether each person counts with the number that he answered, and not with one.</summary>
    public bool IsSum { get; }

    /// <summary>What a person with the question's n-th value counts.</summary>
    internal IReadOnlyList<int> Weights { get; }

    /// <summary>Every value by itself, then every class of more than one value, then the sum where the scale is of whole numbers.</summary>
    internal static IReadOnlyList<Measure> Of(Question question)
    {
        var measures = question.Values.Select(value => Count(question, [value])).ToList();
        measures.AddRange(question.Classes.Where(one => one.Count > 1).Select(one => Count(question, one)));
        if (question.Values.All(value => value == AnswerValue.NoAnswer || value.Number is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= 1000))
            measures.Add(new([.. question.Values.Where(value => value.Number is not null)], [.. question.Values.Select(value => (int)(value.Number ?? 0))], isSum: true));
        return measures;
    }

    /// <summary>The place among the question's measures of the count of one class.</summary>
    internal static int OfClass(Question question, int number)
    {
        var one = question.Classes[number];
        return one.Count == 1 ? question.IndexOf(one[0]) : question.Values.Count + question.Classes.Take(number).Count(other => other.Count > 1);
    }

    private static Measure Count(Question question, IReadOnlyList<AnswerValue> values) =>
        new(values, [.. question.Values.Select(value => values.Contains(value) ? 1 : 0)], isSum: false);
}
