namespace Arena.Evidence.Disclosure;

/// <summary>A mean as it may be shown: from Low to High, which are the same where the counts are shown exactly (R6).</summary>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be.</param>
public readonly record struct MeanRange(double Low, double High);

/// <summary>Means, scales and indices, computed from what is published and never from people (R4).</summary>
public static class Means
{
    /// <summary>The mean over those who answered with a number.</summary>
    /// <param name="publication">What is published.</param>
    /// <param name="wave">The wave's id.</param>
    /// <param name="question">The id of a question of numbers.</param>
    /// <param name="unit">The unit's code.</param>
    /// <returns>The range; null where the unit is not shown, where nobody need have answered, and where the values are words.</returns>
    public static MeanRange? Of(Publication publication, string wave, string question, string unit)
    {
        var facts = publication.FactsOf(wave, question, unit).ToList();
        var asked = publication.Questions.FirstOrDefault(one => one.Id == question);
        if (facts.Count == 0 || asked is null || !asked.Values.Any(value => value.Number is not null) || asked.Values.Any(value => value.Number is null && value != AnswerValue.NoAnswer))
            return null;
        var counts = new PossibleCounts(asked, facts, facts[0].Group.Size);
        return counts.LeastMean(+1) is { } low && counts.LeastMean(-1) is { } high ? new((double)low, -(double)high) : null;
    }

    /// <summary>A scale of several questions: the mean of their published means.</summary>
    /// <param name="publication">What is published.</param>
    /// <param name="wave">The wave's id.</param>
    /// <param name="questions">The ids of its questions.</param>
    /// <param name="unit">The unit's code.</param>
    /// <returns>The range; null where one of the means is not there.</returns>
    public static MeanRange? OfScale(Publication publication, string wave, IReadOnlyList<string> questions, string unit)
    {
        var means = questions.Select(question => Of(publication, wave, question, unit)).ToList();
        return means.Count == 0 || means.Contains(null) ? null : new(means.Average(mean => mean!.Value.Low), means.Average(mean => mean!.Value.High));
    }
}
